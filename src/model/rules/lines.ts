import { kindIs } from '../../basics/kinds.ts';
import type { Problem } from '../../basics/problem.ts';
import type { Site } from '../site.ts';
import { rawStatements } from '../statements.ts';
import { problemAt, ofEachRecord } from './report.ts';

/** A line is the desk's own: no source says it, and it is no count. What it rests on bears it out. */
export const linesThatClaim = ofEachRecord((record): Problem[] =>
  rawStatements(record).flatMap((statement, index) => {
    if (statement.aspect !== 'line') return [];
    return (['from', 'value'] as const)
      .filter((field) => statement[field] !== undefined)
      .map((field) =>
        problemAt(record, ['statements', index, field], 'line-claims', {
          what: `the line '${statement.id}' has '${field}', as if a source said it`,
          todo: `take ${field} out, and name what it rests on in inferred: {why: …, inputs: […]}`,
        }),
      );
  }),
);

/** A briefing has words of the desk alone: what is said of the world stands in the records it is made from. */
export function claimsInBriefings(site: Site): Problem[] {
  const notes = site.all.filter(({ kind }) => kindIs(kind, 'body', 'note'));
  return notes.flatMap((record) =>
    rawStatements(record).flatMap((statement, index) =>
      statement.aspect === 'line'
        ? []
        : [
            problemAt(record, ['statements', index, 'aspect'], 'claim-in-briefing', {
              what: `'${statement.id}' is no line to take, and a briefing claims nothing of its own`,
              todo: 'move it to the record it is about, or write aspect: line',
            }),
          ],
    ),
  );
}
