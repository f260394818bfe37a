import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { withOwnCaches } from '../../scripts/lib/files/caches.ts';
import { ownMark } from '../../scripts/lib/files/owner.ts';
import { keepFolder, leftOverFolders, openFolder, withOwnFolder } from '../../scripts/lib/files/own-folder.ts';

let outer = '';
let prefix = '';
beforeEach(async () => {
  outer = await mkdtemp(join(tmpdir(), 'aide-memoire-own-'));
  prefix = `${basename(outer)}-part-`;
});
afterEach(() => rm(outer, { recursive: true, force: true }));

/** Starts a program that does `code` and then never ends; returns what it prints first, and what ends it. */
async function start(code: string): Promise<{ printed: string; end: (signal: NodeJS.Signals) => Promise<void> }> {
  const module = (name: string): string =>
    JSON.stringify(new URL(`../../scripts/lib/files/${name}.ts`, import.meta.url).href);
  const program = `
    import { withOwnCaches } from ${module('caches')};
    import { withOwnFolder } from ${module('own-folder')};
    const wait = () => new Promise(() => setInterval(() => undefined, 1000));
    ${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { printed: chunk.toString().trim(), end };
}

const left = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));

describe('a folder of its own', () => {
  const waiting = (): string =>
    `await withOwnFolder(${JSON.stringify(prefix)}, async (folder) => { console.log(folder); await wait(); });`;

  test('is taken away when the work has ended, well or badly', async () => {
    expect(await withOwnFolder(prefix, async (folder) => [await left(), basename(folder)])).toEqual([
      [expect.any(String)],
      expect.stringContaining(prefix),
    ]);
    await expect(withOwnFolder(prefix, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await left()).toEqual([]);
  });

  test('stays where it is wanted', async () => {
    const folder = await withOwnFolder(prefix, async (own) => {
      await keepFolder(own);
      return own;
    });
    await withOwnFolder(prefix, () => Promise.resolve());
    expect(await left()).toEqual([basename(folder)]);
    await rm(folder, { recursive: true });
  });

  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'is taken away by %s',
    async (signal) => {
      const { end } = await start(waiting());
      expect(await left()).toHaveLength(1);
      await end(signal);
      expect(await left()).toEqual([]);
    },
  );

  test('is swept by the next where a command was killed, and not while one works', async () => {
    const [living, killed] = [await start(waiting()), await start(waiting())];
    await killed.end('SIGKILL');
    expect(await left()).toHaveLength(2);
    await withOwnFolder(prefix, () => Promise.resolve());
    expect(await left()).toEqual([basename(living.printed)]);
    await living.end('SIGKILL');
    await withOwnFolder(prefix, () => Promise.resolve());
    expect(await left()).toEqual([]);
  });

  test('is told from what is not ours', async () => {
    const [host] = (await ownMark()).split('-');
    await mkdir(join(outer, `${prefix}bare`));
    await mkdir(join(outer, `${prefix}00000000-4194305-1-elsewhere`));
    await symlink(outer, join(outer, `${prefix}${host}-4194305-1-link`), 'junction');
    await writeFile(join(outer, `${prefix}${host}-4194305-1-file`), '');
    await openFolder(outer, prefix);
    expect(await leftOverFolders(outer, prefix)).toEqual([]);
    expect(await leftOverFolders(join(outer, 'none'), prefix)).toEqual([]);
  });
});

describe('caches out of the way', () => {
  const cache = 'node_modules/.cache/aide-memoire';
  const kept = [`${cache}/forms/1/form`, `${cache}/images/1/image`, 'node_modules/.astro/store'];
  const workshop = `${cache}/builds/one/old/index.html`;

  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(outer, path)), { recursive: true });
    await writeFile(join(outer, path), text);
  };
  const standing = async (): Promise<string[]> => {
    const found = await Promise.all(
      [...kept, workshop, `${cache}/records/new`].map((path) => readFile(join(outer, path), 'utf8').catch(() => '')),
    );
    return found.filter(Boolean);
  };
  beforeEach(async () => {
    for (const path of kept) await write(path, path);
    await write(workshop, 'a site in hand');
  });

  test('come back as they were, and the folders of builds stay where they are', async () => {
    const during = await withOwnCaches(async () => {
      await write(`${cache}/records/new`, 'of the bench');
      return standing();
    }, outer);
    expect(during).toEqual(['a site in hand', 'of the bench']);
    expect(await standing()).toEqual([...kept, 'a site in hand']);
    expect(await readdir(join(outer, 'node_modules/.cache'))).toEqual(['aide-memoire']);
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)('come back after %s, at once or at the next time', async (signal) => {
    const { end } = await start(
      `await withOwnCaches(async () => { console.log('away'); await wait(); }, ${JSON.stringify(outer)});`,
    );
    expect(await standing()).toEqual(['a site in hand']);
    await write(`${cache}/records/new`, 'of the bench');
    await end(signal);
    if (signal === 'SIGKILL' || process.platform === 'win32') await withOwnCaches(() => Promise.resolve(), outer);
    expect(await standing()).toEqual([...kept, 'a site in hand']);
    expect(await readdir(join(outer, 'node_modules/.cache'))).toEqual(['aide-memoire']);
  });
});
