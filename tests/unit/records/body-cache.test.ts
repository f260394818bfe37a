import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BodyCache } from '../../../src/records/body-cache.ts';
import { DigestCache } from '../../../src/records/cache.ts';
import { grammarVersion, parseBody } from '../../../src/records/markdown.ts';

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

test.each(['', '{}', 'null', '{"body": {}}', 'half'])('an entry that was changed to %j is made again', (entry) => {
  const folder = freshFolder();
  new BodyCache(folder).parse(text);
  const [file = ''] = filesIn(folder);
  const before = readFileSync(join(folder, file));
  writeFileSync(join(folder, file), entry === 'half' ? before.subarray(0, before.length / 2) : entry);
  expect(new BodyCache(folder).parse(text).faults).toHaveLength(1);
  expect(readFileSync(join(folder, file))).toEqual(before);
});

test('the cache is read, not only written', () => {
  const folder = freshFolder();
  const kept = { body: { tree: { type: 'root', children: [] }, components: ['Kept'] }, faults: [] };
  new DigestCache(folder).write(`${grammarVersion}\0${text}`, JSON.stringify(kept));
  expect(new BodyCache(folder).parse(text).body.components).toEqual(['Kept']);
});

test('an empty body is not worth an entry', () => {
  const folder = freshFolder();
  expect(new BodyCache(folder).parse(' \n')).toEqual({
    body: { tree: { type: 'root', children: [] }, components: [] },
    faults: [],
  });
  expect(filesIn(folder)).toEqual([]);
});

test('a cache that cannot be written costs nothing but time', () => {
  const file = join(freshFolder(), 'file');
  writeFileSync(file, '');
  expect(new BodyCache(file).parse(text).faults).toHaveLength(1);
});

test.each([
  ['{}'],
  ['null'],
  ['[]'],
  ['"body"'],
  ['{"body":{},"faults":[]}'],
  ['{"body":{"tree":{},"components":[]},"faults":[]}'],
  ['{"body":{"tree":{"type":"root"},"components":[]},"faults":[]}'],
  ['{"body":{"tree":{"type":"root","children":[{}]},"components":[]},"faults":[]}'],
  ['{"body":{"tree":{"type":"root","children":[{"type":"text"}]},"components":[]},"faults":[]}'],
  ['{"body":{"tree":{"type":"root","children":[{"type":"link","children":[]}]},"components":[]},"faults":[]}'],
  ['{"body":{"tree":{"type":"root","children":[{"type":"paragraph","children":[null]}]},"components":[]},"faults":[]}'],
  ['{"body":{"tree":{"type":"root","children":[]},"components":[1]},"faults":[]}'],
  ['{"body":{"tree":{"type":"root","children":[]},"components":[]},"faults":[{}]}'],
])('an entry that is JSON and no body is made again: %s', (entry) => {
  const folder = freshFolder();
  new DigestCache(folder).write(`${grammarVersion}\0${text}`, entry);
  expect(new BodyCache(folder).parse(text)).toEqual(parseBody(text));
});
