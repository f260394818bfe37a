import { fold, type Word } from '../basics/names.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import { tokensOf } from '../texts/names/tokens.ts';
import { termFinder } from '../texts/names/term-finder.ts';
import type { Term } from '../texts/names/terms.ts';
import { worldNames, type Subject } from '../texts/names/world.ts';

/** A word of a text with all that tells whether it is part of a name. */
export interface NameWord extends Word {
  readonly written: string;
  readonly isCapital: boolean;
  /** Whether it begins a sentence, so that its capital tells nothing. */
  readonly begins: boolean;
  /** The terms that begin with it, and how many words each takes; the longest first. */
  readonly terms: readonly { readonly length: number; readonly values: readonly Term[] }[];
  /** What of the world begins with it, the longest. */
  readonly world: { readonly length: number; readonly subjects: readonly Subject[] } | undefined;
}

/** The words of a text, read for names. `begins` tells whether a word at an offset begins a sentence. */
export function nameWords(text: string, language: ReadingLanguage, begins: (start: number) => boolean): NameWord[] {
  const words = tokensOf(text, language.names);
  const terms = termFinder(language);
  const world = worldNames(language).finder;
  return words.map((word, at) => {
    const written = text.slice(word.start, word.end);
    const found = world.at(text, words, at).at(-1);
    return {
      ...word,
      written,
      isCapital: /^[\p{Lu}\p{Lt}]/u.test(written) || /^\p{N}+\p{Lu}/u.test(written),
      begins: begins(word.start),
      terms: terms.at(text, words, at).toReversed(),
      world: found && { length: found.length, subjects: found.values },
    };
  });
}

/** A run of words that is written like one name: places of its first word and behind its last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What stands between two words of one name, besides linking words. */
const within = /^(?:\s+|\s?[&/+]\s?|[-‐‑–’']|\.\s?)$/u;

/**
 * The runs of capitalised words of a text, with linking words between them: "Ministry of Science, Technology and
 * Innovation". A sign, a possessive or a small word ends a run.
 */
export class Runs {
  readonly #text: string;
  readonly #words: readonly NameWord[];
  readonly #linking: ReadonlySet<string>;
  readonly #conjunctions: ReadonlySet<string>;
  readonly #isBody: (at: number) => boolean;

  constructor(text: string, words: readonly NameWord[], { names }: ReadingLanguage, isBody: (at: number) => boolean) {
    this.#text = text;
    this.#words = words;
    this.#linking = new Set([...names.linking, ...names.particles].map(fold));
    this.#conjunctions = new Set(names.conjunctions.map(fold));
    this.#isBody = isBody;
  }

  all(): Run[] {
    const runs: Run[] = [];
    for (let at = 0; at < this.#words.length;) {
      const word = this.#words[at];
      const to = word?.isCapital ? this.#endOf(at) : at;
      if (to > at) runs.push({ from: at, to });
      at = Math.max(at + 1, to);
    }
    return runs;
  }

  /** Behind the last word of the run that begins at `from`. */
  #endOf(from: number): number {
    let to = from + 1;
    let hasBody = this.#isBody(from);
    let isLinked = false;
    for (;;) {
      const next = this.#words[to];
      if (!next || !this.#joins(to - 1, to)) {
        const listed = hasBody && isLinked ? this.#listFrom(to) : undefined;
        if (listed === undefined) return to;
        to = listed;
        continue;
      }
      if (next.isCapital) {
        hasBody ||= this.#isBody(to);
        to += 1;
        continue;
      }
      const step = this.#linkFrom(to, { hasBody, isLinked });
      if (step === undefined) return to;
      isLinked ||= step.isLink;
      to = step.to;
    }
  }

  #joins(one: number, other: number): boolean {
    const [a, b] = [this.#words[one], this.#words[other]];
    if (!a || !b || b.begins) return false;
    const between = this.#text.slice(a.end, b.start);
    // "The World Bank. The …": a point joins letters alone, "Joseph R. Biden".
    return within.test(between) && (!between.startsWith('.') || a.written.length <= 2);
  }

  /** Over linking words to the next capital: "of the", "de la", "and". */
  #linkFrom(at: number, run: { readonly hasBody: boolean; readonly isLinked: boolean }) {
    let to = at;
    let conjunction = false;
    while (to < at + 3) {
      const word = this.#words[to];
      if (!word || (to > at && !this.#joins(to - 1, to))) return undefined;
      if (word.isCapital) break;
      const isConjunction = this.#conjunctions.has(word.folded);
      if (!isConjunction && !this.#linking.has(word.folded)) return undefined;
      // "y la Secretaría" begins another name.
      if (conjunction && !isConjunction) return undefined;
      conjunction ||= isConjunction;
      to += 1;
    }
    const next = this.#words[to];
    if (!next?.isCapital || !this.#joins(to - 1, to)) return undefined;
    if (conjunction && (!this.#goesOn(to) || (!(run.hasBody && run.isLinked) && !this.#bodyAhead(to))))
      return undefined;
    return { to: to + 1, isLink: !conjunction };
  }

  /** Whether a body stands at the end of the capitals from `at` on: "Export and *Investment Promotion Agency*". */
  #bodyAhead(at: number): boolean {
    for (let next = at; next === at || (this.#words[next]?.isCapital && this.#joins(next - 1, next)); next += 1)
      if (this.#isBody(next) && !this.#words[next]?.world) return true;
    return false;
  }

  /** Whether a word behind "and" can belong to the name before it: it begins no other. */
  #goesOn(at: number): boolean {
    const word = this.#words[at];
    return word !== undefined && !this.#isBody(at) && word.world === undefined && !/^\p{Lu}{2,}$/u.test(word.written);
  }

  /** ", Humanities, Technology, and Innovation": where the list that goes on with a name ends. */
  #listFrom(at: number): number | undefined {
    let to = at;
    for (let many = 0; many < 8; many += 1) {
      const [before, word] = [this.#words[to - 1], this.#words[to]];
      if (!before || !word || !/^,\s$/.test(this.#text.slice(before.end, word.start))) return undefined;
      if (this.#conjunctions.has(word.folded)) return this.#lastOfList(to);
      if (!word.isCapital || !this.#goesOn(to)) return undefined;
      to += 1;
      while (this.#words[to]?.isCapital && this.#joins(to - 1, to)) to += 1;
      const next = this.#words[to];
      if (next && this.#joins(to - 1, to) && this.#conjunctions.has(next.folded)) return this.#lastOfList(to);
    }
    return undefined;
  }

  #lastOfList(conjunction: number): number | undefined {
    const last = this.#words[conjunction + 1];
    return last?.isCapital && this.#joins(conjunction, conjunction + 1) && this.#goesOn(conjunction + 1)
      ? conjunction + 2
      : undefined;
  }
}
