import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readManifest, differingIn } from '../../scripts/build/manifest.ts';
import { root } from '../../scripts/lib/root.ts';
import { build, environment, fixture } from '../support/build.ts';

const site = inject('atRoot');
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-ended-'));
const old = { ...site, folder: join(scratch, 'dist') };
const workshops = join(root, 'node_modules/.cache/aide-memoire/builds');
beforeAll(() => cp(site.folder, old.folder, { recursive: true }));
afterAll(() => rm(scratch, { recursive: true }));

/** A build on its way: it has begun to print, in a child of its own. */
async function begin(): Promise<ChildProcess & { pid: number }> {
  const args = ['scripts/build.ts', '--content', fixture, '--out', old.folder, '--base', old.base];
  const child = spawn(process.execPath, args, { cwd: root, env: environment(), stdio: 'ignore' }) as ChildProcess & {
    pid: number;
  };
  while ((await workshopOf(child.pid)) === undefined) await setTimeout(20);
  return child;
}

async function workshopOf(pid: number): Promise<string | undefined> {
  return (await readdir(workshops).catch(() => [])).find((name) => name.includes(`-${pid}-`));
}

/** The processes that have `word` among what they were started with. On Linux alone; elsewhere none are seen. */
async function processesOf(word: string): Promise<string[]> {
  const numbers = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(numbers.map((number) => readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(word));
}

async function expectOldSite(): Promise<void> {
  const manifest = await readManifest(old.folder);
  expect(manifest).toEqual(await readManifest(site.folder));
  expect(await differingIn(old.folder, manifest)).toEqual({ strangers: [], lacking: [] });
  expect(await readdir(scratch)).toEqual(['dist']);
}

describe.skipIf(process.platform === 'win32')('a build that is told to end', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s takes its child and its files with it', async (signal, code) => {
    const child = await begin();
    const workshop = (await workshopOf(child.pid)) ?? '';
    await setTimeout(800);
    child.kill(signal);
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(code);
    expect(existsSync(join(workshops, workshop))).toBe(false);
    expect(await processesOf(workshop)).toEqual([]);
    await expectOldSite();
  });

  it('by a kill ends its child too, and the next build sweeps up', async () => {
    const child = await begin();
    const workshop = (await workshopOf(child.pid)) ?? '';
    await setTimeout(800);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    while ((await processesOf(workshop)).length > 0) await setTimeout(20);
    await expectOldSite();
    const { code, output } = await build(fixture, old);
    expect(code, output).toBe(0);
    expect(existsSync(join(workshops, workshop))).toBe(false);
    await expectOldSite();
  });
});
