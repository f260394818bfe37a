import { compareText } from '../basics/compare.ts';
import { fold } from '../basics/names.ts';

/** A query as a reader typed it, read for Pagefind: which words to ask for. */
export interface Query {
  /** Trimmed, as shown back to the reader. */
  readonly text: string;
  /** The words to search for, each once, in the order typed. */
  readonly terms: readonly string[];
}

/** More words than this say nothing new and cost a request each. */
const maximumTerms = 12;

/**
 * Splits a query into words at anything that is no letter, digit or mark: Pagefind deletes punctuation instead of
 * splitting at it, so that `Bielsko-Biała` would become one joined word that stands nowhere.
 */
export function readQuery(text: string): Query {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const terms = [...new Set(words.map((word) => word.toLowerCase()))];
  return { text: text.trim(), terms: terms.slice(0, maximumTerms) };
}

/** A page found for one word of a query. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** A page found, with how many of the query's words it holds. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly matched: number;
}

/** How strongly a page that holds more of the words goes before one that holds fewer. */
const coverageWeight = 2;

/**
 * Joins the hits of each word into one list, best first: the sum of the scores, raised by the share of words matched.
 * Pagefind alone demands every word; this way a question in plain words still finds the pages that answer most of it.
 */
export function rank(hitsByTerm: readonly (readonly Hit[])[]): Ranked[] {
  const pages = new Map<string, { score: number; matched: number }>();
  for (const hits of hitsByTerm)
    for (const { id, score } of hits) {
      const page = pages.get(id) ?? { score: 0, matched: 0 };
      pages.set(id, { score: page.score + score, matched: page.matched + 1 });
    }
  const terms = Math.max(1, hitsByTerm.length);
  return [...pages]
    .map(([id, { score, matched }]) => ({ id, matched, score: score * (matched / terms) ** coverageWeight }))
    .sort((a, b) => b.score - a.score || compareText(a.id, b.id));
}

/** Puts pages whose title is what was asked for, in whatever letters, before all others; otherwise the order stays. */
export function exactTitlesFirst<Page>(query: Query, pages: readonly Page[], titleOf: (page: Page) => string): Page[] {
  const asked = fold(query.text);
  const isExact = (page: Page): boolean => fold(titleOf(page)) === asked;
  return [...pages.filter(isExact), ...pages.filter((page) => !isExact(page))];
}
