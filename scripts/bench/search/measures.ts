/** What a program found for a query: the ids of documents, best first, and whether it offered anything else. */
export interface ProgramFound {
  readonly ids: readonly string[];
  /** Whether it named something to ask for instead. */
  readonly suggests: boolean;
}

/** How well a program answers, from 0 to 1: means over all queries. */
export interface Measures {
  readonly ndcg: number;
  readonly reciprocalRank: number;
  readonly recall: number;
  /** The share of queries with no result, and with neither result nor suggestion. */
  readonly empty: number;
  readonly silent: number;
}

const depth = 10;

/** How good the first ten are, each grade counting less the further down it stands, against the best order there is. */
export function ndcg(ids: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gain = (values: readonly number[]): number =>
    values.slice(0, depth).reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);
  const best = gain([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : gain(ids.map((id) => grades.get(id) ?? 0)) / best;
}

/** One over the place of the first answer among the first ten; 0 where there is none. */
export function reciprocalRank(ids: readonly string[], grades: ReadonlyMap<string, number>): number {
  const place = ids.slice(0, depth).findIndex((id) => grades.has(id));
  return place === -1 ? 0 : 1 / (place + 1);
}

/** The share of the answers that stand among the first ten. */
export function recall(ids: readonly string[], grades: ReadonlyMap<string, number>): number {
  return grades.size === 0 ? 0 : ids.slice(0, depth).filter((id) => grades.has(id)).length / grades.size;
}

/** The means over queries of what was found for each. */
export function measuresOf(
  found: readonly (ProgramFound & { readonly grades: ReadonlyMap<string, number> })[],
): Measures {
  const mean = (of: (one: (typeof found)[number]) => number): number =>
    found.reduce((sum, one) => sum + of(one), 0) / Math.max(1, found.length);
  return {
    ndcg: mean(({ ids, grades }) => ndcg(ids, grades)),
    reciprocalRank: mean(({ ids, grades }) => reciprocalRank(ids, grades)),
    recall: mean(({ ids, grades }) => recall(ids, grades)),
    empty: mean(({ ids }) => (ids.length === 0 ? 1 : 0)),
    silent: mean(({ ids, suggests }) => (ids.length === 0 && !suggests ? 1 : 0)),
  };
}
