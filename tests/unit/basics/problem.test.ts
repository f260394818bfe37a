import { expect, test } from 'vitest';
import { compareProblems, formatProblem, ProblemsError, type Problem } from '../../../src/basics/problem.ts';

const problem: Problem = {
  code: 'unknown-record',
  severity: 'error',
  file: 'programmes/cable.mdx',
  line: 7,
  column: 9,
  what: "'gatewy' is no programme",
  todo: "did you mean 'gateway'?",
};

test('a problem is one line: place, code, what, what to do', () => {
  expect(formatProblem(problem)).toBe("programmes/cable.mdx:7:9  unknown-record  'gatewy' is no programme — did you mean 'gateway'?");
  expect(formatProblem({ ...problem, severity: 'warning' })).toBe(
    "programmes/cable.mdx:7:9  warning unknown-record  'gatewy' is no programme — did you mean 'gateway'?",
  );
});

test('order is by file, line, column, code, words', () => {
  const sorted: Problem[] = [
    { ...problem, file: 'events/z.mdx', line: 99 },
    { ...problem, line: 7, column: 9, code: 'body-code' },
    { ...problem, what: "'a'" },
    problem,
    { ...problem, column: 10 },
    { ...problem, line: 10, column: 1 },
  ];
  expect([...sorted].reverse().sort(compareProblems)).toEqual(sorted);
});

test('an error of problems says them all', () => {
  expect(new ProblemsError([problem, { ...problem, line: 8 }]).message.split('\n')).toHaveLength(2);
});
