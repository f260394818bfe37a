import { fits, type Filters } from '../search/facets.ts';
import { find, type SearchAnswer, type Ranked, type Why } from '../search/find.ts';
import { findByName, nearestNames } from '../search/name-matches.ts';
import type { Subject } from '../search/names.ts';
import { readQuery, type Query } from '../search/read.ts';
import type { Source, Start } from './source.ts';

/** What a reader asks for. */
export interface SearchRequest {
  /** As typed. */
  readonly text: string;
  /** The chosen value of each filter. */
  readonly filters: Filters;
  readonly sort: 'relevance' | 'date';
}

/** A subject among the results. */
export interface Result extends Subject {
  readonly document: number;
  readonly why: Why;
}

/** What is answered. */
export interface SearchFound extends Pick<SearchAnswer, 'corrected' | 'also' | 'unknown' | 'suggestions'> {
  readonly asked: SearchRequest;
  readonly query: Query;
  /** Names alone where the index could not be searched, or is not there yet. */
  readonly by: 'index' | 'names';
  readonly results: readonly Result[];
  /** Those that were found before the filters were applied. */
  readonly unfiltered: readonly Result[];
}

/** So many names are offered where none fits. */
const mostOffered = 5;

/** The subjects whose names fit: the answer before the index has loaded, and where it cannot be. */
export async function askNames(source: Source, asked: SearchRequest): Promise<SearchFound> {
  const start = await source.start();
  const query = readQuery(asked.text, start.reading);
  const matches = findByName(query, start.names);
  const found = matches.map(({ document, by }) => ({ document, why: { by: 'name' as const, name: by } }));
  const suggestions = found.length > 0 ? [] : nearestNames(query, start.names, mostOffered);
  return narrowed(source, start, { asked, query, by: 'names', found, ...asTyped, suggestions });
}

/** The subjects that the index finds. Fails where it cannot be searched. */
export async function askIndex(source: Source, asked: SearchRequest): Promise<SearchFound> {
  if (asked.text === '') return askNothing(source, asked);
  const [start, means] = await Promise.all([source.start(), source.means()]);
  const query = readQuery(asked.text, start.reading);
  const { results, ...answer } = await find(query, means);
  return narrowed(source, start, { asked, query, by: 'index', ...answer, found: results });
}

/** All subjects that fit what is chosen. */
async function askNothing(source: Source, asked: SearchRequest): Promise<SearchFound> {
  const start = await source.start();
  const query = readQuery('', start.reading);
  const found = start.names.subjects.map((_, document) => ({ document, why: { by: 'words' as const, words: [] } }));
  return narrowed(source, start, { asked, query, by: 'index', found, ...asTyped, suggestions: [] });
}

/** No word was looked for in place of another, or beside it. */
const asTyped = { corrected: [], also: [], unknown: [] } as const;

interface Unnarrowed extends Omit<SearchFound, 'results' | 'unfiltered'> {
  readonly found: readonly Pick<Ranked, 'document' | 'why'>[];
}

/** The results that have all that is chosen, in the order that is chosen. */
async function narrowed(source: Source, { names }: Start, { found, ...rest }: Unnarrowed): Promise<SearchFound> {
  const { asked } = rest;
  const unfiltered = found.flatMap(({ document, why }): Result[] => {
    const subject = names.subjects[document];
    return subject === undefined ? [] : [{ ...subject, document, why }];
  });
  const isChosen = Object.keys(asked.filters).length > 0;
  if (!isChosen && asked.sort === 'relevance') return { ...rest, unfiltered, results: unfiltered };
  const facets = await source.facets();
  const results = unfiltered.filter(({ document }) => fits(facets, document, asked.filters));
  if (asked.sort === 'date') {
    const day = ({ document }: Result): string => facets.days[document] ?? '';
    results.sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
  }
  return { ...rest, unfiltered, results };
}
