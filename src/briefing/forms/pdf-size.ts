import type { BriefingDocument, DocumentBlock } from '../document/document.ts';

/** In tenths of a point: the smallest type of the one-page length, and the largest. */
const smallest = 78;
const largest = 116;

/** What of a sheet is the title's, which is set in type of one size. */
const titleShare = 0.16;

/** A sheet is full that is filled to so much; a size is tried that would fill it to so much. */
const full = 0.94;
const wanted = 0.97;

/** What was set in type of one size. */
interface Sized<T> {
  readonly set: T;
  /** How many sheets its words fill. */
  readonly filled: number;
}

/**
 * A paper in type with which it fills its sheet, in the largest where it is too short for that, in the smallest where
 * it fits in none. The area of words grows with the square of their size: from how much of the sheet they fill in one
 * size it can be told which to try next.
 */
export function fitted<T>(document: BriefingDocument, setAt: (points: number) => Sized<T>): T {
  let fits: { readonly size: number; readonly set: T } | undefined;
  let tooLarge = largest + 1;
  let size = within(smallest, firstGuess(document), largest);
  for (;;) {
    const { set, filled } = setAt(size / 10);
    if (filled > 1 && size > smallest) tooLarge = size;
    else {
      fits = { size, set };
      if (filled >= full) return set;
    }
    const next = size * Math.sqrt((wanted - titleShare) / Math.max(filled - titleShare, 0.1));
    size = within(fits === undefined ? smallest : fits.size, next, tooLarge - 1);
    if (size === fits?.size) return fits.set;
  }
}

/** The whole number of tenths of a point next to a size, or the bound that it would pass. */
function within(low: number, size: number, high: number): number {
  return Math.max(low, Math.min(Math.round(size), high));
}

/** About how large type may be for so many letters: with it, more than half of the papers fill their sheet. */
function firstGuess({ sections, notes, citation }: BriefingDocument): number {
  const small = lettersIn([notes.groups, citation]);
  const blocks = sections.flatMap((section) => section.blocks.map(roomOf));
  return 6270 / Math.sqrt(sum(blocks) + 40 * sections.length + 0.9 * small);
}

/** What a block takes, as letters of one text: more where they stand in cells, and what a line leaves at its end. */
function roomOf(block: DocumentBlock): number {
  switch (block.type) {
    case 'sentences':
      return lettersIn(block.groups) + 30 * block.groups.length;
    case 'note':
      return lettersIn(block.paragraphs) + 30 * block.paragraphs.length;
    case 'table':
      return 2 * sum(block.table.rows.flat().map(({ text }) => text.length));
  }
}

/** What is no word that a paper prints. */
const unprinted: ReadonlySet<string> = new Set(['id', 'look', 'source', 'href']);

function lettersIn(part: unknown): number {
  if (typeof part === 'string') return part.length;
  if (typeof part !== 'object' || part === null) return 0;
  return sum(Object.entries(part).map(([key, own]) => (unprinted.has(key) ? 0 : lettersIn(own))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
