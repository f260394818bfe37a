import { cp, lstat, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFolder } from '../../src/check.ts';
import { fixture } from '../support/build.ts';
import { runHere } from '../support/run-here.ts';

let folder = '';
const content = (): string => join(folder, 'site');
const archive = (): string => join(folder, 'archive');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-memoire-rename-'));
  await cp(fixture, content(), { recursive: true });
  await cp(join(fixture, '../archive'), archive(), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const rename = (...args: readonly string[]) =>
  runHere('rename', [...args, '--content', content(), '--archive', archive()]);

test('every record, body, list and edition goes by the new id, and what was found and read stays so', async () => {
  const before = await checkFolder(content(), { keep: false });
  const tried = await rename('tidewater-cable', 'cable-of-tides', '--check');
  expect(tried.output).toMatch(/^would rename tidewater-cable to cable-of-tides: \d+ files$/m);
  expect((await checkFolder(content(), { keep: false })).site?.records.has('cable-of-tides')).toBe(false);
  for (const [from, to] of [
    ['tidewater-cable', 'cable-of-tides'],
    ['northland', 'the-north'],
  ] as const) {
    const { code, output } = await rename(from, to);
    expect(output).toMatch(new RegExp(`^renamed ${from} to ${to}: \\d+ files$`, 'm'));
    expect(code).toBe(0);
  }
  const after = await checkFolder(content(), { keep: false });
  expect(after.problems.map(({ code }) => code)).toEqual(before.problems.map(({ code }) => code));
  expect(after.site?.records.get('cable-of-tides')?.data.formerIds).toEqual(['tidewater-cable']);
  expect(after.site?.records.has('tidewater-cable')).toBe(false);
  expect(after.lock?.claims.size).toBe(before.lock?.claims.size);
  const text = await readFile(join(content(), 'evidence.lock.jsonl'), 'utf8');
  expect(text).not.toMatch(/"tidewater-cable[.:"]/);
});

test('a draft that was in no build keeps no id that it had', async () => {
  const draft = join(content(), 'themes/first-name.mdx');
  await writeFile(draft, '---\nname: First name\ndraft: true\n---\n');
  expect((await rename('first-name', 'second-name')).code).toBe(0);
  const renamed = join(content(), 'themes/second-name.mdx');
  expect(await readFile(renamed, 'utf8')).toBe('---\nname: First name\ndraft: true\n---\n');
  await rm(renamed);
});

test('the text of a source is renamed with it', async () => {
  const { site } = await checkFolder(content(), { keep: false });
  const [source] = site?.all.filter(({ kind }) => kind === 'source') ?? [];
  const { code, output } = await rename(source?.id ?? '', 'another-source');
  expect(output).toMatch(/ files, and its archived text$/m);
  expect(code).toBe(0);
  expect((await readFile(join(archive(), 'another-source.txt'), 'utf8')).length).toBeGreaterThan(0);
});

test('a text that lies in the archive under the new id stays, and nothing is renamed', async () => {
  const before = await checkFolder(content(), { keep: false });
  const [source] = before.site?.all.filter(({ kind }) => kind === 'source') ?? [];
  const there = join(archive(), 'taken-id.txt');
  await writeFile(there, 'another text');
  const { code, output } = await rename(source?.id ?? '', 'taken-id');
  expect(output).toContain("the archive has a text 'taken-id.txt' already: take another id, or move ");
  expect(code).toBe(1);
  expect(await readFile(there, 'utf8')).toBe('another text');
  const after = await checkFolder(content(), { keep: false });
  expect(after.site?.records.has(source?.id ?? '')).toBe(true);
});

test('a text of the archive that is a link goes by the new id, wherever it leads', async () => {
  const { site } = await checkFolder(content(), { keep: false });
  const [source] = site?.all.filter(({ kind }) => kind === 'source') ?? [];
  await rm(join(archive(), `${source?.id}.txt`), { force: true });
  await symlink('nowhere.txt', join(archive(), `${source?.id}.txt`));
  expect((await rename(source?.id ?? '', 'linked-source')).output).toMatch(/, and its archived text$/m);
  expect((await lstat(join(archive(), 'linked-source.txt'))).isSymbolicLink()).toBe(true);
});

test('a record may bear again the id that it had', async () => {
  for (const [from, to] of [
    ['southland', 'the-south'],
    ['the-south', 'southland'],
  ] as const)
    expect((await rename(from, to)).code).toBe(0);
  const { site } = await checkFolder(content(), { keep: false });
  expect(site?.records.get('southland')?.data.formerIds).toEqual(['the-south']);
});

test.each([
  ['a record that is none', ['nothing-here', 'x'], /^'nothing-here' is no record: /],
  [
    'an id that is taken',
    ['the-north', 'southland'],
    /^'southland' is, or was, the id of places\/southland\.mdx: take another\n$/,
  ],
  [
    'an id that was taken',
    ['southland', 'northland'],
    /^'northland' is, or was, the id of places\/the-north\.mdx: take another\n$/,
  ],
  ['what is no id', ['southland', 'The South'], /^'The South' is no id: write 'the-south'\n$/],
])('%s is told in a line', async (_name, args, output) => {
  const ran = await rename(...args);
  expect(ran.code).toBe(1);
  expect(ran.output).toMatch(output);
});
