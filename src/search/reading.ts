import { plainLetters } from '../basics/names.ts';
import { cut, cutWords, piecesOf } from './cut.ts';
import type { SearchDocument } from './document.ts';
import { learnEndings, stemBy, type Endings } from './endings.ts';

/**
 * The words of each language that are too common to look for, cut, by the language's code; the site's own language
 * first.
 */
export type StopWords = Readonly<Record<string, readonly string[]>>;

/** What queries are read with: a small file, made with the index. */
export interface Reading {
  readonly stopWords: StopWords;
  readonly endings: Endings;
}

/** What is known of the languages of a site. */
export interface Languages {
  /** As they are written; the site's own language first. */
  readonly stopWords: Readonly<Record<string, readonly string[]>>;
  /** The part that the forms of a word share, by the language's tag. */
  readonly stemOf: (word: string, language: string) => string;
}

/** What queries on these documents are read with. */
export function makeReading(documents: readonly SearchDocument[], { stopWords, stemOf }: Languages): Reading {
  const stems = new Map<string, string>();
  const seen = new Set<string>();
  const learn = (text: string, language: string): void => {
    for (const piece of piecesOf(text)) {
      if (seen.has(piece)) continue;
      seen.add(piece);
      for (const { text: word, parts } of cutWords(piece)) {
        const [token = '', second] = parts;
        // A stemmer knows the accents of its language; the index has none.
        if (second === undefined && !stems.has(token))
          stems.set(token, plainLetters(stemOf(word.toLowerCase(), language)));
      }
    }
  };
  for (const { title, language, places } of documents)
    for (const text of [title, ...places.map((place) => place.text)]) learn(text, language);
  for (const { names, language: own } of documents) for (const { name, language = own } of names) learn(name, language);
  const common: Record<string, readonly string[]> = {};
  for (const [language, words] of Object.entries(stopWords)) common[language] = [...new Set(words.flatMap(cut))];
  return { stopWords: common, endings: learnEndings(stems) };
}

const known = new WeakMap<Reading, Map<string, string>>();

/** The part that a token shares with its other forms. */
export function stemOf(token: string, reading: Reading): string {
  const stems = known.get(reading) ?? new Map<string, string>();
  if (stems.size === 0) known.set(reading, stems);
  const before = stems.get(token);
  if (before !== undefined) return before;
  const stem = stemBy(token, reading.endings);
  stems.set(token, stem);
  return stem;
}
