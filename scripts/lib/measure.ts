import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputOf, root } from './astro.ts';
import { onEarlyEnd } from './ending.ts';
import { withOwnFolder } from './own-folder.ts';

/** What a command took. Undefined is what this system does not tell. */
export interface Measured {
  readonly code: number;
  readonly output: string;
  readonly wallSeconds: number;
  /** User and system, of the command and all it started. */
  readonly cpuSeconds: number | undefined;
  /** Of the largest Node process, in MiB. */
  readonly peakMegabytes: number | undefined;
}

const hook = new URL('./usage-hook.ts', import.meta.url).href;

/** Runs one of our scripts to its end and measures it. */
export async function measure(script: string, args: readonly string[]): Promise<Measured> {
  return await withOwnFolder('aide-memoire-usage-', async (folder) => {
    const file = join(folder, 'usage.jsonl');
    const before = await childrenSeconds();
    const start = performance.now();
    const { code, output } = await runScript(script, args, file);
    const wallSeconds = (performance.now() - start) / 1000;
    const after = await childrenSeconds();
    const used = await readUsage(file);
    return {
      code,
      output,
      wallSeconds,
      // Linux counts every process, Pagefind's too; elsewhere only Node's own tell.
      cpuSeconds: before === undefined || after === undefined ? total(used.map(({ cpu }) => cpu)) : after - before,
      peakMegabytes: used.length === 0 ? undefined : Math.max(...used.map(({ peak }) => peak)),
    };
  });
}

/** Runs a script that notes in `usageFile` what it used. It ends when this command is ended. */
async function runScript(
  script: string,
  args: readonly string[],
  usageFile: string,
): Promise<{ code: number; output: string }> {
  const options = `${process.env['NODE_OPTIONS'] ?? ''} --import=${hook}`.trim();
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: options, BENCH_USAGE: usageFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const forget = onEarlyEnd(async () => {
    child.kill();
    await ended;
  });
  try {
    return await outputOf(child);
  } finally {
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
