import { readdir, readFile } from 'node:fs/promises';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { inlined } from '../../../src/layouts/scripts.ts';

const folder = new URL('../../../src/client/', import.meta.url);
const texts = await Promise.all(
  (await readdir(folder))
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => readFile(new URL(name, folder), 'utf8')),
);

test('a page carries its scripts without comments and indents', () => {
  expect(inlined('{\n  // Why.\n  const a = 1; // one\n}\n', 'go();\n')).toBe('{\nconst a = 1; // one\n}\ngo();');
});

test('they stand one behind the other in every order and number: no name of one is taken by another', () => {
  for (const first of texts)
    for (const second of texts)
      expect(() => new Script(first === second ? inlined(first) : inlined(first, second))).not.toThrow();
});

test('no text in them goes over a line', () => {
  for (const text of texts) for (const line of text.split('\n')) expect(line.split('`').length % 2).toBe(1);
});
