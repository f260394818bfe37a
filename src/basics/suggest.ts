import { distance } from 'fastest-levenshtein';
import { limits } from './limits.ts';
import { plainLetters } from './names.ts';

/** A word that could have been meant, ready to be compared. */
interface Candidate {
  readonly entry: string;
  readonly folded: string;
  /** Which letters it has, a bit for each thirty-second of them. */
  readonly letters: number;
}

/** The entry of `known` that `word` was most likely meant to be, or undefined if none is near. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (word.length > limits.reference) return undefined;
  const candidates = candidatesOf(known);
  const asked = candidate(word);
  const swapped = candidates.find(({ folded }) => isSwapOf(asked.folded, folded));
  if (swapped) return swapped.entry;
  let best: { readonly entry: string; readonly edits: number } | undefined;
  for (const one of candidates) {
    const most = Math.min(allowed(asked, one), (best?.edits ?? Number.POSITIVE_INFINITY) - 1);
    if (fewestEdits(asked, one) > most) continue;
    const edits = distance(asked.folded, one.folded);
    if (edits <= most) best = { entry: one.entry, edits };
    if (best?.edits === 0) break;
  }
  return best?.entry;
}

/** A third of the letters may be wrong. */
function allowed(word: Candidate, entry: Candidate): number {
  return Math.max(1, Math.floor(Math.max(word.folded.length, entry.folded.length) / 3));
}

/** At least so many letters have to be changed: most entries need no closer look. */
function fewestEdits(one: Candidate, other: Candidate): number {
  const lengths = Math.abs(one.folded.length - other.folded.length);
  return Math.max(lengths, countBits(one.letters & ~other.letters), countBits(other.letters & ~one.letters));
}

// One list is asked for many words, such as the ids of a site for each reference that leads nowhere.
const prepared = new WeakMap<readonly string[], readonly Candidate[]>();

function candidatesOf(known: readonly string[]): readonly Candidate[] {
  const candidates = prepared.get(known) ?? known.map(candidate);
  prepared.set(known, candidates);
  return candidates;
}

function candidate(entry: string): Candidate {
  const folded = plainLetters(entry);
  let letters = 0;
  for (let index = 0; index < folded.length; index += 1) letters |= 1 << (folded.charCodeAt(index) & 31);
  return { entry, folded, letters };
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/**
 * Whether two neighbouring letters changed places: `hwo` for `who`. The commonest slip, and two edits to Levenshtein.
 */
function isSwapOf(word: string, entry: string): boolean {
  if (word.length !== entry.length || word === entry) return false;
  let at = 0;
  while (word[at] === entry[at]) at += 1;
  return word[at] === entry[at + 1] && word[at + 1] === entry[at] && word.slice(at + 2) === entry.slice(at + 2);
}

/** `did you mean 'bella'?`, or else `otherwise`. The first half of every "what to do". */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const best = suggest(word, known);
  return best === undefined ? otherwise : `did you mean '${best}'?`;
}
