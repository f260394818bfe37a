import type { Problem } from '../../basics/problem.ts';
import { ofCommitments, type Aspect } from '../../schema/statement.ts';
import { recordsOf, type Site } from '../site.ts';
import { rawStatements } from '../statements.ts';
import { problemAt, ofEachRecord } from './report.ts';

/** Fields that only statements of some aspects have. A state is a rule of its own: a step must have one. */
const belongs: readonly { readonly field: 'force' | 'asks' | 'question' | 'whom'; readonly to: readonly Aspect[] }[] = [
  { field: 'force', to: ['promise', 'step'] },
  { field: 'asks', to: ['gap'] },
  { field: 'question', to: ['gap'] },
  { field: 'whom', to: ['gap'] },
];

/** A statement has no field of another aspect: only a gap asks, only a promise or a step has a force. */
export const fieldsOfOtherAspects = ofEachRecord((record): Problem[] =>
  rawStatements(record).flatMap((statement, index) =>
    belongs
      .filter(({ field, to }) => statement[field] !== undefined && !to.includes(statement.aspect))
      .map(({ field, to }) => {
        // Promises and steps belong to commitments: elsewhere another aspect would be wrong too.
        const may = to.filter((aspect) => record.kind === 'commitment' || !ofCommitments.includes(aspect));
        return problemAt(record, ['statements', index, field], 'field-of-other-aspect', {
          what: `'${statement.id}' is a ${statement.aspect} and has '${field}'`,
          todo:
            may.length > 0
              ? `write aspect: ${may.join(' or ')}, or take '${field}' out`
              : `take '${field}' out: what somebody promised is a record of its own, in commitments/`,
        });
      }),
  ),
);

/** The most statements of a record that no paper on it may leave out. */
const mostKeys = 3;

/** What everything is key to, nothing is: a record has few key statements. */
export const tooManyKeys = ofEachRecord((record): Problem[] => {
  const keys = rawStatements(record).flatMap(({ key }, index) => (key === true ? [index] : []));
  return keys.slice(mostKeys).map((index) =>
    problemAt(record, ['statements', index, 'key'], 'too-many-keys', {
      what: `'${record.id}' has ${keys.length} key statements`,
      todo: `keep ${mostKeys} at most, those that no paper on it may leave out`,
    }),
  );
});

/** A briefing is about a scope, or about what runs between two parties. */
export function scopeOrBetween(site: Site): Problem[] {
  return recordsOf(site, 'briefing').flatMap((record) => {
    const { scope, between } = record.data;
    if ((scope === undefined) !== (between === undefined)) return [];
    const both = scope !== undefined;
    return [
      problemAt(record, both ? ['between'] : [], 'scope-or-between', {
        what: both ? 'it has a scope and names two parties too' : 'it has neither a scope nor two parties',
        todo: 'write scope: {…} for what it is about, or between: […, …] for two parties that meet',
      }),
    ];
  });
}
