import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BodyCache } from '../../../src/records/body-cache.ts';
import { parseBody } from '../../../src/records/markdown.ts';

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'));
}

const text = 'The cable is long. <Cite to="length" />\n\n{1 + 1}\n';

test('a body from the cache is the same as one just read, faults too', () => {
  const cache = new BodyCache(freshFolder());
  const read = JSON.parse(JSON.stringify(parseBody(text))) as unknown;
  expect(JSON.parse(JSON.stringify(cache.parse(text)))).toEqual(read);
  expect(cache.parse(text)).toEqual(read);
});

test('an entry that can no longer be read is made again', () => {
  const folder = freshFolder();
  new BodyCache(folder).parse(text);
  const [file = ''] = filesIn(folder);
  const before = readFileSync(join(folder, file), 'utf8');
  writeFileSync(join(folder, file), before.slice(0, 20));
  expect(new BodyCache(folder).parse(text).faults).toHaveLength(1);
  expect(readFileSync(join(folder, file), 'utf8')).toBe(before);
});

test('the cache is read, not only written', () => {
  const folder = freshFolder();
  new BodyCache(folder).parse(text);
  const [file = ''] = filesIn(folder);
  writeFileSync(join(folder, file), JSON.stringify({ body: { tree: { type: 'root', children: [] }, components: ['Kept'] }, faults: [] }));
  expect(new BodyCache(folder).parse(text).body.components).toEqual(['Kept']);
});

test('an empty body is not worth an entry', () => {
  const folder = freshFolder();
  expect(new BodyCache(folder).parse(' \n')).toEqual({ body: { tree: { type: 'root', children: [] }, components: [] }, faults: [] });
  expect(filesIn(folder)).toEqual([]);
});

test('a cache that cannot be written costs nothing but time', () => {
  const file = join(freshFolder(), 'file');
  writeFileSync(file, '');
  expect(new BodyCache(file).parse(text).faults).toHaveLength(1);
});
