import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { outputOf, root } from '../../scripts/lib/astro.ts';
import { spawn } from 'node:child_process';
import { build, fixture } from '../support/build.ts';
import { draws } from '../support/draws.ts';
import { filesOf } from '../support/html.ts';
import { baseFolders } from '../support/mutations/bases.ts';
import { edited } from '../support/mutations/edits.ts';
import { writeFolder } from '../support/mutations/folder.ts';

const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-incremental-'));
afterAll(() => rm(scratch, { recursive: true }));

const origin = 'https://papers.example';
const at = (name: string) => ({ folder: join(scratch, name), base: '/', origin });

async function bytesOf(folder: string): Promise<Map<string, string>> {
  const files = await filesOf(folder);
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'latin1')] as const)),
  );
}

/** The files of what search shows, each by its content, with the number by which the system knows it. */
async function shownIn(folder: string): Promise<Map<string, number>> {
  const files = (await filesOf(folder)).filter((file) => file.startsWith('search/shown/'));
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, number]> => {
        const place = join(folder, file);
        return [`${file} ${await readFile(place, 'utf8')}`, (await stat(place)).ino];
      }),
    ),
  );
}

/** The files of two folders that are not the same, by name. */
async function differing(one: string, other: string): Promise<string[]> {
  const [before, after] = [await bytesOf(one), await bytesOf(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}

test('after edits of records a build that takes up the last one makes the same bytes as one that begins anew', async () => {
  const [, whole] = await baseFolders();
  if (!whole) throw new TypeError('there is no folder to edit');
  const content = join(scratch, 'records');
  let folder = whole;
  const again = at('again');
  await writeFolder(folder, content);
  expect((await build(content, again)).code).toBe(0);
  for (let seed = 1; seed <= draws(15); seed += 1) {
    const before = folder;
    folder = await edited(folder, seed, 1 + (seed % 3));
    expect(folder).not.toBe(before);
    await rm(content, { recursive: true });
    await writeFolder(folder, content);
    const shown = await shownIn(again.folder);
    const { code, output } = await build(content, again);
    expect(code, output).toBe(0);
    // Of thousands of small files those that stay the same are not written again.
    const same = [...(await shownIn(again.folder))].filter(([key]) => shown.has(key));
    expect(same.length).toBeGreaterThan(0);
    expect(same.filter(([key, ino]) => shown.get(key) !== ino)).toEqual([]);
    const anew = at(`anew-${seed}`);
    expect((await build(content, anew)).code).toBe(0);
    expect(await differing(again.folder, anew.folder), `seed ${seed}`).toEqual([]);
  }
});

test('where nothing has changed, the site is left as it stands; where the address has, it is not', async () => {
  const site = at('still');
  const first = await build(fixture, site);
  const { ino } = await stat(join(site.folder, 'index.html'));
  const second = await build(fixture, site);
  expect(second.code).toBe(0);
  expect(second.output).toContain('nothing has changed');
  // What the check said stands there too.
  const warned = (output: string): string[] => output.split('\n').filter((line) => /warning|records,/.test(line));
  expect(warned(second.output)).toEqual(warned(first.output));
  expect((await stat(join(site.folder, 'index.html'))).ino).toBe(ino);
  const moved = await build(fixture, { ...site, base: '/elsewhere' });
  expect(moved.output).not.toContain('nothing has changed');
  expect(await readFile(join(site.folder, 'index.html'), 'utf8')).toContain('"/elsewhere/');
  // Nor is it taken for the same where somebody changed a page of it.
  await writeFile(join(site.folder, 'index.html'), 'mine');
  const refused = await build(fixture, { ...site, base: '/elsewhere' });
  expect([refused.code, refused.output.includes('"index.html"')]).toEqual([1, true]);
});

test('Astro itself builds the same pages', async () => {
  const out = join(scratch, 'by-astro');
  const args = ['build', '--outDir', out, '--base', '/some/path', '--site', origin];
  const { code, output } = await outputOf(
    spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), ...args], {
      cwd: root,
      // Nothing of Vitest's own: Astro would take its base from there.
      env: { PATH: process.env['PATH'], CONTENT: fixture, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  expect(code, output).toBe(0);
  const ours = { ...at('ours'), base: '/some/path' };
  expect((await build(fixture, ours)).code).toBe(0);
  const pages = (await filesOf(ours.folder)).filter((file) => file.endsWith('.html'));
  const differ = (await differing(out, ours.folder)).filter((file) => pages.includes(file));
  expect(differ).toEqual([]);
});
