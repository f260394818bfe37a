import type { Place, SearchDocument } from './document.ts';

/** What the result of a subject shows beside its title, kind and address, which the names hold. */
export interface Shown {
  /** What it is, more exactly than its kind: "city", "President · Mexico". It tells namesakes apart. */
  readonly what: string;
  readonly dates: string;
  readonly stands: string;
  readonly places: readonly Place[];
}

/** How a place is written to a file: a word for how it is checked stands once, by its number in `checks`. */
type WrittenPlace = readonly [text: string, sort: string, anchor: string, check: number];

/** The same as it is written to a file. */
export interface WrittenShown {
  readonly what: string;
  readonly dates: string;
  readonly stands: string;
  readonly checks: readonly string[];
  readonly places: readonly WrittenPlace[];
}

/** What is written of a document for its result. */
export function shownOf({ meta, places }: SearchDocument): WrittenShown {
  const checks = [...new Set(places.flatMap(({ checked }) => checked ?? []))];
  return {
    what: meta['what'] ?? '',
    dates: meta['dates'] ?? '',
    stands: meta['stands'] ?? '',
    checks,
    places: places.map(({ text, sort, anchor, checked }) => [
      text,
      sort,
      anchor,
      checked === undefined ? -1 : checks.indexOf(checked),
    ]),
  };
}

/** What was written, read. */
export function readShown({ what, dates, stands, checks, places }: WrittenShown): Shown {
  return {
    what,
    dates,
    stands,
    places: places.map(([text, sort, anchor, check]) => {
      const checked = checks[check];
      return { text, sort, anchor, ...(checked === undefined ? {} : { checked }) };
    }),
  };
}
