import type { Problem } from '../../basics/problem.ts';
import type { Aspect } from '../../schema/statement.ts';
import { rawStatements, type Site } from '../site.ts';
import { problemAt } from './report.ts';

/** Fields that only statements of some aspects have. A state is a rule of its own: a step must have one. */
const belongs: readonly { readonly field: 'force' | 'asks'; readonly to: readonly Aspect[] }[] = [
  { field: 'force', to: ['promise', 'step'] },
  { field: 'asks', to: ['gap'] },
];

/** A statement has no field of another aspect: only a gap asks, only a promise or a step has a force. */
export function fieldsOfOtherAspects(site: Site): Problem[] {
  return site.all.flatMap((record) =>
    rawStatements(record).flatMap((statement, index) =>
      belongs
        .filter(({ field, to }) => statement[field] !== undefined && !to.includes(statement.aspect))
        .map(({ field, to }) =>
          problemAt(record, ['statements', index, field], 'field-of-other-aspect', {
            what: `'${statement.id}' is a ${statement.aspect} and has '${field}'`,
            todo: `write aspect: ${to.join(' or ')}, or take '${field}' out`,
          }),
        ),
    ),
  );
}
