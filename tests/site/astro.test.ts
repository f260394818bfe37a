import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { outputOf, root } from '../../scripts/lib/astro.ts';
import { build, fixture } from '../support/build.ts';
import { differing } from '../support/differing.ts';
import { filesOf } from '../support/html.ts';

const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-astro-'));
afterAll(() => rm(scratch, { recursive: true }));

const origin = 'https://papers.example';

test('Astro itself builds the same pages', async () => {
  const out = join(scratch, 'by-astro');
  const args = ['build', '--outDir', out, '--base', '/some/path', '--site', origin];
  const { code, output } = await outputOf(
    spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), ...args], {
      cwd: root,
      // Nothing of Vitest's own: Astro would take its base from there.
      env: { PATH: process.env['PATH'], CONTENT: fixture, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  expect(code, output).toBe(0);
  const ours = { folder: join(scratch, 'ours'), base: '/some/path', origin };
  expect((await build(fixture, ours)).code).toBe(0);
  const pages = (await filesOf(ours.folder)).filter((file) => file.endsWith('.html'));
  const differ = (await differing(out, ours.folder)).filter((file) => pages.includes(file));
  expect(differ).toEqual([]);
});
