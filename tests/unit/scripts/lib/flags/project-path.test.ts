import { expect, test } from 'vitest';
import { projectPathFault } from '../../../../../scripts/lib/flags/project-path.ts';

// Each was built from, whole; see the reason in the file itself.
test.each([
  '/home/me/desk',
  '/home/me/our desk',
  '/home/me/büro',
  '/home/me/"desk"',
  "/home/me/it's",
  '/home/me/desk...',
  '/home/me/(desk) [1] {2}',
  '/home/me/$desk&co;@1',
  'C:\\Users\\me\\desk',
])('pages can be printed from %s', (folder) => {
  expect(projectPathFault(folder)).toBeUndefined();
});

test.each([
  ['/home/me/desk #1', '#'],
  ['/home/me/bureau%20', '%'],
  ['/home/what?/desk', '?'],
  ['/home/me/star*', '*'],
  ['/home/me/tab\t', 'U+0009'],
  ['/home/me/line\n', 'U+000A'],
])('not from %s', (folder, sign) => {
  expect(projectPathFault(folder)).toBe(
    `the project lies in ${folder}, and no page can be printed from a folder with the sign ${sign} in its name: rename the folder, or move the project`,
  );
});
