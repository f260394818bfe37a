import subsetFont from 'subset-font';
import type { Face } from './faces.ts';

/**
 * The part of a face that pages need, as WOFF2: the same bytes for the same face. It goes by another name, as its
 * licence keeps the name "Source" for the face as a whole.
 */
export async function cutFace(whole: Buffer, { characters, features }: Face): Promise<Buffer> {
  const text = characters
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');
  return subsetFont(renamed(whole), text, { targetFormat: 'woff2', keepFeatures: [...features] });
}

/** Family, unique, full and PostScript name in a font's table of names; the copyright notice keeps its words. */
const nameIds = [1, 3, 4, 6, 16];
/** Of one length, so that nothing in the file moves. */
const [reserved, ours] = ['Source', 'Papers'];

function renamed(whole: Buffer): Buffer {
  const font = Buffer.from(whole);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name');
  if (entry === undefined) throw new RangeError('the face has no table of names');
  const table = font.readUInt32BE(entry + 8);
  const strings = table + font.readUInt16BE(table + 4);
  for (let record = table + 6; record < table + 6 + 12 * font.readUInt16BE(table + 2); record += 12) {
    if (!nameIds.includes(font.readUInt16BE(record + 6))) continue;
    const start = strings + font.readUInt16BE(record + 10);
    const name = font.subarray(start, start + font.readUInt16BE(record + 8));
    // Windows' names are UTF-16, the Macintosh's one byte a letter.
    const encoded =
      font.readUInt16BE(record) === 3
        ? (word: string) => Buffer.from(word, 'utf16le').swap16()
        : (word: string) => Buffer.from(word, 'latin1');
    for (let at = name.indexOf(encoded(reserved)); at >= 0; at = name.indexOf(encoded(reserved), at + 1))
      encoded(ours).copy(name, at);
  }
  return font;
}
