import type { ProblemCode } from '../../src/basics/problem-codes.ts';
import { formatProblem, listed, type Problem } from '../../src/basics/problem.ts';
import { withoutPaper, type Checked } from '../../src/check.ts';

/**
 * Prints every problem, a line each, and a last line that counts them; or all of it as JSON, with `more` beside it.
 * Returns whether any of them is an error.
 */
export function reportProblems(
  problems: readonly Problem[],
  records: number,
  asJson = false,
  more: object = {},
): boolean {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (asJson)
    console.log(JSON.stringify({ errors, warnings: problems.length - errors, records, problems, ...more }, null, 2));
  else {
    // What is empty or not finished is told last, and in one line each: at first most is.
    const empty = problems.filter(({ code }) => code === 'empty-kind');
    const drafts = problems.filter(({ code }) => code === 'draft-left-out');
    const lines = [...Map.groupBy(problems, ({ code }) => code)].flatMap(([code, alike]) =>
      ofLines.has(code) && alike.length > 1 ? [alike] : [],
    );
    const together = new Set([...empty, ...drafts, ...lines.flat()]);
    for (const problem of problems) if (!together.has(problem)) console.log(formatProblem(problem));
    for (const alike of lines) console.log(linesTogether(alike));
    if (empty.length > 0) console.log(emptyKinds(empty));
    if (drafts.length === 1) for (const draft of drafts) console.log(formatProblem(draft));
    else if (drafts.length > 1) console.log(draftsLeftOut(drafts));
    const count = `${records} records, ${errors} errors, ${problems.length - errors} warnings`;
    console.log(errors > 0 ? `${count}. What each code means: npm run manual -- --open` : count);
  }
  return errors > 0;
}

function emptyKinds(problems: readonly Problem[]): string {
  const folders = problems.map(({ file }) => `${file}/`);
  return `warning empty-kind  there is no record in ${folders.join(', ')} — what has none has no page and no place in the navigation`;
}

/** Lines of files that commands write: however many are out of date, one command mends them. */
const ofLines: ReadonlyMap<ProblemCode, string> = new Map([
  ['lock-line-left-over', 'are of what is there no more'],
  ['quote-stale', 'are of what may not be quoted as they are'],
]);

function linesTogether(problems: readonly Problem[]): string {
  const [first] = problems;
  if (!first) return '';
  return formatProblem({ ...first, what: `${problems.length} lines ${ofLines.get(first.code) ?? ''}` });
}

function draftsLeftOut(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  return `warning draft-left-out  ${problems.length} drafts are in no build, of ${listed(files, 60)} — finish each, then take its line \`draft: true\` away; npm run dev shows them`;
}

/** So many subjects without a paper are named. */
const mostNamed = 5;

/** Prints which subjects have no paper, and why, the nearest first. Nothing where records must be mended first. */
export function reportPapers(checked: Checked): void {
  const lacking = withoutPaper(checked);
  if (!lacking || lacking.length === 0) return;
  console.log(`${lacking.length === 1 ? '1 subject has' : `${lacking.length} subjects have`} no paper:`);
  for (const { file, why } of lacking.slice(0, mostNamed)) console.log(`  ${file}  ${why}`);
  const more = lacking.length - mostNamed;
  if (more > 0) console.log(`  ${more} more, further from one: npm run check -- --json, or the papers of the desk`);
}
