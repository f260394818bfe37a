import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { trueType } from '../../src/faces/cut.ts';
import { faceFolder, projectFolder } from '../../src/faces/place.ts';
import { faces, runsOf, slicedFaces, type Face, type SlicedFace } from '../../src/faces/set.ts';

/** The project's own face, in each of its styles. */
const ownStyles = ['Regular', 'It', 'Semibold', 'SemiboldIt'].map((style) =>
  join(faceFolder, `SourceSerif4-${style}.ttf`),
);

/** The table of letters as code: which letters each face has in all its files, in order of preference. */
export async function letterTable(): Promise<string> {
  const own = common(await Promise.all(ownStyles.map(async (file) => lettersOf(await readFile(file)))));
  const rows = [
    row('source-serif', 'marked', own),
    ...(await Promise.all(faces.map(async (face) => row(face.name, 'marked', await lettersOfFace(face))))),
    ...(await Promise.all(slicedFaces.map(async (face) => row(face.name, 'single', await lettersOfSliced(face))))),
  ];
  return [
    '// Made by `npm run fonts` from the faces; never edited.',
    '',
    '/** Each face, whether a mark of it can stand over its letters, and its letters: see `lettersOf` in letters.ts. */',
    "export const letterTable: readonly (readonly [name: string, kind: 'marked' | 'single', runs: string])[] = [",
    ...rows.map((line) => `  ${line},`),
    '];',
    '',
  ].join('\n');
}

/** The letters that a face has in each of its files. */
async function lettersOfFace(face: Face): Promise<Set<number>> {
  return common(await Promise.all(face.files.map(async (file) => lettersOf(await trueType(file)))));
}

/** The letters that the first slice which names them has. */
async function lettersOfSliced({ index, slice }: SlicedFace): Promise<Set<number>> {
  const slices = JSON.parse(await readFile(join(projectFolder, 'node_modules', index), 'utf8')) as Record<
    string,
    string
  >;
  const named = new Set<number>();
  const letters = new Set<number>();
  for (const [key, list] of Object.entries(slices)) {
    const own = await lettersOfFace(slice(key));
    for (const [first, last] of runsOf(list)) {
      for (let letter = first; letter <= last; letter += 1) {
        if (!named.has(letter) && own.has(letter)) letters.add(letter);
        named.add(letter);
      }
    }
  }
  return letters;
}

function common([first = new Set(), ...others]: readonly Set<number>[]): Set<number> {
  return new Set([...first].filter((letter) => others.every((other) => other.has(letter))));
}

/** Letters for private use are nobody's: each face draws something else there. */
function isShared(letter: number): boolean {
  return !/[\p{Co}\p{Cn}\p{Cs}\p{Cc}]/u.test(String.fromCodePoint(letter));
}

function row(name: string, kind: 'marked' | 'single', letters: ReadonlySet<number>): string {
  let end = 0;
  const runs: string[] = [];
  const sorted = [...letters].filter(isShared).sort((a, b) => a - b);
  for (const [index, letter] of sorted.entries()) {
    if (index > 0 && sorted[index - 1] === letter - 1) continue;
    const length = sorted.slice(index).findIndex((other, place) => other !== letter + place);
    const count = length < 0 ? sorted.length - index : length;
    runs.push((letter - end).toString(36) + (count === 1 ? '' : `.${count.toString(36)}`));
    end = letter + count;
  }
  return `['${name}', '${kind}', '${runs.join(' ')}']`;
}

/** The letters of a TrueType font by their codes, as its table of characters has them. */
function lettersOf(font: Buffer): Set<number> {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = entries.find((place) => font.toString('latin1', place, place + 4) === 'cmap');
  if (entry === undefined) throw new RangeError('the font has no table of characters');
  const start = font.readUInt32BE(entry + 8);
  const map = font.subarray(start, start + font.readUInt32BE(entry + 12));
  const letters = new Set<number>();
  for (let index = 0; index < map.readUInt16BE(2); index += 1) {
    const part = map.subarray(map.readUInt32BE(8 + 8 * index));
    const format = part.readUInt16BE(0);
    if (format === 12) addGroups(part, letters);
    // The Macintosh's own codes are no Unicode.
    if (format === 4 && map.readUInt16BE(4 + 8 * index) !== 1) addSegments(part, letters);
  }
  return letters;
}

/** Format 12: groups of codes with consecutive glyphs. Glyph 0 stands for what a font does not have. */
function addGroups(part: Buffer, letters: Set<number>): void {
  for (let group = 0; group < part.readUInt32BE(12); group += 1) {
    const [first, last, glyph] = [0, 4, 8].map((field) => part.readUInt32BE(16 + 12 * group + field)) as [
      number,
      number,
      number,
    ];
    for (let letter = first; letter <= last; letter += 1) if (glyph + letter - first !== 0) letters.add(letter);
  }
}

/** Format 4: segments of codes, each with a difference to its glyphs or a list of them. */
function addSegments(part: Buffer, letters: Set<number>): void {
  const segments = part.readUInt16BE(6) / 2;
  const field = (list: number, segment: number): number => 14 + 2 * (list * segments + segment) + (list === 0 ? 0 : 2);
  for (let segment = 0; segment < segments; segment += 1) {
    const [last, first, difference] = [0, 1, 2].map((list) => part.readUInt16BE(field(list, segment))) as [
      number,
      number,
      number,
    ];
    const list = field(3, segment);
    const offset = part.readUInt16BE(list);
    for (let letter = first; letter <= last && letter < 0xffff; letter += 1) {
      const listed = offset === 0 ? letter : part.readUInt16BE(list + offset + 2 * (letter - first));
      if (offset === 0 ? ((listed + difference) & 0xffff) !== 0 : listed !== 0) letters.add(letter);
    }
  }
}
