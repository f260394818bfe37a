import type { Problem } from '../../basics/problem.ts';
import { countWords, isList, longestStatement } from '../../basics/prose.ts';
import { rawStatements } from '../statements.ts';
import { problemAt, ofEachRecord } from './report.ts';

/** A statement is printed and read aloud as one sentence: a long one is cut, unless it lists things. */
export const statementsTooLong = ofEachRecord((record): Problem[] =>
  rawStatements(record).flatMap((statement, index) => {
    const count = countWords(statement.says);
    if (count <= longestStatement || isList(statement.says)) return [];
    return [
      problemAt(record, ['statements', index, 'says'], 'statement-too-long', {
        what: `'${statement.id}' has ${count} words; a statement has ${longestStatement} at most`,
        todo: 'cut it in two, or make it a list',
      }),
    ];
  }),
);
