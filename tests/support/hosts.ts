import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { BuiltSite } from './build.ts';

/** A folder that a host serves, with the site where its base path says; taken away after the test. */
export async function publish(site: BuiltSite): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'aide-memoire-host-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const target = join(root, 'www', site.base);
  await mkdir(dirname(target), { recursive: true });
  await cp(site.folder, target, { recursive: true });
  return root;
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('the system gives no port');
  return address.port;
}

/** How often a host that starts is asked whether it answers, and how long is waited between, in milliseconds. */
const attempts = 150;
const pause = 100;

/** Starts a host that answers at `home`, and ends it after the test. */
export async function startHost(command: readonly [string, ...string[]], home: string): Promise<void> {
  const [program, ...args] = command;
  // A group of its own, so that what a wrapper started ends with it: `python3` is one where versions are chosen.
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const told: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => told.push(String(text)));
  child.on('error', (error) => told.push(error.message));
  onTestFinished(() => ended(child));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (child.exitCode !== null) break;
    if (
      await fetch(home).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await setTimeout(pause);
  }
  throw new Error(`${program} does not answer at ${home}:\n${told.join('')}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  // Its streams close when the last of the group has gone.
  const gone = new Promise((resolve) => child.once('close', resolve));
  process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  await gone;
}
