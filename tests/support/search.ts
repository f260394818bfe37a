import { contentOf, type SearchDocument } from '../../src/search/document.ts';
import { find, type SearchAnswer, type Engine } from '../../src/search/find.ts';
import { makeLexicon, readLexicon } from '../../src/search/lexicon.ts';
import { makeNames, readNames } from '../../src/search/names.ts';
import { makeNeighbours, makeRanks, readNeighbours, readRanks } from '../../src/search/ranks.ts';
import { makeReading } from '../../src/search/reading.ts';
import { readQuery } from '../../src/search/read.ts';
import { readableLanguages } from '../../src/texts/languages/index.ts';
import { stemOf } from '../../src/texts/stems.ts';
import { stopWordsOf } from '../../src/texts/stop-words.ts';

/**
 * Search over documents as a browser does it, each file written and read; words are looked up in memory. `allowed` is
 * what filters let through, `note` is told of each file that is asked for.
 */
export function searching(
  documents: readonly SearchDocument[],
  allowed: (document: number) => boolean = () => true,
  note: (file: string) => void = () => undefined,
): (query: string) => Promise<SearchAnswer> {
  const stopWords = Object.fromEntries(readableLanguages.map((code) => [code, stopWordsOf(code)]));
  const reading = makeReading(documents, { stopWords, stemOf });
  const lexicon = readLexicon(makeLexicon(documents));
  const neighbours = readNeighbours(makeNeighbours(documents, reading));
  const means = {
    engine: engineOf(documents.map((document) => contentOf([document], reading).split(' '))),
    names: readNames(makeNames(documents)),
    ranks: readRanks(makeRanks(documents)),
    lexicon: () => {
      note('lexicon');
      return Promise.resolve(lexicon);
    },
    neighbours: () => {
      note('neighbours');
      return Promise.resolve(neighbours);
    },
    allowed,
  };
  return (query) => find(readQuery(query, reading), means);
}

/** What looks words up in documents that are given as their terms, in memory. */
export function engineOf(contents: readonly (readonly string[])[]): Engine {
  const postings = new Map<string, Map<number, number[]>>();
  contents.forEach((terms, document) => {
    terms.forEach((term, at) => {
      const held = postings.get(term) ?? new Map<number, number[]>();
      held.set(document, [...(held.get(document) ?? []), at]);
      postings.set(term, held);
    });
  });
  return { search: (term) => Promise.resolve(postings.get(term) ?? new Map<number, readonly number[]>()) };
}

/** A document of which only so much is said. */
export function document({
  id,
  title = id,
  texts = [],
  ...rest
}: Partial<SearchDocument> & { readonly id: string; readonly texts?: readonly string[] }): SearchDocument {
  return {
    id,
    url: `/things/${id}/`,
    title,
    kind: 'thing',
    language: 'en',
    names: [],
    places: texts.map((text, index) => ({ anchor: `s${index}`, text, sort: 'statement' })),
    filters: {},
    meta: {},
    ...rest,
  };
}
