import type { z } from 'zod';
import { claimedWord, type ClaimedWord } from '../../../basics/claimed-words.ts';
import { amount, type Amount } from '../../../schema/fields.ts';
import type { Sort } from '../../../schema/sorts.ts';
import { walk } from '../../../schema/walk.ts';

/** All that a field or an entry claims, by the way in which it is looked for in a source. */
export interface Contents {
  /** EDTF dates. */
  readonly dates: readonly string[];
  /** Ids of records. */
  readonly records: readonly string[];
  /** What no source writes so: part of the fingerprint, not looked for. */
  readonly words: readonly string[];
  /** Titles of office, names of other times, units. */
  readonly titles: readonly string[];
  /** Sentences. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly amounts: readonly Amount[];
  /** Closed words that the source must bear out; they stand among `words` too. */
  readonly closed: readonly ClaimedWord[];
}

type Gathered = { -readonly [Part in keyof Contents]: Contents[Part][number][] };

/** Where a value of each sort goes. What names the entry itself or its evidence claims nothing. */
const gather = {
  date: (into, value) => into.dates.push(plain(value)),
  record: (into, value) => into.records.push(plain(value)),
  word: (into, value) => into.words.push(plain(value)),
  number: (into, value) => into.numbers.push(Number(plain(value))),
  amount: (into, value) => into.amounts.push(amount.parse(value)),
  name: (into, value) => into.titles.push(plain(value)),
  text: (into, value) => into.texts.push(plain(value)),
  code: (into, value) => into.words.push(plain(value)),
  address: (into, value) => into.words.push(plain(value)),
  point: (into, value) => into.words.push(JSON.stringify(value)),
  switch: (into, value) => into.words.push(plain(value)),
  id: () => 0,
  pointer: (into, value) => into.words.push(plain(value)),
  evidence: () => 0,
} as const satisfies Record<Sort, (into: Gathered, value: unknown) => number>;

/** What `value` claims, which is of a field or an entry with that schema and these notes. */
export function contentsOf(
  { schema, notes = {} }: { readonly schema: z.core.$ZodType; readonly notes?: z.GlobalMeta },
  value: unknown,
): Contents {
  const into: Gathered = {
    dates: [],
    records: [],
    words: [],
    titles: [],
    texts: [],
    numbers: [],
    amounts: [],
    closed: [],
  };
  for (const leaf of walk(schema, value)) {
    gather[leaf.sort](into, leaf.value);
    const family = leaf.notes.family ?? notes.family;
    const claimed = family && claimedWord(family, plain(leaf.value));
    if (claimed) into.closed.push(claimed);
  }
  return into;
}

/** All that several values claim. */
export function joinContents(all: readonly Contents[]): Contents {
  return {
    dates: all.flatMap(({ dates }) => dates),
    records: all.flatMap(({ records }) => records),
    words: all.flatMap(({ words }) => words),
    titles: all.flatMap(({ titles }) => titles),
    texts: all.flatMap(({ texts }) => texts),
    numbers: all.flatMap(({ numbers }) => numbers),
    amounts: all.flatMap(({ amounts }) => amounts),
    closed: all.flatMap(({ closed }) => closed),
  };
}

/** Whether a source can bear out a value of this sort. */
export function isLookedFor(sort: Sort): boolean {
  return lookedFor[sort];
}

const lookedFor = {
  date: true,
  record: true,
  word: false,
  number: true,
  amount: true,
  name: true,
  text: true,
  code: false,
  address: false,
  point: false,
  switch: false,
  id: false,
  pointer: false,
  evidence: false,
} as const satisfies Record<Sort, boolean>;

/** All that a claim holds, as text, in an order of its own: what the lock writes down and fingerprints. */
export function wordsOfContents({ words, titles, texts, records, dates, numbers, amounts }: Contents): string[] {
  const sums = amounts.map(({ sense, number, currency }) => `${sense} ${number} ${currency}`);
  return [...words, ...titles, ...texts, ...records, ...numbers.map(String), ...sums, ...dates];
}

/**
 * A value as it was typed. Throws a `TypeError` for a group of fields: its sort should have said what to do with it.
 */
function plain(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`a group of fields is no single value: ${JSON.stringify(value)}`);
}
