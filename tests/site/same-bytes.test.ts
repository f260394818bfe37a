import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { build, fixture } from '../support/build.ts';
import { filesOf } from '../support/html.ts';

const site = inject('underPath');
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-again-'));
afterAll(() => rm(scratch, { recursive: true }));

async function digests(folder: string): Promise<Map<string, string>> {
  const files = await filesOf(folder);
  return new Map(await Promise.all(files.map(async (file) => [file, createHash('sha256').update(await readFile(join(folder, file))).digest('hex')] as const)));
}

it('the same records give the same bytes, wherever they lie and whatever the clock, the language and the environment of the machine', async () => {
  const content = join(scratch, 'elsewhere', 'records');
  await cp(fixture, content, { recursive: true });
  const again = { ...site, folder: join(scratch, 'again') };
  const { code, output } = await build(content, again, { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', BASE_URL: '/elsewhere', SITE: 'https://elsewhere.example' });
  expect(code, output).toBe(0);
  expect(await digests(again.folder)).toEqual(await digests(site.folder));
});
