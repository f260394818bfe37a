import { isUnwritten } from '../../basics/unwritten.ts';
import type { Problem } from '../../basics/problem.ts';
import { rawStatements } from '../statements.ts';
import { problemAt, ofEachRecord } from './report.ts';

/** A statement whose sentence has still to be written is a draft, and says so. */
export const unwrittenStatements = ofEachRecord((record): Problem[] =>
  rawStatements(record).flatMap(({ says, draft }, index) =>
    isUnwritten(says) && draft !== true && record.data.draft !== true
      ? [
          problemAt(record, ['statements', index, 'says'], 'unwritten', {
            what: `the sentence of '${rawStatements(record)[index]?.id ?? ''}' has still to be written`,
            todo: 'write what its source says, or add draft: true',
          }),
        ]
      : [],
  ),
);
