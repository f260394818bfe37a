import { readFile, readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { stringsOf } from '../../../../src/views/page/strings.ts';
import { contextOf } from '../../../support/papers.ts';

const components = new URL('../../../../src/components/', import.meta.url);

test('a template sets each of the words it is handed, and each says something', async () => {
  const templates = await Promise.all(
    (await readdir(components)).map((name) => readFile(new URL(name, components), 'utf8')),
  );
  const set = new Set([...templates.join('\n').matchAll(/\bstrings\.(\w+)/g)].map(([, name]) => name));
  const strings = Object.entries({ ...stringsOf(contextOf([])), unset: '' });
  expect(strings.filter(([name]) => !set.has(name)).map(([name]) => name)).toEqual(['unset']);
  expect(strings.filter(([, text]) => text === '').map(([name]) => name)).toEqual(['unset']);
});
