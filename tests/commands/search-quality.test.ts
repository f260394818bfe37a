import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { measuresOf, type Measures } from '../../scripts/bench/search/measures.ts';
import { openOurs } from '../../scripts/bench/search/ours.ts';
import { openPlainPagefind, type Program } from '../../scripts/bench/search/programs.ts';
import { withTypo } from '../../scripts/bench/search/typos.ts';
import { collections } from '../support/collections.ts';

const folder = await mkdtemp(join(tmpdir(), 'search-quality-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(collections)('on $name documents', (collection) => {
  const work = join(folder, collection.name);
  const measure = async (program: Program, change: (text: string) => string): Promise<Measures> => {
    const found = [];
    for (const { text, grades } of collection.queries) found.push({ ...(await program.search(change(text))), grades });
    return measuresOf(found);
  };

  test('ours finds more than plain Pagefind, with a slip too, and always something', async () => {
    const plain = await openPlainPagefind(collection, work);
    const ours = await openOurs(collection, work);
    const alone = await measure(plain, (text) => text);
    const clean = await measure(ours, (text) => text);
    const slipped = await measure(ours, withTypo);
    await plain.close();
    await ours.close();
    expect(clean.ndcg).toBeGreaterThan(0.95);
    expect(clean.ndcg).toBeGreaterThan(alone.ndcg + 0.1);
    expect(slipped.ndcg).toBeGreaterThan(clean.ndcg * 0.97);
    expect([clean.silent, slipped.silent]).toEqual([0, 0]);
  });
});
