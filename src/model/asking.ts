// What is asked while something is made, so that it need not be made again while all answers are the same: of a big
// site nearly all pages stand as they did after an edit. Whatever differs from one set of records to the next is asked
// for through what is in this file; what is asked behind its back would make a page stand that should not.
// What was known on another day is asked for by the name of that day, and who only links to a record asks for no more
// than what it is called.

/** What was asked while one thing was made. */
export class Trail {
  // There are hundreds of thousands of trails, and on most nothing is asked, or nothing used.
  #questions: Map<string, Set<string>> | undefined;
  #within: Set<Trail> | undefined;
  /** What was asked when it was made before, as whoever remembers it knows it. */
  readonly remembered: object | undefined;

  constructor(remembered?: object) {
    this.remembered = remembered;
  }

  /** Marks that `name` was asked for: what of it is kept under `key`, or all of it. */
  ask(name: string, key = all): void {
    const questions = (this.#questions ??= new Map<string, Set<string>>());
    const keys = questions.get(name);
    if (keys) keys.add(key);
    else questions.set(name, new Set([key]));
  }

  /** Marks that something was used, in whose making `trail` was left. */
  use(trail: Trail): void {
    if (trail !== this && !trail.isEmpty) (this.#within ??= new Set()).add(trail);
  }

  /** Whether nothing was asked, here or in making what was used. */
  get isEmpty(): boolean {
    return this.#questions === undefined && this.#within === undefined && this.remembered === undefined;
  }

  /** What was asked here itself: keys by names. */
  get own(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#questions ?? nothing;
  }

  /** The trails that were left in making what was used. */
  get within(): Iterable<Trail> {
    return this.#within ?? [];
  }

  /** This trail and all that were left in making what was used. */
  reached(): ReadonlySet<Trail> {
    const reached = new Set<Trail>([this]);
    // A set hands out what is added to it on the way.
    for (const trail of reached) for (const inner of trail.within) reached.add(inner);
    return reached;
  }
}

const nothing: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** Something that is asked for, and what of it. */
export type Question = readonly [name: string, key: string];

/** The key of all of something. No id and no path has this sign. */
export const all = '*';

/** By what name is asked for what goes by `name`, of the site as it is seen from a day where one is given. */
export function nameAs(seenFrom: string | undefined, name: string): string {
  return seenFrom === undefined ? name : `${seenFrom} ${name}`;
}

/** The day from which a site is seen that is asked by `name`, and the name by which that site itself is asked. */
export function dayOfName(name: string): readonly [day: string | undefined, name: string] {
  const end = name.indexOf(' ');
  return end === -1 ? [undefined, name] : [name.slice(0, end), name.slice(end + 1)];
}

/** Whose trail what is asked belongs to, where that is not the one for whom all this is done; `nobody`: to none. */
let innermost: Trail | 'nobody' | undefined;
/** Finds the trail of the one for whom all this is done. */
let outermost: (() => Trail | undefined) | undefined;

/**
 * Has trails left from now on. `find` tells for which of several things that are made at once the code runs; without it
 * nothing is marked, and nothing costs anything.
 */
export function leaveTrails(find: (() => Trail | undefined) | undefined): void {
  outermost = find;
}

/** Whether they are. */
export function areTrailsLeft(): boolean {
  return outermost !== undefined;
}

/** Marks in the trail of whatever is being made that `name` was asked for. */
export function ask(name: string, key?: string): void {
  if (outermost) current(outermost)?.ask(name, key);
}

function current(find: () => Trail | undefined): Trail | undefined {
  if (innermost === 'nobody') return undefined;
  return innermost ?? find();
}

/** What was made, with the trail of its making: none where none is left. */
export interface Made<Result> {
  readonly result: Result;
  readonly trail: Trail | undefined;
}

/** Makes what others will use too: what is asked meanwhile, whoever uses it has asked; see `used`. */
export function withTrail<Result>(make: () => Result): Made<Result> {
  if (!outermost) return { result: make(), trail: undefined };
  const trail = new Trail();
  const result = within(trail, make);
  return { result, trail: trail.isEmpty ? untouched : trail };
}

/** The trail of all that was made without a question. */
const untouched = new Trail();

/** Hands out what was made before, and marks its use. */
export function used<Result>({ result, trail }: Made<Result>): Result {
  if (trail && outermost) current(outermost)?.use(trail);
  return result;
}

/**
 * What was made under `key` for an earlier site, where all that was asked for it is answered the same by this one, or
 * else what `make` makes: plain data, of nothing but what it asks for.
 */
export type Remember = <Result>(key: string, make: () => Result) => Result;

/** Remembers nothing. */
export function anew<Result>(_: string, make: () => Result): Result {
  return make();
}

/** Does what leaves no trail: what it gives is asked for by a name of its own. */
export function alone<Result>(work: () => Result): Result {
  return outermost ? within('nobody', work) : work();
}

function within<Result>(trail: typeof innermost, work: () => Result): Result {
  const around = innermost;
  innermost = trail;
  try {
    return work();
  } finally {
    innermost = around;
  }
}

/** What is looked up, by the names under which it is asked for. */
export type Lookups = Readonly<Record<string, ReadonlyMap<string, unknown> | ReadonlySet<string> | AskedEach<unknown>>>;

/**
 * A map that marks what is asked of it, under its name; where many of its keys are of one thing, `by` says by what
 * question all of them are asked for together. It hands questions on to a plain map: what inherits from one is
 * asked several times more slowly, and a check asks millions of times.
 */
export class AskedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #name: string;
  readonly #map: ReadonlyMap<string, Value>;
  readonly #by: ((key: string) => Question) | undefined;

  constructor(name: string, entries: Iterable<readonly [string, Value]>, by?: (key: string) => Question) {
    this.#name = name;
    this.#by = by;
    this.#map = entries instanceof Map ? (entries as ReadonlyMap<string, Value>) : new Map(entries);
  }

  get(key: string): Value | undefined {
    this.#askFor(key);
    return this.#map.get(key);
  }

  has(key: string): boolean {
    this.#askFor(key);
    return this.#map.has(key);
  }

  #askFor(key: string): void {
    if (!outermost) return;
    if (this.#by) ask(...this.#by(key));
    else ask(this.#name, key);
  }

  get size(): number {
    ask(this.#name);
    return this.#map.size;
  }

  forEach(look: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    ask(this.#name);
    this.#map.forEach(look);
  }

  entries(): MapIterator<[string, Value]> {
    ask(this.#name);
    return this.#map.entries();
  }

  keys(): MapIterator<string> {
    ask(this.#name);
    return this.#map.keys();
  }

  values(): MapIterator<Value> {
    ask(this.#name);
    return this.#map.values();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}

/** What is made for each key that is asked for, once, under a name: of a big site a page asks for few. */
export class AskedEach<Value> {
  readonly #name: string;
  readonly #make: (key: string) => Value;
  readonly #made = new Map<string, { readonly value: Value }>();

  constructor(name: string, make: (key: string) => Value) {
    this.#name = name;
    this.#make = make;
  }

  get(key: string): Value {
    ask(this.#name, key);
    let made = this.#made.get(key);
    if (!made) this.#made.set(key, (made = { value: alone(() => this.#make(key)) }));
    return made.value;
  }
}

/** A set that marks what is asked of it. No method is left to `Set` itself: that would answer without a mark. */
export class AskedSet implements ReadonlySet<string> {
  readonly #name: string;
  readonly #set: ReadonlySet<string>;

  constructor(name: string, members: Iterable<string>) {
    this.#name = name;
    this.#set = new Set(members);
  }

  has(member: string): boolean {
    ask(this.#name, member);
    return this.#set.has(member);
  }

  get size(): number {
    return this.#whole().size;
  }

  forEach(look: (member: string, again: string, set: ReadonlySet<string>) => void): void {
    this.#whole().forEach(look);
  }

  entries(): SetIterator<[string, string]> {
    return this.#whole().entries();
  }

  keys(): SetIterator<string> {
    return this.#whole().keys();
  }

  values(): SetIterator<string> {
    return this.#whole().values();
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.values();
  }

  #whole(): ReadonlySet<string> {
    ask(this.#name);
    return this.#set;
  }
}
