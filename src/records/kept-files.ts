import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFileBytes, type FileBytes } from './files.ts';

/** A file to read: where it lies, what problems call it, and how many bytes it may have. */
export interface FileToRead {
  readonly path: string;
  readonly file: string;
  readonly maximum: number;
}

interface KeptFile<Result> {
  /** What the system tells of the file without opening it; empty where it tells nothing. */
  readonly state: string;
  readonly writtenAt: number;
  readonly digest: string;
  /** Whether it has bytes that could be read. */
  readonly isRead: boolean;
  readonly result: Result;
  /** Whether the same state means the same bytes. */
  settled: boolean;
}

/**
 * The coarsest clock by which a file system dates files, in milliseconds. A file as young as that beside the youngest
 * may be written again without another date: such are read again, and held against the digest of their bytes.
 */
const coarsestDate = 2000;

/**
 * What came of files, made again only of those whose bytes have changed since the last round: what `make` made of the
 * others is the very same object.
 */
export class KeptFiles<Result> {
  readonly #make: (to: FileToRead, found: FileBytes, digest: string) => Result;
  #kept = new Map<string, KeptFile<Result>>();
  #round = new Map<string, KeptFile<Result>>();

  constructor(make: (to: FileToRead, found: FileBytes, digest: string) => Result) {
    this.#make = make;
  }

  /** What comes of a file as it stands now. */
  read(to: FileToRead): Result {
    const kept = this.#kept.get(to.file);
    const now = stateOf(to.path);
    const same = kept?.settled === true && kept.state !== '' && kept.state === now.state ? kept : this.#open(to, now);
    this.#round.set(to.file, same);
    return same.result;
  }

  #open(to: FileToRead, now: Pick<KeptFile<Result>, 'state' | 'writtenAt'>): KeptFile<Result> {
    const found = readFileBytes(to.path, to.file, to.maximum);
    const digest = digestOf(found);
    const kept = this.#kept.get(to.file);
    // What kept a file from being read may be gone although the file is the same.
    const isRead = found !== undefined && 'bytes' in found;
    const result = isRead && kept?.digest === digest ? kept.result : this.#make(to, found, digest);
    return { ...now, digest, isRead, result, settled: false };
  }

  /** What stood in the file `file` in the last round, as `digestOf` tells it. */
  digestIn(file: string): string {
    return this.#kept.get(file)?.digest ?? '';
  }

  /** Ends a round: files that were not read in it are forgotten. */
  endRound(): void {
    const files = [...this.#round.values()];
    const youngest = files.reduce((latest, { writtenAt }) => Math.max(latest, writtenAt), 0);
    for (const kept of files) kept.settled = kept.isRead && kept.writtenAt < youngest - coarsestDate;
    this.#kept = this.#round;
    this.#round = new Map();
  }
}

function stateOf(path: string): { readonly state: string; readonly writtenAt: number } {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return { state: `${mtimeMs} ${ctimeMs} ${size} ${ino}`, writtenAt: Math.max(mtimeMs, ctimeMs) };
  } catch {
    return { state: '', writtenAt: 0 };
  }
}

/** Of a file that was read the digest of its bytes; of any other what kept it from being read. */
export function digestOf(found: FileBytes): string {
  if (found === undefined) return '';
  return 'bytes' in found ? createHash('sha256').update(found.bytes).digest('base64') : JSON.stringify(found.problem);
}
