import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ownCaches } from '../../../src/records/own-caches.ts';
import { root } from '../root.ts';
import { onEarlyEnd } from '../ending.ts';
import { makeFolder } from './make-folder.ts';
import { closeFolder, leftOverFolders, openFolder } from './own-folder.ts';
import { codeOf } from '../system-errors.ts';

/** Where builds keep `what` for the next ones; where the code that made it counts, under its `id`. */
export function cacheFolder(what: CacheName, id = ''): string {
  return join(root, ownCaches, what, id);
}

/**
 * What commands keep: records that were read, what was told of them and found sound, forms and images, what was
 * compiled, their own code as Node compiled it, notes of the last sites, and those that stood before them.
 */
const cacheNames = ['records', 'checks', 'forms', 'images', 'compiled', 'code', 'last', 'spares'] as const;

type CacheName = (typeof cacheNames)[number];

/**
 * Everything a build keeps for the next one. Each may be deleted at any time. What lies beside them may not: builds
 * that go on, or were killed with an old site in hand, have their folders there.
 */
const caches = [...cacheNames.map((name) => `${ownCaches}/${name}`), 'node_modules/.astro'];

/** Where the caches lie while a bench has none. */
const asideParent = 'node_modules/.cache';
const asidePrefix = 'aide-memoire-aside-';

/** Forms and images are kept by the code that made them; those of other code are of no use any more. */
export async function dropOld(
  what: Exclude<CacheName, 'records' | 'checks' | 'code' | 'last' | 'spares'>,
  id: string,
): Promise<void> {
  const folder = join(root, ownCaches, what);
  const kept = await readdir(folder).catch(() => []);
  for (const name of kept)
    if (name !== id) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 10 });
}

/** Removes what builds of `project` have kept, so that the next one is cold; `but` what is named. */
export async function emptyCaches(project = root, but: readonly CacheName[] = []): Promise<void> {
  const emptied = caches.filter((cache) => !but.some((name) => cache === `${ownCaches}/${name}`));
  for (const cache of emptied) await rm(join(project, cache), { recursive: true, force: true, maxRetries: 10 });
}

/**
 * Does `work` with the caches of `project` out of the way, and puts them back afterwards, whatever happened: where the
 * command is ended early too, and those of a killed one at the next time.
 */
export async function withOwnCaches<Result>(work: () => Promise<Result>, project = root): Promise<Result> {
  for (const left of await leftOverFolders(join(project, asideParent), asidePrefix)) await bringBack(left, project);
  await makeFolder(join(project, asideParent));
  const aside = await openFolder(join(project, asideParent), asidePrefix);
  let back: Promise<void> | undefined;
  const putBack = (): Promise<void> => (back ??= bringBack(aside, project));
  const forget = onEarlyEnd(putBack);
  try {
    for (const cache of caches) await move(join(project, cache), join(aside, nameOf(cache)));
    return await work();
  } finally {
    await putBack();
    forget();
  }
}

async function bringBack(aside: string, project: string): Promise<void> {
  await emptyCaches(project);
  for (const cache of caches) {
    await mkdir(dirname(join(project, cache)), { recursive: true });
    await move(join(aside, nameOf(cache)), join(project, cache));
  }
  await closeFolder(aside);
}

/** A cache's name where all of them lie in one folder. */
function nameOf(cache: string): string {
  return cache.replaceAll('/', '+');
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}
