import { oneLine } from '../../src/basics/characters.ts';

/** An error whose message is one plain line for a person: it is printed as it stands, without a stack. */
export class PlainError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'PlainError';
  }
}

/** What each error of the system means for the place `at` it was met with, and what to do. */
const sentences: Readonly<Record<string, (at: string) => string>> = {
  ENOSPC: (at) => `there is no room left on the disk of ${at}: make some, then try again`,
  EDQUOT: (at) => `your share of the disk of ${at} is used up: make some room, then try again`,
  EROFS: (at) => `the disk of ${at} can only be read: name a place on another one`,
  EACCES: (at) => `you have no right to read or write ${at}: change its rights, or name another place`,
  EPERM: (at) => `the system does not allow this with ${at}: change its rights or owner, or name another place`,
  EBUSY: (at) => `${at} is in use, by another program or as a volume of its own: end that, or name another place`,
  ETXTBSY: (at) => `${at} is in use by another program: end that one, then try again`,
  EXDEV: (at) => `${at} lies on another disk than what belongs beside it: name a place on the same disk`,
  ENAMETOOLONG: (at) => `${shortened(at)} is longer than a name may be here: take a shorter one`,
  ENOENT: (at) => `there is no ${at}: make it, or name another place`,
  ENOTDIR: (at) => `a part of ${at} is a file, where only a folder can be: move that file, or name another place`,
  EISDIR: (at) => `${at} is a folder, where a file belongs: move the folder, or name another place`,
  EEXIST: (at) => `${at} is there already: move it, or name another place`,
  ENOTEMPTY: (at) => `the folder ${at} is not empty: empty it, or name another place`,
  ELOOP: (at) => `${at} is a link that leads back to itself: set the link right`,
  EMFILE: (at) => `too many files are open to open ${at} too: close other programs, then try again`,
  ENFILE: (at) => `too many files are open to open ${at} too: close other programs, then try again`,
  EFBIG: (at) => `${at} is larger than a file may be on its disk: name a place on another one`,
  EIO: (at) => `the disk of ${at} does not answer as it should: look after the disk, or name a place on another one`,
  ENOTSUP: (at) => `the disk of ${at} cannot do this: name a place on another one`,
  EADDRINUSE: (at) => `${at} is taken by another program: end that one, or name another with --port`,
  EADDRNOTAVAIL: (at) => `${at} is no address of this machine: name one that is`,
};

/**
 * One plain sentence for a person: what went wrong at `path`, and what to do. `path` names what the work was done with,
 * as the person knows it: a file, a folder, or "port 4321". An error that is none of the system's is told in its own
 * words.
 */
export function describeSystemError(error: unknown, path: string): string {
  if (error instanceof PlainError) return error.message;
  const at = oneLine(path);
  const code = codeOf(error);
  const sentence = code === undefined ? undefined : sentences[code];
  return sentence?.(at) ?? `${at}: ${oneLine(error instanceof Error ? error.message : String(error))}`;
}

/** The system's name for an error (`ENOSPC`); undefined where the error is none of its own. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Whether an error is the system's own and can be told in one plain sentence, rather than a fault of the program. */
export function isSystemError(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && code in sentences;
}

/** What an error of the system was met with; undefined where it doesn't say. */
export function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}

function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 80)}…${text.slice(-30)}`;
}
