/** A list that is made as far as it is read, and once. */
export class LazyList<Item> {
  readonly #items: Item[] = [];
  readonly #rest: Iterator<Item, unknown>;

  constructor(items: Iterable<Item>) {
    this.#rest = items[Symbol.iterator]();
  }

  *[Symbol.iterator](): Generator<Item, void> {
    for (let index = 0; ; index += 1) {
      if (index === this.#items.length) {
        const next = this.#rest.next();
        if (next.done === true) return;
        this.#items.push(next.value);
      }
      const item = this.#items[index];
      if (item !== undefined) yield item;
    }
  }
}

/** A set of which only so much is made as it takes to find what is looked for. */
export class LazySet<Item> {
  readonly #known = new Set<Item>();
  readonly #rest: Iterator<Item, unknown>;

  constructor(items: Iterable<Item>) {
    this.#rest = items[Symbol.iterator]();
  }

  has(item: Item): boolean {
    while (!this.#known.has(item)) {
      const next = this.#rest.next();
      if (next.done === true) return false;
      this.#known.add(next.value);
    }
    return true;
  }
}

/** What is made when it is first asked for, and once. */
export function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => (made ??= { result: make() }).result;
}
