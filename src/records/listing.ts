import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { folders, kindOfFolder, kinds, type Kind } from '../basics/kinds.ts';
import type { Problem } from '../basics/problem.ts';
import { didYouMean, suggest } from '../basics/suggest.ts';
import { fileLimits } from './file-limits.ts';
import { fileProblem, readEntries, readFileBytes, type Entry } from './files.ts';
import { digestOf } from './kept-files.ts';
import { publicFolder, readPublicFiles } from './public-files.ts';

/** A file of a record folder, beside its neighbours. */
export interface FoundFile {
  readonly kind: Kind;
  readonly entry: Entry;
  readonly neighbours: readonly Entry[];
}

/** What lies in a content folder, by name; no file of it is read yet. */
export interface Listing {
  readonly found: readonly FoundFile[];
  readonly editions: readonly Entry[];
  /** Records in folders whose names are nearly those of a kind: they are there, and nobody reads them. */
  readonly astray: readonly { readonly id: string; readonly kind: Kind }[];
  /** Below `public/`. */
  readonly publicFiles: readonly string[];
  /** What is wrong with the folders themselves. */
  readonly problems: readonly Problem[];
}

/** A file that is read, and how many bytes it may have. */
export interface ListedFile {
  /** Relative to the content folder. */
  readonly file: string;
  readonly maximum: number;
}

/** The files of a content folder that are read wherever there are any. */
export const ownFiles = {
  settings: { file: 'site.yaml', maximum: fileLimits.recordBytes },
  lock: { file: 'evidence.lock.jsonl', maximum: fileLimits.claimsBytes },
  readings: { file: 'readings.jsonl', maximum: fileLimits.claimsBytes },
  quotes: { file: 'quotes.jsonl', maximum: fileLimits.claimsBytes },
} as const satisfies Readonly<Record<string, ListedFile>>;

/** What may lie in a content folder beside the records. */
const otherEntries: readonly string[] = [
  ...Object.values(ownFiles).map(({ file }) => file),
  'editions',
  // The texts of the sources, where the desk keeps them beside its records: no page is made of them.
  'archive',
  'README.md',
  publicFolder,
];

/** What the content folder `folder` holds; the problem where it cannot be looked into. */
export async function listFolder(folder: string): Promise<Listing | { readonly fault: Problem }> {
  const top = await readEntries(folder, '.');
  if (top === undefined) return { fault: noFolder(folder) };
  if ('problem' in top) return { fault: top.problem };
  const problems = strayEntries(top.entries);
  const found: FoundFile[] = [];
  for (const kind of kinds) {
    const { entries, problem } = await entriesOf(folder, folders[kind]);
    if (problem) problems.push(problem);
    for (const entry of entries) found.push({ kind, entry, neighbours: entries });
  }
  const editions = await entriesOf(folder, 'editions');
  if (editions.problem) problems.push(editions.problem);
  const publicFiles = await readPublicFiles(folder);
  return {
    found,
    editions: editions.entries,
    astray: await recordsAstray(folder, top.entries),
    publicFiles: publicFiles.files,
    problems: [...problems, ...publicFiles.problems],
  };
}

/** The file of a record; undefined where it is none, or cannot be opened under its name. */
export function recordFileOf({ kind, entry: { name, named } }: FoundFile): ListedFile | undefined {
  return named && name.endsWith('.mdx')
    ? { file: `${folders[kind]}/${name}`, maximum: fileLimits.recordBytes }
    : undefined;
}

/** The file of an edition; undefined where it is none, or cannot be opened under its name. */
export function editionFileOf({ name, named }: Entry): ListedFile | undefined {
  return named && name.endsWith('.json') ? { file: `editions/${name}`, maximum: fileLimits.listBytes } : undefined;
}

/**
 * Digits that change whenever anything else could be read in the folder. `digestOf` tells of each file that is read
 * what stands in it.
 */
export function idOfListing(listing: Listing, digestOf: (file: ListedFile) => string): string {
  const { found, editions, astray, publicFiles, problems } = listing;
  const hash = createHash('sha256').update(JSON.stringify([publicFiles, problems, astray]));
  const add = (name: string, file: ListedFile | undefined): void => {
    hash.update(`${name}\0${file ? digestOf(file) : ''}\0`);
  };
  for (const file of Object.values(ownFiles)) add(file.file, file);
  for (const file of found) add(`${file.kind}/${file.entry.name}/${file.entry.named}`, recordFileOf(file));
  for (const entry of editions) add(`editions/${entry.name}/${entry.named}`, editionFileOf(entry));
  return hash.digest('hex');
}

/** The id of what a content folder holds now, without reading more of it than bytes; undefined where there is none. */
export async function idOfFolder(folder: string): Promise<string | undefined> {
  const listing = await listFolder(folder);
  if ('fault' in listing) return undefined;
  return idOfListing(listing, ({ file, maximum }) => digestOf(readFileBytes(join(folder, file), file, maximum)));
}

/** What the folder `name` of the content folder holds; a folder that is not there holds nothing. */
async function entriesOf(folder: string, name: string): Promise<{ entries: readonly Entry[]; problem?: Problem }> {
  const found = await readEntries(join(folder, name), name);
  return found === undefined || 'problem' in found ? { entries: [], ...found } : found;
}

function noFolder(folder: string): Problem {
  return fileProblem('folder-missing', '.', {
    what: `there is no folder ${folder}`,
    todo: 'name the folder that holds site.yaml: --content FOLDER',
  });
}

function isStray({ name }: Entry): boolean {
  return kindOfFolder(name) === undefined && !otherEntries.includes(name);
}

async function recordsAstray(folder: string, entries: readonly Entry[]): Promise<Listing['astray']> {
  const found: { readonly id: string; readonly kind: Kind }[] = [];
  for (const { name } of entries.filter((entry) => isStray(entry) && entry.named)) {
    const kind = kindOfFolder(suggest(name, Object.values(folders)) ?? '');
    if (kind === undefined) continue;
    const inside = await entriesOf(folder, name);
    for (const entry of inside.entries)
      if (entry.name.endsWith('.mdx')) found.push({ kind, id: entry.name.slice(0, -'.mdx'.length) });
  }
  return found;
}

function strayEntries(entries: readonly Entry[]): Problem[] {
  const names = Object.values(folders);
  return entries.filter(isStray).map(({ name }) =>
    fileProblem('unknown-folder', name, {
      what: `'${name}' is no folder of records`,
      todo: didYouMean(name, names, `folders are: ${names.join(', ')}`),
    }),
  );
}
