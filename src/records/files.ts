import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { compareText } from '../basics/compare.ts';
import type { ProblemCode } from '../basics/problem-codes.ts';
import type { Fault, Position, Problem } from '../basics/problem.ts';

/** What lies in a folder under one name. A link counts as what it leads to. */
export interface Entry {
  /** As it can be printed; bytes that are not UTF-8 stand as U+FFFD. */
  readonly name: string;
  /** Whether the name is UTF-8, so that the entry can be opened under it. */
  readonly named: boolean;
}

/** A file's text, what is wrong with the file, or nothing where there is none. */
export type FileReading = { readonly text: string } | { readonly problem: Problem } | undefined;

/** What is in a folder, what is wrong with the folder, or nothing where there is none. */
export type FolderReading = { readonly entries: readonly Entry[] } | { readonly problem: Problem } | undefined;

/** A problem of a file as a whole, or at a place in it. */
export function fileProblem(
  code: ProblemCode,
  file: string,
  said: Fault,
  position: Position = { line: 1, column: 1 },
): Problem {
  return { code, severity: 'error', file, ...position, ...said };
}

/** What the folder at `path` holds but for names that begin with a dot, by name. `file` is what problems call it. */
export async function readEntries(path: string, file: string): Promise<FolderReading> {
  try {
    const names = await readdir(path, { encoding: 'buffer' });
    const entries = names.map((bytes) => ({ name: bytes.toString('utf8'), named: isUtf8(bytes) }));
    return { entries: entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => compareText(a.name, b.name)) };
  } catch (error) {
    return isAbsent(path, error) ? undefined : { problem: unreadable(error, file, 'folder') };
  }
}

/** A file's bytes, what is wrong with the file, or nothing where there is none. */
export type FileBytes = { readonly bytes: Uint8Array } | { readonly problem: Problem } | undefined;

/**
 * The text of the file at `path`, at most `maximum` bytes of UTF-8, without a byte order mark. Never waits for a pipe
 * or a device: what is no file of bytes is a problem, like all else that keeps the text from being read.
 */
export function readTextFile(path: string, file: string, maximum: number): Promise<FileReading> {
  return Promise.resolve(textOf(readFileBytes(path, file, maximum), file));
}

/** The same of its bytes, at once: thousands of small files are read several times faster one after the other. */
export function readFileBytes(path: string, file: string, maximum: number): FileBytes {
  try {
    const bytes = readBytes(path, maximum);
    if (typeof bytes === 'string')
      return {
        problem: fileProblem('file-unreadable', file, {
          what: `this is ${bytes}, not a file`,
          todo: 'put the file itself here',
        }),
      };
    return bytes.length > maximum ? { problem: tooLarge(path, file, maximum) } : { bytes };
  } catch (error) {
    return isAbsent(path, error) ? undefined : { problem: unreadable(error, file, 'file') };
  }
}

const decoder = new TextDecoder('utf-8');

/** The text that the bytes of a file hold. */
export function textOf(found: FileBytes, file: string): FileReading {
  if (found === undefined || 'problem' in found) return found;
  const problem = notUtf8(found.bytes, file);
  return problem ? { problem } : { text: withLineFeeds(decoder.decode(found.bytes)) };
}

/** The bytes of a file, one more than `maximum` where it has more; the name of what is there in place of a file. */
function readBytes(path: string, maximum: number): Uint8Array | string {
  // Windows has neither pipes in folders nor this flag.
  const handle = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    const stats = fstatSync(handle);
    if (stats.isDirectory()) return 'a folder';
    if (stats.isFIFO()) return 'a pipe';
    if (!stats.isFile()) return 'a device';
    const chunks: Uint8Array[] = [];
    const chunk = Math.min(Math.max(stats.size, 4096) + 1, 1024 * 1024);
    // What lies in /proc tells no size; a file may grow while it is read.
    for (let length = 0; length <= maximum;) {
      const buffer = Buffer.alloc(chunk);
      const bytesRead = readSync(handle, buffer);
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(handle);
  }
}

function tooLarge(path: string, file: string, maximum: number): Problem {
  const { size } = statSync(path);
  const limit = `${(maximum / 1024 / 1024).toLocaleString('en')} MiB (${maximum.toLocaleString('en')} bytes)`;
  const what = `the file has ${size > maximum ? size.toLocaleString('en') : 'too many'} bytes`;
  return fileProblem('file-too-large', file, { what, todo: `keep it under ${limit}` });
}

/** Whether nothing at all is there: a link that leads nowhere is something. */
function isAbsent(path: string, error: unknown): boolean {
  return codeOf(error) === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What the machine says where it cannot read, in plain words. */
const refusals: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  EACCES: ['may not be read', 'give yourself the right to read it'],
  EPERM: ['may not be read', 'give yourself the right to read it'],
  ENOENT: ['is a link that leads nowhere', 'put what it should lead to in its place'],
  ELOOP: ['is a link that leads in a circle', 'put what it should lead to in its place'],
  ENXIO: ['is a socket or a device', 'put the file itself here'],
  EISDIR: ['is a folder', 'put the file itself here'],
  ENOTDIR: ['is a file, not a folder', 'move it away, and make a folder of that name if you need one'],
  ENAMETOOLONG: ['has too long a name', 'give it a shorter one'],
  EMFILE: ['cannot be read: too many files are open', 'close other programs, and try again'],
  EIO: ['cannot be read: the disk reports a fault', 'copy it from elsewhere'],
};

/** The problem of a file or folder that is there and cannot be read. */
export function unreadable(error: unknown, file: string, kind: 'file' | 'folder'): Problem {
  const code = codeOf(error);
  const [what, todo] = refusals[code] ?? [
    `cannot be read (${code || String(error)})`,
    'try to open it yourself, and mend what stands in the way',
  ];
  return fileProblem('file-unreadable', file, {
    what: `${what.startsWith('is ') ? 'this' : `the ${kind}`} ${what}`,
    todo,
  });
}

/** The problem of bytes that are not UTF-8, at the first of them. */
function notUtf8(bytes: Uint8Array, file: string): Problem | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined)
    return fileProblem('file-not-utf8', file, {
      what: `the file is ${wide}`,
      todo: 'save it again with the encoding UTF-8',
    });
  if (isUtf8(bytes)) return undefined;
  const at = firstBadByte(bytes);
  const start = bytes.lastIndexOf(0x0a, at - 1) + 1;
  const before = bytes.subarray(0, start).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
  const column = new TextDecoder('utf-8').decode(bytes.subarray(start, at)).length + 1;
  const [byte = 0] = bytes.subarray(at);
  const letter = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1));
  const meant = /^[\p{L}\p{P}\p{S}]$/u.test(letter) ? ` ('${letter}' in Windows-1252)` : '';
  const what = `the byte ${byte.toString(16).toUpperCase().padStart(2, '0')}${meant} is not UTF-8`;
  const todo = 'save the file again with the encoding UTF-8';
  return fileProblem('file-not-utf8', file, { what, todo }, { line: before + 1, column });
}

/** UTF-16 and UTF-32 by their byte order mark, or by every second byte of the beginning being null. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  const beginning = bytes.subarray(0, 200);
  const nulls = [0, 1].map((odd) => beginning.filter((byte, index) => index % 2 === odd && byte === 0).length);
  return beginning.length >= 4 && Math.max(...nulls) > beginning.length * 0.4 && Math.min(...nulls) === 0
    ? 'UTF-16'
    : undefined;
}

function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const [lead = 0] = bytes.subarray(at, at + 1);
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead >= 0x80 && !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

/** The text of old Macs ends its lines with carriage returns alone. */
function withLineFeeds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

/** Names that Windows keeps for devices, whatever ending they bear. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Whether Windows cannot have a file of that name. */
export function isDeviceName(name: string): boolean {
  return deviceName.test(name.split('.')[0] ?? '');
}
