import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChangedError, OwnFiles, type OwnFile } from '../../../../../scripts/lib/files/own-files.ts';

let folder = '';
let files = new OwnFiles({ content: '', archive: '' });
const bella: OwnFile = { kind: 'programme', id: 'bella' };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-memoire-own-'));
  await mkdir(join(folder, 'content/programmes'), { recursive: true });
  await mkdir(join(folder, 'archive'));
  await writeFile(join(folder, 'content/programmes/bella.mdx'), 'first');
  files = new OwnFiles({ content: join(folder, 'content'), archive: join(folder, 'archive') });
});
afterEach(() => rm(folder, { recursive: true }));

const textAt = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

test('a record that is as it was read is written', async () => {
  const { text, mark } = await files.read(bella);
  await files.write(bella, mark, `${text} and second`);
  expect(await textAt('content/programmes/bella.mdx')).toBe('first and second');
});

test('a record that has changed since is left as it is, and what it holds is told', async () => {
  const { mark } = await files.read(bella);
  await writeFile(join(folder, 'content/programmes/bella.mdx'), 'by somebody else');
  const thrown = await files.write(bella, mark, 'ours').catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(ChangedError);
  expect(thrown instanceof ChangedError && thrown.now.text).toBe('by somebody else');
  expect(await textAt('content/programmes/bella.mdx')).toBe('by somebody else');
});

test('a record that was to be new is not written over one that came in the meantime', async () => {
  await expect(files.write(bella, '', 'ours')).rejects.toBeInstanceOf(ChangedError);
  await files.write({ kind: 'event', id: 'new-week' }, '', 'new');
  expect(await textAt('content/events/new-week.mdx')).toBe('new');
});

test('a text of the archive is written once', async () => {
  await files.write({ archived: 'gazette' }, '', 'one\n');
  const { mark } = await files.read({ archived: 'gazette' });
  await expect(files.write({ archived: 'gazette' }, mark, 'two\n')).rejects.toBeInstanceOf(ChangedError);
  expect(await textAt('archive/gazette.txt')).toBe('one\n');
});

test('readings come behind those of others, each on a line of its own, also when several come at once', async () => {
  await writeFile(join(folder, 'content/readings.jsonl'), 'theirs');
  await Promise.all(['a\n', 'b\n', 'c\n'].map((line) => files.addReading(line)));
  expect(await textAt('content/readings.jsonl')).toBe('theirs\na\nb\nc\n');
});

test.each(['../site', 'Bella', 'a/b', '', 'con', '.hidden', 'a\u0000'])("'%s' is no file of a record", async (id) => {
  await expect(files.write({ kind: 'programme', id }, '', 'x')).rejects.toThrow('is no id');
  await expect(files.write({ archived: id }, '', 'x')).rejects.toThrow('is no id');
});

test('nothing is written through a link, to a file or to a folder', async () => {
  await mkdir(join(folder, 'outside'));
  await writeFile(join(folder, 'outside/x.mdx'), 'outside');
  await symlink(join(folder, 'outside/x.mdx'), join(folder, 'content/programmes/x.mdx'));
  await symlink(join(folder, 'outside'), join(folder, 'content/events'));
  await symlink(join(folder, 'nowhere'), join(folder, 'content/readings.jsonl'));
  await expect(files.read({ kind: 'programme', id: 'x' })).rejects.toThrow('link');
  await expect(files.write({ kind: 'event', id: 'x' }, '', 'ours')).rejects.toThrow('link');
  await expect(files.addReading('a\n')).rejects.toThrow('link');
  expect(await readdir(join(folder, 'outside'))).toEqual(['x.mdx']);
  expect(await textAt('outside/x.mdx')).toBe('outside');
});

test('a content folder that is reached by a link is written as any other', async () => {
  await symlink(join(folder, 'content'), join(folder, 'by-link'));
  const own = new OwnFiles({ content: join(folder, 'by-link'), archive: join(folder, 'archive') });
  await own.write(bella, (await own.read(bella)).mark, 'second');
  expect(await textAt('content/programmes/bella.mdx')).toBe('second');
});
