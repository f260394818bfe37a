import { wordsOf } from '../basics/names.ts';
import type { ReadingLanguage } from './language.ts';

/** How sentences of a language open that do not say of what they speak. In lower case, accents folded. */
export interface OpeningWords {
  /** Words that stand for what was named before: `it`, `they`, `their`. */
  readonly pronouns: readonly string[];
  /** Words that point to what was named before where a verb is behind them: "*these* are", but "*these* towns". */
  readonly demonstratives: readonly string[];
  /** Words that may stand before a noun that tells no more: "*the* release says". */
  readonly determiners: readonly string[];
  /** Nouns that name something to those alone who know already what is meant: `release`, `officials`. */
  readonly nouns: readonly string[];
  /** Verbs right behind such a noun, by which one sees that nothing tells more of it. */
  readonly verbs: readonly string[];
}

type Reading = Pick<ReadingLanguage, 'openings'>;

/** The pronoun that a sentence opens with; undefined where it opens with none. */
export function openingPronoun(text: string, { openings }: Reading): string | undefined {
  const [first, second] = wordsOf(text);
  if (!first) return undefined;
  const points = openings.demonstratives.includes(first.folded) && second && openings.verbs.includes(second.folded);
  return points || openings.pronouns.includes(first.folded) ? text.slice(first.start, first.end) : undefined;
}

/**
 * The bare noun that a sentence opens with: "Officials presented …", "The archived page is …". Undefined where it opens
 * otherwise, or something tells more of the noun: "The release of 26 September …".
 */
export function openingNoun(text: string, { openings }: Reading): string | undefined {
  const words = wordsOf(text);
  const [first] = words;
  if (!first) return undefined;
  const start = openings.determiners.includes(first.folded) ? 1 : 0;
  // Behind an article one word may tell of which sort it is: it tells no more of which one.
  const at = (start === 0 ? [0] : [1, 2]).find((index) => {
    const [noun, verb] = [words[index], words[index + 1]];
    return noun && verb && openings.nouns.includes(noun.folded) && openings.verbs.includes(verb.folded);
  });
  const noun = at === undefined ? undefined : words[at];
  if (!noun) return undefined;
  const opening = text.slice(first.start, noun.end);
  // A capital within makes a name of it, and signs between its words make it more than one.
  const isBare = !/[^\p{L}\s-]|\s\p{Lu}/u.test(opening);
  return isBare ? opening : undefined;
}
