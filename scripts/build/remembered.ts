import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { leaveTrails, making, Trail, used, type Question } from '../../src/model/asking.ts';
import { Answers } from '../../src/views/answers.ts';
import type { Printing } from '../../src/views/printing.ts';

/** What a build notes of the pages that it made: what was asked for each, and how that was answered. */
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

/** A page that is being made. */
interface Making {
  readonly trail: Trail;
  readonly files: string[];
}

const madeNow = new AsyncLocalStorage<Making>();

/** Notes from now on what is asked while each page is made. */
export function watchAsking(): void {
  leaveTrails(() => madeNow.getStore()?.trail);
}

/** Notes that the page which is being made just now has made a file. */
export function noteFile(path: string): void {
  madeNow.getStore()?.files.push(path);
}

/** The pages of the last build that need not be made again, and what is noted for the next one. */
export class Remembered {
  readonly #ground: string;
  readonly #before: Asked | undefined;
  readonly #changed: ReadonlySet<number>;
  readonly #answers: Answers;
  readonly #values = new Map<string, { readonly questions: readonly Question[]; readonly value: unknown }>();
  readonly #pages = new Map<string, { readonly questions: readonly Question[]; readonly files: readonly string[] }>();

  /** `ground`: all that is the same for every page. `before`: what the last build noted. */
  constructor(printing: Printing, ground: string, before: Asked | undefined) {
    this.#ground = ground;
    this.#before = before?.ground === ground ? before : undefined;
    this.#answers = new Answers(printing, digestOf);
    const changed = new Set<number>();
    for (const [place, [name, key, answer]] of (this.#before?.questions ?? []).entries())
      if (this.#answers.to([name, key]) !== answer) changed.add(place);
    this.#changed = changed;
  }

  /** The files that were made with the page at `path`, where all is answered as it was then. */
  standing(path: string): readonly string[] | undefined {
    const page = this.#before?.pages[path];
    if (!page || this.#isChanged(page)) return undefined;
    this.#pages.set(path, { questions: this.#questionsOf(page), files: page.files });
    return page.files;
  }

  /** See `Remember`. */
  value<Result>(key: string, make: () => Result): Result {
    const known = this.#before?.values[key];
    if (known && !this.#isChanged(known)) {
      this.#values.set(key, { questions: this.#questionsOf(known), value: known.value });
      // It was made under this key before, by this code.
      return known.value as Result;
    }
    const made = making(make);
    this.#values.set(key, { questions: made.trail?.questions() ?? [], value: made.result });
    return used(made);
  }

  #isChanged({ asked }: AskedValue): boolean {
    return asked.some((place) => this.#changed.has(place));
  }

  #questionsOf({ asked }: AskedValue): Question[] {
    return asked.flatMap((place): Question[] => {
      const question = this.#before?.questions[place];
      return question ? [[question[0], question[1]]] : [];
    });
  }

  /** Makes the page at `path`, and notes what is asked meanwhile. */
  async make(path: string, work: () => Promise<void>): Promise<void> {
    const page: Making = { trail: new Trail(), files: [] };
    await madeNow.run(page, work);
    this.#pages.set(path, { questions: page.trail.questions(), files: page.files });
  }

  notes(): Asked {
    const questions: [string, string, string][] = [];
    const places = new Map<string, number>();
    const placeOf = ([name, key]: Question): number => {
      const text = `${name}\0${key}`;
      const place = places.get(text) ?? questions.push([name, key, this.#answers.to([name, key])]) - 1;
      places.set(text, place);
      return place;
    };
    const pages = [...this.#pages].map(([path, page]) => [
      path,
      { asked: page.questions.map(placeOf), files: page.files },
    ]);
    const values = [...this.#values].map(([key, { questions: asked, value }]) => [
      key,
      { asked: asked.map(placeOf), value },
    ]);
    return {
      ground: this.#ground,
      questions,
      pages: Object.fromEntries(pages) as Asked['pages'],
      values: Object.fromEntries(values) as Asked['values'],
    };
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22);
}
