import fc from 'fast-check';
import { parts } from '../../src/basics/claimed-words.ts';
import { gapAsks } from '../../src/basics/gap-asks.ts';
import { senses } from '../../src/schema/fields.ts';
import { stepStates } from '../../src/basics/commitment-states.ts';

/** The report date of a random site: no event that was held lies behind it. */
export const lastDay = '2027-12-31';

/**
 * A name as hard as names get: with an article, in small letters, one within another, an acronym of two, a short form.
 */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly inText?: string;
  readonly short?: string;
  readonly aliases?: readonly (string | { readonly name: string; readonly outside?: string; readonly lang?: string })[];
}

export const names = {
  programme: [
    { id: 'sea-cable', name: 'Sea Cable', inText: 'the Sea Cable', short: 'the Line', aliases: ['SCB'] },
    { id: 'north-cable', name: 'Sea Cable North' },
    { id: 'mills', name: 'Tide Mills', inText: 'the Tide Mills' },
    {
      id: 'e-harbour',
      name: 'e-harbour',
      aliases: [{ name: 'Electric Harbour of the Northern Bay', outside: 'long form' }],
    },
    { id: 'esb-plan', name: 'ESB Plan', aliases: ['ESB'] },
  ],
  organisation: [
    {
      id: 'salt-board',
      name: 'Estuary Salt Board',
      inText: 'the Estuary Salt Board',
      short: 'the Board',
      aliases: ['ESB'],
    },
    {
      id: 'ministry',
      name: 'Ministry of Tides',
      inText: 'the ministry',
      aliases: ['MT', { name: 'Ministerio de Mareas', lang: 'es' }],
    },
    { id: 'pilots', name: 'PBA', aliases: ['Pilots, Boats and Anchors'] },
  ],
  person: [{ id: 'jane-doe', name: 'Jane Doe' }],
  place: [
    { id: 'northland', name: 'Northland', aliases: ['NL'] },
    { id: 'harbour', name: 'Old Harbour' },
    { id: 'isles', name: 'Isles and Skerries', inText: 'the Isles and Skerries', short: 'the Reefs' },
  ],
  event: [
    { id: 'tide-week', name: 'Tide Week' },
    { id: 'launch', name: 'Launch of the Sea Cable', inText: 'the launch of the Sea Cable' },
    { id: 'forum', name: 'NL–SL Forum' },
    { id: 'summit', name: 'Summit at Old Harbour' },
    { id: 'visit', name: 'A visit', inText: 'a visit' },
    { id: 'salt-talks', name: 'Salt talks', inText: 'the salt talks' },
  ],
  commitment: [
    { id: 'pier', name: 'A pier', inText: 'the pier' },
    { id: 'lamp', name: 'Lamp' },
    { id: 'mole', name: 'The mole at Old Harbour', inText: 'the mole at Old Harbour' },
    { id: 'lock', name: 'The Sea Cable’s lock', inText: 'the Sea Cable’s lock' },
  ],
  theme: [
    { id: 'tides', name: 'Tides' },
    { id: 'winds', name: 'Winds' },
  ],
  source: [
    { id: 'gazette', name: 'Gazette' },
    { id: 'herald', name: 'The Herald of the Isles' },
    { id: 'almanac', name: 'Almanac' },
  ],
  indicator: [
    { id: 'cost', name: 'Cost of the Sea Cable', inText: 'the cost of the Sea Cable' },
    { id: 'ships', name: 'Ships' },
  ],
} as const satisfies Readonly<Record<string, readonly Named[]>>;

// What statements are put together from. A statement may name what has no record in this site.
export const spoken = [...names.programme, ...names.organisation, ...names.place, ...names.event].flatMap(
  (named: Named) => [
    named.inText ?? named.name,
    ...(named.aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.name)),
  ],
);
export const subjects = [
  'It',
  'The ministry',
  'In 2024 the ministry',
  ...spoken.map((name) => name.replace(/^the /, 'The ')),
];
export const verbs = [
  'joins',
  'is open to',
  'are open to',
  'will be held with',
  'will also serve',
  'are to be led by',
  'is planned with',
  'plans',
  'members meet',
  'has three quays and',
  'gives',
  'was not seen by',
  'and its ships serve',
];
export const ends = [
  '',
  ', a harbour',
  ' and its ships',
  ', salt, wind and tide',
  ' under the pro-ESB rule',
  '’s crew (ESB)',
  ', as NL–SL ships do',
];
const numbers = [
  [3, 'three'],
  [4, '4'],
  [1500, '1,500'],
  [20e6, '20 million'],
] as const;
export const aspects = ['purpose', 'goal', 'participants', 'outcome', 'challenge', 'figure', 'gap', 'line'] as const;
const days = [
  '2024-05-02',
  '2023',
  '2024-05',
  '202X',
  '2024~',
  '2024-05?',
  '2023%',
  '2023/2025',
  '2024-05/2024-06',
  '2024-05-02/2024-05-04',
  '2024-12-30/2025-01-02',
  '2023/..',
  '../2024',
  '2023~/2025-06',
  '2025-06-01',
  '2025-03',
  '2026-04',
  '2027',
];

const pick = fc.nat(40);
const day = fc.constantFrom(...days);
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const rarely = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: value, weight: 1 });
const few = fc.array(pick, { maxLength: 2 });
const evidence = fc.array(fc.tuple(pick, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 2 });

const statement = fc.record({
  aspect: pick,
  subject: pick,
  verb: pick,
  object: pick,
  end: pick,
  length: fc.constantFrom('short', 'short', 'short', 'full', 'list'),
  again: fc.constantFrom(false, false, false, false, true),
  when: some(day),
  from: evidence,
  value: rarely(
    fc.record({ indicator: pick, number: fc.constantFrom(...numbers), sense: fc.constantFrom(...senses), asOf: day }),
  ),
  inferred: rarely(fc.array(pick, { minLength: 1, maxLength: 2 })),
  key: some(fc.constant(true)),
  asks: some(fc.constantFrom(...gapAsks)),
  about: rarely(pick),
});

/** What any record is drawn from; each kind takes what it has a field for. */
const seed = fc.record({
  which: pick,
  type: pick,
  when: some(day),
  until: some(day),
  from: evidence,
  parent: some(pick),
  programmes: few,
  places: few,
  themes: few,
  parties: fc.array(
    fc.record({
      as: fc.constantFrom(...parts),
      who: fc.array(pick, { minLength: 1, maxLength: 3 }),
      from: evidence,
    }),
    { maxLength: 2 },
  ),
  steps: fc.array(fc.record({ when: day, state: fc.constantFrom(...stepStates), from: evidence }), { maxLength: 2 }),
  statements: fc.array(statement, { maxLength: 4 }),
  /** Which statements its bottom line, its warnings and its body cite. */
  says: some(few),
  warns: rarely(few),
  tells: fc.array(pick, { maxLength: 4 }),
  to: few,
  event: rarely(pick),
  wider: rarely(pick),
});

export type Drawn<Model> = Model extends fc.Arbitrary<infer Value> ? Value : never;
export type Seed = Drawn<typeof seed>;
export type StatementSeed = Drawn<typeof statement>;

function seeds(kind: keyof typeof names, most: number, least = 0): fc.Arbitrary<Seed[]> {
  return fc.uniqueArray(seed, {
    minLength: least,
    maxLength: most,
    selector: ({ which }) => which % names[kind].length,
  });
}

export const world = fc.record({
  programme: seeds('programme', 4, 2),
  event: seeds('event', 6, 3),
  commitment: seeds('commitment', 4, 1),
  organisation: seeds('organisation', 3),
  person: seeds('person', 1),
  place: seeds('place', 3),
  theme: seeds('theme', 2),
  indicator: seeds('indicator', 2, 1),
  source: seeds('source', 3, 1),
  briefing: seed,
  published: fc.array(some(fc.constantFrom('2022', '2023-11', '2024-05-02', '2025-06-01')), {
    minLength: 3,
    maxLength: 3,
  }),
  reportDate: fc.constantFrom(
    '2025-01-31',
    lastDay,
    '2024-05-02',
    '2024-05-03',
    '2026-12-31',
    '2022-12-31',
    '2025-06-01',
  ),
  period: rarely(day),
  organisations: few,
  comparison: fc.constantFrom(false, false, true),
  /** Which two parties meet, where the paper is on a pair. */
  between: rarely(fc.tuple(pick, pick)),
});
