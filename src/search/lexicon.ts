import { compareText } from '../basics/compare.ts';
import { tokensOf, type SearchDocument } from './document.ts';

/** All words that stand in documents, for mending what a reader mistyped. */
export interface Lexicon {
  /** In order of their letters. */
  readonly words: readonly string[];
  /** Those that stand in some documents. */
  readonly common: ReadonlySet<string>;
}

/** Shorter words are not mended, longer ones are addresses. */
const [shortest, longest] = [3, 24];
/** A word in so many documents is common: of two that are as near, it was meant. */
const leastCommon = 8;

/**
 * The words of the documents as one string: of each the number of letters that it shares with the one before, to the
 * base of 36 in capitals, the rest, and a stop where it is common. Words with digits are left out: nobody knows which
 * digit was mistyped.
 */
export function makeLexicon(documents: readonly SearchDocument[]): string {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const { title, names, text } = tokensOf(document);
    for (const token of new Set([...title, ...names, ...text]))
      if (token.length >= shortest && token.length <= longest && /^[a-z]+$/.test(token))
        counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  let before = '';
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([word, count]) => {
      let shared = 0;
      while (shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return shared.toString(36).toUpperCase() + word.slice(shared) + (count >= leastCommon ? '.' : '');
    })
    .join('');
}

export function readLexicon(text: string): Lexicon {
  const words: string[] = [];
  const common = new Set<string>();
  let before = '';
  for (const [, shared = '0', rest = '', stop] of text.matchAll(/([\dA-Z])([a-z]*)(\.?)/g)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    words.push(before);
    if (stop !== '') common.add(before);
  }
  return { words, common };
}
