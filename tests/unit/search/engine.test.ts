import { expect, test } from 'vitest';
import { pagefindEngine } from '../../../src/search/engine.ts';

test('The places of a word in Pagefind’s one page become those in each document, and a word is asked for once', async () => {
  const asked: string[] = [];
  const engine = pagefindEngine(
    {
      search(term) {
        asked.push(term);
        return Promise.resolve({ results: [{ words: [4, 9, 10, 17, 11] }] });
      },
    },
    [0, 5, 5, 10, 17],
  );
  // The second document has no words.
  expect(await engine.search('cable')).toEqual(
    new Map([
      [0, [4]],
      [2, [4]],
      [3, [0, 1]],
      [4, [0]],
    ]),
  );
  await engine.search('cable');
  expect(asked).toEqual(['cable']);
});

test('a word that could not be looked up is asked for again', async () => {
  let fails = true;
  const engine = pagefindEngine(
    { search: () => (fails ? Promise.reject(new Error('no network')) : Promise.resolve({ results: [] })) },
    [],
  );
  await expect(engine.search('cable')).rejects.toThrow('no network');
  fails = false;
  expect(await engine.search('cable')).toEqual(new Map());
});
