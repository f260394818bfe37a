import fc from 'fast-check';
import { baseFolders } from '../../support/mutations/bases.ts';
import type { Folder } from '../../support/mutations/folder.ts';
import { mutated, mutations, type Mutation } from '../../support/mutations/mutations.ts';
import { hardFolders } from './hard.ts';
import { count, only, seed } from './settings.ts';

/** A folder to try: its number, what is special about it, and its making. */
export interface FolderToTry {
  readonly number: number;
  /** How it is made again: its mutations, or what it is called. */
  readonly recipe: string;
  readonly make: () => Folder;
}

/** The folders of this run, the same for the same seed: first those that were thought out, then those that chance made. */
export async function foldersToTry(): Promise<readonly FolderToTry[]> {
  const bases = await baseFolders();
  const hard = hardFolders.map(([name, make]) => ({ recipe: name, make }));
  const drawn = fc.sample(mutations, { seed, numRuns: count }).map((changes, index) => ({
    recipe: recipeOf(changes, index % bases.length),
    make: () => mutated(bases[index % bases.length] ?? bases[0], changes),
  }));
  const all = [...hard, ...drawn].map((folder, number) => ({ number, ...folder }));
  return only === undefined ? all : all.filter(({ number }) => number === only);
}

function recipeOf(changes: readonly Mutation[], base: number): string {
  return `base ${base}, ${changes.map(([name, picks]) => `${name} (${picks.join(' ')})`).join(', ')}`;
}
