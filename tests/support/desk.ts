import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { astroAlone } from './astro-alone.ts';
import { environment, fixture } from './build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A dev server on a copy of the fixture, with its desk. */
export interface OpenDesk {
  /** The address of the site, with its closing slash. */
  readonly home: string;
  readonly port: number;
  readonly content: string;
  readonly archive: string;
  readonly at: (path: string) => string;
  /** The text of a file of the content folder. */
  readonly read: (name: string) => Promise<string>;
  /** Changes a file of the content folder as an editor would. */
  readonly change: (name: string, make: (text: string) => string) => Promise<void>;
}

/** Starts `npm run dev` as an editor would, and ends it behind the tests of the file. */
export async function openDesk(args: readonly string[] = ['--by', 'clerk']): Promise<OpenDesk> {
  await astroAlone();
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-desk-'));
  const [content, archive] = [join(folder, 'site'), join(folder, 'archive')];
  await cp(fixture, content, { recursive: true });
  await cp(fileURLToPath(new URL('../fixtures/archive', import.meta.url)), archive, { recursive: true });
  const port = await freePort();
  const options = ['--content', content, '--archive', archive, '--port', String(port), ...args];
  const child = spawn(process.execPath, ['scripts/dev.ts', ...options], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  afterAll(async () => {
    await ended(child);
    await rm(folder, { recursive: true });
  });
  const home = await addressIn(child);
  return {
    home,
    port,
    content,
    archive,
    at: (path) => new URL(path, home).href,
    read: (name) => readFile(join(content, name), 'utf8'),
    change: async (name, make) => {
      const path = join(content, name);
      await writeFile(path, make(await readFile(path, 'utf8')));
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function addressIn(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const found = /The desk is at (\S+\/)desk\//.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => reject(new Error(output)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill();
  await closed;
}
