import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { outputOf } from '../../scripts/lib/astro.ts';
import { root } from '../../scripts/lib/root.ts';
import { environment, fixture } from '../support/build.ts';
import { filesOf } from '../support/html.ts';

const site = inject('underPath');
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-again-'));
afterAll(() => rm(scratch, { recursive: true }));

/** What some machine's environment holds, for ends of its own. */
const foreign = {
  ...{ TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ...{
    BASE_URL: '/elsewhere',
    SITE: 'https://elsewhere.example',
    NODE_ENV: 'development',
    BUILD_ID: 'mine',
    AUDIENCE: 'internal',
    DEBUG: '*',
  },
};

async function digests(folder: string): Promise<Map<string, string>> {
  const files = await filesOf(folder);
  return new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [
            file,
            createHash('sha256')
              .update(await readFile(join(folder, file)))
              .digest('hex'),
          ] as const,
      ),
    ),
  );
}

it('the same records give the same bytes, wherever they and the project lie, from wherever and in whatever time, language and environment it is built', async () => {
  const content = join(scratch, 'elsewhere', 'records');
  await cp(fixture, content, { recursive: true });
  // What git keeps beside the records is no part of them.
  await mkdir(join(content, '.git'));
  await writeFile(join(content, '.git/HEAD'), 'ref: refs/heads/main\n');
  await symlink(root, join(scratch, 'project'), 'junction');
  const args = [
    '--content',
    content,
    '--out',
    join(scratch, 'again'),
    '--base',
    site.base,
    '--site',
    site.origin ?? '',
  ];
  const { code, output } = await outputOf(
    spawn(process.execPath, [join(scratch, 'project/scripts/build.ts'), ...args], {
      cwd: scratch,
      env: environment({ ...foreign, TMPDIR: scratch }),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  expect(code, output).toBe(0);
  expect(await digests(join(scratch, 'again'))).toEqual(await digests(site.folder));
});
