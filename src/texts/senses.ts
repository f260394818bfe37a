import type { NumberReading, ReadSense } from './language.ts';

/** A phrase for a sense, and everything it may mean. */
export interface SensePhrase {
  readonly text: string;
  readonly senses: ReadonlySet<ReadSense>;
}

const made = new WeakMap<NumberReading, SensePhrases>();

/** The phrases of a language that give a number its sense. */
export function sensePhrasesOf(reading: NumberReading): SensePhrases {
  const known = made.get(reading) ?? new SensePhrases(reading);
  made.set(reading, known);
  return known;
}

/** Finds the phrase before or behind a number, the longest first: "no more than" before "more than". */
export class SensePhrases {
  /** By their last character, as most texts end in none of them. */
  readonly #before: ReadonlyMap<string, readonly SensePhrase[]>;
  readonly #behind: readonly SensePhrase[];

  constructor({ senses, sensesAfter }: Pick<NumberReading, 'senses' | 'sensesAfter'>) {
    this.#before = Map.groupBy(listed(senses), ({ text }) => text.at(-1) ?? '');
    this.#behind = listed(sensesAfter);
  }

  /** The phrase that ends `text`, which has no white space at its end. */
  before(text: string): SensePhrase | undefined {
    return this.#before.get(text.at(-1) ?? '')?.find((phrase) => endsWithPhrase(text, phrase.text));
  }

  /** The phrase that `text` begins with, behind a number. */
  behind(text: string): SensePhrase | undefined {
    const bare = text.replace(/^[\s-]/, '');
    return this.#behind.find(({ text: phrase }) =>
      /^\p{L}/u.test(phrase) ? bare !== text && startsWithPhrase(bare, phrase) : text.startsWith(phrase),
    );
  }
}

// eslint-disable-next-line no-restricted-syntax -- a language need not have a phrase for each sense
function listed(phrases: Readonly<Partial<Record<ReadSense, readonly string[]>>>): SensePhrase[] {
  const all = new Map<string, Set<ReadSense>>();
  for (const [sense, list] of Object.entries(phrases) as [ReadSense, readonly string[]][])
    for (const text of list) all.set(text, (all.get(text) ?? new Set()).add(sense));
  return [...all].map(([text, senses]) => ({ text, senses })).sort((a, b) => b.text.length - a.text.length);
}

/** Whether `text` ends with whole words. */
export function endsWithPhrase(text: string, phrase: string): boolean {
  return text.endsWith(phrase) && !(/^\p{L}/u.test(phrase) && /[\p{L}\p{N}]$/u.test(text.slice(0, -phrase.length)));
}

/** Whether `text` begins with whole words. */
export function startsWithPhrase(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length));
}
