import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { writeWhole } from '../../scripts/lib/files/write-whole.ts';

/** Large enough that a kill falls into the writing more often than beside it. */
const size = 3_999_999;
/** In each of four folders, at once. */
const kills = 5;
const folders = ['one', 'two', 'three', 'four'];

const texts = ['old', 'new'].map((word) => word.repeat(size / 3));

/** Writes one text and another into a file, over and over; says so when the first stands. */
const writer = `
  import { writeWhole } from ${JSON.stringify(new URL('../../scripts/lib/files/write-whole.ts', import.meta.url).href)};
  for (let turn = 0; ; turn += 1) {
    await writeWhole(process.argv[1], (turn % 2 === 0 ? 'old' : 'new').repeat(${size / 3}));
    if (turn === 0) console.log('written');
  }
`;

let outer = '';
beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'aide-memoire-killed-'));
  for (const name of folders) await mkdir(join(outer, name));
});
afterAll(() => rm(outer, { recursive: true, force: true }));

/**
 * Kills a writer at a moment of its work; returns whether the file is whole, and how many drafts are left beside it.
 */
async function killOne(folder: string, moment: number): Promise<{ whole: boolean; drafts: number }> {
  const file = join(folder, 'lock.jsonl');
  const options = ['--input-type=module', '--eval', writer, file];
  const child = spawn(process.execPath, options, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  await setTimeout(moment);
  child.kill('SIGKILL');
  await ended;
  const text = await readFile(file, 'utf8');
  return { whole: texts.includes(text), drafts: (await readdir(folder)).length - 1 };
}

test('a command that is killed 20 times while it writes leaves the old file or the new one, and the next sweeps up', async () => {
  const killed = folders.map(async (name, index) => {
    const found = [];
    for (let kill = 0; kill < kills; kill += 1) found.push(await killOne(join(outer, name), index * 3 + kill * 7));
    return found;
  });
  const found = (await Promise.all(killed)).flat();
  expect(found.map(({ whole }) => whole)).toEqual(Array.from({ length: kills * folders.length }, () => true));
  // Else the kills fell between the writings, and this showed nothing.
  expect(Math.max(...found.map(({ drafts }) => drafts))).toBeGreaterThan(0);
  for (const name of folders) {
    await writeWhole(join(outer, name, 'lock.jsonl'), 'end');
    expect(await readdir(join(outer, name))).toEqual(['lock.jsonl']);
  }
});
