import type { Lexicon } from './lexicon.ts';

/** How many letters of a word may be wrong: none of a short one. */
function allowed(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 13 ? 2 : 3;
}

/**
 * How many letters must be put in, left out, changed or swapped with the next one to make one word of the other; more
 * than `most` counts as `most + 1`.
 */
export function edits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        best = Math.min(best, (beforeLast[column - 2] ?? Number.POSITIVE_INFINITY) + 1);
      line.push(best);
    }
    if (Math.min(...line) > most) return most + 1;
    beforeLast = last;
    last = line;
  }
  return last[other.length] ?? most + 1;
}

/** Which letters a word has, a bit for each. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

const prepared = new WeakMap<Lexicon, readonly number[]>();

/** Few mistype the first letter: that costs half a letter more. */
const firstLetterCost = 0.5;
/** Of two words as near, the common one was meant. */
const rareCost = 0.25;

/** Another form of a long word differs in its last letters alone: `declaracoes`, `declaracao`. */
const [longStem, longestEnding, formCost] = [7, 4, 2.5];

function isFormOf(token: string, word: string): boolean {
  let shared = 0;
  while (shared < token.length && token[shared] === word[shared]) shared += 1;
  return shared >= longStem && token.length - shared <= longestEnding && word.length - shared <= longestEnding;
}

/**
 * The word that was most likely meant by one that stands nowhere: the nearest, and of those as near a common one.
 * Undefined where none is near enough. A word is never shortened until it fits.
 */
export function corrected(token: string, lexicon: Lexicon): string | undefined {
  const most = allowed(token.length);
  if (most === 0 || !/^[a-z]+$/.test(token)) return undefined;
  const bits = prepared.get(lexicon) ?? lexicon.words.map(lettersOf);
  prepared.set(lexicon, bits);
  const own = lettersOf(token);
  let best: { readonly word: string; readonly cost: number } | undefined;
  lexicon.words.forEach((word, index) => {
    const other = bits[index] ?? 0;
    const far =
      Math.abs(word.length - token.length) > most || countBits(own & ~other) > most || countBits(other & ~own) > most;
    const distance = far ? most + 1 : edits(token, word, most);
    if (distance > most && !isFormOf(token, word)) return;
    const cost =
      (distance > most ? formCost : distance) +
      (word[0] === token[0] ? 0 : firstLetterCost) +
      (lexicon.common.has(word) ? 0 : rareCost);
    if (!best || cost < best.cost) best = { word, cost };
  });
  return best?.word;
}

/** Shorter words of two languages are alike by chance: `clima`, `Colima`. */
const shortestCognate = 6;

/** The common word of the site that is most like one of another language: `satelite` is `satellite` there. */
export function cognate(token: string, lexicon: Lexicon): string | undefined {
  const most = allowed(token.length);
  if (token.length < shortestCognate) return undefined;
  const costs = [...lexicon.common]
    .filter((word) => word !== token && word.startsWith(token.charAt(0)))
    .map((word) => ({ word, cost: edits(token, word, most) }))
    .filter(({ cost }) => cost <= most);
  return costs.sort((a, b) => a.cost - b.cost)[0]?.word;
}

const fewestLetters = 4;

/** The words that begin with `token`, while a reader is typing: common and short ones first. */
export function completions(token: string, lexicon: Lexicon, most: number): string[] {
  if (token.length < fewestLetters) return [];
  return lexicon.words
    .filter((word) => word.startsWith(token))
    .sort((a, b) => Number(lexicon.common.has(b)) - Number(lexicon.common.has(a)) || a.length - b.length)
    .slice(0, most);
}
