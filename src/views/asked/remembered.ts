import { Trail, used, withTrail, type Question } from '../../model/asking.ts';
import type { Site } from '../../model/site.ts';
import { Answers } from './answers.ts';
import type { Printing } from '../printing.ts';

/** What is noted of what was made of a site: what was asked for each piece, and how that was answered. */
export interface RememberedNotes {
  /** Of all that is the same for every page: the code, the settings, the address. */
  readonly ground: string;
  readonly questions: readonly (readonly [name: string, key: string, answer: string])[];
  /**
   * The trails of all pieces, one behind the other, each behind those that it uses: how many questions were asked,
   * their places, how many trails were used, their numbers.
   */
  readonly trails: Uint32Array;
  /** By the path of each page, or of a file beside them. */
  readonly pages: Readonly<Record<string, NotedPage>>;
  /** What else was made, by its key. */
  readonly values: Readonly<Record<string, NotedValue>>;
}

/** Something that was made of what was asked. */
interface NotedValue {
  /** The number of its trail. */
  readonly trail: number;
  /** As JSON keeps it. */
  readonly value?: unknown;
}

interface NotedPage extends Omit<NotedValue, 'value'> {
  /** The files that were made with it. */
  readonly files: readonly string[];
}

/** A trail by the places of its questions. What many pages use is known once. */
interface Asking {
  readonly own: readonly number[];
  readonly within: readonly Asking[];
  /** Whether all records were asked for, here or within: what is made of them stands after no edit. */
  readonly forAll: boolean;
}

/** The same with what was asked. */
interface AskedValue extends Omit<NotedValue, 'trail'> {
  readonly asked: Asking;
}

interface AskedPage extends Omit<NotedPage, 'trail'> {
  readonly asked: Asking;
}

/** What is known of an earlier site. */
interface Earlier {
  readonly pages: ReadonlyMap<string, AskedPage>;
  readonly values: ReadonlyMap<string, AskedValue>;
  /** Whether what was asked at a place is answered now as it was then. */
  readonly isSame: (question: Question, place: number, now: Answers) => boolean;
  /** The answer of then, where it is known in words. */
  readonly answerAt?: (place: number) => string | undefined;
}

/** What of an earlier site need not be made again, and what is noted for the next one. */
export class Remembered {
  readonly #ground: string;
  readonly #places: Places;
  readonly #pages = new Map<string, AskedPage>();
  readonly #values = new Map<string, AskedValue>();
  readonly #trails = new Map<string, Trail>();
  /** Of each question: whether it is answered otherwise than before, where that is known. */
  readonly #isChanged: (boolean | undefined)[] = [];
  readonly #standing = new Map<Asking, boolean>();
  #before: Earlier | undefined;
  #answers: Answers | undefined;

  /**
   * `ground`: all that is the same for every page. `before`: what was noted of the earlier site, or what remembered it
   * in this run, and from now on remembers nothing from before it.
   */
  constructor(ground: string, before?: RememberedNotes | Remembered) {
    this.#ground = ground;
    if (before instanceof Remembered) {
      const isOurs = before.#ground === ground;
      this.#before = isOurs ? before.#asEarlier() : undefined;
      this.#places = isOurs ? before.#places : new Places([]);
    } else {
      const noted = before?.ground === ground ? before : undefined;
      this.#before = noted && earlierBy(noted);
      this.#places = new Places(noted?.questions ?? []);
    }
  }

  #asEarlier(): Earlier {
    this.#before = undefined;
    return {
      pages: this.#pages,
      values: this.#values,
      isSame: (question, _, now) => this.#answers !== undefined && now.isAsBy(this.#answers, question),
    };
  }

  /** Takes the site as it is now, from when its records are joined. */
  open(site: Site): void {
    this.#answers = new Answers(site);
  }

  /** Takes all that pages are printed from. */
  add(printing: Printing): void {
    this.#answers?.add(printing);
  }

  /** The files that were made with the page at `path`, where all is answered as it was then. */
  standing(path: string): readonly string[] | undefined {
    const page = this.#before?.pages.get(path);
    if (!page || !this.#stands(page)) return undefined;
    this.#pages.set(path, page);
    return page.files;
  }

  /** Notes what was asked while the page at `path` was made, and the files that were made with it. */
  note(path: string, trail: Trail, files: readonly string[]): void {
    const asked = this.#places.of(trail);
    if (!asked.forAll) this.#pages.set(path, { asked, files });
  }

  /** See `Remember`. */
  value<Result>(key: string, make: () => Result): Result {
    // Under one key there is what this code makes of it, now or before. Its trail is kept as numbers alone.
    const now = this.#values.get(key);
    if (now) return this.#used(key, now) as Result;
    const known = this.#before?.values.get(key);
    if (known && this.#stands(known)) {
      this.#values.set(key, known);
      return this.#used(key, known) as Result;
    }
    const made = withTrail(make);
    // Of what leaves no trail nobody can tell whether it stands.
    if (made.trail) this.#values.set(key, { asked: this.#places.of(made.trail), value: made.result });
    return used(made);
  }

  #used(key: string, { asked, value }: AskedValue): unknown {
    const trail = this.#trails.get(key) ?? new Trail(asked);
    this.#trails.set(key, trail);
    return used({ result: value, trail });
  }

  /** What the next one is told. */
  notes(): RememberedNotes {
    const questions: RememberedNotes['questions'][number][] = [];
    // What nobody asks any more is forgotten.
    const places: (number | undefined)[] = [];
    const placeOf = (place: number): number => (places[place] ??= questions.push(this.#noted(place)) - 1);
    const numbers = new Map<Asking, number>();
    const trails: number[] = [];
    const numberOf = (asked: Asking): number => {
      const known = numbers.get(asked);
      if (known !== undefined) return known;
      const within = asked.within.map(numberOf);
      trails.push(asked.own.length);
      for (const place of asked.own) trails.push(placeOf(place));
      trails.push(within.length);
      for (const number of within) trails.push(number);
      numbers.set(asked, numbers.size);
      return numbers.size - 1;
    };
    const noted = <Piece extends { readonly asked: Asking }>([key, { asked, ...piece }]: [string, Piece]) =>
      [key, { ...piece, trail: numberOf(asked) }] as const;
    const pages = Object.fromEntries([...this.#pages].map(noted));
    const values = Object.fromEntries([...this.#values].map(noted));
    return { ground: this.#ground, questions, trails: Uint32Array.from(trails), pages, values };
  }

  #noted(place: number): RememberedNotes['questions'][number] {
    const question = this.#places.question(place);
    const known = this.#isChanged[place] === false ? this.#before?.answerAt?.(place) : undefined;
    return [...question, known ?? this.#open().to(question)];
  }

  #stands({ asked }: Pick<AskedValue, 'asked'>): boolean {
    return this.#areSame(asked);
  }

  /** Whether all that was asked on a trail is answered as it was then. */
  #areSame(asked: Asking): boolean {
    const known = this.#standing.get(asked);
    if (known !== undefined) return known;
    const stands =
      asked.own.every((place) => !(this.#isChanged[place] ??= this.#hasChanged(place))) &&
      asked.within.every((one) => this.#areSame(one));
    this.#standing.set(asked, stands);
    return stands;
  }

  #hasChanged(place: number): boolean {
    return this.#before?.isSame(this.#places.question(place), place, this.#open()) !== true;
  }

  #open(): Answers {
    if (!this.#answers) throw new RangeError('no site is there to answer');
    return this.#answers;
  }
}

function earlierBy({ questions, trails, pages, values }: RememberedNotes): Earlier {
  const read = readTrails(trails, questions);
  const placed = <Piece extends Pick<NotedValue, 'trail'>>([key, { trail, ...piece }]: [string, Piece]) => {
    const asked = read[trail];
    if (!asked) throw new RangeError(`no trail has the number ${trail}`);
    return [key, { ...piece, asked }] as const;
  };
  return {
    pages: new Map(Object.entries(pages).map(placed)),
    values: new Map(Object.entries(values).map(placed)),
    isSame: (question, place, now) => now.to(question) === questions[place]?.[2],
    answerAt: (place) => questions[place]?.[2],
  };
}

function readTrails(trails: Uint32Array, questions: RememberedNotes['questions']): Asking[] {
  const read: Asking[] = [];
  let at = 0;
  const next = (): number => trails[at++] ?? 0;
  const list = <Item>(of: (number: number) => Item | undefined): Item[] => {
    const items: Item[] = [];
    for (let left = next(); left > 0; left -= 1) {
      const item = of(next());
      if (item !== undefined) items.push(item);
    }
    return items;
  };
  while (at < trails.length) {
    const own = list((place) => place);
    const within = list((number) => read[number]);
    read.push({ own, within, forAll: isForAll(own, within, (place) => questions[place]?.[0]) });
  }
  return read;
}

function isForAll(
  own: readonly number[],
  within: readonly Asking[],
  nameAt: (place: number) => string | undefined,
): boolean {
  return within.some(({ forAll }) => forAll) || own.some((place) => nameAt(place) === 'all');
}

/** Numbers questions, each once: as many as pages ask would not be held in words. */
class Places {
  readonly #places = new Map<string, Map<string, number>>();
  readonly #questions: Question[] = [];
  readonly #trails = new WeakMap<Trail, Asking>();

  /** `before`: the questions that have numbers already, in their order. */
  constructor(before: RememberedNotes['questions']) {
    for (const [name, key] of before) this.#placeOf([name, key]);
  }

  /** What was asked on a trail, which nobody asks on any more. */
  of(trail: Trail): Asking {
    const known = this.#trails.get(trail);
    if (known) return known;
    const own = [...trail.own].flatMap(([name, keys]) => [...keys].map((key) => this.#placeOf([name, key])));
    const within = [...new Set([...trail.within].map((one) => this.of(one)))];
    const remembered = trail.remembered as Asking | undefined;
    if (remembered) within.push(remembered);
    const [only, ...more] = within;
    const asked =
      own.length === 0 && only && more.length === 0
        ? only
        : { own, within, forAll: isForAll(own, within, (place) => this.#questions[place]?.[0]) };
    this.#trails.set(trail, asked);
    return asked;
  }

  /** The question at a place. Throws a `RangeError` where there is none. */
  question(place: number): Question {
    const question = this.#questions[place];
    if (!question) throw new RangeError(`nothing was asked at place ${place}`);
    return question;
  }

  #placeOf([name, key]: Question): number {
    const keys = this.#places.get(name) ?? new Map<string, number>();
    this.#places.set(name, keys);
    const place = keys.get(key) ?? this.#questions.push([name, key]) - 1;
    keys.set(key, place);
    return place;
  }
}
