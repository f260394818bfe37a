import { describe, expect, test } from 'vitest';
import { comparedAspects, comparedRows, type ComparedAspect } from '../../../../src/briefing/rules/comparison.ts';
import { scopeOfRecord, select } from '../../../../src/briefing/scope.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { deskOf } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const evidence = [{ source: 'gazette-2024', paragraphs: [3] }];

const world: readonly SourceRecord[] = [
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    status: 'running',
    period: '2018/2027',
    themes: ['tides', 'winds'],
    places: ['northland'],
    partners: [
      { as: 'lead', who: ['board', 'northland'], from: 'herald#1' },
      { as: 'funder', who: ['board'], from: 'herald#2' },
    ],
    from: { status: from, period: from, places: from },
    statements: [
      {
        id: 'cost',
        aspect: 'figure',
        says: 'It costs nearly 20 million.',
        from: 'herald#3',
        value: { indicator: 'cost', number: 20e6, sense: 'nearly', asOf: '2024-05' },
      },
      {
        id: 'more',
        aspect: 'figure',
        says: 'It costs 30.',
        from: 'herald#4',
        value: { indicator: 'cost', number: 30, sense: 'exactly', asOf: '../2023' },
      },
      {
        id: 'length',
        aspect: 'figure',
        says: 'It is 900 km long.',
        from: 'herald#5',
        value: { indicator: 'length', number: 900, sense: 'exactly', asOf: '2024' },
      },
    ],
  }),
  record('programme', 'mills', { name: 'Tide Mills' }),
  record('programme', 'spur', { name: 'Spur', status: 'ended', from: { status: 'herald#9' } }),
  record('event', 'week', {
    name: 'Tide Week',
    when: '2024-09',
    programmes: ['sea-cable'],
    from: { when: from, outcome: from },
  }),
  record('event', 'fair', {
    name: 'Salt Fair',
    when: '2023',
    programmes: ['sea-cable'],
    from: { when: from, outcome: from },
  }),
  record('event', 'regatta', {
    name: 'Regatta',
    when: '2024-12',
    outcome: 'announced',
    programmes: ['sea-cable'],
    from: { when: from, outcome: from },
  }),
  record('event', 'dream', { name: 'Dream', programmes: ['sea-cable'], from: { outcome: from } }),
  ...['pier', 'mole', 'lamp'].map((id, index): SourceRecord =>
    record('commitment', id, {
      name: id,
      ...(index === 0 ? { due: '2024' } : {}),
      programmes: ['sea-cable'],
      from: { due: from },
      statements: [{ id: 'promise', aspect: 'promise', says: 'It will be built.', from }],
    }),
  ),
  // Has something of each aspect, so that no row is dropped.
  record('programme', 'ferry', {
    name: 'Ferry',
    status: 'ended',
    partners: [{ as: 'lead', who: ['pilots'], from: 'herald#7' }],
    from: { status: 'herald#7' },
    statements: [
      {
        id: 'fare',
        aspect: 'figure',
        says: 'It costs 2.',
        from: 'herald#7',
        value: { indicator: 'cost', number: 2, sense: 'exactly', asOf: '2024' },
      },
    ],
  }),
  record('event', 'launch', {
    name: 'Launch',
    when: '2020',
    programmes: ['ferry'],
    from: { when: 'herald#7', outcome: 'herald#7' },
  }),
  record('commitment', 'pontoon', {
    name: 'pontoon',
    programmes: ['ferry'],
    statements: [{ id: 'promise', aspect: 'promise', says: 'It will float.', from: 'herald#7' }],
  }),
  record('organisation', 'pilots', { name: 'Pilots' }),
  record('indicator', 'cost', { unit: 'crowns', currency: 'EUR' }),
  record('indicator', 'length', { unit: 'km' }),
  record('organisation', 'board', {
    name: 'Salt Board',
    names: [{ name: 'Board of Old Salt', when: '../2020', from }],
  }),
  record('place', 'northland', { name: 'Northland' }),
  record('theme', 'tides', { name: 'Tides' }),
  record('theme', 'winds', { name: 'Winds' }),
];
const site = siteOf(world);

function rows(...ids: string[]) {
  const records = ids.flatMap((id) => site.records.get(id) ?? []);
  return comparedRows(deskOf(site), records, (root) => select(site, { scope: scopeOfRecord(root) }));
}

/** What stands of a record beside two that have something of each aspect. */
const cell = (aspect: ComparedAspect, id: string) =>
  rows(id, 'sea-cable', 'ferry').find((row) => row.aspect === aspect)?.cells[0];

test('a row for each aspect, in it a cell for each record, in their order', () => {
  const compared = rows('sea-cable', 'mills', 'ferry');
  expect(compared.map(({ aspect }) => aspect)).toEqual([...comparedAspects]);
  for (const { cells } of compared)
    expect(cells.map(({ record: { id } }) => id)).toEqual(['sea-cable', 'mills', 'ferry']);
});

test('no row of which only one has something, and no table of one row', () => {
  expect(rows('sea-cable', 'spur', 'mills')).toEqual([]);
  expect(rows('ferry', 'sea-cable').map(({ aspect }) => aspect)).toEqual([...comparedAspects]);
  expect(rows('ferry', 'mills')).toEqual([]);
});

describe('of a programme', () => {
  test.each<[ComparedAspect, string]>([
    ['partners', 'Board of Old Salt and Northland'],
    ['period', '2018–2027; running'],
    ['money', 'nearly €20 million (May 2024) and €30 (undated)'],
    ['commitments', 'one fell due after our last source and 2 are open'],
    ['latest-event', 'Tide Week (September 2024)'],
  ])('%s', (aspect, text) => {
    expect(cell(aspect, 'sea-cable')?.text).toBe(text);
  });

  test.each<[ComparedAspect, string[], unknown]>([
    ['partners', ['sea-cable', 'board', 'northland'], [{ source: 'herald', paragraphs: [1, 2] }]],
    ['period', ['sea-cable'], evidence],
    ['money', ['sea-cable', 'sea-cable.cost', 'sea-cable.more'], [{ source: 'herald', paragraphs: [3, 4] }]],
    ['commitments', ['sea-cable', 'pier', 'lamp', 'mole'], evidence],
    ['latest-event', ['sea-cable', 'week'], evidence],
  ])('%s names its inputs and their evidence', (aspect, inputs, found) => {
    expect(cell(aspect, 'sea-cable')?.sentence).toMatchObject({
      section: 'side-by-side',
      rule: 'comparison',
      inputs,
      evidence: found,
    });
  });

  test('each cell has an id of its own', () => {
    const ids = rows('sea-cable', 'ferry').flatMap(({ cells }) => cells.flatMap(({ sentence }) => sentence?.id ?? []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('comparison-sea-cable-period');
  });

  test.each([...comparedAspects])('without any: %s', (aspect) => {
    expect(cell(aspect, 'mills')).toMatchObject({ sentence: undefined, text: 'not on record' });
  });

  test('with a status alone', () => {
    expect(cell('period', 'spur')?.sentence).toMatchObject({
      text: 'ended',
      evidence: [{ source: 'herald', paragraphs: [9] }],
    });
  });
});

describe('of a place or a body', () => {
  test('partners are those in the same programmes', () => {
    expect(cell('partners', 'northland')?.text).toBe('Salt Board');
    expect(cell('partners', 'board')?.text).toBe('Northland');
    expect(cell('period', 'northland')?.text).toBe('not on record');
  });
});
