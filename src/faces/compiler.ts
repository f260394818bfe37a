import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { facesFor, type NeededFace } from '../basics/letters.ts';
import { cutFace, familyOf } from './cut.ts';
import { faceFolder } from './place.ts';
import { faces, slicedFaces, type Face } from './set.ts';
import { slicesOf } from './slices.ts';

/** A compiler of Typst that has every letter of what is to be set. */
export interface Compiler {
  readonly typst: NodeCompiler;
  /** The families in which it finds them, in order of preference. */
  readonly families: readonly string[];
  /** What is to be set in one family alone: characters that another before it would tear. */
  readonly alone: readonly { readonly family: string; readonly characters: readonly string[] }[];
}

/** The face of papers and pictures. */
const ownFamily = 'Source Serif 4';

/** Where the compiler takes files to lie: a template reads none but those that it is handed. */
const workspace = faceFolder;

/** Where a file is handed to the compiler that its template calls `/name`. */
export function filePlace(name: string): string {
  return join(workspace, name);
}

/** Files that were cut in this run, by the name of their face. */
const cut = new Map<string, Promise<Buffer[]>>();

let made: { readonly typst: NodeCompiler; readonly faces: ReadonlyMap<string, Face> } | undefined;

/**
 * A compiler that has every letter of `texts`, which are as they will be set. Most papers need the project's own face
 * alone; another compiler is made only where one needs a face that none before it needed, and then knows both. Throws a
 * `FacelessError` where a character is in no face, and an `Error` where a face cannot be read.
 */
export async function compilerFor(texts: readonly string[]): Promise<Compiler> {
  // What the compiler and the drawer of pictures made before is given back in a turn of Node's loop, and not before:
  // without one, a few megabytes stay for each paper and each picture.
  await turn();
  const named = facesFor(texts);
  const needed = named.flatMap(facesOf);
  const known = made?.faces ?? new Map<string, Face>();
  const missing = needed.filter(({ name }) => !known.has(name));
  const own = made && missing.length === 0 ? made : await compilerWith([...known.values(), ...missing]);
  made = own;
  const alone = named
    .filter(({ torn }) => torn.length > 0)
    .map((face) => ({ family: facesOf(face).map(familyOf).join(), characters: face.torn }));
  return { typst: own.typst, families: [ownFamily, ...needed.map(familyOf)], alone };
}

/** The faces that go by one name: one, or the slices that hold the characters. */
function facesOf({ name, characters }: NeededFace): Face[] {
  const sliced = slicedFaces.find((face) => face.name === name);
  return sliced ? slicesOf(sliced, characters) : faces.filter((face) => face.name === name);
}

async function compilerWith(others: readonly Face[]): Promise<NonNullable<typeof made>> {
  const [own, ...cuts] = await Promise.all([ownFonts(), ...others.map(fontsOf)]);
  // Named before the fonts of the machine, so that none of them stands in for the project's own.
  const typst = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...own, ...cuts.flat()] }] });
  return { typst, faces: new Map(others.map((face) => [face.name, face])) };
}

async function ownFonts(): Promise<Buffer[]> {
  const files = (await readdir(faceFolder)).filter((name) => name.endsWith('.ttf')).sort();
  return await Promise.all(files.map((name) => readFile(join(faceFolder, name))));
}

function fontsOf(face: Face): Promise<Buffer[]> {
  const known = cut.get(face.name) ?? cutFace(face);
  cut.set(face.name, known);
  return known;
}
