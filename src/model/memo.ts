import { alone, ask, AskedEach, AskedMap, nameAs, withTrail, used, type Made } from './asking.ts';

/**
 * Makes what is made from a site once: a site never changes, so neither does the result. Whoever takes it has asked for
 * all that was asked to make it.
 */
export function perSite<Site extends object, Result>(make: (site: Site) => Result): (site: Site) => Result {
  const made = new WeakMap<Site, Made<Result>>();
  const anew = (site: Site): Made<Result> => {
    const known = withTrail(() => make(site));
    made.set(site, known);
    return known;
  };
  return (site) => used(made.get(site) ?? anew(site));
}

/** The same for what depends on a key too: a day, an id. */
export function perSiteAndKey<Site extends object, Key, Result>(
  make: (site: Site, key: Key) => Result,
): (site: Site, key: Key) => Result {
  const keys = new WeakMap<Site, Map<Key, Made<Result>>>();
  const madeOf = (site: Site): Map<Key, Made<Result>> => {
    const made = new Map<Key, Made<Result>>();
    keys.set(site, made);
    return made;
  };
  const anew = (site: Site, key: Key, made: Map<Key, Made<Result>>): Made<Result> => {
    const known = withTrail(() => make(site, key));
    made.set(key, known);
    return known;
  };
  return (site, key) => {
    const made = keys.get(site) ?? madeOf(site);
    return used(made.get(key) ?? anew(site, key, made));
  };
}

/** What was made of each record, in the places of those who made it. */
const made = new WeakMap<object, unknown[]>();
let places = 0;

/**
 * The same for what is made from one record, and asks no site: what a reading hands on again is the same record. There
 * are dozens of these and thousands of records: all that was made of one record lies in one place, since tables that
 * let go of what nobody holds cost more than what is in them.
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

/** What of a site something is made from: the records joined, all that views are made with, or all of it. */
interface Askable {
  readonly site: object;
  readonly context: object | undefined;
  readonly printing: object | undefined;
}

/** What is asked for by a name of its own, by that name. */
const answers = new Map<string, (from: Askable, on: string) => unknown>();

/** What stands for `name` now. Throws a `RangeError` where nothing is asked for by it. */
export function answerTo(name: string, from: Askable): unknown {
  const [plain = '', on = ''] = name.split('@');
  const answer = answers.get(plain);
  if (!answer) throw new RangeError(`nothing is asked for as '${name}'`);
  return answer(from, on);
}

/**
 * The same as `perSite` for a result that stays as it is while much that it is made from changes: whoever takes it has
 * asked for it alone, by its name, which is its own. It is plain data and records, nothing that asks in turn. `on` is a
 * day, where it depends on one.
 */
export function asked<Site extends object, Result>(
  name: string,
  make: (site: Site, on: string) => Result,
  of: keyof Askable = 'site',
): (site: Site, on?: string) => Result {
  const read = perSiteAndKey(make);
  answerBy(name, of, read);
  return (site, on = '') => {
    ask(called(site, name, on));
    return alone(() => read(site, on));
  };
}

/** The same for a map, of which only what is looked up counts as asked for. */
export function askedByKey<Site extends object, Value>(
  name: string,
  make: (site: Site, on: string) => Iterable<readonly [string, Value]>,
  of: keyof Askable = 'site',
): (site: Site, on?: string) => ReadonlyMap<string, Value> {
  const read = perSiteAndKey((site: Site, on: string) => new AskedMap(called(site, name, on), make(site, on)));
  answerBy(name, of, read);
  return (site, on = '') => alone(() => read(site, on));
}

/**
 * The same where each value is made by itself, when somebody asks for it: little of something large, so that whoever
 * asks for that little is not made again where only the rest has changed.
 */
export function askedEach<Site extends object, Value>(
  name: string,
  make: (site: Site, key: string) => Value,
  of: keyof Askable = 'site',
): (site: Site, key: string) => Value {
  const read = perSite((site: Site) => new AskedEach(called(site, name, ''), (key) => make(site, key)));
  answerBy(name, of, read);
  return (site, key) => alone(() => read(site)).get(key);
}

/** Keeps how to answer for `name`: what it is made from is what `of` says. */
function answerBy(name: string, of: keyof Askable, read: (from: never, on: string) => unknown): void {
  answers.set(name, (from, on) => {
    if (!from[of]) throw new RangeError(`'${name}' is asked for before there is a ${of}`);
    return read(from[of] as never, on);
  });
}

function called(site: { readonly seenFrom?: string | undefined }, name: string, on: string): string {
  return nameAs(site.seenFrom, on === '' ? name : `${name}@${on}`);
}
