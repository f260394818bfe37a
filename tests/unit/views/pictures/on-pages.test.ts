import { describe, expect, test } from 'vitest';
import type { Section } from '../../../../src/views/paper.ts';
import { recordPaper } from '../../../../src/views/records/record.ts';
import { chronologyPaper } from '../../../../src/views/rooms/chronology.ts';
import { folderPaper } from '../../../../src/views/rooms/folders.ts';
import { contextOf, sectionOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = (paragraph: number) => `gazette-2024#${paragraph}`;
const event = (id: string, when: string, paragraph: number, data: Readonly<Record<string, unknown>> = {}) =>
  record('event', id, {
    when,
    programmes: ['cable'],
    from: { when: from(paragraph), outcome: from(paragraph), where: from(paragraph) },
    ...data,
  });
const blocks = ({ blocks: all }: Section) =>
  all.map((block) =>
    block.type === 'picture'
      ? `picture${block.picture.folded === undefined ? '' : ` under “${block.picture.folded}”`}`
      : block.type,
  );
const world = [
  record('programme', 'cable', { name: 'Sea Cable' }),
  record('source', 'gazette-2024'),
  record('theme', 'tides'),
  record('place', 'northland'),
];

describe('the chronology', () => {
  test('begins with lanes by programme; those by theme and by place wait under a word', () => {
    const chronology = chronologyPaper(
      contextOf([...world, event('fair', '2023', 3, { themes: ['tides'], where: ['northland'] })]),
    );
    expect(blocks(sectionOf(chronology, 'pictures'))).toEqual([
      'picture',
      'picture under “By theme”',
      'picture under “By place”',
    ]);
    expect(chronology.sections[0]).toMatchObject({ title: 'At a glance', aside: true });
  });

  test('has no lanes of what no event names, and none at all without a dated event', () => {
    expect(blocks(sectionOf(chronologyPaper(contextOf([...world, event('fair', '2023', 3)])), 'pictures'))).toEqual([
      'picture',
    ]);
    expect(chronologyPaper(contextOf(world)).sections).toEqual([]);
  });

  test('numbers its notes as the list is read, not as the folded table is', () => {
    const { sections } = chronologyPaper(contextOf([...world, event('early', '2022', 3), event('late', '2024', 4)]));
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

test('the commitments begin with how they stood over time', () => {
  const commitments = folderPaper(
    contextOf([record('commitment', 'pier', { made: '2024-05', from: { made: from(3), by: from(3) } })]),
    'commitments',
    [],
  );
  expect(commitments.sections[0]).toMatchObject({ id: 'section_pictures', title: 'Over time', aside: true });
  expect(folderPaper(contextOf([]), 'commitments', []).sections).toEqual([]);
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
    const indicator = context.site.records.get('length');
    if (!indicator) throw new TypeError('there is no indicator');
    return blocks(sectionOf(recordPaper(context, indicator), 'observations'));
  };
  expect(observed(900)).toEqual(['table']);
  expect(observed(900, 950)).toEqual(['picture', 'table']);
});
