import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, inject, it } from 'vitest';
import { filesOf, pagesOf } from '../support/html.ts';

const site = inject('atRoot');
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word of a page, each text by itself. */
function wordsOf(page: Root): Set<string> {
  const words = new Set<string>();
  visit(page, 'text', ({ value }) => {
    for (const word of wordsIn(value)) words.add(word);
  });
  return words;
}

it('search reads the words of a page as they stand there, no two run together', async () => {
  const pages = await pagesOf(site.folder);
  const fragments = (await filesOf(site.folder)).filter((file) => file.endsWith('.pf_fragment'));
  expect(fragments.length).toBeGreaterThan(20);
  const strange = await Promise.all(
    fragments.map(async (file) => {
      const text = gunzipSync(await readFile(join(site.folder, file))).toString('utf8');
      const { url, content } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string };
      const page = pages.get(`${url.slice(1)}index.html`);
      const words = page ? wordsOf(page) : new Set();
      return wordsIn(content)
        .filter((word) => !words.has(word))
        .map((word) => `${url}: ${word}`);
    }),
  );
  expect(strange.flat()).toEqual([]);
});
