import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, withArchiveToName } from '../../../../scripts/lib/report.ts';
import type { Problem } from '../../../../src/basics/problem.ts';
import { checkFolder } from '../../../../src/check.ts';
import { mdx, withContent } from '../../../support/content.ts';

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

test('the archive is to be named where it does not lie where verify looks', async () => {
  const place = 'name: Southland\ntype: country\nfrom: {parent: "gazette-2024#?"}\nparent: northland';
  const { problems: found } = await withContent({ 'places/southland.mdx': mdx(place) }, (folder) =>
    checkFolder(folder),
  );
  const asked = found.filter(({ code }) => code === 'evidence-open');
  expect(asked.map((one) => one.todo)).toEqual([todo]);
  expect(withArchiveToName(found, import.meta.dirname)).toEqual(found);
  const named = withArchiveToName(found, join(import.meta.dirname, 'nothing'));
  expect(named).toEqual(
    found.map((one) => (asked.includes(one) ? { ...one, todo: `${todo} -- --archive FOLDER` } : one)),
  );
});
