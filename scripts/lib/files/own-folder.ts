import { lstat, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onEarlyEnd } from '../ending.ts';
import { isLeftOver, ownMark } from './owner.ts';

const keptFile = '.kept';

/** Makes a folder in `parent`, which is there, that this command alone works in; its name begins with `prefix`. */
export async function openFolder(parent: string, prefix: string): Promise<string> {
  return mkdtemp(join(parent, `${prefix}${await ownMark()}-`));
}

/** Takes a folder away with all that lies in it. */
export async function closeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** Leaves a folder to whoever runs the command: nothing sweeps it away any more. */
export async function keepFolder(folder: string): Promise<void> {
  await writeFile(join(folder, keptFile), '');
}

/** The folders in `parent` that are surely our own and whose commands have surely ended. */
export async function leftOverFolders(parent: string, prefix: string): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  const found: string[] = [];
  for (const name of names.filter((candidate) => candidate.startsWith(prefix)).sort())
    if (await isLeft(join(parent, name))) found.push(join(parent, name));
  return found;
}

async function isLeft(folder: string): Promise<boolean> {
  const stats = await lstat(folder).catch(() => undefined);
  if (!stats?.isDirectory() || (process.getuid && stats.uid !== process.getuid())) return false;
  return !(await isKept(folder)) && isLeftOver(basename(folder), Date.now() - stats.mtimeMs);
}

/**
 * Does `work` in a folder of its own among the system's temporary ones, and takes it away afterwards, also where the
 * command is ended early. What a killed command left there is swept first.
 */
export async function withOwnFolder<Result>(
  prefix: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  for (const left of await leftOverFolders(tmpdir(), prefix)) await closeFolder(left);
  const folder = await openFolder(tmpdir(), prefix);
  const close = async (): Promise<void> => {
    if (await isKept(folder)) return;
    await closeFolder(folder);
  };
  const forget = onEarlyEnd(close);
  try {
    return await work(folder);
  } finally {
    await close();
    forget();
  }
}

/** Whether `keepFolder` was asked for it. */
async function isKept(folder: string): Promise<boolean> {
  return (await lstat(join(folder, keptFile)).catch(() => undefined)) !== undefined;
}
