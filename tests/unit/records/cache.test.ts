import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DigestCache } from '../../../src/records/cache.ts';

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[\\/]/.test(name));
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const textOf = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('utf8');

test('what was kept is found again, by this run and the next, under its own key alone', () => {
  const folder = freshFolder();
  const cache = new DigestCache(folder);
  expect(cache.read('cable')).toBeUndefined();
  cache.write('cable', 'long');
  cache.write('mills', Uint8Array.from([0, 255]));
  expect([
    textOf(cache.read('cable')),
    [...(new DigestCache(folder).read('mills') ?? [])],
    cache.read('cables'),
  ]).toEqual(['long', [0, 255], undefined]);
});

test('what is kept later takes the place of what was', () => {
  const cache = new DigestCache(freshFolder());
  cache.write('cable', 'long');
  cache.write('cable', 'longer');
  expect(textOf(cache.read('cable'))).toBe('longer');
});

test('no draft is left, and a key is no path', () => {
  const folder = freshFolder();
  new DigestCache(folder).write('../../cable: "x"\0', 'long');
  expect(filesIn(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{2}[\\/][0-9a-f]{32}$/)]);
});

test('a folder that cannot be made keeps nothing, and breaks nothing', () => {
  const file = join(freshFolder(), 'file');
  writeFileSync(file, '');
  const cache = new DigestCache(file);
  cache.write('cable', 'long');
  expect(cache.read('cable')).toBeUndefined();
});

test.each([
  ['emptied', () => Buffer.alloc(0)],
  ['cut', (kept: Buffer) => kept.subarray(0, kept.length - 1)],
  ['zeroed', (kept: Buffer) => Buffer.alloc(kept.length)],
  ['swapped for what was kept under another key', (_: Buffer, other: Buffer) => other],
])('what was %s since is not there', (_, change) => {
  const folder = freshFolder();
  const cache = new DigestCache(folder);
  const fileOf = (key: string): string => {
    const before = new Set(filesIn(folder));
    cache.write(key, `all about the ${key}`);
    return filesIn(folder).find((name) => !before.has(name)) ?? '';
  };
  const [cable, mill] = [fileOf('cable'), fileOf('mill')];
  writeFileSync(join(folder, cable), change(readFileSync(join(folder, cable)), readFileSync(join(folder, mill))));
  expect([cache.read('cable'), textOf(cache.read('mill'))]).toEqual([undefined, 'all about the mill']);
});
