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

/** What was made of each record, in the places of those who made it. */
const made = new WeakMap<object, unknown[]>();
let places = 0;

/**
 * The same for what is made from one record: what a reading hands on again is the same record. There are dozens of
 * these and thousands of records: all that was made of one record lies in one place, since tables that let go of what
 * nobody holds cost more than what is in them.
 */
export function perRecord<Item extends object, Result>(make: (item: Item) => Result): (item: Item) => Result {
  const place = places++;
  return (item) => {
    let own = made.get(item);
    if (!own) made.set(item, (own = []));
    const known = own[place] as { readonly result: Result } | undefined;
    if (known) return known.result;
    const result = make(item);
    own[place] = { result };
    return result;
  };
}

/** The same for what depends on something else too that lasts, such as the words of a language. */
export function perRecordWith<Item extends object, Other extends object, Result>(
  make: (item: Item, other: Other) => Result,
): (item: Item, other: Other) => Result {
  const others = perSite((other: Other) => perSite((item: Item) => make(item, other)));
  return (item, other) => others(other)(item);
}
