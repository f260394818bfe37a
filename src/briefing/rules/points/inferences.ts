import { countWords } from '../../../basics/prose.ts';
import { countedSentence } from '../../sentence.ts';
import { countedStatement } from '../series.ts';
import { write } from '../writing.ts';
import type { Point } from './index.ts';
import { bottomLineOf } from './told.ts';

/** What is longer, in words, is no point but a paragraph. */
const longestClaim = 25;

/** How many inferences are told. */
const mostTold = 2;

/** What is key to the paper, or said first in it, and is the desk's inference alone. */
export const inferredOnly: Point = (writing, plan) => {
  const first = bottomLineOf(writing, plan).flatMap(({ inputs }) => inputs);
  const key = [...plan.play, ...plan.figures].filter(({ statement }) => statement.key === true);
  const said = first.flatMap((input) => writing.site.statements.get(input) ?? []);
  const inferred = [...said, ...key].filter(
    ({ record, statement }) =>
      record.kind !== 'source' &&
      statement.inferred !== undefined &&
      statement.derived === undefined &&
      countWords(statement.says) <= longestClaim,
  );
  const distinct = [...new Map(inferred.map((linked) => [linked.key, linked] as const)).values()];
  return distinct.slice(0, mostTold).map((linked) => {
    const text = write(writing, 'point.inferred', { claim: linked.statement.says.replace(/\.$/u, '') });
    return countedSentence('points-to-watch', 'inferred-only', text, [countedStatement(linked)]);
  });
};
