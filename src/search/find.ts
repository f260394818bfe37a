import { termOf, type DocumentName } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import { findByName, isInForeignNames, isInName, namedShares, nearestNames, type NameMatch } from './name-matches.ts';
import type { Names } from './names.ts';
import { leastWordsForNeighbours, rank, type Postings, type Score, type Term } from './rank.ts';
import type { Neighbours, Ranks } from './ranks.ts';
import { tokensOfWord, type Query, type QueryWord } from './read.ts';
import { cognate, completions, corrected } from './spelling.ts';

/** What looks one word up. */
export interface Engine {
  /** All documents in which a term of the index (`termOf`) stands, by number, and where in each, counted in tokens. */
  search(term: string): Promise<Postings>;
}

/** What a search is made with. */
export interface Means {
  readonly engine: Engine;
  readonly names: Names;
  readonly ranks: Ranks;
  /** Asked only where a word stands nowhere, or in names of other languages alone. */
  readonly lexicon: () => Promise<Lexicon>;
  /** Asked only for queries of some words that are no name. */
  readonly neighbours: () => Promise<Neighbours | undefined>;
  /** Which documents the filters let through; all where it is left out. */
  readonly allowed?: (document: number) => boolean;
}

/** Why a result is one. */
export type Why =
  { readonly by: 'words'; readonly words: readonly string[] } | { readonly by: 'name'; readonly name: DocumentName };

/** A subject that was found. */
export interface Ranked {
  /** Its number. */
  readonly document: number;
  readonly id: string;
  readonly score: number;
  readonly why: Why;
  /** Whether it holds all words that were looked for. */
  readonly whole: boolean;
}

/** What is told of a query. */
export interface SearchAnswer {
  /** The best first. */
  readonly results: readonly Ranked[];
  /** Words that no record knows, as typed, and the known ones that were looked for instead. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** Words of the site that were looked for beside those of another language. */
  readonly also: readonly string[];
  /** Words that no record knows and that are near none, as typed. */
  readonly unknown: readonly string[];
  /** The nearest names, where there is no result or a name that no record knows. */
  readonly suggestions: readonly NameMatch[];
}

/** A word of a query with what was found for it. */
interface Found {
  readonly word: QueryWord;
  /** What was looked for in its place. */
  readonly used: readonly string[] | undefined;
  /** What was looked for beside it. */
  readonly also: readonly string[];
  readonly terms: ReadonlyMap<string, Postings>;
}

const suggested = 5;
const completed = 3;
/** So many results stand whatever they hold; those behind hold at least half of what the best one does. */
const alwaysKept = 10;
const leastShare = 0.5;
/** What it adds that the query is nearly a name. */
const nameBonus = 2;

/** Finds the subjects that a query asks for. */
export async function find(query: Query, means: Means): Promise<SearchAnswer> {
  const { names, ranks } = means;
  const telling = query.words.filter(({ stop }) => !stop);
  const found = await Promise.all(telling.map((word) => lookUp(word, query, means)));
  const unknown = found.filter(({ terms }) => terms.size === 0).map(({ word }) => word);
  const mended = found.flatMap(({ word, used, terms }) =>
    used === undefined || terms.size === 0 ? [] : [{ typed: word.typed, used: used[0] ?? '' }],
  );
  const told = {
    corrected: distinct(mended),
    also: [...new Set(found.flatMap(({ also }) => also))],
    unknown: [...new Set(unknown.map(({ typed }) => typed))],
  };
  const named = namedFirst(query, found, means);
  if (named.length === 0 && isUnknownName(query, found, names))
    return { ...told, results: [], suggestions: nearestNames(query, names, suggested) };

  const terms = termsOf(found);
  const passes = await filterOf(query, means);
  const isQuestion = named.length === 0 && new Set(telling.map(({ typed }) => typed)).size >= leastWordsForNeighbours;
  const neighbours = isQuestion ? await means.neighbours() : undefined;
  const shares = namedShares(query, names);
  const scores = [...rank(terms, ranks, neighbours)].flatMap(([document, { score, share }]): [number, Score][] =>
    passes(document) ? [[document, { score: score * (1 + nameBonus * (shares.get(document) ?? 0) ** 2), share }]] : [],
  );
  scores.sort(([a, x], [b, y]) => y.score - x.score || a - b);
  const most = scores.reduce((best, [, { share }]) => Math.max(best, share), 0);
  const kept = scores.filter(([, { share }], index) => index < alwaysKept || share >= most * leastShare);
  const first = new Set(named.map(({ document }) => document));
  const results = [
    ...named.filter(({ document }) => passes(document)).map((match) => byName(match)),
    ...kept
      .filter(([document]) => !first.has(document))
      .map(([document, { score }]) => byWords(document, score, found, names)),
  ];
  if (results.length > 0) return { ...told, results, suggestions: [] };
  // Too short to be mended: the reader has only begun to type it.
  const begun = findByName(query, names).filter(({ fit, document }) => fit === 'begun' && passes(document));
  if (begun.length > 0) return { ...told, results: begun.slice(0, alwaysKept).map(byName), suggestions: [] };
  return { ...told, results, suggestions: nearestNames(query, names, suggested) };
}

async function lookUp(word: QueryWord, { reading }: Query, means: Means): Promise<Found> {
  const { engine, names, ranks, lexicon } = means;
  const search = async (tokens: readonly string[]): Promise<Map<string, Postings>> => {
    const all = tokens.map((token) => termOf(token, reading));
    const postings = await Promise.all(all.map((term) => engine.search(term)));
    return new Map(
      all.flatMap((term, index): [string, Postings][] => {
        const there = postings[index];
        return there && there.size > 0 ? [[term, there]] : [];
      }),
    );
  };
  const terms = await search(tokensOfWord(word));
  const missing = word.parts.filter((part) => !terms.has(termOf(part, reading)));
  if (missing.length === 0 || (word.joined !== undefined && terms.has(termOf(word.joined, reading))))
    return { word, used: undefined, ...(await withCognates()) };
  const known = await lexicon();
  const used = missing.flatMap((part) => {
    const begun = completions(part, known, completed);
    return begun.length > 0 ? begun : (corrected(part, known) ?? []);
  });
  if (used.length === 0) return { word, used: undefined, also: [], terms };
  return { word, used, also: [], terms: new Map([...terms, ...(await search(used))]) };

  /** A word that the site has in names of other languages alone is one with the site's own that is like it. */
  async function withCognates(): Promise<Pick<Found, 'also' | 'terms'>> {
    const also: string[] = [];
    const all = new Map(terms);
    for (const part of word.parts) {
      const term = termOf(part, reading);
      const postings = all.get(term);
      if (!postings || !isInForeignNames(part, names, reading) || !isInNamesAlone(postings, ranks)) continue;
      const own = cognate(part, await lexicon());
      if (own === undefined) continue;
      also.push(own);
      all.set(term, joined(postings, await engine.search(termOf(own, reading))));
    }
    return { also, terms: all };
  }
}

function isInNamesAlone(postings: Postings, { named }: Ranks): boolean {
  return [...postings].every(([document, positions]) => positions.every((at) => at < (named[document] ?? 0)));
}

function joined(some: Postings, others: Postings): Postings {
  const all = new Map(some);
  for (const [document, positions] of others)
    all.set(
      document,
      [...new Set([...(all.get(document) ?? []), ...positions])].sort((a, b) => a - b),
    );
  return all;
}

function distinct(pairs: SearchAnswer['corrected']): SearchAnswer['corrected'] {
  return [...new Map(pairs.map((pair) => [pair.typed, pair])).values()];
}

/** The subjects whose name the query is, with its words mended where they were mistyped. */
function namedFirst(query: Query, found: readonly Found[], { names }: Means): NameMatch[] {
  const whole = findByName(query, names).filter(({ fit }) => fit === 'whole');
  if (whole.length > 0 || !found.some(({ used }) => used !== undefined)) return whole;
  const tokens = found.flatMap(({ word, used }) => used?.slice(0, 1) ?? word.parts);
  return findByName(query, names, tokens).filter(({ fit }) => fit === 'whole');
}

/**
 * Whether a query is a proper name that no record knows, such as one well-known word behind another: what is said of
 * the other word is no answer.
 */
function isUnknownName(query: Query, found: readonly Found[], names: Names): boolean {
  const strange = found.filter(({ terms }) => terms.size === 0);
  if (strange.length === 0 || strange.length === found.length) return false;
  const rest = found.filter(({ terms }) => terms.size > 0).map(({ word }) => word);
  const capital = query.words.every(({ typed, stop }) => stop || /^[\p{Lu}\p{N}]/u.test(typed));
  return (
    query.words.length <= 4 &&
    (capital ||
      // What stands behind a name says something of it: "a name's director" asks for the name.
      (found[0]?.terms.size === 0 &&
        rest.every(({ parts }) => parts.every((part) => isInName(part, names, query.reading)))))
  );
}

function termsOf(found: readonly Found[]): Term[] {
  const terms = new Map<string, { postings: Postings; count: number; at: number[] }>();
  found.forEach(({ terms: own }, at) => {
    for (const [term, postings] of own) {
      const known = terms.get(term) ?? { postings, count: 0, at: [] };
      known.count += 1;
      known.at.push(at);
      terms.set(term, known);
    }
  });
  return [...terms.values()];
}

/**
 * What the filters, the quoted phrases and the excluded words let through. Where words stand beside a phrase that is in
 * no document, the phrase is taken for its words.
 */
async function filterOf(
  { words, phrases, excluded, reading }: Query,
  { engine, allowed }: Means,
): Promise<(document: number) => boolean> {
  const search = (tokens: readonly string[]): Promise<Postings[]> =>
    Promise.all(tokens.map((token) => engine.search(termOf(token, reading))));
  const quoted = await Promise.all(phrases.map(search));
  const barred = await Promise.all(excluded.map(({ parts }) => search(parts)));
  const holds = (words: readonly Postings[], document: number): boolean =>
    isPhrase(words.map((postings) => postings.get(document) ?? []));
  const only = phrases.flat().length >= words.flatMap(tokensOfWord).length;
  const asked = quoted.filter((own) => only || [...(own[0]?.keys() ?? [])].some((document) => holds(own, document)));
  return (document) =>
    (allowed?.(document) ?? true) &&
    asked.every((own) => holds(own, document)) &&
    !barred.some((own) => own.every((postings) => postings.has(document)));
}

/** Whether words stand one behind the other; a joined form may stand between them. */
function isPhrase([first = [], ...rest]: readonly (readonly number[])[]): boolean {
  let ends = first;
  for (const positions of rest) {
    const before = new Set(ends);
    ends = positions.filter((at) => before.has(at - 1) || before.has(at - 2));
  }
  return ends.length > 0;
}

function byName({ document, id, by }: NameMatch): Ranked {
  return { document, id, score: Number.POSITIVE_INFINITY, why: { by: 'name', name: by }, whole: true };
}

function byWords(document: number, score: number, found: readonly Found[], { subjects }: Names): Ranked {
  const held = found.filter(({ terms }) => [...terms.values()].some((postings) => postings.has(document)));
  return {
    document,
    id: subjects[document]?.id ?? '',
    score,
    why: { by: 'words', words: [...new Set(held.map(({ word }) => word.typed))] },
    whole: held.length === found.filter(({ terms }) => terms.size > 0).length,
  };
}
