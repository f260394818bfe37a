import { fold, type Word } from '../../basics/names.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { tokensOf } from '../../texts/names/tokens.ts';
import { termFinder } from '../../texts/names/term-finder.ts';
import type { Term } from '../../texts/names/terms.ts';
import { worldNames, type Subject } from '../../texts/names/world.ts';
import type { ReadParagraph } from './paragraph.ts';

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

/** A paragraph with its words. */
export interface NamedParagraph {
  readonly paragraph: ReadParagraph;
  readonly text: string;
  readonly words: readonly NameWord[];
  /** Whether nearly all its words have a capital, as in a title: what is written so is no name for that. */
  readonly isTitle: boolean;
  /** Whether it is written in capitals. */
  readonly isShouted: boolean;
}

/** The words of a paragraph, read for names. */
export function nameWords(paragraph: ReadParagraph, language: ReadingLanguage): NamedParagraph {
  const text = paragraph.plain;
  const starts = new Set(paragraph.sentences.map(({ start }) => start));
  const tokens = tokensOf(text, language.names);
  const terms = termFinder(language);
  const world = worldNames(language).finder;
  const words = tokens.map((word, at): NameWord => {
    const written = text.slice(word.start, word.end);
    const found = world.at(text, tokens, at).at(-1);
    return {
      ...word,
      written,
      isCapital: /^[\p{Lu}\p{Lt}]/u.test(written) || /^\p{N}+\p{Lu}/u.test(written),
      begins: starts.has(word.start),
      terms: terms.at(text, tokens, at).toReversed(),
      world: found && { length: found.length, subjects: found.values },
    };
  });
  const long = words.filter(({ written }) => /^\p{L}{4,}/u.test(written));
  const capitals = long.filter(({ isCapital }) => isCapital).length;
  return {
    paragraph,
    text,
    words,
    isTitle: words.length < 30 && capitals >= 0.8 * long.length,
    isShouted: long.length > 0 && long.every(({ written }) => written === written.toUpperCase()),
  };
}

/** Whether one of the terms that are this word alone is among some. */
export function hasTerm({ terms }: NameWord, among: ReadonlySet<Term>): boolean {
  return terms.some(({ length, values }) => length === 1 && values.some((term) => among.has(term)));
}

/** A run of words that is written like one name: places of its first word and behind its last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Words of other languages, whose names stand in a text as they are: "Universidad de Chile". Folded. */
export interface ForeignWords {
  readonly heads: ReadonlySet<string>;
  readonly linking: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
}

/** What tells of the words of runs. */
interface RunOptions {
  readonly isBody: (word: NameWord) => boolean;
  readonly foreign: ForeignWords;
  /** Whether a word for a body in a small letter is linked to the capital at a place: "ministerio de *Ciencia*". */
  readonly isHeaded?: (at: number) => boolean;
}

/** What stands between two words of one name, besides linking words. */
const within = /^(?:\+?\s+|\s?&\s?|\.?[-‐‑–’']|\.\s?)$/u;

/**
 * The runs of capitalised words of a text, with linking words between them: "Ministry of Science, Technology and
 * Innovation". A sign, a possessive or a small word ends a run. `isBody` tells whether a word is one for a body.
 */
export class Runs {
  readonly #text: string;
  readonly #words: readonly NameWord[];
  readonly #linking: ReadonlySet<string>;
  readonly #conjunctions: ReadonlySet<string>;
  readonly #places: ReadonlySet<string>;
  readonly #once: ReadonlySet<string>;
  readonly #headFirst: boolean;
  readonly #firsts: readonly string[];
  readonly #isShouted: boolean;
  readonly #isBody: (word: NameWord) => boolean;
  readonly #foreign: ForeignWords;
  readonly #isHeaded: (at: number) => boolean;
  /** Whether the run that is read began with a word for a body of another language. */
  #isForeign = false;
  /** Whether it began with a word that begins names of bodies alone: "DG". */
  #isFirst = false;

  constructor(
    { text, words, isShouted }: NamedParagraph,
    { names }: ReadingLanguage,
    { isBody, foreign, isHeaded = () => false }: RunOptions,
  ) {
    this.#text = text;
    this.#words = words;
    this.#linking = new Set([...names.linking, ...names.particles].map(fold));
    this.#conjunctions = new Set(names.conjunctions.map(fold));
    this.#places = new Set(names.bodies.places);
    this.#once = new Set(names.bodies.once);
    this.#firsts = names.bodies.firsts;
    this.#isShouted = isShouted;
    this.#headFirst = names.bodies.headFirst;
    this.#isBody = isBody;
    this.#foreign = foreign;
    this.#isHeaded = isHeaded;
  }

  all(): Run[] {
    const runs: Run[] = [];
    for (let at = 0; at < this.#words.length;) {
      const to = this.#words[at]?.isCapital ? this.#endOf(at) : at;
      if (to > at) runs.push({ from: at, to });
      at = Math.max(at + 1, to);
    }
    return runs;
  }

  /** Behind the last word of the run that begins at `from`. */
  #endOf(from: number): number {
    this.#isForeign = this.#foreign.heads.has(this.#words[from]?.folded ?? '');
    let to = from + 1;
    // "DG Research and Innovation"
    this.#isFirst = this.#isFirstAt(from);
    let isLinked = this.#isHeaded(from) || this.#isFirst;
    let hasBody = isLinked || this.#isBodyAt(from);
    for (;;) {
      const next = this.#words[to];
      if (!next || !this.#joins(to - 1, to)) {
        const listed = hasBody && isLinked ? this.#listFrom(to) : undefined;
        if (listed === undefined) return to;
        to = listed;
        continue;
      }
      if (next.isCapital) {
        hasBody ||= this.#isBodyAt(to);
        to = behindWord(next, to);
        continue;
      }
      const adjective = this.#isAdjective(to) ? 1 : 0;
      const step = this.#linkFrom(to + adjective, hasBody && isLinked);
      if (step === undefined || (adjective > 0 && !step.isLink)) return to;
      if (this.#hasTwice(from, to, step.to)) return to;
      this.#isFirst ||= this.#isFirstAt(step.to - 1);
      isLinked ||= step.isLink;
      hasBody ||= this.#isFirst || (step.isLink && this.#isBodyAt(step.to - 1));
      to = step.to;
    }
  }

  #isFirstAt(at: number): boolean {
    return this.#firsts.includes(this.#words[at]?.folded ?? '');
  }

  /** Whether a linking word that a name has once would stand in it twice: "Organización para … para …". */
  #hasTwice(from: number, at: number, to: number): boolean {
    const has = (word: NameWord): boolean => !word.isCapital && this.#once.has(word.folded);
    return this.#words.slice(at, to).some(has) && this.#words.slice(from, at).some(has);
  }

  /** "Comunidad *alemana* de Investigación": a small adjective between the word for a body and what links it. */
  #isAdjective(at: number): boolean {
    const word = this.#words[at];
    if (!word || word.isCapital || !this.#headFirst || this.#isLinking(word) || this.#isConjunction(word)) return false;
    const isTold = word.world?.subjects.some(({ kind }) => kind === 'country') === true && word.world.length === 1;
    return isTold && this.#isBodyAt(at - 1) && this.#joins(at, at + 1);
  }

  #isConjunction({ folded }: NameWord): boolean {
    return this.#conjunctions.has(folded) || (this.#isForeign && this.#foreign.conjunctions.has(folded));
  }

  #isLinking({ folded }: NameWord): boolean {
    return this.#linking.has(folded) || (this.#isForeign && this.#foreign.linking.has(folded));
  }

  #isBodyAt(at: number): boolean {
    const word = this.#words[at];
    return word !== undefined && this.#isBody(word);
  }

  #joins(one: number, other: number): boolean {
    const [a, b] = [this.#words[one], this.#words[other]];
    if (!a || !b || b.begins) return false;
    const between = this.#text.slice(a.end, b.start);
    // A point joins letters alone: "Joseph R. Biden".
    return within.test(between) && (!between.startsWith('.') || a.written.length === 1);
  }

  /** Over linking words to the next capital: "of the", "de la", "and". */
  #linkFrom(at: number, isComplement: boolean): { readonly to: number; readonly isLink: boolean } | undefined {
    let to = at;
    let conjunction = false;
    let place = false;
    while (to < at + 3) {
      const word = this.#words[to];
      if (!word || (to > at && !this.#joins(to - 1, to))) return undefined;
      if (word.isCapital) break;
      const isConjunction = this.#isConjunction(word);
      const isPlace = isComplement && this.#places.has(word.folded);
      if (!isConjunction && !isPlace && !this.#isLinking(word)) return undefined;
      if (isConjunction && to > at) return undefined;
      conjunction ||= isConjunction;
      place ||= this.#places.has(word.folded);
      to += 1;
    }
    const next = this.#words[to];
    if (!next?.isCapital || !this.#joins(to - 1, to)) return undefined;
    // "Commission in Brasília", but "Centro de Investigación en Matemáticas".
    if (place && (next.world || next.terms.length === 0)) return undefined;
    if (!conjunction) return { to: behindWord(next, to), isLink: true };
    // "Latin American and Caribbean Network"
    if (isRegion(next) && isRegion(this.#words[at - 1]) && this.#bodyAhead(to)) return { to: to + 1, isLink: false };
    if (!this.#goesOn(to) || (this.#isFirst && next.terms.length === 0)) return undefined;
    return isComplement !== this.#bodyAhead(to) ? { to: to + 1, isLink: false } : undefined;
  }

  /** Whether a body stands among the capitals from `at` on: "Export and *Investment Promotion Agency*". */
  #bodyAhead(at: number): boolean {
    for (let next = at; next === at || (this.#words[next]?.isCapital && this.#joins(next - 1, next)); next += 1)
      if (this.#isBodyAt(next)) return true;
    return false;
  }

  /** Whether a word behind "and" can belong to the name before it: it begins no other. */
  #goesOn(at: number): boolean {
    const word = this.#words[at];
    return (
      word !== undefined &&
      !this.#isBody(word) &&
      word.world === undefined &&
      (this.#isShouted || !/^\p{Lu}{2,}$/u.test(word.written))
    );
  }

  /** ", Humanities, Technology, and Innovation": where the list that goes on with a name ends. */
  #listFrom(at: number): number | undefined {
    let to = at;
    for (let many = 0; many < 8; many += 1) {
      const [before, word] = [this.#words[to - 1], this.#words[to]];
      if (!before || !word || !/^,\s$/.test(this.#text.slice(before.end, word.start))) return undefined;
      if (this.#isConjunction(word)) return this.#lastOfList(to);
      if (!word.isCapital || !this.#goesOn(to)) return undefined;
      to += 1;
      while (this.#words[to]?.isCapital && this.#joins(to - 1, to)) to += 1;
      const next = this.#words[to];
      if (next && this.#joins(to - 1, to) && this.#isConjunction(next)) return this.#lastOfList(to);
    }
    return undefined;
  }

  #lastOfList(conjunction: number): number | undefined {
    const last = this.#words[conjunction + 1];
    if (!last?.isCapital || !this.#joins(conjunction, conjunction + 1) || !this.#goesOn(conjunction + 1))
      return undefined;
    return this.#bodyAhead(conjunction + 1) ? undefined : conjunction + 2;
  }
}

/** Behind a word at a place. The name of a country is one piece, its points too: "EE. UU." */
function behindWord({ world }: NameWord, at: number): number {
  return at + (world?.subjects.some(({ kind }) => kind === 'country') === true ? world.length : 1);
}

function isRegion(word: NameWord | undefined): boolean {
  return word?.world?.subjects.some(({ kind }) => kind === 'region') === true;
}
