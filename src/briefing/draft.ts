import type { Section, Sentence } from './sentence.ts';

/** What a paper could tell in one breath: printed whole or not at all. */
export interface Draft {
  readonly section: Section;
  /** They run on: a paragraph, an item of a list, a row of a table. */
  readonly sentences: readonly Sentence[];
  /** What it weighs against all others where there is not room for all. */
  readonly weight: number;
  /** Neighbours of one group run on together. */
  readonly group?: string;
  /** The parts of the editor's body that it stands for, by their places there. */
  readonly children?: readonly number[];
  /** The words of those parts as they are printed: what heads a table is no sentence. */
  readonly printed?: string;
  /** The statements or people of which it tells nothing new where the page's own words tell of them all. */
  readonly retells?: readonly string[];
  /** What heads its row in a table. */
  readonly head?: string;
  /** The record that its head names. */
  readonly record?: string;
}

/** A draft for each sentence. */
export function oneByOne(weight: number, sentences: readonly Sentence[]): Draft[] {
  return sentences.map((sentence) => ({ section: sentence.section, sentences: [sentence], weight }));
}
