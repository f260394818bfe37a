import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Trial } from '../../support/mutations/trial.ts';

/** The step of a trial that took longest, in seconds of the processor. */
interface Slowest {
  readonly step: string;
  readonly seconds: number;
}

/** What the child tells: the folder it begins, the step it takes, or what came of a folder. */
export type Line =
  { readonly folder: number; readonly trial?: Trial; readonly slowest?: Slowest } | { readonly step: string };

/** What came of a folder; no trial where it hung, or took the whole process with it. */
export interface Tried {
  readonly number: number;
  readonly trial: Trial | undefined;
  readonly slowest: Slowest;
  /** How it ended where it did not: `hangs in check`, `ends the process in list`. */
  readonly broken: string | undefined;
}

/** A step that takes longer hangs; in seconds of the processor, so that a busy machine does not count. */
const longestStep = 5;

const program = fileURLToPath(new URL('../folders-child.ts', import.meta.url));

/**
 * Runs all trials in one process, and hands each to `told`. Where a step hangs the process is ended, and another goes
 * on with the next folder. `folder` is where it works and keeps its caches. Returns how many processes it took.
 */
export async function watchTrials(folder: string, told: (tried: Tried) => void): Promise<number> {
  for (let [from, processes] = [0, 1]; ; processes += 1) {
    const last = await watchProcess(folder, from, told);
    if (last === undefined) return processes;
    from = last + 1;
  }
}

/** One process; the number of the folder at which it broke off, or undefined where it came to the end. */
async function watchProcess(folder: string, from: number, told: (tried: Tried) => void): Promise<number | undefined> {
  const child = spawn(process.execPath, [program, String(from)], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')));
  const state: { number: number | undefined; step: string; since: number | undefined; hung: boolean } = {
    number: undefined,
    step: '',
    since: undefined,
    hung: false,
  };
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (text) => {
    const line = JSON.parse(text) as Line;
    state.since = undefined;
    if ('step' in line) state.step = line.step;
    else if (line.trial) {
      told({
        number: line.folder,
        trial: line.trial,
        slowest: line.slowest ?? { step: '', seconds: 0 },
        broken: undefined,
      });
      state.number = undefined;
    } else state.number = line.folder;
  });
  const watch = setInterval(() => void look(), 200);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (state.number === undefined) {
    if (code === 0) return undefined;
    throw new Error(`the process of the trials ended with ${code}: ${errors.join('').slice(-2_000)}`);
  }
  const how = state.hung
    ? 'hangs'
    : `ends the process (${/\w*Error.*|FATAL.*/.exec(errors.join(''))?.[0] ?? `code ${code}`})`;
  told({
    number: state.number,
    trial: undefined,
    slowest: { step: state.step, seconds: state.hung ? longestStep : 0 },
    broken: `${how} in ${state.step}`,
  });
  return state.number;

  async function look(): Promise<void> {
    const spent = await processorSeconds(child);
    state.since ??= spent;
    if (spent - state.since <= longestStep) return;
    state.hung = true;
    child.kill('SIGKILL');
  }
}

/**
 * What a process has had of the processors so far, in seconds; where the system does not tell, the time on the wall.
 */
async function processorSeconds({ pid }: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return performance.now() / 1000;
  // Behind the name, which may hold anything: the 12th and 13th fields are hundredths of seconds.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
