/** Makes what is made from a site once: a site never changes, so neither does the result. */
export function perSite<Site extends object, Result>(make: (site: Site) => Result): (site: Site) => Result {
  const made = new WeakMap<Site, { readonly result: Result }>();
  return (site) => {
    const known = made.get(site) ?? { result: make(site) };
    made.set(site, known);
    return known.result;
  };
}

/** The same for what depends on a day too. */
export function perSiteAndDay<Site extends object, Result>(
  make: (site: Site, day: string) => Result,
): (site: Site, day: string) => Result {
  const days = perSite<Site, Map<string, { readonly result: Result }>>(() => new Map());
  return (site, day) => {
    const known = days(site).get(day) ?? { result: make(site, day) };
    days(site).set(day, known);
    return known.result;
  };
}

/** How many results of the last texts are kept: more than the claims of a record rest on, and little memory. */
const mostKept = 256;

/** Makes what is made from a text once for as long as it is asked for: the least used gives way. */
export function perText<Result>(make: (text: string) => Result): (text: string) => Result {
  const made = new Map<string, { readonly result: Result }>();
  return (text) => {
    const known = made.get(text) ?? { result: make(text) };
    made.delete(text);
    made.set(text, known);
    const [oldest] = made.keys();
    if (made.size > mostKept && oldest !== undefined) made.delete(oldest);
    return known.result;
  };
}
