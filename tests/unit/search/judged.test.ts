import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { printingOf } from '../../../src/views/printing.ts';
import { documentsOf } from '../../../src/views/search/documents.ts';
import { searching } from '../../support/search.ts';

/** A query as a reader types it, with the records that answer it; none where no record does. */
interface Judged {
  readonly query: string;
  readonly language: 'en' | 'es' | 'pt';
  readonly right: readonly string[];
}

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const judged = (await readFile(at('tests/search/queries.jsonl'), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Judged);

/** All that search finds in the content that comes with the project. */
async function shippedDocuments() {
  const content = at('src/content');
  const { site, reading } = await checkFolder(content, { keep: false });
  if (!site) throw new RangeError('the shipped content cannot be read');
  const read = (file: string) => readFile(join(content, file), 'utf8');
  const printing = printingOf(
    {
      settings: site.settings,
      records: reading.records,
      lock: await read('evidence.lock.jsonl'),
      readings: await read('readings.jsonl'),
      quotes: undefined,
      editions: new Map(),
    },
    {
      forDesk: false,
      base: '/',
      origin: undefined,
      icon: '',
      kept: () => Promise.reject(new RangeError('nothing is printed')),
    },
  );
  return documentsOf(printing);
}

const documents = await shippedDocuments();
const ask = searching(documents);
const answers = new Map(
  await Promise.all(judged.map(async ({ query }) => [query, (await ask(query)).results.map(({ id }) => id)] as const)),
);
const asked = judged.filter(({ right }) => right.length > 0);
const nonsense = judged.filter(({ right }) => right.length === 0);

/** The queries of which no right record is among the first `most`, each with what is. */
const missing = (most: number): string[] =>
  asked.flatMap(({ query, right }) => {
    const first = (answers.get(query) ?? []).slice(0, most);
    return first.some((id) => right.includes(id)) ? [] : [`${query}: ${first.join(' ')}`];
  });

describe('queries over the shipped content', () => {
  test('are of three languages and many, and ask for records that there are', () => {
    expect(judged.length).toBeGreaterThanOrEqual(120);
    expect(new Set(judged.map(({ language }) => language))).toEqual(new Set(['en', 'es', 'pt']));
    const ids = new Set(documents.map(({ id }) => id));
    expect(judged.flatMap(({ right }) => right).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('the right record is first for nine of ten', () => {
    const missed = missing(1);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(asked.length * 0.1);
  });

  test('it is among the first five for 98 of a hundred', () => {
    const missed = missing(5);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(asked.length * 0.02);
  });

  test.each(nonsense.map(({ query }) => query))('nothing for %s', (query) => {
    expect(answers.get(query)).toEqual([]);
  });
});
