import { formatProblem, type Problem } from '../../src/basics/problem.ts';

/** Prints every problem, a line each, and a last line that counts them. Returns whether any of them is an error. */
export function reportProblems(problems: readonly Problem[], records: number, asJson = false): boolean {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (asJson) console.log(JSON.stringify({ errors, warnings: problems.length - errors, records, problems }, null, 2));
  else {
    for (const problem of problems) console.log(formatProblem(problem));
    const count = `${records} records, ${errors} errors, ${problems.length - errors} warnings`;
    console.log(errors > 0 ? `${count}. What each code means: the manual, /manual/problems/` : count);
  }
  return errors > 0;
}
