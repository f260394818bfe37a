import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './place.ts';
import { runsOf, type Face, type SlicedFace } from './set.ts';

/** The runs of letters of each slice, by the name of the face. */
const read = new Map<
  string,
  readonly { readonly key: string; readonly runs: readonly (readonly [number, number])[] }[]
>();

/**
 * The slices of a face that hold these characters, in the order of its own list. Throws an `Error` where the list
 * cannot be read.
 */
export function slicesOf(face: SlicedFace, characters: Iterable<string>): Face[] {
  const slices = read.get(face.name) ?? readSlices(face);
  read.set(face.name, slices);
  const letters = [...characters].map((character) => character.codePointAt(0) ?? 0);
  const first = (letter: number): number =>
    slices.findIndex(({ runs }) => runs.some(([from, to]) => from <= letter && letter <= to));
  const needed = new Set(letters.map(first));
  return slices.filter((_, index) => needed.has(index)).map(({ key }) => face.slice(key));
}

function readSlices({ index }: SlicedFace): { key: string; runs: [number, number][] }[] {
  const file = join(projectFolder, 'node_modules', index);
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(lists).map(([key, list]) => ({ key, runs: runsOf(list) }));
}
