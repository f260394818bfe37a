import { expect, test } from 'vitest';
import type { PaperDocument } from '../../../../src/briefing/document/document.ts';
import { estimated } from '../../../../src/briefing/forms/pdf-estimate.ts';
import { placesOn } from '../../../../src/briefing/forms/pdf-places.ts';
import { sheetOf } from '../../../../src/briefing/forms/pdf-sheet.ts';
import { template } from '../../../../src/briefing/forms/pdf-template.ts';
import { pressFor, setIn } from '../../../../src/briefing/forms/press.ts';
import { sampleDocument, sentence } from '../../../support/documents.ts';

const short: Partial<PaperDocument> = { length: 'one-page', sources: undefined };
const words = 'the cable of the Northland will be as long as the way to the open sea, and longer in winter'.split(' ');
/** Some words, of which the lengths differ: where all were alike, all would miss the end of a line by as much. */
const some = (index: number): string =>
  Array.from({ length: 5 + ((7 * index) % 31) }, (_, place) => words[(place + index) % words.length]).join(' ');
const told = (count: number) =>
  Array.from({ length: count }, (_, index) => [sentence(`${some(index)}.`, [1], { number: index + 1 })]);

const sample = sampleDocument(short);
const parts = (look: 'paragraphs' | 'list' | 'gaps', count: number): PaperDocument =>
  sampleDocument({
    ...short,
    sections: [{ name: 'state-of-play', title: 'Part', blocks: [{ type: 'sentences', look, groups: told(count) }] }],
  });
const table = (count: number): PaperDocument =>
  sampleDocument({
    ...short,
    sections: [
      {
        name: 'side-by-side',
        title: 'Side by side',
        blocks: [
          {
            type: 'table',
            table: {
              caption: 'Figures',
              columns: ['What', 'Value', 'Why'],
              rows: Array.from({ length: count }, (_, index) => [
                { text: some(index) },
                { text: '900 km' },
                { text: some(index + 3) },
              ]),
            },
          },
        ],
      },
    ],
  });
const notes = (count: number): PaperDocument => {
  const [group] = sample.notes.groups;
  return sampleDocument({
    ...short,
    notes: { ...sample.notes, groups: group === undefined ? [] : Array.from({ length: count }, () => group) },
  });
};

test.each([
  ['a bit of everything', sample],
  ['paragraphs', parts('paragraphs', 14)],
  ['a list', parts('list', 16)],
  ['what is not said', parts('gaps', 14)],
  ['a table', table(11)],
  ['notes', notes(20)],
])('a sheet fills about as much as is estimated: %s', async (_, document) => {
  const press = await pressFor(
    document,
    (reasons) => new Error(reasons.join()),
    (text) => text,
  );
  for (const size of [8.2, 9.4, 11]) {
    const sheet = sheetOf(press.paper, size);
    const { filled } = placesOn(press, setIn(press, template, sheet));
    expect(estimated(sheet, size), `${size}`).toBeCloseTo(filled, 1);
  }
});
