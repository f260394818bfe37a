import { join } from 'node:path';
import { Document } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { plainLetters } from '../../../src/basics/names.ts';
import { stemOf } from '../../../src/texts/stems.ts';
import { stopWordsOf } from '../../../src/texts/stop-words.ts';
import type { Collection } from './collection.ts';
import type { ProgramFound } from './measures.ts';
import { keysIn, openPagefind } from './pagefind.ts';

/** A search over one collection. */
export interface Program {
  readonly name: string;
  search(text: string): Promise<ProgramFound>;
  close(): Promise<void>;
}

/** More than the first ten are never looked at. */
const depth = 10;
const nothing = (): Promise<void> => Promise.resolve();

/** Pagefind as it comes, the whole query at once. */
export async function openPlainPagefind({ documents, language }: Collection, folder: string): Promise<Program> {
  const indexed = documents.map(({ id, title, text }) => ({ url: `/${id}/`, title, content: `${title}. ${text}` }));
  const own = join(folder, 'plain');
  const pagefind = await openPagefind(own, language, indexed);
  const ids = new Map([...(await keysIn(own))].map(([url, key]) => [key, url.slice(1, -1)]));
  return {
    name: 'Pagefind',
    async search(text) {
      const { results } = await pagefind.search(text);
      return { ids: results.slice(0, depth).flatMap(({ id }) => ids.get(id) ?? []), suggests: false };
    },
    close: () => pagefind.destroy(),
  };
}

/** Cuts, stems and leaves out common words, as is the custom with such libraries. */
function wordsOf(language: string): (text: string) => string[] {
  const common = new Set(stopWordsOf(language).map(plainLetters));
  return (text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !common.has(plainLetters(word)))
      .map((word) => plainLetters(stemOf(word, language)));
}

/** MiniSearch with stems and stop words, titles twice as heavy, and words of six letters and more found with a slip. */
export function openMiniSearch({ documents, language }: Collection): Program {
  const cut = wordsOf(language);
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: cut,
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'OR',
      boost: { title: 2 },
      fuzzy: (term) => (term.length >= 6 ? 1 : false),
      weights: { fuzzy: 0.1, prefix: 0.1 },
    },
  });
  index.addAll(documents);
  return {
    name: 'MiniSearch',
    search: (text) =>
      Promise.resolve({
        ids: index
          .search(text)
          .slice(0, depth)
          .map(({ id }) => String(id)),
        suggests: false,
      }),
    close: nothing,
  };
}

/** Lunr with the same stems and stop words, titles twice as heavy, all words optional, longer ones with a slip. */
export function openLunr({ documents, language }: Collection): Program {
  const cut = wordsOf(language);
  const index = lunr(function build() {
    this.ref('id');
    this.field('title', { boost: 2 });
    this.field('text');
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.k1(1.2);
    this.b(0.75);
    for (const { id, title, text } of documents)
      this.add({ id, title: cut(title).join(' '), text: cut(text).join(' ') });
  });
  return {
    name: 'Lunr',
    search: (text) => {
      const found = index.query((query) => {
        for (const word of cut(text)) {
          query.term(word, { boost: 10 });
          if (word.length >= 6) query.term(word, { boost: 1, editDistance: 1 });
        }
      });
      return Promise.resolve({ ids: found.slice(0, depth).map(({ ref }) => ref), suggests: false });
    },
    close: nothing,
  };
}

/**
 * FlexSearch with the same stems and stop words. It demands every word, or with `suggest` most of them, so its lists
 * for each word are joined here, those of rarer words first.
 */
export function openFlexSearch({ documents, language }: Collection): Program {
  const cut = wordsOf(language);
  const index = new Document({
    tokenize: 'strict',
    resolution: 9,
    encode: cut,
    document: { id: 'id', index: ['title', 'text'] },
  });
  for (const { id, title, text } of documents) index.add({ id, title, text });
  const limit = documents.length;
  return {
    name: 'FlexSearch',
    search: (text) => {
      const scores = new Map<string, number>();
      for (const word of cut(text))
        for (const { result } of index.search(word, { limit, suggest: true }))
          result.forEach((id, place) => {
            const rarity = Math.log(1 + limit / result.length);
            scores.set(String(id), (scores.get(String(id)) ?? 0) + rarity / (1 + place / result.length));
          });
      const ids = [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
      return Promise.resolve({ ids: ids.slice(0, depth), suggests: false });
    },
    close: nothing,
  };
}
