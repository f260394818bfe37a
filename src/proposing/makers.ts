import type { Kind } from '../basics/kinds.ts';
import { wordsOf } from '../basics/names.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import { readFacts } from '../texts/facts.ts';
import { bodyMeant } from './bodies-meant.ts';
import type { CountryFinding, NameFinding, PromiseFinding } from './document/findings.ts';

/** The kinds of records that make promises. */
export const kindsThatPromise = ['organisation', 'person', 'place', 'programme'] as const satisfies readonly Kind[];

/** Who makes a promise. */
export interface Makers {
  /** Ids of records; none where nobody on record is named. */
  readonly ids: readonly string[];
  /** The paragraphs that tell who they are, the lead-in or the sentence itself first. */
  readonly paragraphs: readonly number[];
}

/** What is known of the names of a document. */
export interface Named {
  readonly language: ReadingLanguage;
  readonly countries: readonly CountryFinding[];
  readonly bodies: readonly NameFinding[];
  /** The records, old and new, that can promise and that a text names. */
  readonly recordsIn: (text: string) => readonly string[];
}

/**
 * Tells who makes promises: those whom the words name, and of "the three leaders" or "the Ministry" those who were
 * named before. Promises
 * are given in reading order.
 */
export class MakersOfPromises {
  readonly #named: Named;
  #last: { readonly ids: readonly string[]; readonly paragraph: number } | undefined;

  constructor(named: Named) {
    this.#named = named;
  }

  of({ maker = '', paragraph, start, lead }: PromiseFinding): Makers {
    const at = lead?.paragraph ?? paragraph;
    const own = this.#named.recordsIn(maker);
    if (own.length > 0) {
      this.#last = own.length > 1 ? { ids: own, paragraph: at } : this.#last;
      return { ids: own, paragraphs: [at] };
    }
    if (this.#isGroup(maker)) return this.#group(maker, at) ?? { ids: [], paragraphs: [at] };
    const body = bodyMeant(maker, lead ?? { paragraph, start }, this.#named.bodies, this.#named.language);
    const ids = body ? this.#named.recordsIn(body.name) : [];
    return { ids, paragraphs: [...new Set(body && ids.length > 0 ? [body.paragraph, at] : [at])] };
  }

  #isGroup(maker: string): boolean {
    const { names, openings } = this.#named.language;
    return wordsOf(maker).some(({ folded }) => names.groups.includes(folded) || openings.pronouns.includes(folded));
  }

  /** "The three leaders": of so many countries of the paragraph, of those told last, or of all that the text names. */
  #group(maker: string, at: number): Makers | undefined {
    const number = readFacts(maker, this.#named.language, undefined).numbers[0]?.value;
    const fits = (many: number): boolean => (number === undefined ? many > 1 : many === number);
    const here = this.#named.countries.filter(({ paragraphs }) => paragraphs.includes(at));
    if (fits(here.length)) return this.#told(here, at);
    if (this.#last && fits(this.#last.ids.length))
      return { ids: this.#last.ids, paragraphs: [...new Set([at, this.#last.paragraph])] };
    const all = this.#named.countries;
    return number !== undefined && fits(all.length) ? this.#told(all, at) : undefined;
  }

  #told(countries: readonly CountryFinding[], at: number): Makers | undefined {
    const ids = [...new Set(countries.flatMap(({ name }) => this.#named.recordsIn(name)))];
    const near = nearest(countries, at);
    if (ids.length !== countries.length || near === undefined) return undefined;
    this.#last = { ids, paragraph: near };
    return { ids, paragraphs: [...new Set([at, near])] };
  }
}

/** The paragraph nearest to one that names all of some countries; of two as near, the one before. */
function nearest(countries: readonly CountryFinding[], at: number): number | undefined {
  const [first, ...others] = countries;
  return first?.paragraphs
    .filter((paragraph) => others.every(({ paragraphs }) => paragraphs.includes(paragraph)))
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)[0];
}
