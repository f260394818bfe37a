import type { Plan } from '../../plan.ts';
import type { Sentence } from '../../sentence.ts';
import { notToConfuse } from '../sentences.ts';
import type { Writing } from '../writing.ts';

/** A rule that finds something to watch in what a paper draws on. */
export type Point = (writing: Writing, plan: Plan) => readonly Sentence[];

/** What the editors of the records warn of. */
const warned: Point = (writing, { selection: { roots, programmes, events, commitments } }) =>
  [...new Set([...roots, ...programmes, ...events, ...commitments])].flatMap((record) =>
    notToConfuse(writing, 'points-to-watch', record),
  );

/** What there is to watch, the weightier first. */
const all: readonly Point[] = [warned];

/** The points to watch of a paper, in the order of their weight. */
export function points(writing: Writing, plan: Plan): Sentence[] {
  return all.flatMap((point) => point(writing, plan));
}
