import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { codeOf } from './system-errors.ts';

/** Whose a folder or file is that a command keeps only while it runs. */
export interface Owner {
  readonly host: string;
  readonly process: number;
  /** When the process began, as the system counts; a number is given again once its process has ended. */
  readonly began: string | undefined;
}

/** No command takes so long, in milliseconds. */
const longest = 24 * 60 * 60 * 1000;

/** This process. */
export async function ownOwner(): Promise<Owner> {
  return { host: hostname(), process: process.pid, began: await beginningOf(process.pid) };
}

/**
 * Whether what bears `owner` is surely left over: its process has ended, or its number belongs to another one now. Of another
 * machine nothing is known, so there `age`, in milliseconds since it was last written to, must tell.
 */
export async function isLeftOver(owner: Owner | undefined, age: number): Promise<boolean> {
  if (age > longest) return true;
  if (!owner || owner.host !== hostname()) return false;
  return !isRunning(owner.process) || (await beginningOf(owner.process)) !== owner.began;
}

/** Reads what `JSON.stringify` made of an owner; undefined where it is none. */
export function parseOwner(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('host' in value) || !('process' in value)) return undefined;
    const { host, process: number } = value;
    if (typeof host !== 'string' || typeof number !== 'number' || !Number.isInteger(number) || number < 1) return undefined;
    return { host, process: number, began: 'began' in value && typeof value.began === 'string' ? value.began : undefined };
  } catch {
    return undefined;
  }
}

/** Whether a process of this number runs, whoever it belongs to. */
export function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** On Linux, the moment at which a process began: field 22 of its `stat`. Undefined where the system doesn't tell. */
async function beginningOf(number: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${number}/stat`, 'utf8').catch(() => undefined);
  // The second field is a name in brackets that may hold anything.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}
