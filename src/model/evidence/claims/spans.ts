import { fold, wordsOf } from '../../../basics/names.ts';
import { stem } from '../../../texts/facts.ts';
import { perSite } from '../../memo.ts';
import type { ArchivedSource, Passage, Sentence } from './archive.ts';
import { fingerprintOf } from './fingerprint.ts';

/** A run of an archived text on which a claim rests: offsets in the paragraph's settled text. */
export interface Run {
  readonly source: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The words that a claim rests on: runs in order of source, paragraph and place, and the fingerprint of their words.
 */
export interface Span {
  readonly runs: readonly Run[];
  readonly text: string;
}

/** A run as the lock and readings write it: `gazette-2024#3:0-143`. */
export function writeRun({ source, paragraph, start, end }: Run): string {
  return `${source}#${paragraph}:${start}-${end}`;
}

/** Reads what `writeRun` wrote; undefined for anything else. */
export function readRun(text: string): Run | undefined {
  const match = /^([^#\s]+)#([1-9]\d{0,4}):(\d{1,7})-(\d{1,7})$/.exec(text);
  if (!match) return undefined;
  const [, source = '', paragraph, start, end] = match;
  return Number(start) < Number(end)
    ? { source, paragraph: Number(paragraph), start: Number(start), end: Number(end) }
    : undefined;
}

/** Sentences as runs: neighbours of one paragraph are one. */
export function runsOf(sentences: readonly Sentence[]): Run[] {
  const runs: { source: string; paragraph: number; start: number; end: number; next: number }[] = [];
  for (const { source, paragraph, start, end, number } of sentences) {
    const last = runs.at(-1);
    if (last && last.source === source && last.paragraph === paragraph && last.next === number) {
      last.end = end;
      last.next = number + 1;
    } else runs.push({ source, paragraph, start, end, next: number + 1 });
  }
  return runs.map(({ source, paragraph, start, end }) => ({ source, paragraph, start, end }));
}

/** The fingerprint of a span's words; white space and the style of quotation marks make no difference. */
function fingerprintOfWords(words: readonly string[]): string {
  return fingerprintOf(words.map(plainWords));
}

/** Words without what changes no meaning: white space, the style of quotation marks. */
export function plainWords(text: string): string {
  // Most texts are plain already.
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‘’‚‛‹›′]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** No span grows beyond this sentence by sentence; what is spread wider rests on all that is cited. */
export const mostSentences = 12;

/**
 * The sentences that a claim rests on: whole ones, as few as hold what can be found of it at all and most of its words.
 * `lacks` tells how many of the claim's facts some sentences do not hold; more sentences never lack more. Of several
 * that hold as much, the one with more of the claim's own words is taken, then the earlier. Linear in the number of
 * sentences for each one that is taken.
 */
export function narrowest(
  sentences: readonly Sentence[],
  says: string,
  lacks: (some: readonly Sentence[]) => number,
): readonly Sentence[] {
  if (sentences.length < 2) return sentences;
  const least = lacks(sentences);
  const own = contentOf(says);
  const words = sentences.map(({ passage }) => stemsOf(passage));
  const shared = words.map((those) => sharedOf(own, those));
  // Of two that share as much, the shorter says it more plainly.
  const overlaps = shared.map(({ length }, index) => length - (words[index]?.size ?? 0) / 1000);
  // The likeliest first: where one holds all that can be found, no other need be tried.
  const order = [...sentences.keys()].sort((a, b) => at(overlaps, b) - at(overlaps, a) || a - b);
  const taken = new Set<number>();
  const some = (...more: readonly number[]): Sentence[] =>
    sentences.filter((_, index) => taken.has(index) || more.includes(index));
  let left = lacks([]);
  while (left > least || taken.size === 0) {
    if (taken.size >= mostSentences) return sentences;
    const best = bestOf(order, taken, least, (index) => (left === least ? least : lacks(some(index))));
    if (!best) return sentences;
    taken.add(best.index);
    left = best.left;
  }
  for (const index of tellingMore(shared, taken)) taken.add(index);
  return some();
}

/** From so many further words of the claim on, a sentence bears its part: one alone may stand anywhere. */
const fewestWords = 2;

/**
 * The sentences that hold words of the claim which those taken do not: what is said of whom bears no number, date or
 * name, and is what the claim rests on all the same. `held` are the claim's words that each sentence holds.
 */
function tellingMore(held: readonly (readonly string[])[], taken: ReadonlySet<number>): number[] {
  const covered = new Set([...taken].flatMap((index) => held[index] ?? []));
  const more: number[] = [];
  while (taken.size + more.length < mostSentences) {
    const gains = held.map((words) => words.filter((word) => !covered.has(word)).length);
    const best = gains.reduce((most, gain, index) => (gain > at(gains, most) ? index : most), 0);
    if (at(gains, best) < fewestWords) break;
    more.push(best);
    for (const word of held[best] ?? []) covered.add(word);
  }
  return more;
}

/** Of the sentences that are not taken the first in `order` after which the fewest facts are left. */
function bestOf(
  order: readonly number[],
  taken: ReadonlySet<number>,
  least: number,
  leftWith: (index: number) => number,
): { readonly index: number; readonly left: number } | undefined {
  let best: { readonly index: number; readonly left: number } | undefined;
  for (const index of order) {
    if (taken.has(index)) continue;
    const left = leftWith(index);
    if (!best || left < best.left) best = { index, left };
    if (left <= least) return best;
  }
  return best;
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}

/** The stems of the longer words of a text: they tell what it is about, across kindred languages too. */
export function contentOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap(({ folded }) => (folded.length > 3 ? [stem(fold(folded))] : [])));
}

/** The stems of the longer words of a sentence, each part of a compound for itself. */
export const stemsOf = perSite(({ text }: Passage): ReadonlySet<string> => {
  const words = wordsOf(text).flatMap(({ folded }) => [folded, ...fold(folded).split(' ')]);
  return new Set(words.filter((word) => word.length > 3).map(stem));
});

/** The words of a claim that a sentence holds. */
function sharedOf(own: ReadonlySet<string>, words: ReadonlySet<string>): string[] {
  const shared: string[] = [];
  for (const word of own) if (words.has(word)) shared.push(word);
  return shared;
}

/** The words of some runs with their fingerprint; undefined where a text has no such place. */
export function spanOf(runs: readonly Run[], sources: ReadonlyMap<string, ArchivedSource>): Span | undefined {
  const words = runs.map(({ source, paragraph, start, end }) => sources.get(source)?.wordsAt(paragraph, start, end));
  return words.every((text) => text !== undefined) ? { runs, text: fingerprintOfWords(words) } : undefined;
}

/** More stretches than these are cited to be looked through, not because each bears its part. */
const mostApart = 4;

/** The sentences of each stretch of neighbouring paragraphs that is cited, or of each source where there are many. */
export function citedApart(cited: readonly (readonly Sentence[])[]): (readonly Sentence[])[] {
  return cited.flatMap((ofSource) => {
    const stretches: Sentence[][] = [];
    for (const sentence of ofSource) {
      const stretch = stretches.at(-1);
      const last = stretch?.at(-1)?.paragraph;
      if (stretch && last !== undefined && sentence.paragraph - last <= 1) stretch.push(sentence);
      else stretches.push([sentence]);
    }
    return stretches.length > mostApart ? [ofSource] : stretches;
  });
}
