import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from './astro.ts';

const turnFile = join(root, 'node_modules/.aide-memoire-build');
const pause = 200;

/**
 * Does `work` when no other process of this checkout does its own: Astro keeps the records it has loaded in one file
 * for all builds, so of two at once one would print the other's records. Waits for the other to end.
 */
export async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let told = false; !(await takeTurn()); told = true) {
    const holder = Number(await readFile(turnFile, 'utf8').catch(() => ''));
    // A build that was killed leaves its file behind.
    if (holder > 0 && !isRunning(holder)) await rm(turnFile, { force: true });
    else if (!told) console.log(`waiting for another build (process ${holder})`);
    await setTimeout(pause);
  }
  try {
    return await work();
  } finally {
    await rm(turnFile, { force: true });
  }
}

async function takeTurn(): Promise<boolean> {
  return writeFile(turnFile, String(process.pid), { flag: 'wx' }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
