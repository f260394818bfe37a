import { describe, expect, test } from 'vitest';
import type { Section } from '../../../../src/views/page/page.ts';
import { contextOf, sectionOf } from '../../../support/papers.ts';
import { papersOf, recordPage } from '../../../support/record-pages.ts';
import { record } from '../../../support/records.ts';
import { chronologyPage, folderPage } from '../../../support/lists.ts';

const from = (paragraph: number) => `gazette-2024#${paragraph}`;
const event = (id: string, when: string, paragraph: number, data: Readonly<Record<string, unknown>> = {}) =>
  record('event', id, {
    when,
    programmes: ['cable'],
    from: { when: from(paragraph), outcome: from(paragraph), where: from(paragraph) },
    ...data,
  });
const blocks = ({ blocks: all }: Section) => all.map(({ type }) => type);
const world = [
  record('programme', 'cable', { name: 'Sea Cable' }),
  record('source', 'gazette-2024'),
  record('theme', 'tides'),
  record('place', 'northland'),
];

describe('the chronology', () => {
  test('begins with its picture, and has none without a dated event', () => {
    const chronology = chronologyPage(contextOf([...world, event('fair', '2023', 3)]));
    expect(blocks(sectionOf(chronology, 'pictures'))).toEqual(['picture']);
    expect(chronology.sections[0]).toMatchObject({ title: 'At a glance' });
    expect(chronologyPage(contextOf(world)).sections).toEqual([]);
  });

  test('numbers its notes as the list is read, not as the folded table is', () => {
    const { sections } = chronologyPage(contextOf([...world, event('early', '2022', 3), event('late', '2024', 4)]));
    const marks = sections.flatMap(({ blocks: all }) =>
      all.flatMap((block) =>
        block.type === 'timeline'
          ? block.entries.flatMap((entry) => entry.marks.map(({ number, id }) => `${number} ${id ?? ''}`))
          : [],
      ),
    );
    expect(marks).toEqual(['1 ref_1', '2 ref_2']);
  });
});

test('the commitments end with how they stood over time', () => {
  const site = contextOf([record('commitment', 'pier', { made: '2024-05', from: { made: from(3), by: from(3) } })]);
  expect(folderPage(site, 'commitments', papersOf(site)).sections.at(-1)).toMatchObject({
    id: 'section_pictures',
    title: 'Over time',
  });
  const none = contextOf([]);
  expect(folderPage(none, 'commitments', papersOf(none)).sections).toEqual([]);
});

test('an indicator has a picture of two observations, above their table', () => {
  const observed = (...numbers: readonly number[]) => {
    const statements = numbers.map((number, index) => ({
      id: `v${index}`,
      aspect: 'figure',
      says: 'So long.',
      from: from(3),
      value: { indicator: 'length', number, sense: 'exactly', asOf: `202${index}` },
    }));
    const context = contextOf([
      record('programme', 'cable', { statements }),
      record('indicator', 'length'),
      record('source', 'gazette-2024'),
    ]);
    return blocks(sectionOf(recordPage(context, 'length'), 'observations'));
  };
  expect(observed(900)).toEqual(['table']);
  expect(observed(900, 950)).toEqual(['picture', 'table']);
});
