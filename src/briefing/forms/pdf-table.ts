import type { DocumentTable } from '../document/document.ts';
import { cellLine, held, type Line } from './pdf-lines.ts';

/** A table as the template sets it. */
export interface SheetTable {
  /** Undefined where the heading above has just said it. */
  readonly caption: Line | undefined;
  /** The words above each column. */
  readonly heads: readonly Line[];
  /** Row by row. */
  readonly cells: readonly Line[];
  /** Of the letters, in points. */
  readonly size: number;
  /** Between columns, in points. */
  readonly between: number;
  /** The share of a column of what is left by those that are `auto`, as wide as their words. */
  readonly widths: readonly (number | 'auto')[];
  /** Which columns hold numbers, which stand to the right. */
  readonly numbers: readonly boolean[];
  readonly hyphenate: boolean;
}

/** Points of a millimetre. */
export const mm = 72 / 25.4;

/** A4 without its margins, in points. */
export const measures = {
  /** How wide the words of a paper are in each length, without what stands in the margin. */
  short: (210 - 15 - 17 - 28 - 9) * mm,
  full: (210 - 38 - 31) * mm,
  /** Of the one-page length: what stands in the margin, all of the sheet, and how high it is. */
  margin: 28 * mm,
  sheet: (210 - 15 - 17) * mm,
  height: (297 - 15 - 17) * mm,
};

/** The longest word, in letters, for which a column is widened. */
const longestWord = 60;

/** In points, the type of a table of so many columns in a paper of such type. */
export function sizeIn(columns: number, text: number): number {
  return Math.max((isWide(columns) ? 0.86 : 0.93) * text, 8.5);
}

function isWide(columns: number): boolean {
  return columns > 4;
}

/** A table in a paper of text of `size` points. `caption`: what stands above it. */
export function tableIn(
  { columns, rows }: DocumentTable,
  {
    short,
    size: text,
    caption,
  }: { readonly short: boolean; readonly size: number; readonly caption?: string | undefined },
): SheetTable {
  const size = sizeIn(columns.length, text);
  const between = (isWide(columns.length) ? 3 : 5) * mm;
  // In letters of the mean width.
  const room = (measures[short ? 'short' : 'full'] - (columns.length - 1) * between) / (0.46 * size);
  const texts = columns.map((column, index) => [column, ...rows.map((row) => row[index]?.text ?? '')]);
  const words = texts.map(
    (own) =>
      2 + Math.max(...own.flatMap((cell) => cell.split(/[\s–-]/).map(({ length }) => Math.min(length, longestWord)))),
  );
  return {
    caption: caption === undefined ? undefined : held(caption),
    heads: columns.map((column) => held(column)),
    cells: rows.flat().map(cellLine),
    size,
    between,
    widths: widthsOf(texts, words, room),
    numbers: columns.map((_, index) => rows[0]?.[index]?.number === true),
    hyphenate: words.reduce((sum, length) => sum + length, 0) > room,
  };
}

/**
 * A column is as wide as its words where they need no more than its fair share of the room, counted in letters; the
 * others share what is left, by how much text they hold, and none has less than its longest word.
 */
function widthsOf(texts: readonly (readonly string[])[], words: readonly number[], room: number): (number | 'auto')[] {
  const longest = texts.map((own) => Math.max(...own.map(({ length }) => length)));
  let natural: number[] = [];
  for (let before = -1; before < natural.length;) {
    before = natural.length;
    const left = room - natural.reduce((sum, index) => sum + (longest[index] ?? 0), 0);
    const share = left / Math.max(texts.length - natural.length, 1);
    natural = [...texts.keys()].filter((index) => natural.includes(index) || (longest[index] ?? 0) <= share);
  }
  if (natural.length === texts.length) natural = natural.slice(1);
  return texts.map((own, index) => {
    if (natural.includes(index)) return 'auto';
    const mean = own.reduce((sum, { length }) => sum + length, 0) / own.length;
    return Math.max(3 * Math.sqrt(mean), words[index] ?? 0);
  });
}
