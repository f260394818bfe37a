import type { BriefingDocument } from '../document/document.ts';

/** In points: the smallest type of the one-page length, the largest, and what lies between one size and the next. */
const smallest = 7.8;
const largest = 11.6;
const step = 0.2;
const last = Math.round((largest - smallest) / step);

/** What of a sheet is the title's, which is set in type of one size. */
const titleShare = 0.16;

/** What was set in type of one size. */
export interface Sized<T> {
  readonly set: T;
  /** How many sheets its words fill. */
  readonly filled: number;
}

/**
 * A paper in the largest type with which it fits on its sheet, in the smallest where it fits in none. The area of words
 * grows with the square of their size: from how much of the sheet they fill in one size it can be told which to try
 * next, and whether there is a larger one to try.
 */
export function fitted<T>(document: BriefingDocument, setAt: (points: string) => Sized<T>): T {
  let fits: { readonly index: number; readonly set: T } | undefined;
  let tooLarge = last + 1;
  let index = Math.max(0, Math.min(last, indexOf(firstGuess(document))));
  for (;;) {
    const { set, filled } = setAt((smallest + index * step).toFixed(1));
    if (filled <= 1 || index === 0) fits = { index, set };
    else tooLarge = index;
    const next = indexOf((smallest + index * step) * Math.sqrt((1 - titleShare) / Math.max(filled - titleShare, 0.01)));
    index = Math.min(tooLarge - 1, Math.max(next, fits === undefined ? 0 : fits.index));
    if (fits !== undefined && index === fits.index) return fits.set;
  }
}

/** The place of the largest size that is no larger. */
function indexOf(points: number): number {
  return Math.floor((points - smallest) / step + 0.001);
}

/** About how large type may be, in points, for so many letters: papers of the shipped site are within 0.3 of it. */
function firstGuess({ sections, notes, citation, answers }: BriefingDocument): number {
  return 650 / Math.sqrt(lettersIn([sections, notes.groups, citation, answers]));
}

/** What is no word that a paper prints. */
const unprinted: ReadonlySet<string> = new Set(['id', 'look', 'type', 'name', 'href', 'record', 'source', 'caption']);

/** The letters of all texts, and for each text the room that it leaves at its end. */
function lettersIn(part: unknown): number {
  if (typeof part === 'string') return part.length + 6;
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce((sum, [key, own]) => sum + (unprinted.has(key) ? 0 : lettersIn(own)), 0);
}
