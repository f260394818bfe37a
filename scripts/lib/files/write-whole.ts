import { constants } from 'node:fs';
import { access, lstat, open, readdir, readlink, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isLeftOver, ownMark } from './owner.ts';
import { codeOf, describeSystemError, PlainError } from '../system-errors.ts';

/**
 * Writes a file whole or not at all: beside its place, onto the disk, and then into its place in one step, so that
 * whatever ends the work, the old file or the new one stands there. Keeps the file's rights and owner; a link stays and
 * what it leads to is written. The folder must be there. Throws a `PlainError` that names `path`; then the old file is
 * as it was.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const target = await endOfLinks(path);
    const before = await standing(target);
    await sweepDrafts(dirname(target));
    const draft = join(dirname(target), await draftName());
    try {
      await writeDraft(draft, content, before);
      await moveInto(draft, target);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
    await keepFolder(dirname(target));
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`nothing was written: ${describeSystemError(error, path)}`, error);
  }
}

/** What a file is that stands already: its rights, and whose it is. */
interface Standing {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** More links than this in a row lead nowhere. */
const longestChain = 40;

/** Where a path leads in the end. A link may lead to a file that is not there yet. */
async function endOfLinks(path: string, left = longestChain): Promise<string> {
  const real = await unlessMissing(realpath(path));
  if (real !== undefined) return real;
  const link = await unlessMissing(lstat(path));
  if (!link?.isSymbolicLink() || left === 0) return path;
  return endOfLinks(resolve(dirname(path), await readlink(path)), left - 1);
}

/** What stands at `target`; undefined where nothing does. Throws where it is no file, or must stay as it is. */
async function standing(target: string): Promise<Standing | undefined> {
  const found = await unlessMissing(stat(target));
  if (!found) return undefined;
  if (found.isDirectory()) throw systemError('EISDIR', target);
  // Renaming would put a file in the place of a device or a pipe.
  if (!found.isFile())
    throw new PlainError(`nothing was written: ${target} is no file that keeps what is written to it`);
  // Renaming asks for rights to the folder alone; a file that may only be read is kept on purpose.
  await access(target, constants.W_OK);
  return { mode: found.mode & 0o7777, uid: found.uid, gid: found.gid };
}

async function writeDraft(draft: string, content: string | Uint8Array, before: Standing | undefined): Promise<void> {
  const handle = await open(draft, 'wx');
  try {
    await handle.writeFile(content);
    if (before) await bear(handle, before);
    await onDisk(handle);
  } finally {
    await handle.close();
  }
}

/** Gives a draft the owner and the rights of the file in whose place it comes. Only a superuser gives files away. */
async function bear(handle: FileHandle, { mode, uid, gid }: Standing): Promise<void> {
  if (process.platform === 'win32') return;
  const own = await handle.stat();
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode);
}

/** A rename can reach the disk before the words do; a disk that can't be asked to hurry is taken as it is. */
async function onDisk(handle: FileHandle): Promise<void> {
  await handle.sync().catch((error: unknown) => {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  });
}

async function keepFolder(folder: string): Promise<void> {
  // The new file stands already; that its name too is on the disk can't be asked for everywhere.
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** On Windows a program that reads a file, a guard against viruses say, keeps it for a moment. */
const moments = process.platform === 'win32' ? 20 : 0;

async function moveInto(draft: string, target: string): Promise<void> {
  for (let left = moments; ; left -= 1) {
    try {
      await rename(draft, target);
      return;
    } catch (error) {
      if (left <= 0 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
      await setTimeout(100);
    }
  }
}

const draftPrefix = '.aide-memoire-draft-';
let drafts = 0;

async function draftName(): Promise<string> {
  // Counted before anything is waited for: two files may be written at once.
  const number = (drafts += 1);
  return `${draftPrefix}${await ownMark()}-${number}`;
}

/** Removes the drafts that a killed command left in `folder`; none that may still be written. */
async function sweepDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(draftPrefix)) continue;
    const found = await lstat(join(folder, name)).catch(() => undefined);
    if (found?.isFile() && (await isLeftOver(name, Date.now() - found.mtimeMs)))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

async function unlessMissing<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
