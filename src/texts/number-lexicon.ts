import type { NumberWords } from './language.ts';
import { Phrases, tokensOf } from './tokens.ts';

/** Phrases by the words they begin with. */
export type Table = Phrases<number>;

/** The tables of a language by the words their phrases begin with. */
export interface Lexicon {
  readonly numbers: Table;
  readonly scales: Table;
  readonly loose: Table;
  readonly pairs: Table;
  readonly vague: Table;
  readonly several: Table;
  readonly ordinals: Table;
  readonly noOrdinals: Table;
  readonly fractions: Table;
  readonly everyOther: Table;
  readonly half: Table;
  readonly halves: Table;
  readonly andAHalf: Table;
  readonly outOf: Table;
  readonly multiples: Table;
  readonly times: Table;
  readonly ones: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  readonly adding: ReadonlySet<string>;
  readonly notShared: ReadonlySet<string>;
  readonly bareScales: ReadonlySet<string>;
  readonly countedScales: ReadonlySet<string>;
  readonly roundScales: ReadonlySet<string>;
  readonly looseScales: ReadonlySet<string>;
  readonly halved: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly ordinalSigns: RegExp;
  /** The words with which a number can begin that is told in words. */
  readonly openers: ReadonlySet<string>;
}

const lexicons = new WeakMap<NumberWords, Lexicon>();

/** The tables of a language, made once. */
export function lexiconOf(words: NumberWords): Lexicon {
  const known = lexicons.get(words);
  if (known) return known;
  const table = (record: Readonly<Record<string, number>>) => new Phrases(Object.entries(record));
  const list = (phrases: readonly string[]) => new Phrases(phrases.map((phrase) => [phrase, 0] as const));
  const set = (phrases: readonly string[]) =>
    new Set(phrases.flatMap((word) => tokensOf(word).map(({ text }) => text)));
  const tables: Omit<Lexicon, 'openers'> = {
    numbers: table(words.numbers),
    scales: table(words.scales),
    loose: table(words.loose),
    pairs: list(words.pairs),
    vague: table(words.vague),
    several: list(words.several),
    ordinals: table(words.ordinals),
    noOrdinals: list(words.noOrdinals),
    fractions: table(words.fractions),
    everyOther: list(words.everyOther),
    half: list(words.half),
    halves: list(words.halves),
    andAHalf: list(words.andAHalf),
    outOf: list(words.outOf),
    multiples: table(words.multiples),
    times: list(words.times),
    ones: set(words.ones),
    articles: set(words.articles),
    joiners: set(words.joiners),
    adding: set([...words.joiners, ...words.adding]),
    notShared: set([...words.of, ...words.halved, ...words.notShared]),
    bareScales: set(words.bareScales),
    countedScales: set(words.countedScales),
    roundScales: set(words.roundScales),
    looseScales: set(words.looseScales),
    halved: set(words.halved),
    of: set(words.of),
    parts: set(words.parts),
    ordinalSigns: new RegExp(`(?:${words.ordinalSigns})`, 'yu'),
  };
  const lexicon = { ...tables, openers: openersOf(tables) };
  lexicons.set(words, lexicon);
  return lexicon;
}

function openersOf(tables: Omit<Lexicon, 'openers'>): ReadonlySet<string> {
  const { numbers, scales, loose, pairs, vague, several, ordinals } = tables;
  const { everyOther, half, halves, multiples, ones, articles, bareScales, halved } = tables;
  const phrases = [numbers, scales, loose, pairs, vague, several, ordinals, everyOther, half, halves, multiples];
  return new Set([...phrases.flatMap(({ firsts }) => [...firsts]), ...ones, ...articles, ...bareScales, ...halved]);
}
