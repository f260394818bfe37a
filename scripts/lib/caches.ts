import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from './astro.ts';
import type { Kept } from '../build/build-id.ts';

/** Everything a build keeps for the next one. Each may be deleted at any time. */
const caches = ['node_modules/.cache/aide-memoire', 'node_modules/.astro'];

/** Forms and images are kept by the code that made them; those of other code are of no use any more. */
export async function dropOld(what: Kept, id: string): Promise<void> {
  const folder = join(root, 'node_modules/.cache/aide-memoire', what);
  const kept = await readdir(folder).catch(() => []);
  for (const name of kept) if (name !== id) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 10 });
}

/** Removes what builds have kept, so that the next one is cold. */
export async function emptyCaches(): Promise<void> {
  for (const cache of caches) await rm(join(root, cache), { recursive: true, force: true, maxRetries: 10 });
}

/** Does `work` with the caches out of the way, and puts them back afterwards, whatever happened. */
export async function withOwnCaches<Result>(work: () => Promise<Result>): Promise<Result> {
  const aside = await mkdtemp(join(root, 'node_modules', '.caches-aside-'));
  const moved: string[] = [];
  for (const cache of caches) {
    const found = await rename(join(root, cache), join(aside, basename(cache))).then(
      () => true,
      () => false,
    );
    if (found) moved.push(cache);
  }
  try {
    return await work();
  } finally {
    await emptyCaches();
    for (const cache of moved) await rename(join(aside, basename(cache)), join(root, cache));
    await rm(aside, { recursive: true, force: true });
  }
}
