import type { Engine } from './find.ts';
import type { Postings } from './rank.ts';

/** What is used of Pagefind's own interface. */
export interface PagefindSearch {
  search(term: string): Promise<{ readonly results: readonly { readonly words: readonly number[] }[] }>;
}

/**
 * Pagefind as the engine. To it all documents are one page, in which each begins where `starts` says: of more pages it
 * would make files that nobody reads, and names that each reader would load. Each word is asked for once.
 */
export function pagefindEngine(pagefind: PagefindSearch, starts: readonly number[]): Engine {
  const asked = new Map<string, Promise<Postings>>();
  const search = async (term: string): Promise<Postings> => {
    const { results } = await pagefind.search(term);
    const postings = new Map<number, number[]>();
    let document = 0;
    for (const at of results[0]?.words.toSorted((a, b) => a - b) ?? []) {
      while ((starts[document + 1] ?? Number.POSITIVE_INFINITY) <= at) document += 1;
      const positions = postings.get(document) ?? [];
      postings.set(document, positions);
      positions.push(at - (starts[document] ?? 0));
    }
    return postings;
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
