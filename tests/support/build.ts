import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { outputOf } from '../../scripts/lib/astro.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The invented content that is built whole. */
export const fixture = fileURLToPath(new URL('../fixtures/site', import.meta.url));

/** A built site: where it lies, and the address it was built for. */
export interface BuiltSite {
  readonly folder: string;
  readonly base: string;
  readonly origin: string | undefined;
}

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** The environment of an editor: Vitest says that this is a test, but the site must be built as always. */
export function environment(env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: undefined,
    MODE: undefined,
    DEV: undefined,
    PROD: undefined,
    VITEST: undefined,
    CONTENT: undefined,
    ...env,
  };
}

/** Runs a script of `scripts/` as an editor would, in an environment of its own. */
export async function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return outputOf(child);
}

/** Builds `content` into `site.folder` for the address of `site`. */
export async function build(content: string, site: BuiltSite, env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const origin = site.origin === undefined ? [] : ['--site', site.origin];
  return run('build', ['--content', content, '--out', site.folder, '--base', site.base, ...origin], env);
}
