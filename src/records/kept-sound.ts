import { z } from 'zod';
import { DigestCache } from './cache.ts';
import { ownCaches } from './own-caches.ts';

/** Where it is kept, seen from the project's folder. Safe to delete. */
const cacheFolder = `${ownCaches}/checks`;

/** What rules found sound in a content folder, kept for the next command that runs the same code. */
export class KeptSound {
  readonly #key: string;
  readonly #code: string;
  readonly #cache: DigestCache;

  /** `code` changes whenever the code does. */
  constructor(folder: string, code: string, where = cacheFolder) {
    this.#key = `sound ${folder}`;
    this.#code = `${code} ${process.version}`;
    this.#cache = new DigestCache(where);
  }

  /** What was kept where all the rest that rules look at was the same `under`; nothing where that is not known. */
  read(under: string): readonly string[] {
    const kept = this.#cache.read(this.#key);
    // The digest before it vouches for what was written.
    const { data } = keptOf.safeParse(kept && JSON.parse(Buffer.from(kept).toString('utf8')));
    return data?.code === this.#code && data.under === under ? data.sound : [];
  }

  /** Keeps it in place of what was kept before. What cannot be written costs time, never a problem. */
  write(under: string, sound: readonly string[]): void {
    this.#cache.write(this.#key, JSON.stringify({ code: this.#code, under, sound }));
  }
}

const keptOf = z.object({ code: z.string(), under: z.string(), sound: z.array(z.string()) });
