import { existsSync } from 'node:fs';
import {
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { keyOf, LastBuild, noteBuild } from '../../../../scripts/build/last-build.ts';
import { manifestFile } from '../../../../scripts/build/manifest.ts';
import { putInPlace } from '../../../../scripts/build/put-in-place.ts';
import { SiteFiles } from '../../../../scripts/build/site-files.ts';
import { keepSpare, leaveSame, takeSpare } from '../../../../scripts/build/spare.ts';
import { closeWorkshop, openWorkshop } from '../../../../scripts/build/workshop.ts';
import { filesOf } from '../../../../scripts/lib/files/files.ts';

const scratch = await realpath(await mkdtemp(join(tmpdir(), 'aide-memoire-spare-')));
afterAll(() => rm(scratch, { recursive: true }));
let top: string;
const spares = (): string => join(top, 'spares');
beforeEach(async () => {
  top = await mkdtemp(join(scratch, 'x'));
});

type Files = Readonly<Record<string, string>>;

async function put(folder: string, files: Files): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

async function allIn(folder: string): Promise<Files> {
  const read = async (file: string) => [file, await readFile(join(folder, file), 'utf8')] as const;
  return existsSync(folder) ? Object.fromEntries(await Promise.all((await filesOf(folder)).map(read))) : {};
}

describe('of a spare only that is left which is the very file that stands', () => {
  const stands = { 'a.txt': 'a', 'b/c.txt': 'c', 'd.txt': 'd', 'e.txt': 'e', 'f.txt': 'f', 'g/h.txt': 'h' };

  test('nothing that somebody put there, nor what was left out, nor what only has the same bytes', async () => {
    const [standing, spare] = [join(top, 'standing'), join(top, 'spare')];
    await put(standing, stands);
    await put(spare, { 'd.txt': 'd', 'e.txt/in.txt': 'in', 'x/y/z.txt': 'z', g: 'was a file', 'b/own.txt': 'own' });
    await mkdir(join(spare, 'empty'));
    for (const file of ['a.txt', 'b/c.txt']) await link(join(standing, file), join(spare, file));
    await symlink(join(standing, 'f.txt'), join(spare, 'f.txt'));
    for (const folder of [standing, spare]) await utimes(join(folder, 'd.txt'), 1, 1);
    const wanted = new Set(Object.keys(stands));
    expect(leaveSame(spare, standing, wanted)).toEqual({
      files: new Set(['a.txt', 'b/c.txt']),
      folders: new Set(['b']),
    });
    expect(await allIn(spare)).toEqual({ 'a.txt': 'a', 'b/c.txt': 'c' });
    expect(leaveSame(spare, standing, new Set(['a.txt']))).toEqual({ files: new Set(['a.txt']), folders: new Set() });
    expect(existsSync(join(spare, 'b'))).toBe(false);
    expect(await allIn(standing)).toEqual(stands);
  });
});

describe('a site is made out of the one that stood there before the last', () => {
  const target = (): string => join(top, 'dist');
  const spare = (): string => join(spares(), keyOf(target()));
  const first: Files = Object.fromEntries([...'abcdefghijklm'].map((name) => [`${name}/${name}.txt`, '1']));
  const others: Files = Object.fromEntries(Object.entries(first).filter(([path]) => !/^[bc]/.test(path)));

  /** Builds a site of these files in the place of the last; returns the number by which the system knows its folder. */
  async function build(files: Files, meanwhile?: () => Promise<void>): Promise<number> {
    const workshop = await openWorkshop(top);
    try {
      const site = { ...files, [manifestFile]: JSON.stringify(files) };
      const made = new SiteFiles(workshop.site, await LastBuild.of(target()));
      for (const [path, text] of Object.entries(site)) if (!made.take(path, text)) await made.write(path, text, text);
      await meanwhile?.();
      const stands = await allIn(target());
      await made.finish((place) => takeSpare(target(), place, spares()));
      // What stands shares its files with what is made, and is as it was.
      expect(await allIn(target())).toEqual(stands);
      const old = await putInPlace(workshop, target());
      if (old !== undefined) await keepSpare(target(), old, join(workshop.folder, 'older'), spares());
      const notes = { id: 'x', problems: [], records: 1, pages: 0 };
      await noteBuild(target(), made, notes, {
        ground: '',
        questions: [],
        trails: new Uint32Array(),
        pages: {},
        values: {},
      });
      expect(await allIn(target())).toEqual(site);
      return (await stat(target())).ino;
    } finally {
      await closeWorkshop(workshop);
    }
  }

  test('whatever is changed, comes, goes, or takes the place of a folder', async () => {
    const folders: number[] = [];
    for (const site of [
      first,
      { ...first, 'a/a.txt': '2', 'n/n/n.txt': '2' },
      { ...others, b: 'no folder', 'c/c.txt/c.txt': 'no file', 'a/a.txt': '3' },
      { ...first, 'd/d.txt': '4' },
      { ...others, b: 'no folder', 'c/c.txt/c.txt': 'no file', 'o/o.txt': '5' },
      first,
    ])
      folders.push(await build(site));
    expect(folders[1]).not.toBe(folders[0]);
    expect(folders.slice(2)).toEqual(folders.slice(0, -2));
    expect(await readdir(top)).toEqual(['dist', 'spares']);
  });

  test('whatever somebody did to it', async () => {
    await build(first);
    await build({ ...first, 'a/a.txt': '2' });
    await rm(join(spare(), 'd'), { recursive: true });
    await rm(join(spare(), 'e/e.txt'));
    await put(spare(), { 'own.txt': 'own', 'own/own.txt': 'own', 'e/e.txt': 'own', 'f/own.txt': 'own' });
    await build({ ...first, 'a/a.txt': '3' });
    expect(existsSync(join(target(), 'own'))).toBe(false);
    await rm(spare(), { recursive: true });
    await build({ ...first, 'a/a.txt': '4' });
    await rename(spare(), join(top, 'elsewhere'));
    await symlink(join(top, 'elsewhere'), spare());
    const elsewhere = await allIn(join(top, 'elsewhere'));
    await build({ ...first, 'a/a.txt': '5' });
    expect(await allIn(join(top, 'elsewhere'))).toEqual(elsewhere);
  });

  test('unless nothing of it is the same', async () => {
    const one = await build(first);
    const two = await build({ ...first, 'a/a.txt': '2' });
    const other = Object.fromEntries(Object.keys(first).map((path) => [path, 'other']));
    expect(await build(other)).not.toBe(one);
    expect(await build({ ...other, 'a/a.txt': '4' })).toBe(two);
  });

  test('nor is anything taken from a site that another build has put there meanwhile', async () => {
    await build(first);
    const meanwhile = (): Promise<void> => put(target(), { ...first, 'a/a.txt': '9', [manifestFile]: 'another' });
    await expect(build({ ...first, 'b/b.txt': '2' }, meanwhile)).rejects.toThrow('another build has replaced the site');
    expect(await allIn(target())).toEqual({ ...first, 'a/a.txt': '9', [manifestFile]: 'another' });
  });
});

test('of a few sites alone the one before is kept', async () => {
  const sites = Array.from({ length: 6 }, (_, number) => join(top, String(number)));
  for (const [number, site] of sites.entries()) {
    const old = join(top, 'old');
    await put(old, { 'index.html': 'old' });
    await utimes(old, 0, number);
    await keepSpare(site, old, join(top, 'older'), spares());
  }
  const kept = sites.map((site) => existsSync(join(spares(), keyOf(site))));
  expect(kept).toEqual([false, false, true, true, true, true]);
});
