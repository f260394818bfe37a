import { cutTo, oneLine } from './characters.ts';
import { compareText } from './compare.ts';
import type { ProblemCode } from './problem-codes.ts';
import { startOf } from './prose.ts';

/** A place in a file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Anything wrong with the content. An error stops a build; a warning is printed and the build goes on. */
export interface Problem extends Position {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** Relative to the content folder, with `/` on every system. */
  readonly file: string;
  /** What was found, naming the bad value. */
  readonly what: string;
  /** What to do about it; "did you mean" where there is a near match. */
  readonly todo: string;
}

/** What is wrong with a value, wherever it stands. */
export type Fault = Pick<Problem, 'what' | 'todo'>;

/** How many letters of a file's name, of what is wrong and of what to do are printed. JSON holds them whole. */
const longest = { file: 240, words: 480 };

/** A text as a message quotes it: one that is longer than a line is cut, its length said. */
export function inShort(text: string, most = 80): string {
  if (text.length <= most) return text;
  return `${startOf(text, most - 20)}… (${text.length.toLocaleString('en')} letters)`;
}

/** A list as a message prints it: of a long one the first few. */
export function listed(items: readonly string[], most = 12): string {
  const shown = items.slice(0, most).map((item) => inShort(item));
  return items.length > most ? `${shown.join(', ')} and ${items.length - most} more` : shown.join(', ');
}

/** A way from one to the next as a message prints it: of a long one both ends. */
export function way(steps: readonly string[], most = 8): string {
  if (steps.length <= most) return steps.join(' → ');
  return [...steps.slice(0, most - 3), `… (${steps.length - most + 1} more)`, ...steps.slice(-2)].join(' → ');
}

/**
 * `programmes/bella.mdx:7:9  unknown-record  'ballet' is no programme — did you mean 'bella'?`
 * One line, whatever the content holds: what would act on a terminal is written as an escape, what is very long is cut.
 */
export function formatProblem(problem: Problem): string {
  const place = `${cutTo(longest.file, oneLine(problem.file))}:${problem.line}:${problem.column}`;
  const mark = problem.severity === 'warning' ? 'warning ' : '';
  const [what, todo] = [problem.what, problem.todo].map((words) => cutTo(longest.words, oneLine(words)));
  return `${place}  ${mark}${problem.code}  ${what} — ${todo}`;
}

/** Order by file, then place in the file, then code: the same for the same content. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.what, b.what)
  );
}

/** Thrown where problems must stop the work; its message holds every one of them, a line each. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}
