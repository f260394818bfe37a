import { z } from 'zod';
import { DigestCache } from './cache.ts';
import { codeId } from './code-id.ts';
import { ownCaches } from './own-caches.ts';
import type { PlainResult } from './record-file.ts';

/** Where packs are kept, seen from the project's folder. Safe to delete. */
const packFolder = `${ownCaches}/records`;

/** Where the code lies by which files are read, seen from the project's folder. */
const readers = ['src/basics', 'src/schema', 'src/records'];

/** So many files read anew are worth writing a pack for. Fewer cost less than the pack. */
const worthWriting = 100;

/**
 * What came of the files of one content folder, kept in one file on disk for the next command, under the digest of each
 * file's bytes and of the code that read it. A pack that cannot be read or written costs time, never a reading.
 */
export class RecordPack {
  readonly #folder: string;
  readonly #cache: DigestCache;
  readonly #before: Kept;

  constructor(folder: string, where = packFolder) {
    this.#folder = folder;
    this.#cache = new DigestCache(where);
    this.#before = readPack(this.#cache.read(folder));
  }

  /** What came of the file `file` when its bytes had the digest `digest`; undefined where that is not known. */
  find(file: string, digest: string): PlainResult | undefined {
    const place = this.#before.places.get(`${digest} ${file}`);
    return place && readEntry(this.#before.bytes.subarray(...place));
  }

  /** Keeps `results` in place of all that was kept before, where enough of them are new. */
  write(results: readonly { readonly file: string; readonly digest: string; readonly result: PlainResult }[]): void {
    const keys = results.map(({ file, digest }) => `${digest} ${file}`);
    const fresh = keys.filter((key) => !this.#before.places.has(key)).length;
    const code = idOfReaders();
    if (code === undefined || fresh < Math.max(worthWriting, results.length / 50)) return;
    const entries = results.map(({ result }) => JSON.stringify(result));
    const places = entries.map((entry, index) => [keys[index], Buffer.byteLength(entry)] as const);
    const head = `${JSON.stringify({ code, places })}\n`;
    // Of a big site these are tens of megabytes: they are written once, into the bytes that go to the disk.
    const bytes = Buffer.allocUnsafe(places.reduce((sum, [, length]) => sum + length, Buffer.byteLength(head)));
    let at = bytes.write(head);
    for (const entry of entries) at += bytes.write(entry, at);
    this.#cache.write(this.#folder, bytes);
  }
}

interface Kept {
  readonly bytes: Uint8Array;
  readonly places: ReadonlyMap<string, readonly [start: number, end: number]>;
}

const headOf = z.object({ code: z.string(), places: z.array(z.tuple([z.string(), z.number()])) });

function readPack(bytes: Uint8Array = new Uint8Array()): Kept {
  const end = bytes.indexOf(0x0a);
  const head = headOf.safeParse(end < 0 ? undefined : parsed(bytes.subarray(0, end)));
  if (!head.success || head.data.code !== idOfReaders()) return { bytes, places: new Map() };
  let at = end + 1;
  const places = head.data.places.map(([key, length]): [string, [number, number]] => {
    const start = at;
    at += length;
    return [key, [start, at]];
  });
  return { bytes, places: new Map(places) };
}

/** The digest before the pack vouches for what was written; only the outline is looked at again. */
function readEntry(bytes: Uint8Array): PlainResult | undefined {
  const value = parsed(bytes);
  return typeof value === 'object' && value !== null && 'data' in value && 'body' in value && 'problems' in value
    ? (value as PlainResult)
    : undefined;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
  } catch {
    return undefined;
  }
}

let known: { readonly id: string | undefined } | undefined;

/** Changes whenever a file could be read otherwise. Undefined where the code cannot be seen: nothing is kept then. */
function idOfReaders(): string | undefined {
  known ??= { id: codeId(readers) };
  return known.id;
}
