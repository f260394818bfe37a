import type { NamesFile } from './names.ts';
import type { Reading } from './reading.ts';
import type { SearchWords } from './words.ts';

/**
 * Where pages find what searches, below the root: a module that leads to the folder of the index, so that pages stay
 * the same when the index does not.
 */
export const searchClient = 'search/client.js';

/** Where an index lies, below the root, with the script that reads it: under a name that changes with either. */
export function indexFolder(id: string): string {
  return `find/${id}/`;
}

/** The way from there back to the root. */
export const rootFromIndex = '../../';

/** The files beside the index, by what is in them. */
export const searchFiles = {
  start: 'start.json',
  ranks: 'ranks.json',
  neighbours: 'neighbours.json',
  lexicon: 'lexicon.json',
  facets: 'facets.json',
} as const;

/** What the browser asks for first: it answers from it before the index has loaded, and without it. */
export interface SearchStart {
  /** BCP 47. */
  readonly language: string;
  readonly words: SearchWords;
  readonly names: NamesFile;
  readonly reading: Reading;
}

/**
 * Where it lies, below the root, what the result of the subject at the address `url` shows. Of thousands of subjects
 * few change from one build to the next, so the others keep their files, under names that never change. A reader with
 * an older index is shown what is now said. An id has neither the point nor the line that part it from its folder and
 * the number of its page: no two addresses have one name.
 */
export function shownFile(url: string): string {
  return `search/shown/${url.replace(/[^a-z\d_-]+/g, '.').replace(/^\.|\.$/g, '')}.json`;
}
