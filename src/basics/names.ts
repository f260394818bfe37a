/** Letters that Unicode does not take apart into a base letter and a mark. */
const strokes: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Case, accents, dashes and quotes folded away, one space between words: `Bielsko–Biała` becomes `bielsko biala`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđıßæœ]/g, (letter) => strokes[letter] ?? letter)
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}:.]+/gu, ' ')
    .replace(/[.:]+(?= |$)|(?<=^| )[.:]+/g, '')
    .trim();
}

/** Whether a name is an acronym: two to ten characters, mostly capitals (`AECID`, `D4D Hub` is none, `LAC4` is). */
export function isAcronym(name: string): boolean {
  return /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}][\p{Lu}\p{N}&/-]{1,9}$/u.test(name);
}

/** A place in a text where a record is named. `start` and `end` are offsets in the text. */
export interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds names in texts: whole words, the longest name first, so that "Antigua and Barbuda" is never taken for "Antigua".
 * Acronyms and short names match only as written, so that CAN is not found in "can".
 */
export class NameIndex {
  // Longest first among the names that begin with the same word.
  readonly #byFirstWord = new Map<string, { id: string; words: readonly string[]; written: string }[]>();

  constructor(names: Iterable<{ id: string; name: string }>) {
    for (const { id, name } of names) {
      const words = wordsOf(name).map((word) => word.folded);
      const first = words[0];
      if (first === undefined) continue;
      const list = this.#byFirstWord.get(first) ?? [];
      // Two spellings of one name that differ in a dash or an accent are one.
      if (list.some((known) => known.id === id && known.words.join(' ') === words.join(' ') && isAcronym(known.written) === isAcronym(name))) continue;
      list.push({ id, words, written: name });
      this.#byFirstWord.set(first, list);
    }
    for (const list of this.#byFirstWord.values())
      list.sort((a, b) => b.words.length - a.words.length || (a.id < b.id ? -1 : 1));
  }

  /** Every name found in `text`, in reading order, none inside another. A name two records share yields one mention for each. */
  find(text: string): Mention[] {
    const words = wordsOf(text);
    const mentions: Mention[] = [];
    for (let index = 0; index < words.length; ) {
      const found = this.#at(words, index, text);
      mentions.push(...found.mentions);
      index += Math.max(1, found.length);
    }
    return mentions;
  }

  /** The ids of all records named anywhere in `text`, names inside longer names included. */
  idsIn(text: string): Set<string> {
    const words = wordsOf(text);
    const ids = new Set<string>();
    for (const [index, word] of words.entries())
      for (const name of this.#byFirstWord.get(word.folded) ?? []) {
        const last = words[index + name.words.length - 1];
        if (!last || !name.words.every((part, offset) => words[index + offset]?.folded === part)) continue;
        if (written(name.written, text.slice(word.start, last.end))) ids.add(name.id);
      }
    return ids;
  }

  #at(words: readonly Word[], index: number, text: string): { length: number; mentions: Mention[] } {
    const mentions: Mention[] = [];
    let length = 0;
    for (const name of this.#byFirstWord.get(words[index]?.folded ?? '') ?? []) {
      if (length > 0 && name.words.length !== length) break;
      const last = words[index + name.words.length - 1];
      const first = words[index];
      if (!first || !last) continue;
      if (!name.words.every((word, offset) => words[index + offset]?.folded === word)) continue;
      const found = text.slice(first.start, last.end);
      if (!written(name.written, found)) continue;
      length = name.words.length;
      mentions.push({ id: name.id, start: first.start, end: last.end });
    }
    return { length, mentions };
  }
}

/** Acronyms must stand as written, whatever the dash; other names at least with a capital where the name has its first one. */
function written(name: string, found: string): boolean {
  const acronym = plainDashes(name);
  if (isAcronym(acronym)) return plainDashes(found) === acronym;
  return !/^\p{Lu}/u.test(name) || /^[\p{Lu}\p{N}]/u.test(found);
}

function plainDashes(text: string): string {
  return text.replace(/\p{Pd}/gu, '-');
}

/** A word as it stands in a text, without a possessive. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text: the one way of cutting it up, for finding names and for comparing texts word by word. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[’'.:](?=\p{L}{2,}|\p{N})[\p{L}\p{N}\p{M}]+)*/gu)].map((match) => {
    // A possessive belongs to the sentence, not to the name.
    const bare = match[0].replace(/[’']s$/u, '');
    return { folded: fold(bare), start: match.index, end: match.index + bare.length };
  });
}

/** Whether what stands there is part of another word: "LAC" in "EU–LAC" or "pro-EU". */
export function isPartOfWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}\p{Pd}/]$/u.test(text.slice(0, start)) || /^[\p{Pd}/]/u.test(text.slice(end));
}

/** Where a name that ends at `end` ends with the possessive behind it. */
export function endWithPossessive(text: string, end: number): number {
  return end + (/^[’']s/.exec(text.slice(end))?.[0].length ?? 0);
}
