import { startsCapital } from '../../../texts/names/finder.ts';
import type { NamesIn } from './site-names.ts';

/** How many words of one name may be left out between two others: second names, particles, initials. */
export const mostBetween = 4;

/** Whether a word stands in a text with a capital, and names nothing that is known. */
export function isNameIn({ text, words, places, covered }: NamesIn, word: string): boolean {
  return (places.get(word) ?? []).some((at) => !covered.has(at) && startsCapital(text.slice(words[at]?.start ?? 0)));
}

/** Whether words stand in this order within one name of the text: with capitals and particles alone between them. */
export function isOneName(text: NamesIn, [first = '', ...rest]: readonly string[]): boolean {
  return (text.places.get(first) ?? []).some((start) => {
    let at = start;
    return rest.every((word) => {
      const before = at;
      const near = text.words.slice(before + 1, before + 1 + mostBetween);
      at += 1 + near.findIndex(({ folded }) => folded === word);
      return at > before && isWithinName(text, before, at);
    });
  });
}

function isWithinName({ words, text, language }: NamesIn, one: number, two: number): boolean {
  for (let at = one; at < two; at += 1) {
    const gap = text.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? 0);
    if (/[,;:()"“”!?\n]/.test(gap)) return false;
    const word = words[at];
    const isPart = word && (startsCapital(text.slice(word.start)) || language.names.particles.includes(word.folded));
    if (at > one && !isPart) return false;
  }
  return true;
}

/** Whether a name stands in a source as it is written here, and means nothing else there. */
export function standsAsWritten(
  { text, words, covered, places }: NamesIn,
  [first = '', ...rest]: readonly string[],
  isCapital: boolean,
): boolean {
  return (places.get(first) ?? []).some((at) => {
    if (isCapital && !startsCapital(text.slice(words[at]?.start ?? 0))) return false;
    if (!rest.every((word, index) => words[at + index + 1]?.folded === word)) return false;
    return !covered.has(at);
  });
}

/** Words that are part of no name, and yet may stand within one. */
const mostGaps = 1;

/** Whether one place of each list lies in a stretch of the text that one name can fill. */
export function isNear({ gaps }: NamesIn, lists: readonly (readonly number[])[]): boolean {
  const most = 4 * lists.length + 8;
  const all = placed(gaps, lists);
  const counts = new Map<number, number>();
  let from = 0;
  for (const last of all) {
    counts.set(last.list, (counts.get(last.list) ?? 0) + 1);
    for (let first = all[from]; first; first = all[from]) {
      if (last.at - first.at <= most && last.gaps - first.gaps <= mostGaps) break;
      const left = (counts.get(first.list) ?? 0) - 1;
      if (left === 0) counts.delete(first.list);
      else counts.set(first.list, left);
      from += 1;
    }
    if (counts.size === lists.length) return true;
  }
  return false;
}

/** All places in their order, each with the gaps before it; a word that is looked for is no gap, whatever it is. */
function placed(
  gaps: readonly number[],
  lists: readonly (readonly number[])[],
): { at: number; list: number; gaps: number }[] {
  const all = lists.flatMap((list, index) => list.map((at) => ({ at, list: index }))).sort((a, b) => a.at - b.at);
  let before = -1;
  let sought = 0;
  return all.map(({ at, list }) => {
    if (at !== before && (gaps[at] ?? 0) - (gaps[at - 1] ?? 0) === 1) sought += 1;
    before = at;
    return { at, list, gaps: (gaps[at] ?? 0) - sought };
  });
}
