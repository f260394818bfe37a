import { describe, expect, test } from 'vitest';
import { writePaper } from '../../../src/briefing/briefing.ts';
import type { Sentence } from '../../../src/briefing/sentence.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { requestFor, sentencesOf, words } from '../../support/briefings.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette#3';
let paragraph = 3;
const said = (id: string, aspect: string, says: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect,
  says,
  from: `gazette#${(paragraph += 1)}`,
  ...more,
});
const value = (number: number, asOf: string) => ({ value: { indicator: 'length', number, sense: 'exactly', asOf } });
const promised = (id: string, name: string, due: string | undefined, ...steps: object[]) =>
  record('commitment', id, {
    name,
    ...(due === undefined ? {} : { due }),
    programmes: ['cable'],
    from: { due: from },
    statements: [said('promise', 'promise', `${name} will be built.`), ...steps],
  });
const event = (
  id: string,
  name: string,
  when: string | undefined,
  outcome: string,
  data: Readonly<Record<string, unknown>> = {},
) =>
  record('event', id, {
    name,
    outcome,
    programmes: ['cable'],
    ...(when === undefined ? {} : { when }),
    from: { when: from, outcome: from },
    ...data,
  });

/** Everything in it was published before both days. */
const world: readonly SourceRecord[] = [
  record('programme', 'cable', {
    name: 'Sea Cable',
    period: '2021/2026',
    partners: [{ as: 'lead', who: ['northland'], from }],
    from: { period: from },
    statements: [
      said('what', 'purpose', 'A cable joins Northland to the open sea.', { key: true }),
      said('who', 'participants', 'Three ministries pay.'),
      said('fleet', 'goal', 'Ten ships will be built.', { when: '2026-03' }),
      said('quay', 'goal', 'Some quays will be widened.', { when: '2028' }),
      said('short', 'figure', 'Its cable is 700 km long.', value(700, '2022')),
      said('long', 'figure', 'Its cable is 900 km long.', value(900, '2024')),
      said('cost', 'gap', 'No cost is given.'),
    ],
  }),
  record('programme', 'spur', {
    name: 'Spur',
    parent: 'cable',
    from: { parent: from },
    statements: [said('ice', 'challenge', 'Ice is in the way.')],
  }),
  ...['2013-05', '2015', '2016', '2024-09'].map((when, index) =>
    event(`week-${index}`, `Tide Week ${index}`, when, 'held', {
      participants: [{ as: 'host', who: ['northland'], from }],
    }),
  ),
  event('fair', 'Salt Fair', undefined, 'held'),
  event('regatta', 'Regatta', '2026-06', 'announced'),
  event('summit', 'Summit', '2029', 'announced'),
  event('dream', 'Dream', undefined, 'announced'),
  event('storm', 'Storm', '2026-07', 'cancelled'),
  promised('pier', 'A pier', '2026-04'),
  promised('mole', 'A mole', '2030'),
  promised('lamp', 'A lamp', undefined),
  promised('lock', 'A lock', '2024', said('done', 'step', 'It opened.', { when: '2024-12', state: 'delivered' })),
  record('indicator', 'length', { name: 'Length', inText: 'the length of the cable', unit: 'km' }),
  record('place', 'northland', { name: 'Northland' }),
  record('source', 'gazette', { published: '2025-01-02' }),
];
const site = siteOf(world);
const told = (day: string) =>
  new Map(
    sentencesOf(writePaper(site, { ...requestFor(site, 'cable'), reportDate: day }, words)).map((sentence) => [
      sentence.id,
      sentence,
    ]),
  );
const [before, after] = [told('2026-02-15'), told('2027-01-31')];

const both = [...before].flatMap(([id, first]): [string, Sentence, Sentence][] => {
  const second = after.get(id);
  return second ? [[id, first, second]] : [];
});
const changed = both.filter(([, first, second]) => first.text !== second.text);

test('what is told on both days changes in tense and state alone', () => {
  expect(
    Object.fromEntries(
      changed.map(([id, first, second]) => [id.replace(/-[0-9a-f]{8}$/, ''), [first.text, second.text]]),
    ),
  ).toEqual({
    // Tenses.
    'period-cable': ['Sea Cable runs 2021–2026.', 'Sea Cable ran 2021–2026.'],
    'statement-cable_fleet': ['Ten ships will be built.', 'Ten ships were to be built.'],
    'promise-pier_promise': ['A pier will be built.', 'A pier was to be built.'],
    // States.
    'promises-due-pier': [
      'A pier falls due in April 2026.',
      'A pier fell due in April 2026; our newest source on it is older, so what came of it is not known.',
    ],
    'commitment-state-pier': ['Open', 'After our last source'],
    'event-regatta': [
      'For June 2026, the sources announce Regatta.',
      'For June 2026, the sources announced Regatta; none says whether that took place.',
    ],
  });
});

test('nothing is told on one day alone', () => {
  const only = (one: ReadonlyMap<string, Sentence>, other: ReadonlyMap<string, Sentence>) =>
    [...one.values()].filter(({ id, section }) => !other.has(id) && section !== 'points-to-watch');
  expect([only(before, after), only(after, before)]).toEqual([[], []]);
});

test('what rests on which records and paragraphs is the same on both days', () => {
  for (const [id, first, second] of both)
    expect([second.rule, second.inputs, second.evidence], id).toEqual([first.rule, first.inputs, first.evidence]);
});

describe('neither figures, gaps nor lists know the day', () => {
  test.each(['statement', 'figure', 'gap', 'takes-part', 'growth'] as const)('%s', (rule) => {
    const own = both.filter(([, first]) => first.rule === rule && first.id !== 'statement-cable_fleet');
    expect(own.length).toBeGreaterThan(0);
    for (const [, first, second] of own) expect(second.text).toBe(first.text);
  });
});
