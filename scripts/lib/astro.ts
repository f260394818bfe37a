import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Reader } from '../../src/model/evidence/kept/readings.ts';
import { onEarlyEnd } from './ending.ts';
import type { FlagsOf } from './flags/flags.ts';
import { root } from './root.ts';

/**
 * What Astro would take from the environment in place of the flags, where a host or a tool has set it for ends of its
 * own.
 */
const notOurs = { BASE_URL: undefined, SITE: undefined };

/**
 * Runs an Astro command on the project's own records. The child ends when this process does, however that ends.
 */
export function spawnAstro(command: 'check' | 'sync', ...args: readonly string[]): ChildProcess {
  const own = { content: join(root, 'src/content'), audience: 'public' } as const;
  return spawnChild(['scripts/lib/astro-child.ts', command, ...args], own, {}, ['ignore', 'pipe', 'pipe']);
}

/** What the dev server is started with. */
export interface DevOptions {
  readonly flags: FlagsOf<'dev'>;
  /** Who signs what is read at the desk, and the day. */
  readonly reader: Reader | undefined;
  readonly on: string;
}

/** Runs the dev server with the desk in it, which prints as this process does. */
export function spawnDev(options: DevOptions): ChildProcess {
  const env = { ASTRO_DISABLE_UPDATE_CHECK: 'true', DRAFTS: 'seen' };
  const script = ['scripts/dev/child.ts', JSON.stringify(options)];
  return spawnChild(script, options.flags, env, ['inherit', 'inherit', 'inherit']);
}

function spawnChild(
  [script = '', ...args]: readonly string[],
  flags: Pick<FlagsOf<'dev'>, 'content' | 'audience'>,
  env: NodeJS.ProcessEnv,
  stdio: readonly ('inherit' | 'ignore' | 'pipe')[],
): ChildProcess {
  const child = spawn(process.execPath, [join(root, script), ...args], {
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
      DRAFTS: 'left out',
      ...env,
    },
    stdio: [...stdio, 'ipc'],
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
