import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputOf } from '../lib/astro.ts';
import { root } from '../lib/root.ts';
import { onEarlyEnd } from '../lib/ending.ts';
import { withOwnFolder } from '../lib/files/own-folder.ts';
import { watchTree } from './process-tree.ts';

/** What a command took. Undefined is what this system does not tell. */
export interface Measured {
  readonly code: number;
  readonly output: string;
  readonly wallSeconds: number;
  /** User and system, of the command and all it started. */
  readonly cpuSeconds: number | undefined;
  /** Of all its processes together, in MiB; where the system does not tell, of the largest Node process. */
  readonly peakMegabytes: number | undefined;
}

/** A command and what it is given. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly folder?: string;
}

const hook = new URL('./usage-hook.ts', import.meta.url).href;

/** Runs one of our scripts to its end and measures it. */
export async function measure(script: string, args: readonly string[]): Promise<Measured> {
  return measureCommand({ file: process.execPath, args: [join(root, script), ...args] });
}

/** Runs a command to its end and measures it. */
export async function measureCommand(command: Command): Promise<Measured> {
  return await withOwnFolder('aide-memoire-usage-', async (folder) => {
    const file = join(folder, 'usage.jsonl');
    const before = await childrenSeconds();
    const start = performance.now();
    const { code, output, peak } = await run(command, file);
    const wallSeconds = (performance.now() - start) / 1000;
    const after = await childrenSeconds();
    const used = await readUsage(file);
    return {
      code,
      output,
      wallSeconds,
      // Linux counts every process, Pagefind's too; elsewhere only Node's own tell.
      cpuSeconds: before === undefined || after === undefined ? total(used.map(({ cpu }) => cpu)) : after - before,
      peakMegabytes: peak ?? (used.length === 0 ? undefined : Math.max(...used.map((one) => one.peak))),
    };
  });
}

/** Runs a command that notes in `usageFile` what it used. It ends when this command is ended. */
async function run(
  { file, args, folder = root }: Command,
  usageFile: string,
): Promise<{ code: number; output: string; peak: number | undefined }> {
  const options = `${process.env['NODE_OPTIONS'] ?? ''} --import=${hook}`.trim();
  const child = spawn(file, args, {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: options, BENCH_USAGE: usageFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const watch = child.pid === undefined ? undefined : watchTree(child.pid);
  // A program that isn't there is told by `failed` alone.
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const ended = once(child, 'close').catch(() => undefined);
  const forget = onEarlyEnd(async () => {
    child.kill();
    await ended;
  });
  try {
    const printed = await Promise.race([outputOf(child), failed]);
    return { ...printed, peak: await watch?.stop() };
  } finally {
    await watch?.stop();
    forget();
  }
}

/**
 * On Linux, the processor seconds of all children that have ended: fields 16 and 17 of /proc/self/stat, in hundredths.
 */
async function childrenSeconds(): Promise<number | undefined> {
  const text = await readFile('/proc/self/stat', 'utf8').catch(() => undefined);
  // The second field is a name in brackets that may hold anything.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields === undefined ? undefined : (Number(fields[13]) + Number(fields[14])) / 100;
}

async function readUsage(file: string): Promise<{ cpu: number; peak: number }[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { cpu: number; peak: number });
}

function total(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0);
}
