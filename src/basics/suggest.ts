import { closest, distance } from 'fastest-levenshtein';

/** The entry of `known` that `word` was most likely meant to be, or undefined if none is near. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const folded = word.toLowerCase();
  const swapped = known.find((entry) => isSwapOf(folded, entry.toLowerCase()));
  if (swapped !== undefined) return swapped;
  const best = closest(folded, [...known]);
  const allowed = Math.max(1, Math.floor(Math.max(folded.length, best.length) / 3));
  return distance(folded, best.toLowerCase()) <= allowed ? best : undefined;
}

/** Whether two neighbouring letters changed places: `hwo` for `who`. The commonest slip, and two edits to Levenshtein. */
function isSwapOf(word: string, entry: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== entry[index]);
  return at >= 0 && word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2) === entry;
}

/** `did you mean 'bella'?`, or else `otherwise`. The first half of every "what to do". */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const best = suggest(word, known);
  return best === undefined ? otherwise : `did you mean '${best}'?`;
}
