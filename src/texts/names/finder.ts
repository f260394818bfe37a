import { isAcronym, type Word } from '../../basics/names.ts';

/** How a name must be written where it is found: an acronym in these letters, a name with a capital, a word anyhow. */
export type Writing = { readonly letters: string } | 'capital' | 'any';

/** A name where it stands among the words of a text. */
export interface FoundName<Value> {
  /** The word it begins with, by its place, and how many it has. */
  readonly at: number;
  readonly length: number;
  readonly values: readonly Value[];
}

interface Fork<Value> {
  readonly next: Map<string, Fork<Value>>;
  readonly names: { readonly value: Value; readonly writing: Writing }[];
}

/** The shortest acronym that newspapers write like a word: OTAN, Otan. */
const wordLike = 4;

/**
 * Finds names of whole words among those of a text. The time it takes grows with the text, not with the number of
 * names.
 */
export class Finder<Value> {
  readonly #root: Fork<Value> = { next: new Map(), names: [] };

  add(words: readonly Word[], value: Value, writing: Writing): void {
    let fork = this.#root;
    for (const { folded } of words) {
      const next: Fork<Value> = fork.next.get(folded) ?? { next: new Map(), names: [] };
      fork.next.set(folded, next);
      fork = next;
    }
    if (words.length > 0) fork.names.push({ value, writing });
  }

  /** The names that begin with the word at `at`, the shortest first. */
  at(text: string, words: readonly Word[], at: number): FoundName<Value>[] {
    const first = words[at];
    // No name begins with most words.
    let fork = first && this.#root.next.get(first.folded);
    if (!fork) return [];
    const found: FoundName<Value>[] = [];
    const start = first?.start ?? 0;
    for (let last = at; fork; last += 1) {
      const word = words[last];
      if (last > at) fork = word && fork.next.get(word.folded);
      if (!word || !fork || fork.names.length === 0) continue;
      const there = text.slice(start, word.end);
      const values = fork.names.filter(({ writing }) => isWritten(there, writing)).map(({ value }) => value);
      if (values.length > 0) found.push({ at, length: last - at + 1, values: [...new Set(values)] });
    }
    return found;
  }
}

/** How a name of a record or a country is to be written where it is found. */
export function writingOf(name: string): Writing {
  const letters = lettersOf(name);
  if (isAcronym(name.replaceAll(/[\s.]/g, '')) && letters.length <= 10 && letters === letters.toUpperCase())
    return { letters };
  return /^\p{Lu}/u.test(name) ? 'capital' : 'any';
}

function isWritten(there: string, writing: Writing): boolean {
  if (writing === 'any') return true;
  if (writing === 'capital') return startsCapital(there);
  const letters = lettersOf(there);
  return letters === writing.letters || (letters.length >= wordLike && letters === likeWord(writing.letters));
}

function likeWord(letters: string): string {
  return `${letters.charAt(0)}${letters.slice(1).toLowerCase()}`;
}

/** The letters and digits of an acronym, whatever stands between them: `EE. UU.` is `EEUU`. */
function lettersOf(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether words begin with a capital, or with a digit. */
export function startsCapital(text: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{N}]/u.test(text);
}
