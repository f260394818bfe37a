import { seriesOf } from '../../../model/indicators.ts';
import type { Plan } from '../../plan.ts';
import type { Sentence } from '../../sentence.ts';
import { disagreementSentences } from '../series.ts';
import type { Writing } from '../writing.ts';
import { order, outcomeUnknown } from './events.ts';
import { inferredOnly } from './inferences.ts';
import { attendance, share, widerNumber } from './numbers.ts';
import { namedOnly, onlyAims } from './programmes.ts';
import { promiseLacks } from './promises.ts';
import { howOld, oneSide, whoseAccount } from './sources.ts';
import { areAlike, warned } from './warnings.ts';

/** A rule that finds something to watch in what a paper draws on. */
export type Point = (writing: Writing, plan: Plan) => readonly Sentence[];

/** More points than these nobody watches. */
const mostPoints = 8;

/** So many of the editors' warnings there is always room for. */
const leastWarned = 3;

/** Figures of one date that are not the same. */
const disagreements: Point = (writing, { figures }) =>
  seriesOf(writing.site, figures).flatMap((series) => disagreementSentences(writing, 'points-to-watch', series));

/** What the rules find, the weightier first. */
const found: readonly Point[] = [
  whoseAccount,
  promiseLacks,
  widerNumber,
  attendance,
  howOld,
  oneSide,
  outcomeUnknown,
  share,
  order,
  onlyAims,
  namedOnly,
  inferredOnly,
  disagreements,
];

/**
 * The points to watch of a paper: what the editors of its subject warn of, who know best; then what is counted, the
 * weightiest first; then what the records that it draws on warn of. What an editor says in words is not counted again.
 */
export function points(writing: Writing, plan: Plan): Sentence[] {
  const { own, others } = warned(writing, plan);
  const warnings = [...own, ...others];
  const counted = found
    .flatMap((point) => point(writing, plan))
    .filter(
      (one) =>
        !warnings.some(
          (warning) =>
            one.inputs.every((input) => warning.inputs.includes(input)) || areAlike(writing.words, one, warning),
        ),
    );
  const room = Math.max(leastWarned, mostPoints - counted.length);
  const first = own.slice(0, room);
  return [
    ...first,
    ...counted.slice(0, mostPoints - room),
    ...others.slice(0, room - first.length),
    ...counted.slice(mostPoints - room),
  ].slice(0, mostPoints);
}
