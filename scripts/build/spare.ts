import { lstatSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../lib/files/caches.ts';
import { closeFolder } from '../lib/files/own-folder.ts';
import { keyOf } from './last-build.ts';

/*
 * The spare of a site is the one that stood there before it. Most of its files are other names of files of the site
 * that stands, so the next build need not make thousands of folders and names anew, nor take as many away: it makes its
 * site out of the spare, and what it replaces is the next spare. Nothing tells what a spare holds, and nothing need:
 * only what is the very file that stands is left in it.
 */

/** Where spares are kept. */
const spares = cacheFolder('spares');
/** So many sites have one: those that were replaced last. */
const kept = 4;

/** Moves the spare of the site at `target`, `among` others, to `place`; returns whether there was one. */
export function takeSpare(target: string, place: string, among = spares): boolean {
  const spare = join(among, keyOf(target));
  try {
    // A link would lead to a folder of others.
    if (!lstatSync(spare).isDirectory()) return false;
    renameSync(spare, place);
    return true;
  } catch {
    // There is none, or it lies where nothing may be moved: the site is made without.
    return false;
  }
}

/**
 * Keeps `old`, the site that stood at `target`, as its spare `among` others; the one before goes to `aside`. Where that
 * cannot be, the next build makes its site without.
 */
export async function keepSpare(target: string, old: string, aside: string, among = spares): Promise<void> {
  const spare = join(among, keyOf(target));
  try {
    await mkdir(among, { recursive: true });
    await rename(spare, aside).catch(() => undefined);
    await rename(old, spare);
    const all = (await readdir(among)).map((name) => join(among, name));
    const times = await Promise.all(all.map(async (folder) => ({ folder, made: (await stat(folder)).mtimeMs })));
    for (const { folder } of times.sort((a, b) => b.made - a.made).slice(kept)) await closeFolder(folder);
  } catch {
    // Another build moved it away meanwhile, or the cache cannot be written.
  }
}

/** What lies in a folder, each by its path below it, with `/`. */
export interface Lying {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/**
 * Takes all away that lies in `folder` but those files of `wanted` that are the very same in `standing`, and the
 * folders they lie in; returns what is left. No file is written to: it may be one of the site that stands.
 */
export function leaveSame(folder: string, standing: string, wanted: ReadonlySet<string>): Lying {
  const files = new Set<string>();
  const folders = new Set<string>();
  const clear = (below: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (clear(path)) rmdirSync(join(folder, path));
        else {
          folders.add(path);
          isEmpty = false;
        }
      } else if (wanted.has(path) && isSameFile(join(folder, path), join(standing, path))) {
        files.add(path);
        isEmpty = false;
      } else unlinkSync(join(folder, path));
    }
    return isEmpty;
  };
  clear('');
  return { files, folders };
}

/** Whether two names are those of one file. Not every system numbers files well: how it looks is asked too. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one), lstatSync(other, { throwIfNoEntry: false })];
  return b?.ino === a.ino && b.dev === a.dev && b.size === a.size && b.mtimeMs === a.mtimeMs && a.nlink > 1;
}
