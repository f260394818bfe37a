import { existsSync } from 'node:fs';
import { counted } from '../../src/basics/counted.ts';
import { letItBeFound } from '../../src/basics/evidence.ts';
import type { ProblemCode } from '../../src/basics/problem-codes.ts';
import { formatProblem, listed, type Problem } from '../../src/basics/problem.ts';

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
  else for (const line of linesOf(problems, records)) console.log(line);
  return errors > 0;
}

/** Every problem as it is printed, several of one kind in a line, and the line that counts them. */
export function linesOf(problems: readonly Problem[], records: number): readonly string[] {
  // What is empty or not finished is told last, and in one line each: at first most is.
  const empty = problems.filter(({ code }) => code === 'empty-kind');
  const drafts = problems.filter(({ code }) => code === 'draft-left-out');
  const lines = [...Map.groupBy(problems, ({ code }) => code)].flatMap(([code, alike]) =>
    ofLines.has(code) && alike.length > 1 ? [alike] : [],
  );
  const together = new Set([...empty, ...drafts, ...lines.flat()]);
  const told = [
    ...placesTogether(problems.filter((problem) => !together.has(problem))).map(formatProblem),
    ...lines.map(linesTogether),
    ...(empty.length > 0 ? [emptyKinds(empty)] : []),
    ...(drafts.length > 1 ? [draftsLeftOut(drafts)] : drafts.map(formatProblem)),
  ];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  // Whoever counts lines finds fewer where one tells of several.
  const inLines = told.length === problems.length ? '' : `, told in ${counted(told.length, 'line')}`;
  const count = [
    counted(records, 'record'),
    counted(errors, 'error'),
    `${counted(problems.length - errors, 'warning')}${inLines}`,
  ].join(', ');
  return [...told, errors > 0 ? `${count}. What each code means: npm run manual -- --open` : count];
}

/**
 * Problems with what is to be done about open evidence where nobody finds the archive by itself: its folder, which
 * `verify` would read, is not there.
 */
export function withArchiveToName(problems: readonly Problem[], archive: string): readonly Problem[] {
  if (existsSync(archive)) return problems;
  return problems.map((problem) =>
    problem.todo === letItBeFound ? { ...problem, todo: `${letItBeFound} -- --archive FOLDER` } : problem,
  );
}

/** Open evidence of one file, of which the same is said, as one problem with all its places. */
function placesTogether(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, (problem) => {
    const { code, file, severity, what, todo } = problem;
    return code === 'evidence-open' ? [file, severity, what, todo].join('\n') : problem;
  });
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? [];
    const places = [first, ...others].map(({ line, column }) => `${line}:${column}`);
    return { ...first, what: `${first.what}, in ${places.length} places: ${listed(places, 30)}` };
  });
}

function emptyKinds(problems: readonly Problem[]): string {
  const folders = problems.map(({ file }) => `${file}/`);
  const where = folders.length === 1 ? '' : `${folders.length} folders: `;
  return `warning empty-kind  there is no record in ${where}${folders.join(', ')} — what has none has no page and no place in the navigation`;
}

/** Lines of files that commands write: however many are out of date, one command mends them. */
const ofLines: ReadonlyMap<ProblemCode, string> = new Map([
  ['lock-line-left-over', 'are of what is there no more'],
  ['quote-stale', 'are of what may not be quoted as they are'],
]);

function linesTogether(problems: readonly Problem[]): string {
  const [first] = problems;
  if (!first) return '';
  return formatProblem({ ...first, what: `${counted(problems.length, 'line')} ${ofLines.get(first.code) ?? ''}` });
}

function draftsLeftOut(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  return `warning draft-left-out  ${problems.length} drafts are in no build, of ${listed(files, 60)} — finish each, then take its line \`draft: true\` away; npm run dev shows them`;
}
