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

/** The same for what is made from one record: what a reading hands on again is the same record. */
export function perRecord<Item extends object, Result>(make: (item: Item) => Result): (item: Item) => Result {
  return perSite(make);
}

/** The same for what depends on something else too that lasts, such as the words of a language. */
export function perRecordWith<Item extends object, Other extends object, Result>(
  make: (item: Item, other: Other) => Result,
): (item: Item, other: Other) => Result {
  const others = perSite((other: Other) => perSite((item: Item) => make(item, other)));
  return (item, other) => others(other)(item);
}
