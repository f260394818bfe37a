/** How many of the last results are kept unless more is said: more than the claims of a record rest on. */
const usuallyKept = 256;

/** In letters. A longer text is hardly asked for twice, and what is made from it may be large. */
const longestKept = 4000;

/** Makes what is made from a text once for as long as it is asked for: what came first gives way. */
export function perText<Result>(make: (text: string) => Result, mostKept = usuallyKept): (text: string) => Result {
  return perKey((text: string) => text, make, mostKept);
}

/** The same for what a text stands for: `keyOf` tells two apart. Of the last results `mostKept` are kept. */
export function perKey<Item, Result>(
  keyOf: (item: Item) => string,
  make: (item: Item) => Result,
  mostKept = usuallyKept,
): (item: Item) => Result {
  // Two halves: what is asked for again moves to the younger one, and the older one goes as a whole.
  let young = new Map<string, { readonly result: Result }>();
  let old = new Map<string, { readonly result: Result }>();
  return (item) => {
    const key = keyOf(item);
    const fresh = young.get(key);
    if (fresh) return fresh.result;
    const known = old.get(key) ?? { result: make(item) };
    if (key.length > longestKept) return known.result;
    if (young.size >= mostKept / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, known);
    return known.result;
  };
}
