import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/basics/problem.ts';
import { checkFolder } from '../../../src/check.ts';
import { problemsOf, withContent } from '../../support/content.ts';

describe('files that a publisher adds in public/', () => {
  test.each(['CNAME', '.nojekyll', '.well-known/security.txt', 'download/2025/report.pdf'])(
    '%s may stand there',
    async (file) => {
      expect(await problemsOf({ [`public/${file}`]: 'mine' })).toEqual([]);
    },
  );

  test.each([
    ['programmes/extra.html', 'programmes'],
    ['index.html', 'index.html'],
    ['INDEX.html', 'INDEX.html'],
    ['manifest.json', 'manifest.json'],
    ['find/index.html', 'find'],
    ['about/index.html', 'about'],
  ])('%s would take the place of what the site prints', async (file, top) => {
    expect(await problemsOf({ [`public/${file}`]: 'mine' })).toEqual([
      `public/${file}:1:1  public-file  the site itself has '${top}' at its top — give the file, or its folder, another name`,
    ]);
  });

  test('a link is no file', async () => {
    const problems = await withContent({}, async (folder) => {
      await mkdir(join(folder, 'public'));
      await symlink('/etc/hostname', join(folder, 'public/host'));
      return (await checkFolder(folder)).problems.map(formatProblem);
    });
    expect(problems).toEqual([
      'public/host:1:1  public-file  that is no file, but a link or something else — put the file itself there',
    ]);
  });

  test('a file of that name is no folder', async () => {
    const problems = await withContent({}, async (folder) => {
      await writeFile(join(folder, 'public'), '');
      return (await checkFolder(folder)).problems.map(formatProblem);
    });
    expect(problems).toEqual([
      'public:1:1  public-file  it cannot be read as a folder — make it a folder that may be read, or take it away',
    ]);
  });
});
