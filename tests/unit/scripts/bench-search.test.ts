import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCollections } from '../../../scripts/bench/search/collection.ts';
import { measuresOf, ndcg, recall, reciprocalRank } from '../../../scripts/bench/search/measures.ts';
import { withTypo } from '../../../scripts/bench/search/typos.ts';
import { edits } from '../../../src/search/spelling.ts';

describe('how well a program answers', () => {
  const grades = new Map([
    ['good', 2],
    ['fair', 1],
  ]);

  test.each([
    [['good', 'fair'], 1],
    [['fair', 'good'], (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3))],
    [['bad', 'good'], 2 / Math.log2(3) / (2 + 1 / Math.log2(3))],
    [['bad'], 0],
    [[], 0],
  ])('the gain of %j', (ids, gain) => {
    expect(ndcg(ids, grades)).toBeCloseTo(gain, 10);
  });

  test('counts the first ten alone', () => {
    const late = [...Array.from({ length: 10 }, (_, index) => `bad-${index}`), 'good'];
    expect([ndcg(late, grades), reciprocalRank(late, grades), recall(late, grades)]).toEqual([0, 0, 0]);
  });

  test('the first answer and the share of answers', () => {
    expect(reciprocalRank(['bad', 'fair', 'good'], grades)).toBe(1 / 2);
    expect(recall(['bad', 'fair'], grades)).toBe(1 / 2);
  });

  test('means, and how often nothing was said', () => {
    const answers = [
      { ids: ['good', 'fair'], suggests: false, grades },
      { ids: [], suggests: true, grades },
      { ids: [], suggests: false, grades },
      { ids: ['bad'], suggests: false, grades },
    ];
    expect(measuresOf(answers)).toEqual({
      ndcg: 1 / 4,
      reciprocalRank: 1 / 4,
      recall: 1 / 4,
      empty: 1 / 2,
      silent: 1 / 4,
    });
  });
});

describe('a slip', () => {
  const queries = ['subsea cable of Portugal', 'who pays for the harbour?', 'declarações conjuntas', 'mexico 2025'];

  test.each(queries)('is one, the same at each run: %s', (query) => {
    const slipped = withTypo(query);
    expect(edits(query, slipped, 3)).toBe(1);
    expect(withTypo(query)).toBe(slipped);
  });

  test('needs a longer word', () => {
    expect(withTypo('one two')).toBe('one two');
  });
});

describe('collections', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'collections-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const write = async (name: string, judgements: string): Promise<string> => {
    const own = join(folder, name);
    await mkdir(own, { recursive: true });
    await writeFile(join(own, 'documents.jsonl'), '{"id": "d", "title": "Cable", "text": "A cable.", "lang": "en"}\n');
    await writeFile(join(own, 'queries.jsonl'), '{"id": "q", "text": "cable"}\n{"id": "r", "text": "harbour"}\n');
    await writeFile(join(own, 'judgements.jsonl'), judgements);
    return own;
  };

  test('are read, one or many in a folder; a query without an answer is left out', async () => {
    await write('two/b', '{"query": "q", "doc": "d", "grade": 2}\n{"query": "r", "doc": "d", "grade": 0}\n');
    await write('two/a', '{"query": "q", "doc": "d", "grade": 2}\n');
    const both = await readCollections(join(folder, 'two'));
    expect(both.map(({ name, queries }) => [name, queries.map(({ id }) => id)])).toEqual([
      ['a', ['q']],
      ['b', ['q']],
    ]);
    expect((await readCollections(join(folder, 'two/b')))[0]?.queries[0]?.grades).toEqual(new Map([['d', 2]]));
  });

  test('what is wrong with them is said, with its line', async () => {
    const bad = await write('bad', '{"query": "q", "doc": "d", "grade": 2}\n{"query": "q"}\n');
    await expect(readCollections(bad)).rejects.toThrow(/judgements\.jsonl:2: .*doc/s);
    await expect(readCollections(await write('none', 'no\n'))).rejects.toThrow('judgements.jsonl:1 is no JSON');
    await mkdir(join(folder, 'empty'));
    await expect(readCollections(join(folder, 'empty'))).rejects.toThrow('holds no documents.jsonl');
  });
});
