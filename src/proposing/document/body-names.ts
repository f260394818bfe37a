import { fold, isAcronym } from '../../basics/names.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { readableLanguages, readingOf } from '../../texts/languages/index.ts';
import { abroadTerms, bodyTerms, otherTerms } from '../../texts/names/bodies.ts';
import { titles, type Term } from '../../texts/names/terms.ts';
import { hasTerm, type ForeignWords, type NamedParagraph, type NameWord, type Run } from './capitals.ts';

/** Tells names of bodies from names of other things, in texts of one language. */
export class BodyNames {
  readonly #language: ReadingLanguage;
  readonly #heads: ReadonlySet<string>;
  readonly #forms: ReadonlySet<string>;
  /** Words of languages in which the one for a body stands first. */
  readonly foreign: ForeignWords;
  readonly #others: ReadonlySet<string>;
  readonly #ends: ReadonlySet<string>;
  readonly #known: ReadonlySet<string>;
  readonly #unnamed: ReadonlySet<string>;
  readonly #linking: ReadonlySet<string>;

  constructor(language: ReadingLanguage) {
    const { bodies, linking, particles } = language.names;
    this.#language = language;
    this.#heads = new Set(bodies.heads);
    this.#forms = formsOf(language);
    this.foreign = foreignWords(language, new Set([...this.#forms, ...this.#heads]));
    this.#others = new Set(bodies.others);
    this.#ends = new Set(bodies.companyEnds);
    this.#known = new Set(bodies.known);
    this.#unnamed = new Set(bodies.unnamed);
    this.#linking = new Set([...linking, ...particles].map(fold));
  }

  /** Whether a word is one for a body. */
  isHead(word: NameWord): boolean {
    if (!word.isCapital) return false;
    return this.#isOwnHead(word) || this.foreign.heads.has(word.folded);
  }

  /** Whether a word is one for a single body, whatever its first letter. */
  isSingle({ folded }: NameWord): boolean {
    return this.#heads.has(folded) || this.#forms.has(folded);
  }

  /** Whether a run is the name of a body that has no word for what it is. */
  isKnown({ from, to }: Run, { words }: NamedParagraph): boolean {
    return this.#known.has(
      words
        .slice(from, to)
        .map(({ folded }) => folded)
        .join(' '),
    );
  }

  /** The part of a run that is the name of a body; undefined where it names none. */
  bodyIn(run: Run, { words, isTitle }: NamedParagraph): Run | undefined {
    const own = words.slice(run.from, run.to);
    const name = own.map(({ folded }) => folded).join(' ');
    if (this.#known.has(name)) return run;
    if (own.length < 2 || this.#unnamed.has(name)) return undefined;
    if (this.#ends.has(own.at(-1)?.folded ?? '') || this.#language.names.bodies.firsts.includes(own[0]?.folded ?? ''))
      return run;
    const link = own.findIndex((word, index) => index > 0 && !word.isCapital && this.#linking.has(word.folded));
    const noun = own.slice(0, link < 0 ? own.length : link);
    if (this.#language.names.bodies.headFirst || noun.some((word) => this.foreign.heads.has(word.folded)))
      return this.#headFirst(noun) ? run : undefined;
    const length = this.#headLast(noun, isTitle);
    if (length === undefined) return undefined;
    return length === noun.length ? run : { from: run.from, to: run.from + length };
  }

  /** Whether a name's noun says what it is and is one for a body: the first that says it decides. */
  #headFirst(noun: readonly NameWord[]): boolean {
    const deciding = noun.find((word) => this.isHead(word) || this.#isOther(word));
    return deciding !== undefined && this.isHead(deciding);
  }

  /** How many words of a noun are a body's name: all of it, or in a title up to the word for the body. */
  #headLast(noun: readonly NameWord[], isTitle: boolean): number | undefined {
    const { trailing: after } = this.#language.names.bodies;
    const at = noun.findLastIndex(
      (word) => !after.includes(word.folded) && (this.#isOwnHead(word) || this.#isOther(word)),
    );
    const head = noun[at];
    if (!head || !this.#isOwnHead(head)) return undefined;
    const trailing = noun.slice(at + 1);
    if (trailing.every((word) => this.#maySucceed(word)))
      return at === 0 && trailing.length === 0 && noun.length > 1 ? undefined : noun.length;
    // "The Working Group Meets in Arizona"
    const isVerb = /[^s]s$|ed$/.test(trailing[0]?.folded ?? '') && trailing[0]?.terms.length === 0;
    return isTitle && at > 0 && isVerb ? at + 1 : undefined;
  }

  /** "Directorate *General*", "Internet Society *Colombia Chapter*", "Embassy *Mexico City*". */
  #maySucceed(word: NameWord): boolean {
    return (
      word.world !== undefined || isAcronym(word.written) || this.#language.names.bodies.trailing.includes(word.folded)
    );
  }

  #isOwnHead(word: NameWord): boolean {
    if (!word.isCapital) return false;
    return this.#heads.has(word.folded) || (this.#forms.has(word.folded) && hasTerm(word, bodyTerms));
  }

  #isOther(word: NameWord): boolean {
    return this.#others.has(word.folded) || hasTerm(word, otherTerms) || hasTerm(word, titles);
  }
}

/** The words of a language for bodies, each in its first form: in the plural they name none. */
function formsOf({ names }: ReadingLanguage, terms: ReadonlySet<Term> = bodyTerms): ReadonlySet<string> {
  return new Set([...terms].flatMap((term) => names.terms[term].split(';').map(fold)));
}

function foreignWords(
  { code, names: { bodies, isCommon, terms } }: ReadingLanguage,
  own: ReadonlySet<string>,
): ForeignWords {
  const elsewise = new Set([...otherTerms, ...titles].flatMap((term) => terms[term].split(';').map(fold)));
  const others = readableLanguages
    .flatMap((other) => (other === code ? [] : (readingOf(other) ?? [])))
    .filter((other) => other.names.bodies.headFirst || bodies.headFirst);
  const heads = others.flatMap((language) =>
    language.names.bodies.headFirst
      ? [...formsOf(language), ...language.names.bodies.heads]
      : [...formsOf(language, abroadTerms)],
  );
  return {
    heads: new Set(
      heads.filter(
        (head) =>
          head.length > 4 && !head.includes(' ') && !own.has(head) && isCommon?.(head) !== true && !elsewise.has(head),
      ),
    ),
    linking: new Set(others.flatMap(({ names }) => names.linking.map(fold))),
    conjunctions: new Set(others.flatMap(({ names }) => names.conjunctions.map(fold))),
  };
}
