import fc from 'fast-check';
import { baseFolders } from '../../support/mutations/bases.ts';
import type { Folder } from '../../support/mutations/folder.ts';
import { manyMutations, mutated, mutations, type Mutation } from '../../support/mutations/mutations.ts';
import { hardFolders } from './hard.ts';
import { builds, count, only, seed } from './settings.ts';

/** A folder to try: its number, what is special about it, and its making. */
export interface FolderToTry {
  readonly number: number;
  /** How it is made again: its mutations, or what it is called. */
  readonly recipe: string;
  readonly make: () => Folder;
}

/**
 * The folders of this run, the same for the same seed: first those that were thought out, then those that chance made.
 */
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

/**
 * Folders that are likely to pass the check, each with much in it that is hostile; those that were thought out among
 * them.
 */
export async function foldersToBuild(): Promise<readonly FolderToTry[]> {
  const [small, unlocked = small] = await baseFolders();
  const drawn = fc.sample(manyMutations, { seed, numRuns: 10 * builds }).map((changes, index) => ({
    recipe: 'by chance',
    make: () => mutated(index % 2 === 0 ? small : unlocked, changes),
  }));
  const hard = hardFolders
    .filter(([name]) => !/^\d+,?\d* |^an? (?:edition|lock|settings) of/.test(name))
    .map(([recipe, make]) => ({ recipe, make }));
  const all = drawn
    .flatMap((one, index) => [one, ...hard.slice(index, index + 1)])
    .map((folder, number) => ({ number, ...folder }));
  return only === undefined ? all : all.filter(({ number }) => number === only);
}

function recipeOf(changes: readonly Mutation[], base: number): string {
  return `base ${base}, ${changes.map(([name, picks]) => `${name} (${picks.join(' ')})`).join(', ')}`;
}
