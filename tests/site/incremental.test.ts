import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { outputOf, root } from '../../scripts/lib/astro.ts';
import { spawn } from 'node:child_process';
import { checkFolder } from '../../src/check.ts';
import { build, fixture } from '../support/build.ts';
import { draws } from '../support/draws.ts';
import { filesOf } from '../support/html.ts';
import { baseFolders } from '../support/mutations/bases.ts';
import { Picks, recordsIn, writeFolder, type Folder } from '../support/mutations/folder.ts';

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

/** The files of two folders that are not the same, by name. */
async function differing(one: string, other: string): Promise<string[]> {
  const [before, after] = [await bytesOf(one), await bytesOf(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}

/** Changes a word of a sentence, or a digit of a number, of some record, as an editor might. */
function edit(folder: Folder, picks: Picks): void {
  const file = picks.of(recordsIn(folder));
  const text = folder.get(file)?.toString('utf8') ?? '';
  const lines = text.split('\n');
  const written = lines.flatMap((line, index) =>
    /^\s*(?:- )?(?:says|name|summary|why|number|title):|^[A-Z]/.test(line) ? index : [],
  );
  if (written.length === 0) return;
  const index = picks.of(written);
  const line = lines[index] ?? '';
  const words = [...line.matchAll(/(?<=[\s'"])(?:[a-z]{4,}|\d)(?=[\s'",.])/g)];
  if (words.length === 0) return;
  const { 0: word, index: start } = picks.of(words);
  const other = /\d/.test(word) ? String((Number(word) + 1) % 10) : picks.of(['harbour', 'signal', 'distant', 'quiet']);
  lines[index] = line.slice(0, start) + other + line.slice(start + word.length);
  folder.set(file, Buffer.from(lines.join('\n')));
}

/** A folder with some edits that the check lets through. */
async function edited(folder: Folder, seed: number): Promise<Folder> {
  const path = join(scratch, 'tried');
  let now = folder;
  const picks = new Picks(Array.from({ length: 97 }, (_, index) => (seed * 7919 + index * 104_729) % 65_521));
  for (let edits = 0, tries = 0; edits < 1 + (seed % 3) && tries < 60; tries += 1) {
    const next = new Map(now);
    edit(next, picks);
    if ([...next].every(([file, bytes]) => now.get(file)?.equals(bytes) === true)) continue;
    await rm(path, { recursive: true, force: true });
    await writeFolder(next, path);
    const { problems } = await checkFolder(path, { keep: false });
    if (problems.some(({ severity }) => severity === 'error')) continue;
    now = next;
    edits += 1;
  }
  expect(now).not.toBe(folder);
  return now;
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
    folder = await edited(folder, seed);
    await rm(content, { recursive: true });
    await writeFolder(folder, content);
    const { code, output } = await build(content, again);
    expect(code, output).toBe(0);
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
