import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, inject, it } from 'vitest';
import { searchFiles, shownFile, type SearchStart } from '../../src/search/files.ts';
import { readNames } from '../../src/search/names.ts';
import { readShown, type WrittenShown } from '../../src/search/shown.ts';
import { filesOf, pagesOf } from '../support/html.ts';

const site = inject('atRoot');
const files = await filesOf(site.folder);
const folder = files.find((file) => file.endsWith(searchFiles.start))?.replace(searchFiles.start, '') ?? '';
const read = async <Content>(file: string) => JSON.parse(await readFile(join(site.folder, file), 'utf8')) as Content;
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word of a page, each text by itself, and the ids on it. */
function heldBy(page: Root): { readonly words: ReadonlySet<string>; readonly ids: ReadonlySet<string> } {
  const words = new Set<string>();
  const ids = new Set<string>();
  visit(page, (node) => {
    if (node.type === 'text') for (const word of wordsIn(node.value)) words.add(word);
    if (node.type === 'element' && typeof node.properties['id'] === 'string') ids.add(node.properties['id']);
  });
  return { words, ids };
}

it('what search shows of a subject stands on the page that it leads to, each sentence at its anchor', async () => {
  const pages = new Map([...(await pagesOf(site.folder))].map(([file, page]) => [file, heldBy(page)]));
  const { subjects } = readNames((await read<SearchStart>(folder + searchFiles.start)).names);
  expect(subjects.length).toBeGreaterThan(40);
  const strange: string[] = [];
  let sentences = 0;
  for (const { url } of subjects) {
    const [path = '', entry] = url.slice(1).split('#');
    const page = pages.get(`${path}index.html`);
    if (!page || (entry !== undefined && !page.ids.has(entry))) strange.push(url);
    const { places } = readShown(await read<WrittenShown>(shownFile(url)));
    for (const { text, anchor } of places) {
      sentences += 1;
      if (anchor !== '' && !page?.ids.has(anchor)) strange.push(`${url} #${anchor}`);
      const missing = wordsIn(text).filter((word) => !page?.words.has(word));
      if (missing.length > 0) strange.push(`${url}: ${missing.join(' ')}`);
    }
  }
  expect(strange).toEqual([]);
  expect(sentences).toBeGreaterThan(100);
});

it('the index is of subjects alone: what Pagefind would show of pages is not there', () => {
  expect(files.filter((file) => file.endsWith('.pf_fragment') || file.endsWith('/data.json'))).toEqual([]);
  expect(files.filter((file) => file.endsWith('.pf_index')).length).toBeGreaterThan(0);
});
