import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { briefingPaper } from '../../../src/views/briefing.ts';
import type { Paper } from '../../../src/views/paper.ts';
import { requested, sentencesOf } from '../../support/briefings.ts';
import { answersOf, blockOf, contextOf, rowsOf, sectionOf, written } from '../../support/papers.ts';
import { record } from '../../support/records.ts';

const from = 'gazette-2024#3';
const said = (id: string, aspect: string, says: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect,
  says,
  from,
  ...more,
});

const world: readonly SourceRecord[] = [
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    statements: [
      said('route', 'purpose', 'The Sea Cable joins Northland to the open sea.'),
      said('ice', 'challenge', 'Northland is icy.', {
        from: undefined,
        inferred: { why: 'It is cold.', inputs: ['route'] },
      }),
      said('length', 'figure', 'It is 900 km long.', {
        from: 'herald#2',
        value: { indicator: 'length', number: 900, sense: 'about', asOf: '2024-05' },
      }),
      said('depth', 'figure', 'It is 40 km deep.', {
        from: 'herald#3',
        value: { indicator: 'length', number: 40, sense: 'about', asOf: '2024-05' },
      }),
      said('cost', 'gap', 'No cost is given.'),
      said('crew', 'gap', 'No crew is named.'),
    ],
  }),
  record('event', 'fair', {
    name: 'Fair',
    when: '2023-05',
    programmes: ['sea-cable'],
    from: { when: from, outcome: from },
  }),
  record('event', 'talks', { name: 'Talks', programmes: ['sea-cable'], from: { outcome: from } }),
  record('event', 'week', {
    name: 'Week',
    when: '2023-05-30',
    programmes: ['sea-cable'],
    from: { when: 'herald#9', outcome: 'herald#9' },
  }),
  record('commitment', 'pier', {
    name: 'A pier',
    due: '2024-01',
    programmes: ['sea-cable'],
    from: { due: 'herald#9' },
    statements: [said('promise', 'promise', 'A pier will be built.', { from: 'herald#9' })],
  }),
  record('commitment', 'mole', {
    name: 'A mole',
    due: '2025-03',
    programmes: ['sea-cable'],
    from: { due: from },
    statements: [said('promise', 'promise', 'A mole will be built.')],
  }),
  record('commitment', 'lamp', {
    name: 'A lamp',
    programmes: ['sea-cable'],
    from: {},
    statements: [
      said('promise', 'promise', 'A lamp will burn.'),
      said('done', 'step', 'It burns.', { when: '2024-12', state: 'delivered' }),
    ],
  }),
  record('indicator', 'length', { name: 'Length', unit: 'km' }),
  record('organisation', 'ministry', { name: 'Ministry of Tides' }),
  record('place', 'northland', { name: 'Northland' }),
  record('source', 'gazette-2024', { name: 'Gazette', published: '2023-05-02', publisher: 'ministry' }),
  record('source', 'herald', { name: 'Herald', published: '2024-12' }),
  record(
    'briefing',
    'before-the-fair',
    { name: 'Before the fair', scope: { programmes: ['sea-cable'] }, reportDate: '2023-05-31' },
    'It joins Northland to the sea. <Cite to="sea-cable.route" />',
  ),
];
const context = contextOf(world);
const paper = (id: string): Paper =>
  briefingPaper(context, requested(context.site, id), 'full', [
    { label: 'Full', links: [{ text: 'Ledger (JSON)', href: `/briefings/${id}/ledger.json` }] },
  ]);
const cable = paper('sea-cable');

/** The sentences of a page: anchor and text, in the order of the page. */
function printed({ sections }: Paper): string[][] {
  return sections
    .filter(({ id }) => id !== 'section_sources')
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        const items =
          block.type === 'told'
            ? block.groups.flat()
            : block.type === 'table'
              ? block.table.rows.flatMap(({ cells }) => cells.slice(0, 1))
              : [];
        return items.map(({ id, text }) => [id ?? '', text.map((run) => run.text).join('')]);
      }),
    );
}

test('prints each sentence word for word under its own anchor', () => {
  expect(printed(cable)).toEqual(sentencesOf(requested(context.site, 'sea-cable')).map(({ id, text }) => [id, text]));
});

test('says of what day it is, how fresh, and where else to look', () => {
  expect([cable.path, cable.title, cable.description]).toEqual([
    'briefings/sea-cable/',
    'Sea Cable',
    'The Sea Cable joins Northland to the open sea.',
  ]);
  expect(written(cable.kicker)).toBe('[Briefing](/briefings/) · as of 31 January 2025 · latest source December 2024');
  expect(cable.forms.map((link) => written([link]))).toEqual(['[Record](/programmes/sea-cable/)']);
  expect(cable.lengths.map(({ label, links }) => `${label}: ${written(links)}`)).toEqual([
    'Full: [Ledger (JSON)](/briefings/sea-cable/ledger.json)',
  ]);
  expect(cable.citation).toBe(
    'Desk of Tides, “Sea Cable”, Northland Papers, as of 31 January 2025, /briefings/sea-cable/',
  );
});

test('answers with what is counted in its scope', () => {
  expect(answersOf(cable)).toEqual([
    'Report date: 31 January 2025',
    'Last event held: 30 May 2023',
    'Next due: March 2025',
    'Promised: 2 of 3 not settled',
  ]);
});

describe('sections', () => {
  test('stand in the order of the briefing, the sources last', () => {
    expect(cable.sections.map(({ title }) => title)).toEqual([
      'Bottom line',
      'State of play',
      'Key figures',
      'What happened',
      'What was promised',
      'What comes next',
      'What the sources do not say',
      'Sources',
    ]);
  });

  test('a record is linked once on the page', () => {
    const links = cable.sections
      .filter(({ id }) => id !== 'section_sources')
      .flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.type === 'told'
            ? block.groups.flat().flatMap(({ text }) => text.flatMap(({ href }) => href ?? []))
            : [],
        ),
      );
    expect([...new Set(links)]).toEqual(links);
    expect(links).toContain('/places/northland/');
  });

  test('an inference is marked as one', () => {
    const [ice] = blockOf(sectionOf(cable, 'state-of-play'), 'told').groups.flat();
    expect([ice?.tag, ice?.why]).toEqual(['inferred', 'It is cold.']);
  });

  test('figures stand in a table with value and date', () => {
    expect(rowsOf(sectionOf(cable, 'key-figures')).map((cells) => cells.slice(1))).toEqual([['about 40', 'May 2024']]);
  });

  test('sources, the newest first, with all their paragraphs', () => {
    expect(rowsOf(sectionOf(cable, 'sources'))).toEqual([
      ['[Herald](/sources/herald/)', '', 'December 2024', '2–3, 9'],
      ['[Gazette](/sources/gazette-2024/)', '[Ministry of Tides](/organisations/ministry/)', '2 May 2023', '3'],
    ]);
  });
});

describe('a briefing of the desk', () => {
  const own = paper('before-the-fair');

  test('has its note behind the bottom line, its citations numbered along', () => {
    expect(own.sections.map(({ title }) => title).slice(0, 3)).toEqual([
      'Bottom line',
      'Editor’s note',
      'State of play',
    ]);
    expect(blockOf(sectionOf(own, 'note'), 'html').html).toBe(
      '<p>It joins Northland to the sea.<sup class="mark"><a href="#note_1" aria-label="Note 1">1</a></sup></p>',
    );
  });

  test('speaks from its own day, in counts and freshness too', () => {
    expect(written(own.kicker)).toBe('[Briefing](/briefings/) · as of 31 May 2023 · latest source 2 May 2023');
    expect(own.citation).toContain('as of 31 May 2023');
    expect(answersOf(own)).toEqual([
      'Report date: 31 May 2023',
      'Last event held: May 2023',
      'Next due: March 2025',
      'Promised: 2 of 2 not settled',
    ]);
    expect(own.sections.map(({ id }) => id)).not.toContain('section_key-figures');
  });

  test('has no record beside it, and is found by what it is about', () => {
    expect(own.forms.map(({ text }) => text)).not.toContain('Record');
    expect(own.search).toMatchObject({ kind: 'Briefing', filters: { kind: ['Briefing'], programme: ['Sea Cable'] } });
  });
});

describe('on one page', () => {
  const page = briefingPaper(context, requested(context.site, 'sea-cable', 'one-page'), 'one-page', []);

  test('stands beside the full one, says so, and is found through it', () => {
    expect([page.path, page.onePage, page.search]).toEqual(['briefings/sea-cable/one-page/', true, undefined]);
    expect(written(page.kicker)).toContain('[Briefing on one page](/briefings/)');
    expect(page.citation).toContain('/briefings/sea-cable/one-page/');
  });

  test('prints its sentences under the anchors of the full one; its sources stand in the notes', () => {
    const full = printed(cable).map(([id]) => id);
    expect(
      printed(page)
        .map(([id]) => id)
        .filter((id) => !full.includes(id)),
    ).toEqual([]);
    expect(page.sections.map(({ id }) => id)).not.toContain('section_sources');
    expect(page.notes).not.toEqual([]);
  });

  test('leaves the editor’s note to the full one', () => {
    const own = briefingPaper(context, requested(context.site, 'before-the-fair', 'one-page'), 'one-page', []);
    expect(own.sections.map(({ id }) => id)).not.toContain('section_note');
  });
});

test('a comparison is a table: an aspect in each row, a column for each record, each cell under its anchor', () => {
  const mills = record('programme', 'mills', { name: 'Tide Mills', status: 'ended', from: { status: 'herald#4' } });
  const asked = record('briefing', 'side-by-side', {
    name: 'Side by side',
    scope: { programmes: ['sea-cable', 'mills'] },
    comparison: true,
  });
  const own = contextOf([...world, mills, asked]);
  const section = sectionOf(briefingPaper(own, requested(own.site, 'side-by-side'), 'full', []), 'side-by-side');
  const { columns, rows } = blockOf(section, 'table').table;
  expect(columns).toEqual(['Aspect', 'Sea Cable', 'Tide Mills']);
  expect(
    rowsOf(section).map(([aspect, ...cells]) => [aspect, ...cells.map((text) => text.replace(/ \^\d+/g, ''))]),
  ).toEqual([
    ['Partners', 'not on record', 'not on record'],
    ['Themes (as filed)', 'not on record', 'not on record'],
    ['Period', 'not on record', 'ended'],
    ['Money', 'not on record', 'not on record'],
    ['Commitments', expect.stringContaining('one was done'), 'not on record'],
    ['Latest event', 'Week (30 May 2023)', 'not on record'],
  ]);
  expect(rows[2]?.cells.map(({ id }) => id)).toEqual([undefined, undefined, 'comparison-mills-period']);
});
