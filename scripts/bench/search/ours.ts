import { join } from 'node:path';
import { contentOf, type SearchDocument } from '../../../src/search/document.ts';
import { pagefindEngine } from '../../../src/search/engine.ts';
import { find, type Means } from '../../../src/search/find.ts';
import { makeLexicon, readLexicon } from '../../../src/search/lexicon.ts';
import { makeNames, readNames } from '../../../src/search/names.ts';
import { makeNeighbours, makeRanks, readNeighbours, readRanks } from '../../../src/search/ranks.ts';
import { readQuery } from '../../../src/search/read.ts';
import { makeReading } from '../../../src/search/reading.ts';
import { stemOf } from '../../../src/texts/stems.ts';
import { stopWordsOf } from '../../../src/texts/stop-words.ts';
import type { Collection } from './collection.ts';
import type { ProgramFound } from './measures.ts';
import { openPagefind } from './pagefind.ts';
import type { Program } from './programs.ts';

/** The files that a search loads beside Pagefind's, as text. */
export interface OwnFiles {
  readonly reading: string;
  readonly names: string;
  readonly ranks: string;
  readonly neighbours: string;
  readonly lexicon: string;
}

/** Our search over a collection: the very code that a page runs, over the very files that a build writes. */
export async function openOurs(
  { documents, language }: Collection,
  folder: string,
): Promise<Program & { readonly files: OwnFiles }> {
  const own = documents.map(({ id, title, text, lang }): SearchDocument => ({
    id,
    url: `/${id}/`,
    title,
    kind: 'document',
    language: lang,
    names: [],
    places: [{ anchor: '', text, sort: 'statement' }],
    filters: {},
    meta: {},
  }));
  const reading = makeReading(own, {
    stopWords: { [language]: stopWordsOf(language) },
    stemOf,
  });
  const pagefind = await openPagefind(join(folder, 'ours'), 'und', [{ url: '/', content: contentOf(own, reading) }]);
  const files = {
    reading: JSON.stringify(reading),
    names: JSON.stringify(makeNames(own)),
    ranks: JSON.stringify(makeRanks(own)),
    neighbours: JSON.stringify(makeNeighbours(own, reading)),
    lexicon: makeLexicon(own),
  };
  const lexicon = readLexicon(files.lexicon);
  const neighbours = readNeighbours(makeNeighbours(own, reading));
  const ranks = readRanks(makeRanks(own));
  const means: Means = {
    engine: pagefindEngine(pagefind, ranks.starts),
    names: readNames(makeNames(own)),
    ranks,
    lexicon: () => Promise.resolve(lexicon),
    neighbours: () => Promise.resolve(neighbours),
  };
  return {
    name: 'ours',
    files,
    async search(text): Promise<ProgramFound> {
      const { results, suggestions } = await find(readQuery(text, reading), means);
      return { ids: results.map(({ id }) => id), suggests: suggestions.length > 0 };
    },
    close: () => pagefind.destroy(),
  };
}
