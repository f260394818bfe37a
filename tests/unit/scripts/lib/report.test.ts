import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, withArchiveToName } from '../../../../scripts/lib/report.ts';
import type { Problem } from '../../../../src/basics/problem.ts';

const open = (file: string, line: number, what = 'the paragraph has to be found'): Problem => ({
  code: 'evidence-open',
  severity: 'error',
  file,
  line,
  column: 11,
  what,
  todo: 'let it be found: npm run verify',
});
const todo = 'let it be found: npm run verify';

test('open evidence of a file is told in one line, with all its places', () => {
  const problems = [open('a.mdx', 12), open('a.mdx', 18), open('a.mdx', 19, 'it can be ¶3'), open('b.mdx', 4)];
  expect(linesOf(problems, 2)).toEqual([
    `a.mdx:12:11  evidence-open  the paragraph has to be found, in 2 places: 12:11, 18:11 — ${todo}`,
    `a.mdx:19:11  evidence-open  it can be ¶3 — ${todo}`,
    `b.mdx:4:11  evidence-open  the paragraph has to be found — ${todo}`,
    '2 records, 4 errors, 0 warnings, told in 3 lines. What each code means: npm run manual -- --open',
  ]);
});

test('the last line counts what the others tell, and tells in how many', () => {
  const empty = ['pages', 'themes'].map((file): Problem => ({
    ...open(file, 1, `there is no record in ${file}/`),
    code: 'empty-kind',
    severity: 'warning',
  }));
  expect(linesOf(empty, 9)).toEqual([
    'warning empty-kind  there is no record in 2 folders: pages/, themes/ — what has none has no page and no place in the navigation',
    '9 records, 0 errors, 2 warnings, told in 1 line',
  ]);
  expect(linesOf(empty.slice(0, 1), 9)).toEqual([
    'warning empty-kind  there is no record in pages/ — what has none has no page and no place in the navigation',
    '9 records, 0 errors, 1 warning',
  ]);
});

test('the archive is to be named where it does not lie where verify looks', () => {
  const asked = [open('a.mdx', 12)];
  expect(withArchiveToName(asked, import.meta.dirname)).toEqual(asked);
  expect(withArchiveToName(asked, join(import.meta.dirname, 'nothing')).map((one) => one.todo)).toEqual([
    `${todo} -- --archive FOLDER`,
  ]);
});
