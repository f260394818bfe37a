import { describe, expect, test } from 'vitest';
import { aspectWeights, plan } from '../../../src/briefing/plan.ts';
import { select } from '../../../src/briefing/scope.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import type { Scope } from '../../../src/schema/records.ts';
import { deskOf } from '../../support/briefings.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette#3';
const said = (id: string, aspect: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect,
  says: `${id}.`,
  from,
  ...more,
});
const value = { indicator: 'ships', number: 3, sense: 'exactly', asOf: '2024' };
// The gazette is older than three years on 31 January 2025.
const sources = [
  record('source', 'gazette', { published: '2020' }),
  record('source', 'herald', { published: '2024-12' }),
  record('source', 'almanac', { published: '2022-06' }),
  record('source', 'leaflet'),
];

function planOf(records: readonly SourceRecord[], scope: Scope = { programmes: ['cable'] }) {
  const site = siteOf([...records, ...sources]);
  return plan(deskOf(site), select(site, scope));
}

const keys = (linked: readonly { readonly key: string }[]) => linked.map(({ key }) => key);

describe('what a statement weighs', () => {
  const weight = (statement: object, kind: 'root' | 'part' | 'event' = 'root') => {
    const own = { statements: [statement] };
    const records: Record<typeof kind, SourceRecord[]> = {
      root: [record('programme', 'cable', own)],
      part: [record('programme', 'cable'), record('programme', 'spur', { parent: 'cable', ...own })],
      event: [record('programme', 'cable'), record('event', 'fair', { programmes: ['cable'], ...own })],
    };
    const { weightOf, play, figures, gaps } = planOf(records[kind]);
    const [linked] = [...play, ...figures, ...gaps];
    return linked && weightOf(linked);
  };
  const bare = said('a', 'challenge', { from: 'leaflet#1' });

  test.each(Object.entries(aspectWeights).filter(([, expected]) => expected !== undefined))(
    'its aspect: %s',
    (aspect, expected) => {
      expect(weight(said('a', aspect), 'event')).toBe(expected);
    },
  );

  test('neither a gap nor a figure has an aspect that weighs', () => {
    expect([weight(said('a', 'gap'), 'event'), weight(said('a', 'figure'), 'event')]).toEqual([0, 0]);
  });

  test.each([
    ['2025-01-01', 2],
    ['2025-06', 2],
    ['2024-01-31', 1],
    ['2022-02-01', 1],
    ['2022-01-31', 0],
    ['2029', 0],
    ['2024/..', 1],
  ])('how near its date lies to the report date: %s', (when, more) => {
    expect((weight({ ...bare, when }, 'event') ?? 0) - (weight(bare, 'event') ?? 0)).toBe(more);
  });

  test('or its newest source, whichever is nearer', () => {
    expect(
      [from, 'almanac#1', 'herald#1', 'leaflet#1'].map((place) =>
        weight(said('a', 'challenge', { from: place }), 'event'),
      ),
    ).toEqual([2, 3, 4, 2]);
    expect(weight(said('a', 'challenge', { from: 'herald#1', when: '2020' }), 'event')).toBe(4);
  });

  test('each further source, two at most', () => {
    expect(
      [[from], [from, 'gazette#9'], [from, 'leaflet#1'], [from, 'leaflet#1', 'almanac#1', 'herald#1']].map((places) =>
        weight(said('a', 'challenge', { from: places }), 'event'),
      ),
    ).toEqual([2, 2, 3, 2 + 2 + 2]);
  });

  test('how close its record is to the scope', () => {
    expect((['root', 'part', 'event'] as const).map((kind) => weight(said('a', 'challenge'), kind))).toEqual([5, 3, 2]);
  });
});

describe('the order', () => {
  test('record by record: the roots, then programmes, then others; within a record the weightier first', () => {
    const { play } = planOf(
      [
        record('programme', 'cable', { statements: [said('goal', 'goal'), said('what', 'purpose')] }),
        record('programme', 'mills', { statements: [said('what', 'challenge')] }),
        record('programme', 'spur', { parent: 'cable', statements: [said('ice', 'challenge')] }),
        record('programme', 'end', { parent: 'cable', statements: [said('what', 'purpose')] }),
        record('event', 'fair', { programmes: ['cable'], statements: [said('what', 'purpose')] }),
      ],
      { programmes: ['mills', 'cable'] },
    );
    expect(keys(play)).toEqual(['mills.what', 'cable.what', 'cable.goal', 'end.what', 'spur.ice', 'fair.what']);
  });

  test('what weighs the same stays as the records have it', () => {
    expect(
      keys(planOf([record('programme', 'cable', { statements: [said('b', 'goal'), said('a', 'goal')] })]).play),
    ).toEqual(['cable.b', 'cable.a']);
  });
});

describe('statements are sorted by what tells them', () => {
  const all = planOf([
    record('programme', 'cable', {
      statements: [
        said('what', 'purpose'),
        said('count', 'goal', { value }),
        said('many', 'figure'),
        said('cost', 'gap'),
        said('ask', 'line', { from: undefined, inferred: { why: 'So.', inputs: ['what'] } }),
      ],
    }),
    record('programme', 'mills', { statements: [said('count', 'figure', { value })] }),
    record('indicator', 'ships'),
    record('indicator', 'nobody'),
  ]);

  test('in their own words, as figures, as gaps; a line is none of these', () => {
    expect({ play: keys(all.play), figures: keys(all.figures), gaps: keys(all.gaps) }).toEqual({
      play: ['cable.what'],
      figures: ['cable.count', 'cable.many'],
      gaps: ['cable.cost'],
    });
  });

  test('series hold the observations in scope alone', () => {
    expect(
      all.series.map(({ record: { id }, observations }) => [id, ...observations.map(({ linked }) => linked.key)]),
    ).toEqual([['ships', 'cable.count']]);
  });
});

describe('events', () => {
  const event = (id: string, data: Readonly<Record<string, unknown>>) =>
    record('event', id, { from: { outcome: from }, ...data });
  const participants = [{ as: 'host', who: ['northland', 'board'], from }];
  const records = [
    event('late', { when: '2024', where: ['northland'] }),
    event('early', { when: '2020', where: ['northland'], participants }),
    event('undated', { where: ['northland'] }),
    event('abroad', { when: '2023', participants }),
    record('place', 'northland'),
    record('organisation', 'board'),
  ];

  test('oldest first, without a date last; apart from them those that a party took part in elsewhere', () => {
    const { events, attended } = planOf(records, { places: ['northland'] });
    expect(events.map(({ record: { id } }) => id)).toEqual(['early', 'late', 'undated']);
    expect(attended.map(({ record: { id } }) => id)).toEqual(['abroad']);
  });

  test('a body takes part as a place does, a programme does not', () => {
    expect(planOf(records, { organisations: ['board'] }).attended.map(({ record: { id } }) => id)).toEqual([
      'early',
      'abroad',
    ]);
    expect(planOf([...records, record('programme', 'cable', {})]).attended).toEqual([]);
  });
});

test('commitments by their due date, as they stand on the report date', () => {
  const commitment = (id: string, due?: string) =>
    record('commitment', id, { programmes: ['cable'], ...(due === undefined ? {} : { due }) });
  const { commitments } = planOf([
    record('programme', 'cable'),
    commitment('open'),
    commitment('later', '2026'),
    commitment('silent', '2024'),
    record('commitment', 'foreign'),
  ]);
  expect(commitments.map(({ record: { id }, state }) => `${id} ${state}`)).toEqual([
    'silent after-our-last-source',
    'later open',
    'open open',
  ]);
});
