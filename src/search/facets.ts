import type { SearchDocument } from './document.ts';

/** What a reader chose: for each filter the value that a result must have. */
export type Filters = Readonly<Record<string, string>>;

/** What narrows and sorts results: for each subject its day and the values it has. Written to a file as JSON. */
export interface Facets {
  /** The values of each filter. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** For each filter, by subject, the numbers of its values. */
  readonly of: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** The first day of each subject, as an ISO day; empty where it has none. */
  readonly days: readonly string[];
}

/** What narrows and sorts the documents, by their numbers. */
export function facetsOf(documents: readonly SearchDocument[]): Facets {
  const names = [...new Set(documents.flatMap(({ filters }) => Object.keys(filters)))];
  const values = Object.fromEntries(
    names.map((name) => [name, [...new Set(documents.flatMap(({ filters }) => filters[name] ?? []))]]),
  );
  return {
    values,
    of: Object.fromEntries(
      names.map((name) => {
        const numbers = new Map((values[name] ?? []).map((value, number) => [value, number]));
        return [
          name,
          documents.map(({ filters }) => (filters[name] ?? []).flatMap((value) => numbers.get(value) ?? [])),
        ];
      }),
    ),
    days: documents.map(({ meta }) => meta['day'] ?? ''),
  };
}

/** Whether the subject `number` has every value that is chosen; one that nobody has fits nothing. */
export function fits({ values, of }: Facets, number: number, filters: Filters): boolean {
  return Object.entries(filters).every(([name, value]) => {
    const asked = (values[name] ?? []).indexOf(value);
    return asked >= 0 && (of[name]?.[number] ?? []).includes(asked);
  });
}

/** How many of some subjects have each value of the filter `name`, by the value; those that none has are left out. */
export function countsOf({ values, of }: Facets, name: string, numbers: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  const own = values[name] ?? [];
  for (const number of numbers)
    for (const at of of[name]?.[number] ?? []) {
      const value = own[at];
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  return counts;
}
