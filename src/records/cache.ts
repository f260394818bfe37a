import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of the SHA-256 that stands before what is kept, in bytes. */
const digestLength = 32;

/**
 * Keeps what is costly to make, on disk, under a digest of what it was made from. `folder` may be deleted at any time;
 * a cache that can't be written costs time, never a build. What is no longer what was kept is not there.
 */
export class DigestCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was kept for `key`, or undefined: also where it was cut, emptied or changed since. */
  read(key: string): Uint8Array | undefined {
    try {
      const kept = readFileSync(this.#fileOf(key).file);
      const bytes = kept.subarray(digestLength);
      return digestOf(key, bytes).equals(kept.subarray(0, digestLength)) ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps `bytes` for `key`. The rename keeps a second run from reading half a file. */
  write(key: string, bytes: Uint8Array | string): void {
    const { folder, file } = this.#fileOf(key);
    const draft = `${file}.${process.pid}`;
    const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(draft, Buffer.concat([digestOf(key, content), content]));
      renameSync(draft, file);
    } catch {
      this.#drop(draft);
    }
  }

  #drop(draft: string): void {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Nothing could be written there, so nothing is left there.
    }
  }

  #fileOf(key: string): { readonly folder: string; readonly file: string } {
    const digest = createHash('sha256').update(key).digest('hex');
    const folder = join(this.#folder, digest.slice(0, 2));
    return { folder, file: join(folder, digest.slice(2, 34)) };
  }
}

/** The key is part of it, so that what was kept for one can't stand in for another. */
function digestOf(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256')
    .update(`${Buffer.byteLength(key)}\0${key}`)
    .update(bytes)
    .digest();
}
