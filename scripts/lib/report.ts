import { formatProblem, type Problem } from '../../src/basics/problem.ts';

/** Prints every problem, a line each, and a last line that counts them. Returns whether any of them is an error. */
export function reportProblems(problems: readonly Problem[], records: number, asJson = false): boolean {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (asJson) console.log(JSON.stringify({ errors, warnings: problems.length - errors, records, problems }, null, 2));
  else {
    // What is empty is told last, and in one line: at first most is.
    const empty = problems.filter(({ code }) => code === 'empty-kind');
    for (const problem of problems) if (!empty.includes(problem)) console.log(formatProblem(problem));
    if (empty.length > 0) console.log(emptyKinds(empty));
    const count = `${records} records, ${errors} errors, ${problems.length - errors} warnings`;
    console.log(errors > 0 ? `${count}. What each code means: npm run manual -- --open` : count);
  }
  return errors > 0;
}

function emptyKinds(problems: readonly Problem[]): string {
  const folders = problems.map(({ file }) => `${file}/`);
  return `warning empty-kind  there is no record in ${folders.join(', ')} — what has none has no page and no place in the navigation`;
}
