import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../basics/compare.ts';
import { projectFolder } from './place.ts';
import type { Face, FaceFile } from './set.ts';

/**
 * The family under which a paper asks for a face. No font of a machine bears such a name, so none can stand in for it.
 */
export function familyOf({ name }: Face): string {
  return `letters ${name}`;
}

/**
 * The files of a face as the compiler reads them: TrueType in one weight each, under `familyOf` the face. Always the
 * same bytes.
 */
export async function cutFace(face: Face): Promise<Buffer[]> {
  return await Promise.all(face.files.map(async (file) => renamed(await trueType(file), familyOf(face))));
}

/** The file as TrueType, in its one weight. Throws an `Error` that names the file where it cannot be read. */
export async function trueType({ path, weight }: FaceFile): Promise<Buffer> {
  const place = join(projectFolder, 'node_modules', path);
  const whole = await readFile(place).catch((fault: unknown) => {
    throw new Error(`the face ${place} cannot be read; run npm ci`, { cause: fault });
  });
  if (path.endsWith('.ttf')) return whole;
  const axes = weight === undefined ? {} : { variationAxes: { wght: weight } };
  // Loaded where it is needed: most papers are set in the project's own face.
  const { default: subsetFont } = await import('subset-font');
  return await subsetFont(whole, undefined, { targetFormat: 'truetype', keepAllGlyphs: true, ...axes });
}

/** A table of a font: its four letters and its bytes. */
type Table = readonly [tag: string, bytes: Buffer];

export function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index): Table => {
    const entry = 12 + 16 * index;
    const start = font.readUInt32BE(entry + 8);
    return [font.toString('latin1', entry, entry + 4), font.subarray(start, start + font.readUInt32BE(entry + 12))];
  });
}

/** The same font under another name: a font that was changed may not bear the one it had. */
function renamed(font: Buffer, family: string): Buffer {
  const tables = [...tablesOf(font).filter(([tag]) => tag !== 'name'), ['name', nameTable(family)] as const];
  return fontOf(
    font.readUInt32BE(0),
    tables.sort(([a], [b]) => compareText(a, b)),
  );
}

/** The family, full and PostScript name, as Windows reads them. */
function nameTable(family: string): Buffer {
  const texts = [family, family, family.replaceAll(' ', '-')].map((name) => Buffer.from(name, 'utf16le').swap16());
  const header = Buffer.alloc(6 + 12 * texts.length);
  header.writeUInt16BE(texts.length, 2);
  header.writeUInt16BE(header.length, 4);
  let start = 0;
  for (const [index, text] of texts.entries()) {
    [3, 1, 0x409, [1, 4, 6][index] ?? 0, text.length, start].forEach((field, place) =>
      header.writeUInt16BE(field, 6 + 12 * index + 2 * place),
    );
    start += text.length;
  }
  return Buffer.concat([header, ...texts]);
}

/** A font of these tables, in order of their tags. No reader of ours looks at the sums of its tables. */
function fontOf(version: number, tables: readonly Table[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const header = Buffer.alloc(12 + 16 * tables.length);
  header.writeUInt32BE(version, 0);
  const search = [tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)];
  for (const [index, field] of search.entries()) header.writeUInt16BE(field, 4 + 2 * index);
  const parts: Buffer[] = [header];
  let start = header.length;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * index;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(start, entry + 8);
    header.writeUInt32BE(bytes.length, entry + 12);
    const padding = Buffer.alloc(-bytes.length & 3);
    parts.push(bytes, padding);
    start += bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}
