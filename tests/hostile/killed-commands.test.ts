import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeInventedWorld } from '../../scripts/bench/world.ts';
import { root } from '../../scripts/lib/root.ts';
import { lockOf } from '../support/archive.ts';
import { environment, run } from '../support/build.ts';
import { withContent } from '../support/content.ts';

const kills = 20;

let outer = '';
beforeEach(async () => (outer = await mkdtemp(join(tmpdir(), 'aide-memoire-killed-'))));
afterEach(() => rm(outer, { recursive: true, force: true }));

async function draftsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.includes('draft'));
}

interface Command {
  readonly script: string;
  readonly args: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** Starts a command and kills it `moment` milliseconds after it began to write in `folder`. */
async function killWhileWriting(command: Command, folder: string, moment: number): Promise<void> {
  const watcher = watch(folder);
  const options = { cwd: root, env: environment(), stdio: 'ignore' } as const;
  const child = spawn(process.execPath, [`scripts/${command.script}.ts`, ...command.args], options);
  const ended = once(child, 'close');
  await Promise.race([once(watcher, 'change'), ended]);
  await setTimeout(moment);
  child.kill('SIGKILL');
  await ended;
  watcher.close();
}

/**
 * Kills a command over and over while it puts one text in the place of another in `file`, the last time `last`
 * milliseconds after it began. Returns how often each stood there, and how many drafts were left.
 */
async function killOften(command: Command, file: string, last: number): Promise<Record<string, number>> {
  const { before, after } = command;
  const found = { old: 0, new: 0, half: 0, drafts: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    await writeFile(file, before);
    await killWhileWriting(command, dirname(file), (kill * last) / kills);
    const text = await readFile(file, 'utf8');
    found[text === before ? 'old' : text === after ? 'new' : 'half'] += 1;
    found.drafts += (await draftsIn(dirname(file))).length;
  }
  return found;
}

test('verify, killed while it writes a lock of 15 MB', async () => {
  const line = (await lockOf({})).split('\n').find((text) => text.includes('"sea-cable.route"')) ?? '';
  const after = `${line}\n`.repeat(60_000);
  await withContent({}, async (content) => {
    const file = join(content, 'evidence.lock.jsonl');
    await mkdir(join(outer, 'empty'));
    const args = ['--content', content, '--archive', join(outer, 'empty')];
    const found = await killOften({ script: 'verify', args, before: `<<<<<<< ours\n${after}`, after }, file, 200);
    console.log('verify killed:', found);
    expect([found['half'], (found['old'] ?? 0) > 0, (found['drafts'] ?? 0) > 0]).toEqual([0, true, true]);
    await writeFile(file, `<<<<<<< ours\n${after}`);
    await run('verify', args);
    expect([(await readFile(file, 'utf8')) === after, await draftsIn(content)]).toEqual([true, []]);
  });
}, 600_000);

test('edition --again, killed while it writes', async () => {
  const content = join(outer, 'content');
  await writeInventedWorld(content, 600);
  const file = join(content, 'editions/winter.json');
  const args = ['winter', '--again', '--content', content];
  await run('edition', args);
  const after = await readFile(file, 'utf8');
  const found = await killOften({ script: 'edition', args, before: '{}\n', after }, file, 8);
  console.log('edition killed:', found);
  expect([found['half'], (found['old'] ?? 0) > 0]).toEqual([0, true]);
  await run('edition', args);
  expect([(await readFile(file, 'utf8')) === after, await readdir(dirname(file))]).toEqual([true, ['winter.json']]);
}, 600_000);
