import { attributionDoubt } from './attribution.ts';
import { causeDoubt, negationDoubt, quantityDoubts, verbDoubts } from './signs.ts';
import { firmnessDoubts } from './firmness.ts';
import { readSigns, type SignedText, type Spoken } from './reading.ts';
import { roleDoubts } from './roles.ts';
import { WordSupport } from './support.ts';
import type { Dictionary } from './synonyms.ts';
import { wordDoubts } from './words.ts';

type DoubtCode =
  | 'doubt-negation'
  | 'doubt-modality'
  | 'doubt-quantifier'
  | 'doubt-cause'
  | 'doubt-verb'
  | 'doubt-attribution'
  | 'doubt-roles'
  | 'doubt-words'
  | 'doubt-promise'
  | 'doubt-subject'
  | 'doubt-elsewhere';

/** Why a claim may say more than its span, or something else. */
export interface Doubt {
  readonly code: DoubtCode;
  /** The words of the claim. */
  readonly words: string;
  /** What the span has of that kind; empty where it has nothing. */
  readonly there: string;
  /** How much it counts: 1 alone makes a doubtful claim. */
  readonly weight: number;
}

/** A claim face to face with the words that it rests on. */
export interface Pair {
  readonly says: Spoken;
  readonly span: Spoken;
  /** What else is known to belong there: all names of its record and of those it names. */
  readonly names: string;
  /** The rest of the cited paragraphs. */
  readonly around: string;
}

/** What doubts are found by, read once for a pair. */
export interface Reading {
  readonly claim: SignedText;
  readonly span: SignedText;
  /** Undefined where claim and span are of two languages: words cannot be compared. */
  readonly support: WordSupport | undefined;
  readonly names: WordSupport;
  readonly beside: SignedText;
  readonly around: WordSupport | undefined;
}

const noDictionary: Dictionary = () => undefined;

/** From this weight on a claim is doubted. */
export const doubtful = 1;

/**
 * Why a claim may not say what its span says, the weightiest first. Without a dictionary words are compared by their
 * stems alone, with claim and span of two languages by signatures alone.
 */
export function doubtsOf({ says, span, names, around }: Pair, dictionary: Dictionary = noDictionary): Doubt[] {
  const sameLanguage = says.language.code === span.language.code;
  const read = { claim: readSigns(says, 'claim'), span: readSigns(span, 'span') };
  const beside = readSigns({ text: around, language: span.language }, 'span');
  const reading: Reading = {
    ...read,
    support: sameLanguage ? new WordSupport(read.span, dictionary) : undefined,
    beside,
    names: new WordSupport(readSigns({ text: names, language: says.language }, 'span'), noDictionary),
    around: sameLanguage ? new WordSupport(beside, dictionary) : undefined,
  };
  return [
    negationDoubt,
    firmnessDoubts,
    quantityDoubts,
    causeDoubt,
    verbDoubts,
    attributionDoubt,
    roleDoubts,
    wordDoubts,
  ]
    .flatMap((find) => find(reading))
    .sort((a, b) => b.weight - a.weight);
}

/** How much all doubts of a claim count together. */
export function weightOf(doubts: readonly Doubt[]): number {
  return doubts.reduce((sum, { weight }) => sum + weight, 0);
}
