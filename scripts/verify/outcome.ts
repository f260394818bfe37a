import { readFile, rm } from 'node:fs/promises';
import { codeOf, describeSystemError, PlainError } from '../lib/system-errors.ts';
import { writeWhole } from '../lib/files/write-whole.ts';

/** A file that verifying writes: its text as it was, and as it should be; undefined where there is no file. */
export interface Outcome {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Writes a file whole, or takes it away where nothing is to stand in it. */
export async function bring({ file, before, after }: Outcome): Promise<void> {
  if (before === after) return;
  if (after !== undefined) await writeWhole(file, after);
  else
    await rm(file).catch((error: unknown) => {
      throw new PlainError(describeSystemError(error, file), error);
    });
}

/** Whether a file is as it should be. Git on Windows may have given its lines other endings. */
export function isAsItShouldBe({ before = '', after = '' }: Outcome): boolean {
  return before.replaceAll('\r\n', '\n') === after;
}

/** The text of a file, undefined where there is none. One that may not be read is never taken for none. */
export async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new PlainError(describeSystemError(error, file), error);
  }
}
