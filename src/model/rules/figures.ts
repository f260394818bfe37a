import { findNumbers } from '../../texts/numbers.ts';
import type { Problem } from '../../basics/problem.ts';
import { readSum } from '../../basics/sums.ts';
import { rawStatements } from '../statements.ts';
import { problemAt, ofEachRecord, ofEachRecordWith } from './report.ts';

/**
 * The number of a value, or the result of a sum, stands in the statement's words, so that no page shows a figure that
 * the sentence does not say.
 */
export const valuesNotInWords = ofEachRecordWith((record, words): Problem[] =>
  rawStatements(record).flatMap((statement, index) => {
    // Where no value says it, the result of a sum.
    const number = statement.value?.number ?? readSum(statement.derived ?? '')?.result;
    if (number === undefined) return [];
    const path = ['statements', index, ...(statement.value ? ['value', 'number'] : ['derived'])];
    const found = findNumbers(statement.says, words.numberWords);
    if (found.some(({ value }) => value === number)) return [];
    const there =
      found.length > 0 ? `the words have ${found.map(({ text }) => text).join(', ')}` : 'the words hold no number';
    return [
      problemAt(record, path, 'value-not-in-words', {
        what: `${number} does not stand in the words of '${statement.id}'`,
        todo: `${there}; make the two agree`,
      }),
    ];
  }),
);

/** A derived value is a sum of whole or decimal numbers that gives the value. */
export const wrongDerivations = ofEachRecord((record): Problem[] =>
  rawStatements(record).flatMap((statement, index) => {
    if (statement.derived === undefined) return [];
    const path = ['statements', index, 'derived'];
    const result = readSum(statement.derived)?.result;
    if (result === undefined)
      return [
        problemAt(record, path, 'derived-wrong', {
          what: `'${statement.derived}' is no sum`,
          todo: 'write numbers joined by + or -, for instance 20 + 4',
        }),
      ];
    // Without a value, its result is looked for in the words.
    if (!statement.value || result === statement.value.number) return [];
    return [
      problemAt(record, path, 'derived-wrong', {
        what: `${statement.derived} is ${result}, not ${statement.value.number}`,
        todo: 'correct the sum or the value',
      }),
    ];
  }),
);
