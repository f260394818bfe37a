/** What sorts of words there are, as a dictionary tells them apart. */
export type WordClass = 'noun' | 'verb' | 'adjective' | 'adverb';

/** What a dictionary knows of a word, in first forms of single words. */
export interface KnownWord {
  /** How often it is used as what: a number that tells one from another and no more. */
  readonly classes: ReadonlyMap<WordClass, number>;
  /** Words that mean the same, or are made of it or it of them. */
  readonly kin: readonly string[];
  /** Words that mean more than it: what is said of a university is said of an institution. */
  readonly broader: readonly string[];
  /** Words that mean the opposite. */
  readonly opposites: readonly string[];
}

/** A dictionary, asked by the first form of a word, lower case. */
export type Dictionary = (word: string) => KnownWord | undefined;
