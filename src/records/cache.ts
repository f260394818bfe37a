import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps what is costly to make, on disk, under a digest of what it was made from. `folder` may be deleted at any time;
 * a cache that can't be written costs time, never a build.
 */
export class DigestCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was kept for `key`, or undefined. */
  read(key: string): Uint8Array | undefined {
    try {
      return readFileSync(this.#fileOf(key).file);
    } catch {
      return undefined;
    }
  }

  /** Keeps `bytes` for `key`. The rename keeps a second run from reading half a file. */
  write(key: string, bytes: Uint8Array | string): void {
    const { folder, file } = this.#fileOf(key);
    try {
      mkdirSync(folder, { recursive: true });
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, bytes);
      renameSync(draft, file);
    } catch {
      return;
    }
  }

  #fileOf(key: string): { readonly folder: string; readonly file: string } {
    const digest = createHash('sha256').update(key).digest('hex');
    const folder = join(this.#folder, digest.slice(0, 2));
    return { folder, file: join(folder, digest.slice(2, 34)) };
  }
}

/** What `cache` keeps for `key`, or else what `make` makes, which is kept then. */
export async function keptOrMade(cache: DigestCache | undefined, key: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const kept = cache?.read(key);
  const bytes = new Uint8Array(kept ?? (await make()));
  if (!kept) cache?.write(key, bytes);
  return bytes;
}
