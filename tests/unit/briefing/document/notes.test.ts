import { expect, test } from 'vitest';
import { notesThatSayMore } from '../../../../src/briefing/document/notes.ts';
import { words } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const from = 'gazette-2024#3';

/** What is told of an editor's note on the Sea Cable. */
function told(note: string, data: Readonly<Record<string, unknown>> = {}): string[] {
  const site = siteOf([
    record('programme', 'sea-cable', {
      name: 'Sea Cable',
      places: ['northland'],
      statements: [
        { id: 'length', aspect: 'figure', says: 'The Sea Cable is 900 km long.', from },
        { id: 'secret', aspect: 'line', says: 'Ask for 40 ships.', from },
      ],
    }),
    record('programme', 'tide-mills', {
      name: 'Tide Mills',
      statements: [{ id: 'wheels', aspect: 'figure', says: 'There are 12 wheels.', from }],
    }),
    record('place', 'northland', { name: 'Northland' }),
    record(
      'briefing',
      'before-the-fair',
      { name: 'Before the fair', scope: { programmes: ['sea-cable'] }, reportDate: '2024-09-01', ...data },
      note,
    ),
  ]);
  return notesThatSayMore(site, words).map(({ code, file, what }) => `${file} ${code}: ${what}`);
}

test('a note may say what the statements and records in scope say, and the report date', () => {
  expect(told('The Sea Cable is 900 km long and works in Northland. So it was on 1 September 2024.')).toEqual([]);
  expect(told('')).toEqual([]);
});

test('a foreign number is told', () => {
  expect(told('The cable is 950 km long.')).toEqual([
    "briefings/before-the-fair.mdx body-says-more: the number '950' stands in no statement behind this body",
  ]);
});

test('a foreign name is told, whether a record bears it or not', () => {
  expect(told('The cable is like Tide Mills and lands at Cape Fog.')).toEqual([
    "briefings/before-the-fair.mdx body-says-more: the name 'Tide Mills' stands in no statement behind this body",
    "briefings/before-the-fair.mdx body-says-more: the name 'Cape' stands in no statement behind this body",
    "briefings/before-the-fair.mdx body-says-more: the name 'Fog' stands in no statement behind this body",
  ]);
});

test('what lies outside the scope may be said where it is cited', () => {
  expect(told('There are 12 wheels elsewhere.')).toHaveLength(1);
  expect(told('There are 12 wheels at Tide Mills. <Cite to="tide-mills.wheels" />')).toEqual([]);
});

test('a public note draws on no internal line, an internal one may', () => {
  expect(told('Ask for 40 ships.')).toHaveLength(1);
  expect(told('Ask for 40 ships.', { audience: 'internal' })).toEqual([]);
});
