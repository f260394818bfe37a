import { execFileSync, spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-memoire-git-'));
  for (const name of ['.gitignore', '.gitattributes']) await copyFile(join(root, name), join(folder, name));
  if (hasGit) git('init', '--quiet');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function git(...args: readonly string[]): string {
  // Nothing that the machine's owner set for all checkouts counts here.
  const none = { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_CONFIG_GLOBAL: '', GIT_CONFIG_NOSYSTEM: '1' };
  const env = { ...process.env, ...none };
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', env });
}

describe.skipIf(!hasGit)('git', () => {
  test('takes up nothing that commands make or leave, and all that is written by hand', async () => {
    const made = [
      ...['dist/index.html', 'dist-internal/index.html', '.astro/types.d.ts', 'node_modules/vite/index.js'],
      ...['archive/gazette-2024.txt', 'tests/results/home.png', 'npm-debug.log', '.aide-memoire-build-7/index.html'],
      ...['src/content/.aide-memoire-draft-7', 'src/content/editions/.aide-memoire-draft-7'],
    ];
    const written = [
      ...['src/content/site.yaml', 'src/content/public/CNAME', 'scripts/bench/archive.ts', 'src/views/dist.ts'],
      'tests/fixtures/archive/gazette-2024.txt',
    ];
    for (const path of [...made, ...written]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), '');
    }
    const untracked = git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean);
    expect(untracked.map((line) => line.slice(3))).toEqual(['.gitattributes', '.gitignore', ...written].sort());
  });

  test.skipIf(process.platform === 'win32')('takes up no link to a folder of theirs either', async () => {
    const links = join(folder, 'links');
    await mkdir(links);
    for (const name of ['.gitignore', '.gitattributes']) await copyFile(join(root, name), join(links, name));
    git('init', '--quiet', 'links');
    const names = ['node_modules', 'dist', 'dist-internal', 'archive', '.astro'];
    for (const name of names) await symlink('..', join(links, name));
    expect(git('-C', 'links', 'status', '--porcelain')).toBe('?? .gitattributes\n?? .gitignore\n');
  });

  test.each([
    ['evidence.lock.jsonl', { text: 'set', eol: 'lf', merge: 'union' }],
    ['src/content/evidence.lock.jsonl', { text: 'set', eol: 'lf', merge: 'union' }],
    ['src/content/editions/winter.json', { text: 'set', eol: 'lf', merge: 'unset' }],
    ['src/schema/MANUAL.md', { text: 'auto', eol: 'lf', merge: 'unspecified' }],
    ['tests/fixtures/golden/page.html', { text: 'auto', eol: 'lf', merge: 'unspecified' }],
    ['tests/fixtures/looks/home.png', { text: 'unset', eol: 'lf', merge: 'unset' }],
    ['src/styles/fonts/regular.woff2', { text: 'unset', eol: 'lf', merge: 'unset' }],
  ])('gives %s the same bytes on every system', (path, expected) => {
    const told = git('check-attr', 'text', 'eol', 'merge', '--', path).trim().split('\n');
    expect(Object.fromEntries(told.map((line) => line.split(': ').slice(1)))).toEqual(expected);
  });
});
