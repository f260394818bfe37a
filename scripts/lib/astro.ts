import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onEarlyEnd } from './ending.ts';
import type { Flags } from './flags.ts';

/** The project's own folder, wherever the command is typed. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * What Astro would take from the environment in place of the flags, where a host or a tool has set it for ends of its
 * own.
 */
const notOurs = { BASE_URL: undefined, SITE: undefined };

/**
 * Runs an Astro command with the flags of ours that are its own, and the content folder and the audience in the
 * environment. The child ends when this process does, however that ends.
 */
export function spawnAstro(
  command: 'build' | 'dev' | 'check' | 'sync',
  flags: Flags,
  extra: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  const args = ['--base', flags.base, ...(flags.site === undefined ? [] : ['--site', flags.site]), ...extra];
  const child = spawn(process.execPath, [join(root, 'scripts/lib/astro-child.ts'), command, ...args], {
    cwd: root,
    env: {
      ...process.env,
      ...notOurs,
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DEV_BACKGROUND: '0',
      TZ: 'UTC',
      NO_COLOR: '1',
      CONTENT: flags.content,
      AUDIENCE: flags.audience,
      DRAFTS: command === 'dev' ? 'seen' : 'left out',
      ...env,
    },
    stdio: [
      ...(command === 'dev' ? (['inherit', 'inherit', 'inherit'] as const) : (['ignore', 'pipe', 'pipe'] as const)),
      'ipc',
    ],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void ended.then(
    onEarlyEnd(() => {
      child.kill();
      return ended;
    }),
  );
  return child;
}

/** Everything a child prints, once it has ended, and its exit code. */
export async function outputOf(child: ChildProcess): Promise<{ code: number; output: string }> {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}

/** Astro exits with 0 on some errors that it only logs; a log that holds one is a failed build. */
export function hasLoggedError(output: string): boolean {
  return output.includes('[ERROR]');
}

/** What a person can do something about. */
const told = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EFBIG', 'EMFILE', 'ENFILE'] as const;

/** The error of the system that ended a child, where its output tells of one that a person can do something about. */
export function systemErrorIn(output: string): Error | undefined {
  const code = new RegExp(`\\b(?:${told.join('|')})(?=:)`).exec(output)?.[0] ?? codeOfNumber(output);
  return code === undefined ? undefined : Object.assign(new Error(output), { code });
}

/** Rust tells an error of the system by its number, `(os error 28)`: the bundler is written in it. */
function codeOfNumber(output: string): string | undefined {
  // Windows numbers them by another table.
  if (process.platform === 'win32') return undefined;
  const number = Number(/\(os error (\d+)\)/.exec(output)?.[1]);
  const named = told.map((code): [number, string] => [constants.errno[code], code]);
  return new Map(named).get(number);
}
