import { cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readManifest, differingIn } from '../../scripts/build/manifest.ts';
import { ownFiles, reservedPaths } from '../../src/basics/urls.ts';
import { build, fixture } from '../support/build.ts';
import { filesOf } from '../support/html.ts';

const site = inject('atRoot');
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-output-'));
const content = join(scratch, 'records');
beforeAll(() => cp(fixture, content, { recursive: true }));
afterAll(() => rm(scratch, { recursive: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(scratch, file)), { recursive: true });
  await writeFile(join(scratch, file), text);
}

async function expectWhole(folder: string): Promise<void> {
  const manifest = await readManifest(folder);
  expect(Object.keys(manifest?.files ?? {}).length).toBeGreaterThan(100);
  expect(await differingIn(folder, manifest)).toEqual({ strangers: [], lacking: [] });
}

it('a site lists every file it has, with its digest', async () => {
  await expectWhole(site.folder);
  const manifest = await readManifest(site.folder);
  expect([...Object.keys(manifest?.files ?? {}), 'manifest.json'].sort()).toEqual(await filesOf(site.folder));
});

it('what lies at the top of a site is known to the check of what a publisher adds', async () => {
  const pages = (await readdir(join(fixture, 'pages'))).map((name) => name.replace(/\.mdx$/, ''));
  const added = await readdir(join(fixture, 'public'));
  const known = [...reservedPaths, ...ownFiles, ...pages, ...added];
  expect((await readdir(site.folder)).filter((name) => !known.includes(name))).toEqual([]);
});

it('a folder that holds files of others is refused, and stays as it was', async () => {
  await put('full/thesis.txt', 'three years');
  const { code, output } = await build(content, { ...site, folder: join(scratch, 'full') });
  expect([code, output.trim().split('\n').length]).toEqual([1, 1]);
  expect(output).toContain('that folder holds files of others, and a build would replace them: "thesis.txt"');
  expect(await filesOf(join(scratch, 'full'))).toEqual(['thesis.txt']);
});

it('a publisher’s own files come from the records’ public/, and a link to the site stays a link', async () => {
  await put('records/public/CNAME', 'papers.example.org\n');
  await put('records/public/.well-known/security.txt', 'Contact: desk');
  await mkdir(join(scratch, 'released'));
  await symlink(join(scratch, 'released'), join(scratch, 'current'));
  const { code, output } = await build(content, { ...site, folder: join(scratch, 'current') });
  expect(code, output).toBe(0);
  expect(await readlink(join(scratch, 'current'))).toBe(join(scratch, 'released'));
  await expectWhole(join(scratch, 'released'));
  expect(await readFile(join(scratch, 'released/CNAME'), 'utf8')).toBe('papers.example.org\n');
  expect(await readFile(join(scratch, 'released/.well-known/security.txt'), 'utf8')).toBe('Contact: desk');
  for (const own of ['CNAME', '.well-known']) await rm(join(scratch, 'records/public', own), { recursive: true });
});

// Where Linux keeps what is shared in memory, that is a disk of its own.
const memory = await stat('/dev/shm').catch(() => undefined);
const here = await stat(tmpdir());

it.skipIf(!memory || memory.dev === here.dev)('a site can lie on another disk than the project', async () => {
  const other = await mkdtemp('/dev/shm/aide-memoire-');
  try {
    for (const time of ['made', 'replaced']) {
      const { code, output } = await build(content, { ...site, folder: join(other, 'dist') });
      expect(code, `${time}: ${output}`).toBe(0);
      await expectWhole(join(other, 'dist'));
      expect(await readdir(other)).toEqual(['dist']);
    }
  } finally {
    await rm(other, { recursive: true });
  }
});
