// Tries mutated folders one after the other, in one process, and tells each step in a line of JSON. Whoever started it
// watches, and ends it where a step hangs; see folders.test.ts.
import { writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeFolder } from '../support/mutations/folder.ts';
import { tryFolder } from '../support/mutations/trial.ts';
import { foldersToTry } from './support/folders.ts';
import type { Line } from './support/watched.ts';

const [from = '0'] = process.argv.slice(2);
const made = new Set<string>();

for (const { number, make } of await foldersToTry()) {
  if (number < Number(from)) continue;
  // The folder of a trial that hung stays where it is: it can be looked at.
  const path = resolve(`folder-${number}`);
  tell({ folder: number });
  await writeFolder(make(), path);
  let slowest = { step: '', seconds: 0 };
  let now = { step: '', start: process.cpuUsage() };
  const next = (step: string): void => {
    const seconds = secondsSince(now.start);
    if (seconds > slowest.seconds) slowest = { step: now.step, seconds };
    now = { step, start: process.cpuUsage() };
    tell({ step });
  };
  const trial = await tryFolder(path, made, next);
  next('end');
  tell({ folder: number, trial, slowest });
  await rm(path, { recursive: true, force: true });
}

// At once, so that nothing is lost where the next step ends the process.
function tell(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
