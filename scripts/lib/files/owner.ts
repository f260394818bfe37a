import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { codeOf } from '../system-errors.ts';

/** No command takes so long, in milliseconds. */
const longest = 24 * 60 * 60 * 1000;

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** The mark of an owner in a name: its machine, its process, and when that began, as the system counts. */
const mark = /(?<host>[\da-f]{8})-(?<process>[1-9]\d{0,9})-(?<began>\d+)/;

/**
 * The mark of this process, for the names of files and folders that it keeps only while it runs: what is made under its
 * owner's name has an owner from its first moment on.
 */
export async function ownMark(): Promise<string> {
  return `${host}-${process.pid}-${await beginningOf(process.pid)}`;
}

/**
 * Whether what bears the mark of an owner in its `name` is surely left over: the process has ended, or its number
 * belongs to another one now. Of another machine nothing is known, so there `age`, in milliseconds since it was last
 * written to, tells. What bears no mark is nobody's, and left over from nothing.
 */
export async function isLeftOver(name: string, age: number): Promise<boolean> {
  const owner = mark.exec(name)?.groups;
  if (!owner) return false;
  if (age > longest) return true;
  if (owner['host'] !== host) return false;
  return !isRunning(Number(owner['process'])) || (await beginningOf(Number(owner['process']))) !== owner['began'];
}

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // A process of somebody else runs, too.
    return codeOf(error) === 'EPERM';
  }
}

/** On Linux, the moment at which a process began: field 22 of its `stat`. Zero where the system doesn't tell. */
async function beginningOf(number: number): Promise<string> {
  const text = await readFile(`/proc/${number}/stat`, 'utf8').catch(() => undefined);
  // The second field is a name in brackets that may hold anything.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
}
