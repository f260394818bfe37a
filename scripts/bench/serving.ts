import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { folders } from '../../src/basics/kinds.ts';
import { root } from '../lib/root.ts';
import { emptyCaches } from '../lib/files/caches.ts';
import { commands } from '../lib/flags/commands.ts';
import { onEarlyEnd } from '../lib/ending.ts';
import { PlainError } from '../lib/system-errors.ts';
import { editProgramme } from './edit.ts';

/** How long anything that is waited for may take, in milliseconds. */
const patience = 600_000;
/** How often is asked again, in milliseconds. */
const between = 20;

/** Seconds by the clock, as somebody waits for them. */
export interface Waited {
  /** From `npm start` with nothing kept to the first answer. */
  readonly start: number;
  /** From `npm run dev` to the first answer. */
  readonly dev: number;
  /** From the edit of a record to its page in `npm run dev`; the middle of three. */
  readonly shown: number;
  /** From the edit of a record to what `npm run check -- --watch` says of it; undefined where there is none. */
  readonly watched: number | undefined;
}

/** How long an editor of `content` and a newcomer wait. The records are edited. */
export async function waitFor(content: string, folder: string): Promise<Waited> {
  const out = join(folder, 'started');
  await emptyCaches();
  await rm(out, { recursive: true, force: true });
  console.error('npm start');
  const start = await withServer('start', ['--content', content, '--out', out], ({ since }) =>
    Promise.resolve(since()),
  );
  console.error('npm run dev');
  const { dev, shown } = await withServer('dev', ['--content', content], async ({ since, address }) => {
    const first = since();
    const times: number[] = [];
    for (const round of [1, 2, 3]) times.push(await editShown(content, address, round));
    return { dev: first, shown: times.sort((a, b) => a - b)[1] ?? 0 };
  });
  return { start, dev, shown, watched: await watchedAfter(content) };
}

/** How long it takes until the page of an edited record has its new words. */
async function editShown(content: string, address: string, round: number): Promise<number> {
  // Both have nothing left to do.
  await pause(1000);
  const started = performance.now();
  const { id, words } = await editProgramme(content, round);
  const url = new URL(`${folders.programme}/${id}/`, address);
  await until(`${url.href} shows “${words}”`, async () => (await textAt(url)).includes(words));
  return (performance.now() - started) / 1000;
}

interface Served {
  readonly address: string;
  /** Seconds since the command was started. */
  readonly since: () => number;
}

/** Starts a command that serves, waits for its first answer, does `work`, and ends it. */
async function withServer<Result>(
  command: 'start' | 'dev',
  args: readonly string[],
  work: (served: Served) => Promise<Result>,
): Promise<Result> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const started = performance.now();
  const child = launch(command, [...args, '--port', String(port)]);
  try {
    await until(`${command} answers`, async () => {
      if (child.ended()) throw new PlainError(`npm run ${command} ended: ${child.printed()}`);
      return (await textAt(new URL(address))) !== '';
    });
    return await work({ address, since: () => (performance.now() - started) / 1000 });
  } finally {
    await child.end();
  }
}

/** How long `npm run check -- --watch` takes to speak again after an edit; the middle of three. */
async function watchedAfter(content: string): Promise<number | undefined> {
  if (!commands.check.takes.some((name: string) => name === 'watch')) return undefined;
  console.error('npm run check -- --watch');
  const child = launch('check', ['--content', content, '--watch']);
  const summaries = (): number => child.printed().match(/^\d+ records, /gm)?.length ?? 0;
  try {
    await until('check --watch has looked', () => Promise.resolve(summaries() > 0));
    const times: number[] = [];
    for (const round of [4, 5, 6]) {
      await pause(1000);
      const before = summaries();
      const started = performance.now();
      await editProgramme(content, round);
      await until('check --watch has looked again', () => Promise.resolve(summaries() > before));
      times.push((performance.now() - started) / 1000);
    }
    return times.sort((a, b) => a - b)[1];
  } finally {
    await child.end();
  }
}

interface Launched {
  readonly printed: () => string;
  readonly ended: () => boolean;
  readonly end: () => Promise<void>;
}

function launch(command: string, args: readonly string[]): Launched {
  const child = spawn(process.execPath, [join(root, `scripts/${command}.ts`), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const closed = once(child, 'close');
  const end = async (): Promise<void> => {
    child.kill();
    await closed;
  };
  const forget = onEarlyEnd(end);
  return {
    printed: () => printed,
    ended: () => child.exitCode !== null,
    end: async () => {
      forget();
      await end();
    },
  };
}

/** The text of a page; empty where nobody answers, or with a fault. */
async function textAt(url: URL): Promise<string> {
  const answer = await fetch(url).catch(() => undefined);
  return answer?.ok === true ? answer.text().catch(() => '') : '';
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > patience) throw new PlainError(`nobody can wait that long: ${what}`);
    await pause(between);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}
