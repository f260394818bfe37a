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
  howOld,
  promiseLacks,
  widerNumber,
  attendance,
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
 * The points to watch of a paper: what editors warn of, who know best, then what is counted, the weightiest first. What
 * an editor warns of in words is not counted again.
 */
export function points(writing: Writing, plan: Plan): Sentence[] {
  const warnings = warned(writing, plan);
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
  return [...warnings.slice(0, room), ...counted].slice(0, mostPoints);
}
