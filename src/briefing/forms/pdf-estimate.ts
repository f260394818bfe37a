import { widthOf } from '../../faces/widths.ts';
import { seeWords, type Lettering, type Line } from './pdf-lines.ts';
import type { Sheet, SheetPart } from './pdf-sheet.ts';
import { capital, measures, mm, sizeIn, type SheetTable } from './pdf-table.ts';

/**
 * About how many sheets a one-page paper fills in type of `size` points, without setting it: its words in lines as wide
 * as the template's, one below the other. Mostly within two parts of a hundred.
 */
export function estimated({ title, strip, first, parts }: Sheet, size: number): number {
  const { short: width, sheet, height, margin } = measures;
  const text: Type = { size, leading: 0.68, spacing: 0.95 };
  const above = 3.6 * mm + 6 + heightOf(title, sheet, { size: 19, leading: 0.44 });
  const rows = chunks(
    strip.answers.map(([label, answer]) => {
      const cell = sheet / strip.columns - 5 * mm;
      return (
        heightOf(label, cell, { size: 0.74 * size, leading: 0.5 }) +
        heightOf(answer, cell, { size: 0.93 * size, leading: 0.5 }) +
        0.47 * size
      );
    }),
    strip.columns,
  ).map((cells) => Math.max(...cells) + 2.2 * mm);
  const beside = (part: SheetPart, own: number): number =>
    3.4 * mm + (part.isBrief ? Math.max(own, heightOf(part.title, margin, text)) : own);
  return (
    (above +
      sum(rows) +
      5 * mm +
      sum(
        first.map((part) => 4 * mm + beside(part, heightOfBlocks(part, width - 4 * mm, { ...text, size: 1.1 * size }))),
      ) +
      sum(parts.map((part) => beside(part, heightOfBlocks(part, width, text))))) /
    height
  );
}

/** How lines are set: the size in points, what is between them and between paragraphs in ems. */
interface Type {
  readonly size: number;
  readonly leading: number;
  readonly spacing?: number;
}

function heightOf(line: Line, width: number, { size, leading }: Type): number {
  const lines = linesIn(line, width / size);
  return (lines * capital + (lines - 1) * leading) * size;
}

function heightOfBlocks({ blocks }: SheetPart, width: number, text: Type): number {
  const { size } = text;
  const stack = (lines: readonly Line[], room: number, type: Type): number =>
    sum(lines.map((line) => heightOf(line, room, type))) + (lines.length - 1) * (type.spacing ?? 0) * type.size;
  const heights = blocks.map(([look, what]): number => {
    switch (look) {
      case 'paragraphs':
      case 'left-out':
      case 'headings':
        return stack(what, width, text);
      case 'items':
        return stack(what, width - size, { ...text, spacing: 0.72 });
      case 'gaps':
        return stack(what, width - size - 8 * mm, { ...text, spacing: 0.72 }) + 6.4 * mm;
      case 'notes':
      case 'citation':
        return stack(what, width, { size: Math.max(6, 0.76 * size), leading: 0.56, spacing: 0.62 });
      case 'notes-by-source':
        return 0;
      case 'table':
        return heightOfTable(what, sizeIn(what.heads.length, size));
    }
  });
  return sum(heights) + (heights.length - 1) * 0.95 * size;
}

function heightOfTable({ heads, cells, widths, caption }: SheetTable, size: number): number {
  const rows = chunks([...heads, ...cells], heads.length);
  const heights = rows.map((row, place) => {
    const type = { size: place === 0 ? 0.86 * size : size, leading: 0.58 };
    return Math.max(...row.map((cell, index) => heightOf(cell, widths[index] ?? 0, type))) + 7.6;
  });
  return sum(heights) + (caption ? 1.5 * size : 0);
}

/** How many lines words take, each of which ends where the next word finds no room. */
function linesIn(line: Line, room: number): number {
  let [lines, end] = [1, 0];
  for (const word of wordsIn(line)) {
    if (end > 0 && end + word > room) [lines, end] = [lines + 1, 0];
    end += word + space;
  }
  return lines;
}

const space = 0.24;

/** Letters of a line stand closer than they are wide; marks are small. */
const scales = { plain: 0.98, strong: 0.98, marks: 0.6 } as const satisfies Record<Lettering, number>;

/** How wide each word of a line is, in ems. */
function wordsIn(line: Line): readonly number[] {
  const known = measured.get(line);
  if (known) return known;
  const words = [0];
  seeWords(line, (text, lettering) => {
    for (const [index, part] of text.split(' ').entries()) {
      if (index > 0) words.push(0);
      words.push((words.pop() ?? 0) + scales[lettering] * widthOf(part));
    }
  });
  measured.set(line, words);
  return words;
}

const measured = new WeakMap<Line, readonly number[]>();

function chunks<T>(all: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / length) }, (_, index) =>
    all.slice(index * length, (index + 1) * length),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
