/** How many of the last results are kept: more than the claims of a record rest on, and little memory. */
const few = 256;

/** In letters. A longer text is hardly asked for twice, and what is made from it may be large. */
const longestKept = 4000;

/** Makes what is made from a text once, for as long as it is asked for: of more than `most` the first gives way. */
export function perText<Result>(make: (text: string) => Result, most = few): (text: string) => Result {
  return perKey((text: string) => text, make, most);
}

/** The same for what a text stands for: `keyOf` tells two apart. */
export function perKey<Item, Result>(
  keyOf: (item: Item) => string,
  make: (item: Item) => Result,
  most = few,
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
    if (young.size >= most / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, known);
    return known.result;
  };
}
