import { describe, expect, test } from 'vitest';
import { aspectWeights, keyWeight, plan, type Plan } from '../../../src/briefing/plan.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import type { Scope } from '../../../src/schema/records.ts';
import { deskOf, requestFor } from '../../support/briefings.ts';
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

/** What a paper on the record `id` draws on. */
function planOn(id: string, records: readonly SourceRecord[]): Plan {
  const site = siteOf([...records, ...sources]);
  return plan(deskOf(site), requestFor(site, id));
}

/** What the desk's own paper on a scope draws on. */
function planOf(scope: Scope, records: readonly SourceRecord[]): Plan {
  return planOn('paper', [...records, record('briefing', 'paper', { scope })]);
}

const keys = (linked: readonly { readonly key: string }[]) => linked.map(({ key }) => key);
const ids = (entries: readonly { readonly record: { readonly id: string } }[]) =>
  entries.map(({ record: { id } }) => id);

describe('what a statement weighs', () => {
  const weight = (statement: object) => {
    const { weightOf, selection } = planOn('cable', [record('programme', 'cable', { statements: [statement] })]);
    const [linked] = selection.statements;
    return linked && weightOf(linked);
  };

  test.each(Object.entries(aspectWeights))('its aspect: %s', (aspect, expected) => {
    const more = aspect === 'line' ? { from: undefined, inferred: { why: 'So.', inputs: ['a'] } } : {};
    const step = aspect === 'step' ? { when: '2010', state: 'open' } : {};
    expect(weight(said('a', aspect, { ...more, ...step }))).toBe(expected ?? 0);
  });

  test('that an editor marked it, more than all else together', () => {
    expect(weight(said('a', 'challenge', { key: true }))).toBe(2 + keyWeight);
    const most = said('a', 'purpose', { from: [from, 'herald#1', 'almanac#1', 'leaflet#1'], when: '2025' });
    expect(weight(most)).toBeLessThan(keyWeight);
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
    expect(weight(said('a', 'challenge', { from: 'leaflet#1', when }))).toBe(2 + more);
  });

  test('or its newest source, whichever is nearer', () => {
    expect(
      [from, 'almanac#1', 'herald#1', 'leaflet#1'].map((place) => weight(said('a', 'challenge', { from: place }))),
    ).toEqual([2, 3, 4, 2]);
    expect(weight(said('a', 'challenge', { from: 'herald#1', when: '2020' }))).toBe(4);
  });

  test('each further source, two at most', () => {
    expect(
      [[from], [from, 'gazette#9'], [from, 'leaflet#1'], [from, 'leaflet#1', 'almanac#1', 'herald#1']].map((places) =>
        weight(said('a', 'challenge', { from: places })),
      ),
    ).toEqual([2, 2, 3, 2 + 2 + 2]);
  });
});

describe('a paper on one record', () => {
  const records: readonly SourceRecord[] = [
    record('programme', 'cable', {
      statements: [
        said('aim', 'goal'),
        said('what', 'purpose'),
        said('also', 'goal'),
        said('count', 'goal', { value }),
        said('many', 'figure'),
        said('cost', 'gap'),
        said('ask', 'line', { from: undefined, inferred: { why: 'So.', inputs: ['what'] } }),
      ],
    }),
    record('programme', 'spur', {
      parent: 'cable',
      statements: [
        said('ice', 'challenge'),
        said('long', 'figure'),
        said('end', 'gap'),
        said('top', 'figure', { key: true }),
      ],
    }),
    record('programme', 'end', { parent: 'spur', statements: [said('tip', 'purpose')] }),
    record('programme', 'stub', { parent: 'cable' }),
    record('event', 'fair', {
      programmes: ['stub'],
      statements: [said('who', 'gap'), said('crowd', 'figure', { value })],
    }),
    record('event', 'near', { programmes: ['spur'], statements: [said('how', 'gap')] }),
    record('event', 'far', { programmes: ['end'], statements: [said('why', 'gap')] }),
    record('event', 'study', { type: 'report', programmes: ['cable'] }),
    record('commitment', 'pier', {
      programmes: ['cable'],
      statements: [said('price', 'figure', { value }), said('when', 'gap')],
    }),
    record('commitment', 'mole', { programmes: ['end'] }),
    record('programme', 'foreign', { statements: [said('what', 'purpose')] }),
  ];
  const own = planOn('cable', records);

  test('tells it whole: its statements, the weightier first, those that weigh the same as the record has them', () => {
    expect(own.digests).toBe(false);
    expect(keys(own.play)).toEqual(['cable.what', 'cable.aim', 'cable.also']);
  });

  test('tells its parts in a line each, not theirs', () => {
    expect(own.programmes.map(({ id }) => id)).toEqual(['spur', 'stub']);
  });

  test('tells events and promises filed under it or a part without parts; what came out in print is no event', () => {
    expect([ids(own.events), ids(own.promises)]).toEqual([['fair'], ['pier']]);
  });

  test('tells its figures, those of its promises, and what is key of its parts, not those of its events', () => {
    expect(keys(own.figures)).toEqual(['spur.top', 'cable.count', 'cable.many', 'pier.price']);
  });

  test('tells what is not said of it, its events and promises', () => {
    expect(keys(own.gaps)).toEqual(['cable.cost', 'fair.who', 'pier.when']);
  });

  test('on an event tells how many came to it', () => {
    expect(keys(planOn('fair', records).figures)).toEqual(['fair.crowd']);
  });

  test('leaves to another record what that one says about it', () => {
    const board = record('organisation', 'board', { statements: [said('what', 'purpose')] });
    const mills = record('programme', 'mills', {
      partners: [{ as: 'lead', who: ['board'], from }],
      statements: [said('aim', 'goal', { about: ['board'] })],
    });
    const { play, selection } = planOn('board', [board, mills]);
    expect(keys(selection.statements)).toContain('mills.aim');
    expect(keys(play)).toEqual(['board.what']);
  });

  test('on a promise tells what was promised and done', () => {
    const pier = record('commitment', 'pier', {
      statements: [said('promise', 'promise'), said('done', 'step', { when: '2024', state: 'delivered' })],
    });
    expect(keys(planOn('pier', [pier]).play)).toEqual(['pier.done', 'pier.promise']);
    const cable = record('programme', 'cable', { statements: [said('promise', 'promise')] });
    expect(keys(planOn('cable', [cable]).play)).toEqual([]);
  });
});

describe('a paper on many records', () => {
  const records: readonly SourceRecord[] = [
    record('theme', 'tides'),
    record('place', 'northland', { name: 'Northland', statements: [said('cold', 'challenge'), said('wet', 'gap')] }),
    record('programme', 'mills', {
      themes: ['tides'],
      places: ['northland'],
      statements: [
        said('what', 'purpose'),
        said('top', 'outcome', { key: true }),
        said('count', 'figure'),
        said('most', 'figure', { key: true }),
        said('cost', 'gap', { question: 'What does it cost?' }),
        said('colour', 'gap'),
        said('price', 'goal', { about: ['tides'] }),
        said('climate', 'goal', { about: ['winds'] }),
      ],
    }),
    record('theme', 'winds'),
    record('event', 'fair', {
      themes: ['tides'],
      where: ['northland'],
      statements: [said('crowd', 'figure', { key: true })],
    }),
  ];

  test.each<[string, Plan]>([
    ['a theme', planOn('tides', records)],
    ['a scope', planOf({ themes: ['tides'] }, records)],
  ])('of %s tells each programme in a line, and of their statements only those that are key', (_what, own) => {
    expect(own.digests).toBe(true);
    expect(own.programmes.map(({ id }) => id)).toEqual(['mills']);
    expect(keys(own.figures)).toEqual(['mills.most']);
    expect(keys(own.play)).not.toContain('mills.what');
    expect(keys(own.play)).not.toContain('mills.climate');
  });

  test('tells of its own subject whole, and of the rest what has a question', () => {
    const own = planOn('northland', records);
    expect(keys(own.play)).toContain('northland.cold');
    expect(keys(own.gaps)).toEqual(['mills.cost', 'northland.wet']);
  });

  test('does not tell a programme whole that it tells in a line', () => {
    expect(keys(planOf({ programmes: ['mills'] }, records).play)).toEqual(['mills.top']);
  });

  test('leaves out what is about something else', () => {
    expect(keys(planOn('tides', records).selection.statements)).toContain('mills.price');
    expect(keys(planOn('tides', records).selection.statements)).not.toContain('mills.climate');
  });
});

test('what a body cites is narrated, and nothing else of its record', () => {
  const cable = record(
    'programme',
    'cable',
    { statements: [said('what', 'purpose'), said('aim', 'goal'), said('ice', 'challenge')] },
    '## What it is\n\nNobody wonders.\n\nIt is what it is. <Cite to="what" /> So is a pier. <Cite to="pier.end" />',
  );
  const own = planOn('cable', [cable, record('programme', 'pier', { statements: [said('end', 'goal')] })]);
  expect([...own.narrated].sort()).toEqual(['cable.what', 'pier.end']);
  expect(own.narrative.length).toBeGreaterThan(2);
});

test('events oldest first, those without a date last', () => {
  const event = (id: string, when?: string) =>
    record('event', id, { programmes: ['cable'], ...(when === undefined ? {} : { when }) });
  const { events } = planOn('cable', [
    record('programme', 'cable'),
    event('undated'),
    event('late', '2024'),
    event('early', '2020'),
  ]);
  expect(ids(events)).toEqual(['early', 'late', 'undated']);
});

test('promises by their due date, as they stand on the report date', () => {
  const commitment = (id: string, due?: string) =>
    record('commitment', id, { programmes: ['cable'], ...(due === undefined ? {} : { due }) });
  const { promises } = planOn('cable', [
    record('programme', 'cable'),
    commitment('open'),
    commitment('later', '2026'),
    commitment('silent', '2024'),
    record('commitment', 'foreign'),
  ]);
  expect(promises.map(({ record: { id }, state }) => `${id} ${state}`)).toEqual([
    'silent after-our-last-source',
    'later open',
    'open open',
  ]);
});

test('gaps by how useful it is to ask, those without a question last', () => {
  const gap = (id: string, asks: string, question?: string) =>
    said(id, 'gap', { asks, ...(question === undefined ? {} : { question }) });
  const { gaps } = planOn('cable', [
    record('programme', 'cable', {
      statements: [
        gap('a', 'money'),
        gap('b', 'place', 'Where?'),
        gap('c', 'outcome', 'And then?'),
        gap('d', 'date', 'When?'),
      ],
    }),
  ]);
  expect(keys(gaps)).toEqual(['cable.c', 'cable.d', 'cable.b', 'cable.a']);
});

test('gaps of promises whose day has passed, and of what they were due at, before all others', () => {
  const why = (asks: string) => [said('why', 'gap', { asks, question: 'Why?' })];
  const { gaps } = planOn('cable', [
    record('programme', 'cable', { statements: why('outcome') }),
    record('commitment', 'pier', { programmes: ['cable'], event: 'fair', due: '2024', statements: why('other') }),
    record('event', 'fair', { programmes: ['cable'], when: '2024', statements: why('place') }),
    record('commitment', 'quay', { programmes: ['cable'], due: '2026', statements: why('place') }),
  ]);
  expect(keys(gaps)).toEqual(['fair.why', 'pier.why', 'cable.why', 'quay.why']);
});

test('what came of an event is not asked before it', () => {
  const asks = [said('and', 'gap', { asks: 'outcome' }), said('who', 'gap', { asks: 'who' })];
  const { gaps } = planOn('fair', [record('event', 'fair', { when: '2026', statements: asks })]);
  expect(keys(gaps)).toEqual(['fair.who']);
});

test('between two, a statement about who stands for each of them is told in its own words', () => {
  const { play } = planOn('paper', [
    record('programme', 'mills', { statements: [said('a', 'goal', { about: ['north-board', 'south-board'] })] }),
    record('organisation', 'north-board', { place: 'northland' }),
    record('organisation', 'south-board', { place: 'southland' }),
    ...['northland', 'southland'].map((id) => record('place', id)),
    record('briefing', 'paper', { between: ['northland', 'southland'] }),
  ]);
  expect(keys(play)).toEqual(['mills.a']);
});
