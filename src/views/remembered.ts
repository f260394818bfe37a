import { ask, used, withTrail, type Question, type Trail } from '../model/asking.ts';
import type { Site } from '../model/site.ts';
import { Answers } from './answers.ts';
import type { Printing } from './printing.ts';

/** What is noted of what was made of a site: what was asked for each piece, and how that was answered. */
export interface Asked {
  /** Of all that is the same for every page: the code, the settings, the address. */
  readonly ground: string;
  readonly questions: readonly (readonly [name: string, key: string, answer: string])[];
  /** By the path of each page, or of a file beside them. */
  readonly pages: Readonly<Record<string, AskedPage>>;
  /** What else was made, by its key. */
  readonly values: Readonly<Record<string, AskedValue>>;
}

/** Something that was made of what was asked. */
interface AskedValue {
  /** The places of its questions. */
  readonly asked: readonly number[];
  /** As JSON keeps it. */
  readonly value?: unknown;
}

interface AskedPage extends Omit<AskedValue, 'value'> {
  /** The files that were made with it. */
  readonly files: readonly string[];
}

/** What of an earlier site need not be made again, and what is noted for the next one. */
export class Remembered {
  readonly #ground: string;
  readonly #before: Asked | undefined;
  /** Of each question of the last build: whether it is answered otherwise now, where that is known. */
  readonly #isChanged: (boolean | undefined)[] = [];
  readonly #places: Places;
  readonly #pages = new Map<string, AskedPage>();
  readonly #values = new Map<string, AskedValue>();
  #answers: Answers | undefined;

  /** `ground`: all that is the same for every page. `before`: what was noted of the earlier site. */
  constructor(ground: string, before: Asked | undefined) {
    this.#ground = ground;
    this.#before = before?.ground === ground ? before : undefined;
    this.#places = new Places(this.#before?.questions ?? []);
  }

  /** Takes the site as it is now, from when its records are joined; `last`: what remembered one earlier in this run. */
  open(site: Site, last?: Remembered): void {
    this.#answers = new Answers(site, last ? last.#answers : undefined);
  }

  /** Takes all that pages are printed from. */
  add(printing: Printing): void {
    this.#answers?.add(printing);
  }

  /** The files that were made with the page at `path`, where all is answered as it was then. */
  standing(path: string): readonly string[] | undefined {
    const page = this.#before?.pages[path];
    if (!page || !this.#stands(page)) return undefined;
    this.#pages.set(path, { asked: this.#places.again(page.asked), files: page.files });
    return page.files;
  }

  /** Notes what was asked while the page at `path` was made, and the files that were made with it. */
  note(path: string, trail: Trail, files: readonly string[]): void {
    this.#pages.set(path, { asked: this.#places.of(trail), files });
  }

  /** See `Remember`. */
  value<Result>(key: string, make: () => Result): Result {
    // Under one key there is what this code makes of it, now or before. Its trail is kept as numbers alone.
    const now = this.#values.get(key);
    if (now) {
      for (const place of now.asked) ask(...this.#places.question(place));
      return now.value as Result;
    }
    const known = this.#before?.values[key];
    if (known && this.#stands(known)) {
      for (const place of known.asked) ask(...this.#questionAt(place));
      this.#values.set(key, { asked: this.#places.again(known.asked), value: known.value });
      return known.value as Result;
    }
    const made = withTrail(make);
    // Of what leaves no trail nobody can tell whether it stands.
    if (made.trail) this.#values.set(key, { asked: this.#places.of(made.trail), value: made.result });
    return used(made);
  }

  /** What the next one is told. */
  notes(): Asked {
    return {
      ground: this.#ground,
      questions: this.#places.questions().map(([name, key]) => [name, key, this.#answerTo([name, key])] as const),
      pages: Object.fromEntries(this.#pages),
      values: Object.fromEntries(this.#values),
    };
  }

  #stands({ asked }: Pick<AskedValue, 'asked'>): boolean {
    return asked.every((place) => !(this.#isChanged[place] ??= this.#hasChanged(place)));
  }

  #hasChanged(place: number): boolean {
    return this.#answerTo(this.#questionAt(place)) !== this.#before?.questions[place]?.[2];
  }

  #questionAt(place: number): Question {
    const [name = '', key = ''] = this.#before?.questions[place] ?? [];
    return [name, key];
  }

  #answerTo(question: Question): string {
    if (!this.#answers) throw new RangeError('no site is there to answer');
    return this.#answers.to(question);
  }
}

/** Numbers questions, each once: as many as pages ask would not be held in words. */
class Places {
  readonly #before: Asked['questions'];
  readonly #known: (number | undefined)[] = [];
  readonly #places = new Map<string, Map<string, number>>();
  readonly #questions: Question[] = [];
  readonly #trails = new WeakMap<Trail, readonly number[]>();

  constructor(before: Asked['questions']) {
    this.#before = before;
  }

  /** The places of questions that stood at `places` before. */
  again(places: readonly number[]): number[] {
    return places.map((place) => {
      const [name = '', key = ''] = this.#before[place] ?? [];
      return (this.#known[place] ??= this.#placeOf([name, key]));
    });
  }

  /** The places of all that was asked on a trail, each once. What many pages use is numbered for all of them. */
  of(trail: Trail): number[] {
    const places = new Set<number>();
    for (const one of trail.reached()) for (const place of this.#own(one)) places.add(place);
    return [...places];
  }

  #own(trail: Trail): readonly number[] {
    const known =
      this.#trails.get(trail) ??
      [...trail.own].flatMap(([name, keys]) => [...keys].map((key) => this.#placeOf([name, key])));
    this.#trails.set(trail, known);
    return known;
  }

  questions(): readonly Question[] {
    return this.#questions;
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
