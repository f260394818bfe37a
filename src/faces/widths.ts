import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faceFolder } from './place.ts';
import { tablesOf } from './cut.ts';

let read: ((letter: number) => number | undefined) | undefined;
const known = new Map<string, number | undefined>();

/**
 * About how wide words are in the project's own face, in ems: as wide as their letters, which move closer together in
 * some pairs. `foreign`: what a letter takes, in ems, that this face does not have. Throws an `Error` where the face
 * cannot be read.
 */
export function widthOf(words: string, foreign = 0.8): number {
  read ??= widthsIn(readFileSync(join(faceFolder, 'SourceSerif4-Regular.ttf')));
  let width = 0;
  for (const letter of words) {
    let own = known.get(letter);
    if (own === undefined && !known.has(letter)) known.set(letter, (own = read(letter.codePointAt(0) ?? 0)));
    width += own ?? foreign;
  }
  return width;
}

/** The width of each letter of a face, by its code. */
function widthsIn(font: Buffer): (letter: number) => number | undefined {
  const tables = new Map(tablesOf(font));
  const table = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);
  const ems = table('head').readUInt16BE(18);
  const widths = table('hmtx');
  const last = table('hhea').readUInt16BE(34) - 1;
  const glyphs = glyphsIn(table('cmap'));
  return (letter) => {
    const glyph = glyphs.get(letter);
    return glyph === undefined ? undefined : widths.readUInt16BE(4 * Math.min(glyph, last)) / ems;
  };
}

/** The glyph of each letter in the first plane, from the subtable that lists them in runs. */
function glyphsIn(cmap: Buffer): Map<number, number> {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
  const runs = cmap.subarray(starts.find((start) => cmap.readUInt16BE(start) === 4));
  const count = runs.readUInt16BE(6) / 2;
  const column = (index: number, run: number): number =>
    runs.readUInt16BE(14 + 2 * (index * count + run) + (index > 0 ? 2 : 0));
  const glyphs = new Map<number, number>();
  for (let run = 0; run < count - 1; run += 1) {
    const [end, start, delta, offset] = [column(0, run), column(1, run), column(2, run), column(3, run)];
    for (let letter = start; letter <= end; letter += 1) {
      const place = 16 + 2 * (3 * count + run) + offset + 2 * (letter - start);
      glyphs.set(letter, offset === 0 ? (letter + delta) & 0xffff : runs.readUInt16BE(place));
    }
  }
  return glyphs;
}
