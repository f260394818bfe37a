import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { World } from './project.ts';

/** A command that runs in a world, as an editor would run it. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly printed: () => string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Its own place for temporary files. */
  readonly temporary: string;
  /** The processes that it started and that still run, as the system lists them; undefined where it does not tell. */
  readonly left: () => Promise<readonly string[] | undefined>;
}

/** How a command is run. */
export interface How {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Put before the command: what seals it in, or gives it other rights. */
  readonly before?: readonly string[];
}

let runs = 0;

/** Starts a script of the project in a world, in a process group of its own. */
export function start(
  world: World,
  script: string,
  args: readonly string[],
  { env = {}, cwd = world.project, before = [] }: How = {},
): Running {
  return startProgram(world, [...before, process.execPath, `${world.project}/scripts/${script}.ts`, ...args], {
    env,
    cwd,
  });
}

/** Starts any program. */
export function startProgram(
  world: World,
  command: readonly string[],
  { env = {}, cwd = world.project }: How = {},
): Running {
  runs += 1;
  // A place of its own for temporary files also marks each process of the run: a build hands it on to its children.
  const temporary = join(world.scratch, `run-${runs}`);
  mkdirSync(temporary, { recursive: true });
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd,
    env: { ...plain(world, temporary), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<number | string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'nothing'));
  });
  return {
    child,
    printed: () => Buffer.concat(chunks).toString('utf8'),
    ended,
    temporary,
    left: () => processesMarked(`TMPDIR=${temporary}`),
  };
}

/** Runs a script to its end. */
export async function run(
  world: World,
  script: string,
  args: readonly string[],
  how: How = {},
): Promise<{ code: number | string; output: string }> {
  const running = start(world, script, args, how);
  const code = await running.ended;
  return { code, output: running.printed() };
}

/** The environment of an editor: a home and a place for temporary files in the world, and nothing that Vitest set. */
function plain(world: World, temporary: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:VITEST|NODE_ENV|MODE|DEV|PROD|TEST|CONTENT|ARCHIVE|SITE|BASE_URL|AUDIENCE|TZ|HOSTILE_|npm_)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    HOME: world.home,
    USERPROFILE: world.home,
    TMPDIR: temporary,
    TMP: temporary,
    TEMP: temporary,
  };
}

/** Processes whose environment bears a mark: children, and theirs, in whatever group. Linux tells it. */
async function processesMarked(mark: string): Promise<readonly string[] | undefined> {
  const all = await readdir('/proc').catch(() => undefined);
  if (!all) return undefined;
  const found = await Promise.all(
    all
      .filter((name) => /^\d+$/.test(name))
      .map(async (pid) => {
        const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
        if (!environment.split('\0').includes(mark)) return [];
        // What has ended and only waits to be counted holds nothing any more.
        const state = /\) (\w)/.exec(await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => ''))?.[1];
        return state === undefined || 'ZX'.includes(state)
          ? []
          : [
              `${pid} ${(await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')).replaceAll('\0', ' ').slice(0, 120)}`,
            ];
      }),
  );
  return found.flat();
}

/** Waits until none of its processes runs any more, for at most `patience` milliseconds; those that do then. */
export async function leftAfter(running: Running, patience: number): Promise<readonly string[] | undefined> {
  const until = performance.now() + patience;
  for (;;) {
    const left = await running.left();
    if (left === undefined || left.length === 0 || performance.now() > until) return left;
    await setTimeout(50);
  }
}

/** Ends what was left over, by its ids. */
export function endAll(left: readonly string[]): void {
  for (const line of left) {
    try {
      process.kill(Number(line.split(' ')[0]), 'SIGKILL');
    } catch {
      continue;
    }
  }
}
