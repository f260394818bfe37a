/** What the lists of a page may weigh, in letters of HTML: with all around them it stays below 150 KB. */
export const mostOnPage = 100_000;

/** One of the parts into which a long list is cut: a page of its own. */
export interface ListPart<Item> {
  /** From 1. */
  readonly number: number;
  /** How many parts there are. */
  readonly all: number;
  readonly items: readonly Item[];
}

/**
 * Cuts a list into parts of which none weighs more than `most`, unless one item alone does. A list that fits is one
 * part, and so is an empty one. What is added at the end leaves all parts but the last as they are. `taken`: what
 * stands beside the list on its first page weighs so much.
 */
export function cut<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  most: number,
  taken = 0,
): ListPart<Item>[] {
  const parts: Item[][] = [[]];
  let weight = taken;
  for (const item of items) {
    const own = weightOf(item);
    const last = parts.at(-1);
    if (last && (last.length === 0 || weight + own <= most)) {
      last.push(item);
      weight += own;
    } else {
      parts.push([item]);
      weight = own;
    }
  }
  return parts.map((own, index) => ({ number: index + 1, all: parts.length, items: own }));
}

/** Where a part lies: the first where the list does, the others below it, at addresses that no record's id can take. */
export function partPath(path: string, number: number): string {
  return number === 1 ? path : `${path}page_${number}/`;
}

/** Whether `path` is that of a part behind the first. */
export function isLaterPart(path: string): boolean {
  return /(?:^|\/)page_\d+\/$/.test(path);
}
