import { foldKeepingLength } from './dates.ts';
import type { NumberFact } from './facts.ts';
import type { NumberReading, ReadingLanguage, ReadSense } from './language.ts';
import { endsWithPhrase, startsWithPhrase } from './senses.ts';

/**
 * What a number is of a range or a change: one of its ends, how far something changed, or from what to what. `or`: it
 * may be the whole too, "20 or 30".
 */
export type NumberPlace = 'low' | 'high' | 'or' | 'by' | 'from' | 'to';

/** Senses of one number that may tell of the end of a range: "at least 20" of "20 to 30". */
export const sensesOfEnds: Readonly<Record<'low' | 'high', readonly ReadSense[]>> = {
  low: ['at least', 'more than'],
  high: ['up to', 'less than'],
};

/** Kinds of which there are ranges. */
const ranging: readonly NumberFact['kind'][] = ['count', 'percent', 'permille', 'points', 'money', 'measure'];

/**
 * The numbers of a text with the places that they have in ranges ("20 to 30", "between 5 and 8 million", "3–4 %") and
 * in changes ("rose by 5 %", "rose from 12 to 18 %"). Both are written alike, "de 12 a 18": what changes goes from one
 * to the other where the sentence has a word for a change.
 */
export function withPlaces(facts: readonly NumberFact[], text: string, language: ReadingLanguage): NumberFact[] {
  const places = new Places(foldKeepingLength(text), language);
  const placed = [...facts];
  for (const [index, fact] of facts.entries()) {
    const next = facts[index + 1];
    const [one, two] = (next && places.ofTwo(fact, next)) ?? [];
    if (next && one && two) {
      const range = text.slice(fact.whole.start, next.whole.end);
      placed[index] = { ...fact, ...one, range };
      placed[index + 1] = { ...next, ...two, range };
    }
    const now = placed[index];
    if (now && now.places.size === 0) placed[index] = { ...now, ...places.ofOne(fact) };
  }
  return placed;
}

type Placed = Pick<NumberFact, 'places'>;

const placed = (...places: readonly NumberPlace[]): Placed => ({ places: new Set(places) });

/** Reads the places of the numbers of one text, which is folded. */
class Places {
  readonly #plain: string;
  readonly #numbers: NumberReading;
  readonly #words: Words;

  constructor(plain: string, language: ReadingLanguage) {
    this.#plain = plain;
    this.#numbers = language.numbers;
    this.#words = wordsOf(language);
  }

  ofTwo(low: NumberFact, high: NumberFact): readonly [Placed, Placed] | undefined {
    if (!ranging.includes(low.kind) || low.kind !== high.kind || high.start - low.end > reach) return undefined;
    const between = this.#plain.slice(low.whole.end, Math.max(low.whole.end, high.whole.start)).trim();
    const joint = between.replace(/^-\s?|\s?-$/g, '');
    const { to, and } = this.#words;
    const isUp = low.value < high.value || low.others.some(({ value }) => value < high.value);
    if (to.has(joint) && this.#changes(low.whole.start)) return [placed('from'), placed('to')];
    if (!isUp || low.named) return undefined;
    if (/^(?:or|ou?|u)$/.test(joint)) return [placed('low', 'or'), placed('high', 'or')];
    if (/^[-–]$/.test(between) || to.has(joint)) return [placed('low'), placed('high')];
    if (!and.has(joint) || !this.#isBetween(low)) return undefined;
    // "Between the 27 and the 33": two groups.
    return low.kind === 'count' && joint.includes(' ') ? undefined : [placed('low'), placed('high')];
  }

  ofOne({ kind, value, whole }: NumberFact): Placed {
    // What falls to its half falls by its half.
    if (!ranging.includes(kind) || (kind === 'percent' && value === 50)) return placed();
    const { by, levels, from } = this.#numbers.changes;
    const before = this.#before(whole.start);
    const ends = (phrases: readonly string[]): boolean => phrases.some((phrase) => endsWithPhrase(before, phrase));
    const { last, lastOf, first, later } = this.#words;
    const [rest = ''] = this.#plain.slice(whole.end, whole.end + 2 * reach).split(/[.;!?]\s|\n/u, 1);
    // "Aumentó de 100 en 2010 a 250 en 2012"
    if (lastOf.test(before) && later.test(rest)) return placed('from');
    if (last.test(before) || lastOf.test(before)) return placed('by');
    const after = this.#plain.slice(whole.end, whole.end + reach);
    if (first.test(after)) return placed('by');
    if (!this.#changes(whole.start)) return placed();
    if (ends(by)) return placed('by');
    if (ends(from)) return placed('from');
    // "Creció a 4 % anual" tells how fast.
    const isRate = this.#numbers.changes.yearly.some((phrase) => startsWithPhrase(after.trimStart(), phrase));
    return ends(levels) && !isRate ? placed('to') : placed();
  }

  #isBetween(low: NumberFact): boolean {
    const before = this.#before(low.whole.start);
    return endsWithPhrase(before, this.#words.between);
  }

  /** What stands before a number, without "un" and "the". */
  #before(start: number): string {
    const before = this.#plain.slice(Math.max(0, start - 2 * reach), start).trimEnd();
    return before.replace(this.#words.articles, '').trimEnd();
  }

  /** Whether the sentence around an offset tells of a change. */
  #changes(at: number): boolean {
    const start = Math.max(0, at - 300);
    const before = this.#plain.slice(start, at).split(/[.;!?]\s|\n/u);
    const [after = ''] = this.#plain.slice(at, at + 300).split(/[.;!?]\s|\n/u, 1);
    return this.#words.any.test(`${before.at(-1) ?? ''}${after}`);
  }
}

// No longer stretch of text tells the place of a number.
const reach = 40;

/** The words of a language that tell places, ready to be looked for. */
interface Words {
  readonly between: string;
  readonly and: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly articles: RegExp;
  readonly any: RegExp;
  readonly last: RegExp;
  readonly lastOf: RegExp;
  readonly first: RegExp;
  readonly later: RegExp;
}

const made = new WeakMap<NumberReading, Words>();

function wordsOf({ numbers, dates }: ReadingLanguage): Words {
  const known = made.get(numbers);
  if (known) return known;
  const { words, changes } = numbers;
  const articles = [...words.ones, ...words.articles, ...changes.articles];
  const withArticles = (phrases: readonly string[]): ReadonlySet<string> =>
    new Set(phrases.flatMap((word) => [word, ...articles.map((article) => `${word} ${article}`)]));
  const or = (phrases: readonly string[]): string => phrases.join('|');
  const change = String.raw`(?<!\p{L})(?:${changes.words})(?!\p{L})`;
  const one: Words = {
    between: dates.between,
    and: withArticles(dates.andWords),
    to: withArticles([...dates.rangeWords.filter((word) => !dates.andWords.includes(word)), ...changes.levels]),
    articles: new RegExp(String.raw`(?<!\p{L})(?:${or(articles)})$`, 'u'),
    any: new RegExp(change, 'u'),
    last: new RegExp(`${change}$`, 'u'),
    lastOf: new RegExp(String.raw`${change} (?:${or(words.of)})$`, 'u'),
    later: new RegExp(String.raw`\s(?:${or(changes.levels)}) [^\s\p{L}]{0,4}\d`, 'u'),
    first: new RegExp(String.raw`^ (?:\p{L}+ )?${String.raw`(?:${changes.nouns})`}(?!\p{L})`, 'u'),
  };
  made.set(numbers, one);
  return one;
}
