import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from '../../src/check.ts';
import { lockFile } from '../../src/model/evidence/kept/lock.ts';
import { measure, type Measured } from './measure.ts';
import { PlainError } from '../lib/system-errors.ts';
import { fixed, plainTable } from './table.ts';
import { writeInventedArchive } from './archive.ts';
import { succeed } from './succeed.ts';
import { writeInventedWorld } from './world.ts';

/** Prints how long verifying takes, and what the evidence lock adds to checking. */
export async function benchVerifying(folder: string): Promise<void> {
  const columns = ['statements', 'verify s', 'CPU s', 'peak MB', 'check CPU s', 'without lock', 'the lock adds'];
  console.log(
    plainTable(columns, [
      [...(await verifyAll(1000, folder)), ...(await checkBoth(1000, folder))],
      await verifyAll(10_000, folder),
    ]),
  );
}

/** Verifies an invented world of some `statements`; nothing is built. */
async function verifyAll(statements: number, folder: string): Promise<(string | undefined)[]> {
  const [content, archive] = [
    join(folder, `verify-${statements}`, 'content'),
    join(folder, `verify-${statements}`, 'archive'),
  ];
  // A hundred records make some 260 statements.
  await writeInventedWorld(content, Math.ceil(statements / 2.6));
  const { site } = await checkFolder(content);
  if (!site) throw new PlainError('the invented world cannot be read');
  const made = await writeInventedArchive(archive, site);
  console.error(`${made.statements} statements: verify`);
  const verify = await succeed(measure('scripts/verify.ts', ['--content', content, '--archive', archive]));
  return [
    fixed(made.statements),
    fixed(verify.wallSeconds, 1),
    fixed(verify.cpuSeconds, 1),
    fixed(verify.peakMegabytes),
  ];
}

/** Checks the world that was verified, with its lock and without. */
async function checkBoth(statements: number, folder: string): Promise<(string | undefined)[]> {
  const content = join(folder, `verify-${statements}`, 'content');
  console.error(`${statements} statements: check`);
  const withLock = await shortest(() => measure('scripts/check.ts', ['--content', content]));
  await rm(join(content, lockFile));
  const without = await shortest(() => measure('scripts/check.ts', ['--content', content]));
  return [fixed(withLock, 2), fixed(without, 2), fixed(withLock - without, 2)];
}

/** The processor time of the shortest of five runs, so that what else the machine does hardly shows. */
async function shortest(work: () => Promise<Measured>): Promise<number> {
  const seconds: number[] = [];
  for (let run = 0; run < 5; run += 1) seconds.push((await succeed(work())).cpuSeconds ?? Number.NaN);
  return Math.min(...seconds);
}
