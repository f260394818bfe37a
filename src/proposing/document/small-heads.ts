import { fold, isAcronym } from '../../basics/names.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { nationalTerms, otherTerms, smallTerms } from '../../texts/names/bodies.ts';
import { titles } from '../../texts/names/terms.ts';
import { acronymBehind } from './acronyms.ts';
import { hasTerm, type NamedParagraph, type NameWord, type Run } from './capitals.ts';

/**
 * Bodies whose word for what they are has a small letter: "el *ministerio* de Ciencia", "o *instituto* Nacional de
 * Normas (INN)". Only in languages in which that word stands first.
 */
export class SmallHeads {
  readonly #language: ReadingLanguage;
  readonly #linking: ReadonlySet<string>;
  readonly #singular: (word: NameWord) => boolean;

  constructor(language: ReadingLanguage, singular: (word: NameWord) => boolean) {
    this.#language = language;
    this.#linking = new Set(language.names.linking);
    this.#singular = singular;
  }

  /** A run with the small word for a body before it; undefined where none stands there. */
  before(run: Run, paragraph: NamedParagraph): Run | undefined {
    const { text, words } = paragraph;
    const at = this.at(run.from, paragraph);
    const [head, first] = [words[at ?? -1], words[run.from]];
    if (at === undefined || !head || !first) return undefined;
    const end = words[run.to - 1]?.end ?? 0;
    const isLinked = at < run.from - 1;
    const isOne = this.#singular(head);
    if ((isOne || !isLinked) && acronymBehind(text, end, text.slice(head.start, end))) return { from: at, to: run.to };
    const isTold = first.terms.some(({ values }) => values.some((term) => !titles.has(term) && !otherTerms.has(term)));
    const isLong = isLinked || run.to - run.from > 1;
    return isTold && isLong && isOne ? { from: at, to: run.to } : undefined;
  }

  /** Where a small word for a body stands before the capital at `from`: right before it, or with linking words. */
  at(from: number, { text, words }: NamedParagraph): number | undefined {
    const { names } = this.#language;
    const first = words[from];
    if (!names.bodies.headFirst || !first?.isCapital || first.world) return undefined;
    let at = from - 1;
    while (at >= 0 && at > from - 3 && this.#isLink(words[at]) && joins(at, words, text)) at -= 1;
    if (at < from - 1 && isNation(words[at]) && joins(at, words, text)) at -= 1;
    const head = words[at];
    if (!head || head.isCapital || hasTerm(head, titles) || !joins(at, words, text)) return undefined;
    return hasTerm(head, smallTerms) || names.bodies.heads.includes(head.folded) ? at : undefined;
  }

  #isLink(word: NameWord | undefined): boolean {
    return word !== undefined && !word.isCapital && this.#linking.has(word.folded);
  }
}

/** "La *Embajada* mexicana": a body that each country has one of, with the country behind it in a small letter. */
export function nationalBody({ from, to }: Run, { text, words }: NamedParagraph): Run | undefined {
  const [head, behind] = [words[from], words[to]];
  if (to - from !== 1 || !head || !behind || behind.isCapital || !isNation(behind)) return undefined;
  return hasTerm(head, nationalTerms) && text.slice(head.end, behind.start) === ' ' ? { from, to: to + 1 } : undefined;
}

/** Whether a word is one for a country that stands alone: "mexicana". */
function isNation(word: NameWord | undefined): boolean {
  return word?.world?.length === 1 && !word.isCapital && word.world.subjects.some(({ kind }) => kind === 'country');
}

/** Whether nothing but a blank stands between a word and the next. */
function joins(at: number, words: readonly NameWord[], text: string): boolean {
  return text.slice(words[at]?.end, words[at + 1]?.start) === ' ';
}

/**
 * Acronyms that a text gives behind nouns in small letters: "instituciones de educación superior (IES)". What they are
 * short for is no body.
 */
export function commonAcronyms({ text, words }: NamedParagraph, { names }: ReadingLanguage): string[] {
  return words.flatMap((word, at) => {
    if (!isAcronym(word.written) || !/\($/.test(text.slice(0, word.start)) || !/^s?\)/.test(text.slice(word.end)))
      return [];
    const letters = fold(word.written.replace(/s$/, '')).replace(/[^\p{L}]/gu, '');
    const isSmall = ({ folded }: NameWord): boolean =>
      names.linking.includes(folded) || names.conjunctions.includes(folded);
    const before = words.slice(Math.max(0, at - 12), at).filter((one) => !isSmall(one));
    const named = before.slice(-letters.length);
    const initials = named.map(({ folded }) => folded.charAt(0)).join('');
    return initials === letters && named.every(({ isCapital }) => !isCapital) ? [word.folded] : [];
  });
}
