import fc from 'fast-check';

/** Texts that a program could trip over. Each stands where an editor may write one; some of them may not. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '.',
  '—',
  '?',
  '“”',
  'x',
  'x'.repeat(200),
  'W'.repeat(201),
  'Sea '.repeat(50).trim(),
  'a, '.repeat(600),
  'word '.repeat(31),
  'a'.repeat(60_000),
  '.*'.repeat(900),
  'A.'.repeat(900),
  ']'.repeat(1_900),
  '*'.repeat(1_900),
  '“'.repeat(900) + 'q' + '”'.repeat(900),
  '('.repeat(1_500),
  '1'.repeat(1_900),
  `a${' '.repeat(1_900)}b`,
  'a’'.repeat(900),
  'half \ud83c of a letter',
  `Z${'\u0301'.repeat(40)}ebra`,
  'e\u0301\u0302\u0303\u0304',
  'สภาผู้แทนราษฎร',
  'Việt Nam',
  'שָׁלוֹם',
  'क्षत्रिय',
  'مرحبا',
  '国家发展和改革委员会',
  'თბილისი',
  '👩\u200d👩\u200d👧\u200d👦',
  'Finﬂey',
  'Ｆｕｌｌ ² ½ ℃',
  'co\u00adop\u200bera\u2060tion',
  'İıſßŉǰΐ',
  '𝒜𝒷',
  '$& $1 $$ {query} {name}',
  "{name} '{' } {count, plural, other {#}}",
  '<b>&amp;</b>',
  'a | b',
  'two\n\nlines',
  'tab\there',
  '007',
  '1e3',
  'true',
  'null',
  'constructor',
  '__proto__',
  'toString',
  '2023-07',
  '\u202eabc',
];

/** Dates, and what is none. */
const hostileDates: readonly string[] = [
  ...[
    '0000',
    '0001',
    '0001-01-01',
    '0999',
    '1000',
    '1648/2025',
    '0001/9999',
    '2999-12-31',
    '2999',
    '9999',
    '9999-12-31',
    '-0001',
    '10000',
    'Y10000',
  ],
  ...[
    '198X',
    '19XX',
    '198X~',
    '299X',
    '2023-21',
    '2023?',
    '2023~',
    '2023%',
    '2023-07~',
    '2023-07-05?',
    '2023?-07',
    '../..',
    '2023/..',
    '../2023',
    '2023/',
    '/2023',
  ],
  ...[
    '2023/2023',
    '202X/203X',
    '202X/202X',
    '1000/..',
    '../1000',
    '../2999',
    '2999/..',
    '[2023,2024]',
    '2023-07-05T10:00:00Z',
    '2024-02-30',
    '2023~/2024?',
    '2023%/..',
  ],
];

const hostileNumbers: readonly number[] = [
  0,
  -0,
  1,
  -5,
  0.5,
  0.1 + 0.2,
  1e-6,
  1e-12,
  1e-13,
  1e15,
  1e18,
  1e19,
  1e21,
  1e308,
  1_234_567.891,
  2 ** 53,
  Number('12345678901234567890'),
  Number.NaN,
  Number.POSITIVE_INFINITY,
];

/** Ids that lead somewhere else, nowhere, or to what every object has. */
const hostileIds: readonly string[] = [
  'a'.repeat(251),
  'x',
  'no-such',
  'constructor',
  '__proto__',
  '../x',
  'gazette-2024',
  'sea-cable',
  'northland',
  'jane-doe',
];

/** A place in a record's data, and a value to stand there. */
export interface Mutation {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Something hostile in one place of `data`: a value of the type that stands there, of another, none, a list twice. */
export function mutationsOf(data: unknown): fc.Arbitrary<Mutation> {
  return fc
    .constantFrom(...leavesOf(data))
    .chain(({ path, value }) => valuesFor(value).map((other) => ({ path, value: other })));
}

function valuesFor(value: unknown): fc.Arbitrary<unknown> {
  const text = fc.constantFrom(...hostileTexts);
  const none = fc.constant(undefined);
  if (typeof value === 'number')
    return fc.oneof(fc.constantFrom(...hostileNumbers), fc.constantFrom(...hostileDates), none);
  if (Array.isArray(value))
    return fc.constantFrom<unknown>([], [...(value as unknown[]), ...(value as unknown[])], value[0], {}, undefined);
  if (typeof value === 'object') return fc.constantFrom<unknown>({}, [], 'x', undefined);
  if (typeof value === 'string' && /^\d{4}/.test(value)) return fc.oneof(fc.constantFrom(...hostileDates), text, none);
  return fc.oneof(
    { arbitrary: text, weight: 4 },
    { arbitrary: fc.constantFrom(...hostileIds), weight: 2 },
    { arbitrary: none, weight: 1 },
  );
}

interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

function leavesOf(value: unknown, path: readonly (string | number)[] = []): Leaf[] {
  const own = path.length === 0 ? [] : [{ path, value }];
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, index) => leavesOf(item, [...path, index]))];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))];
}

/** The data with the value in its place; without the field where there is none. */
export function mutated(data: unknown, { path: [step, ...rest], value }: Mutation): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data))
    return data.flatMap((item, index): unknown[] =>
      index !== step ? [item] : rest.length === 0 && value === undefined ? [] : [mutated(item, { path: rest, value })],
    );
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, item]) =>
      key !== step
        ? [[key, item]]
        : rest.length === 0 && value === undefined
          ? []
          : [[key, mutated(item, { path: rest, value })]],
    ),
  );
}
