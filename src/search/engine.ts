import type { Engine } from './find.ts';
import type { Postings } from './rank.ts';

/** What is used of Pagefind's own interface. */
export interface PagefindSearch {
  search(
    term: string,
  ): Promise<{ readonly results: readonly { readonly id: string; readonly words: readonly number[] }[] }>;
}

/**
 * Pagefind as the engine. `keys` are its ids of the documents, in their order; each word is asked for once.
 */
export function pagefindEngine(pagefind: PagefindSearch, keys: readonly string[]): Engine {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const asked = new Map<string, Promise<Postings>>();
  const search = async (term: string): Promise<Postings> => {
    const { results } = await pagefind.search(term);
    return new Map(
      results.flatMap(({ id, words }): [number, readonly number[]][] => {
        const number = numbers.get(id);
        return number === undefined ? [] : [[number, words]];
      }),
    );
  };
  return {
    search(term) {
      const before = asked.get(term) ?? search(term);
      asked.set(term, before);
      before.catch(() => asked.delete(term));
      return before;
    },
  };
}
