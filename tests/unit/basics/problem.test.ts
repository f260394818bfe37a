import { describe, expect, it, test } from 'vitest';
import {
  compareProblems,
  formatProblem,
  inShort,
  listed,
  ProblemsError,
  way,
  type Problem,
} from '../../../src/basics/problem.ts';

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
  expect(formatProblem(problem)).toBe(
    "programmes/cable.mdx:7:9  unknown-record  'gatewy' is no programme — did you mean 'gateway'?",
  );
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

describe('a problem is one line whatever the content holds', () => {
  it.each([
    ['a line break', 'a\nb\r\nc', 'a\\nb\\r\\nc'],
    ['the colours of a terminal', '\u001b[31mred\u001b[0m \u009b31m', '\\u001b[31mred\\u001b[0m \\u009b31m'],
    ['a bell and a tab', '\u0007\t', '\\u0007\\t'],
    ['marks that turn the direction', '\u202ecba\u2066\u200f\u061c', '\\u202ecba\\u2066\\u200f\\u061c'],
    ['other ends of lines', 'a\u2028b\u2029c\u0085d', 'a\\u2028b\\u2029c\\u0085d'],
    ['marks that nobody sees', 'a\ufeffb\u200bc\u2060d\u{e0001}', 'a\\ufeffb\\u200bc\\u2060d\\u{e0001}'],
    ['halves of surrogate pairs and noncharacters', '\ud800 \uffff', '\\ud800 \\uffff'],
    [
      'letters of every script, joiners and emoji as they are',
      'Łódź نَستعلیق می\u200cخواهم 👩\u200d🚀 5\u00a0km',
      'Łódź نَستعلیق می\u200cخواهم 👩\u200d🚀 5\u00a0km',
    ],
  ])('%s', (_, text, shown) => {
    expect(
      formatProblem({ ...problem, file: `x/${text}.mdx`, what: `'${text}' is none`, todo: `take '${text}' out` }),
    ).toBe(`x/${shown}.mdx:7:9  unknown-record  '${shown}' is none — take '${shown}' out`);
  });

  test('what is very long is cut in its middle, and no letter in two', () => {
    const line = formatProblem({
      ...problem,
      file: 'x'.repeat(9999),
      what: `'${'👩'.repeat(100_000)}' is none`,
      todo: 'a'.repeat(9999),
    });
    expect(line.length).toBeLessThan(1300);
    expect(line).toMatch(/^x+…x+:7:9 {2}unknown-record {2}'(👩)+…(👩)+' is none — a+…a+$/u);
  });
});

test('a message quotes what is long in short', () => {
  expect(inShort('a'.repeat(80))).toBe('a'.repeat(80));
  expect(inShort('a'.repeat(60_000))).toBe(`${'a'.repeat(60)}… (60,000 letters)`);
  expect(inShort('🌊'.repeat(100), 41)).toBe(`${'🌊'.repeat(10)}… (200 letters)`);
  expect(inShort('\ud83c'.repeat(500)).length).toBeLessThan(90);
});

test('of a long list, and of a long way, the ends', () => {
  const steps = Array.from({ length: 900 }, (_, index) => `s${index}`);
  expect(listed(['a', 'b'])).toBe('a, b');
  expect(listed(steps, 3)).toBe('s0, s1, s2 and 897 more');
  expect(way(['a', 'b', 'a'])).toBe('a → b → a');
  expect(way(steps, 6)).toBe('s0 → s1 → s2 → … (895 more) → s898 → s899');
});
