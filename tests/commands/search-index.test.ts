import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { openPagefind } from '../../scripts/bench/search/pagefind.ts';
import { searchFilesOf } from '../../scripts/build/search-index.ts';
import { contentOf } from '../../src/search/document.ts';
import { pagefindEngine } from '../../src/search/engine.ts';
import { makeRanks, readRanks } from '../../src/search/ranks.ts';
import type { SearchWords } from '../../src/search/words.ts';
import { document, engineOf } from '../support/search.ts';

const folder = await mkdtemp(join(tmpdir(), 'search-index-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const reading = { stopWords: {}, endings: { s: '1' } };
const words = [
  ...['Sea cables', 'sea-cable', 'cables', 'the', 'café', 'Straße', 'Iлья', 'İstanbul', 'C++', 'AT&T', '€300', 'U.S.'],
  ...['O’Brien', '3:2:3', '1,000.5', '東京都', '🎉', '___PAGEFIND_WEIGHT___', 'camelCase', 'x'.repeat(300), 'ω', '<b>'],
];

test('Pagefind knows of each word in which documents and where it stands, as we count', async () => {
  const text = fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((some) => some.join(' '));
  const documents = fc
    .sample(text, { numRuns: 300, seed: 7 })
    .map((own, number) => document({ id: `d${number}`, title: '', texts: [own, `last of ${number}`] }))
    // One that says nothing.
    .toSpliced(5, 0, document({ id: 'empty', title: '', texts: [] }));
  const pagefind = await openPagefind(folder, 'und', [{ url: '/', content: contentOf(documents, reading) }]);
  const contents = documents.map((own) => contentOf([own], reading).split(' ').filter(Boolean));
  const engine = pagefindEngine(pagefind, readRanks(makeRanks(documents)).starts);
  const plain = engineOf(contents);
  const terms = [...new Set(contents.flat())];
  expect(terms.length).toBeGreaterThan(300);
  for (const term of terms) expect(await engine.search(term), term).toEqual(await plain.search(term));
  await pagefind.destroy();
});

test('a piece of the index, of which a search loads one a word, is small', async () => {
  // A Pagefind that runs already was told nothing.
  await close();
  const documents = Array.from({ length: 100 }, (_, number) =>
    document({ id: `d${number}`, texts: [Array.from({ length: 200 }, (_, at) => `w${number * 200 + at}`).join(' ')] }),
  );
  const pieces: number[] = [];
  for await (const [name, content] of searchFilesOf({ language: 'en', words: {} as SearchWords, documents }))
    if (name.endsWith('.pf_index')) pieces.push(content.length);
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces)).toBeLessThan(15_000);
});
