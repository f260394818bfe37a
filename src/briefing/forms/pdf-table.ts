import { widthOf } from '../../faces/widths.ts';
import type { DocumentTable } from '../document/document.ts';
import { cellLine, held, seeWords, type Lettering, type Line } from './pdf-lines.ts';

/** A table as the template sets it. */
export interface SheetTable {
  /** Undefined where the heading above has just said it. */
  readonly caption: Line | undefined;
  /** The words above each column. */
  readonly heads: readonly Line[];
  /** Row by row. */
  readonly cells: readonly Line[];
  /** Which cells take one line each. */
  readonly brief: readonly boolean[];
  /** In points, without what is around its cells: of each row of which that is known, before it is set. */
  readonly heights: readonly (number | 'auto')[];
  /** Of the letters, in points. */
  readonly size: number;
  /** Between columns, in points. */
  readonly between: number;
  /**
   * Of the columns, in points, without what is between them: the compiler would set each cell once more to find them.
   */
  readonly widths: readonly number[];
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
  const room = measures[short ? 'short' : 'full'] - (columns.length - 1) * between;
  const texts = columns.map((column, index) => [column, ...rows.map((row) => row[index]?.text ?? '')]);
  const words = texts.map(
    (own) =>
      2 + Math.max(...own.flatMap((cell) => cell.split(/[\s–-]/).map(({ length }) => Math.min(length, longestWord)))),
  );
  const heads = columns.map((column) => held(column));
  const cells = rows.map((row) => row.map(cellLine));
  const rooms = cells.map((row) => row.map((line) => size * roomFor(line)));
  const natural = heads.map((head, index) =>
    Math.max(0.86 * size * roomFor(head, 'strong'), ...rooms.map((row) => row[index] ?? 0)),
  );
  const means = texts.map((own) => own.reduce((sum, { length }) => sum + length, 0) / own.length);
  const shares = means.map((mean, index) => Math.max(3 * Math.sqrt(mean), words[index] ?? 0));
  const widths = widthsOf(natural, shares, room);
  const brief = rooms.map((row) => row.map((needed, index) => needed <= (widths[index] ?? 0)));
  return {
    caption: caption === undefined ? undefined : held(caption),
    heads,
    cells: cells.flat(),
    brief: brief.flat(),
    heights: cells.map((row, place) =>
      brief[place]?.every(Boolean) === true && !row.some(hasMarks) ? capital * size : 'auto',
    ),
    size,
    between,
    widths,
    numbers: columns.map((_, index) => rows[0]?.[index]?.number === true),
    // In letters of the mean width.
    hyphenate: words.reduce((sum, length) => sum + length, 0) > room / (0.46 * size),
  };
}

/** How high the capital of a line stands, in ems: a line is as high, but for marks, which stand above it. */
export const capital = 0.65;

function hasMarks(line: Line): boolean {
  let has = false;
  seeWords(line, (_, lettering) => {
    has ||= lettering === 'marks';
  });
  return has;
}

/** How much wider than in the plain face letters are at most in the heavier one, and how wide marks are. */
const scales = { plain: 1, strong: 1.06, marks: 0.75 } as const satisfies Record<Lettering, number>;

/** Room that words are sure to find in one line, in ems; no end of it where they end one themselves. */
function roomFor(line: Line, lettering?: 'strong'): number {
  let room = 0.1;
  seeWords(
    line,
    (words, own) => {
      room += /[\p{Cc}\u2028\u2029]/u.test(words) ? Infinity : scales[own] * widthOf(words, widest);
    },
    lettering,
  );
  return room;
}

/** In ems, letters that the project's own face does not have are no wider. */
const widest = 1.25;

/**
 * A column is as wide as its words where they need no more than its fair share of the room; the others share what is
 * left, in parts that tell how much text they hold, and none has less than its longest word.
 */
function widthsOf(needed: readonly number[], shares: readonly number[], room: number): number[] {
  const all = [...needed.keys()];
  const sumOf = (columns: readonly number[], widths: readonly number[]): number =>
    columns.reduce((sum, index) => sum + (widths[index] ?? 0), 0);
  let natural: number[] = [];
  for (let before = -1; before < natural.length;) {
    before = natural.length;
    const share = (room - sumOf(natural, needed)) / Math.max(all.length - natural.length, 1);
    natural = all.filter((index) => natural.includes(index) || (needed[index] ?? 0) <= share);
  }
  if (natural.length === all.length) natural = natural.slice(1);
  const left = room - sumOf(natural, needed);
  const others = sumOf(
    all.filter((index) => !natural.includes(index)),
    shares,
  );
  return all.map((index) => (natural.includes(index) ? (needed[index] ?? 0) : (left * (shares[index] ?? 0)) / others));
}
