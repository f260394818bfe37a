import type { Sentence } from './sentence.ts';

/**
 * A sentence a briefing could tell, and what it weighs against the others of its section where there is not room for
 * all.
 */
export interface Draft {
  readonly sentence: Sentence;
  readonly weight: number;
}

/** Sentences of one weight. */
export function weighing(weight: number, sentences: readonly Sentence[]): Draft[] {
  return sentences.map((sentence) => ({ sentence, weight }));
}
