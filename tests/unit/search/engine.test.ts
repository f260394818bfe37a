import { expect, test } from 'vitest';
import { pagefindEngine } from '../../../src/search/engine.ts';

test('Pagefind’s results become the numbers of documents, and a word is asked for once', async () => {
  const asked: string[] = [];
  const engine = pagefindEngine(
    {
      search(term) {
        asked.push(term);
        return Promise.resolve({
          results: [
            { id: 'b', words: [4, 9] },
            { id: 'gone', words: [1] },
          ],
        });
      },
    },
    ['a', 'b'],
  );
  expect(await engine.search('cable')).toEqual(new Map([[1, [4, 9]]]));
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
