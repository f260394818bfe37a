import type { NumberWords } from './numbers.ts';

/** The senses in which a text can give a number; `at least` can be read, though no value is entered in it. */
export type ReadSense = 'exactly' | 'about' | 'nearly' | 'more than' | 'up to' | 'at least';

/** What it takes to read numbers, dates and names in texts of one language. Everything in lower case, accents folded. */
export interface ReadingLanguage {
  readonly numbers: NumberWords;
  /** The names and short forms of the twelve months, January first. */
  readonly months: readonly (readonly string[])[];
  /** Whether months are written with a capital, which tells May from "may". */
  readonly monthsCapitalised: boolean;
  /** Phrases that stand before a number, by the sense they give it. */
  readonly senses: Readonly<Record<Exclude<ReadSense, 'exactly'>, readonly string[]>>;
  /** Words before a month, or after it, that mean the coming one. */
  readonly ahead: readonly string[];
  /** Words before a month, or after it, that mean the one that has passed. */
  readonly past: readonly string[];
  /** Words between the parts of a date: "21 *de* mayo *de* 2014", "the 9th *of* May". */
  readonly ofWords: readonly string[];
  /** Words between the days of a range: "22 *to* 26 September". */
  readonly rangeWords: readonly string[];
  /** Whether a date in digits puts the month first: 09/26/2025. */
  readonly monthFirst: boolean;
  /** Words too common to tell what a number counts. */
  readonly common: readonly string[];
}
