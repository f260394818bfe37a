/** Results of one kind that are shown together. */
export interface Group<Result> {
  /** Undefined where all results are of one kind, or their order is another than how well they fit. */
  readonly kind: string | undefined;
  readonly results: readonly Result[];
}

/** Fewer results than these are seen at a glance, whatever they are. */
const fewest = 4;

/** Results by kind, where they are of several: the kind of the best one first, in each the order kept. */
export function byKind<Result extends { readonly kind: string }>(results: readonly Result[]): Group<Result>[] {
  const groups = [...Map.groupBy(results, ({ kind }) => kind)];
  if (results.length < fewest || groups.length < 2) return results.length > 0 ? [{ kind: undefined, results }] : [];
  return groups.map(([kind, own]) => ({ kind, results: own }));
}
