import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { madeOf } from '../../src/briefing/forms/index.ts';
import { DigestCache } from '../../src/records/cache.ts';
import { cacheFolder, dropOld } from '../lib/files/caches.ts';
import { makerId, type Kept } from './build-id.ts';
import type { Order } from './maker.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What somebody waits for. */
interface Wanted {
  readonly key: string;
  readonly done: (made: Bytes) => void;
  readonly failed: (fault: unknown) => void;
}

/** What keys end with that may be ordered together. */
const ends = { forms: madeOf, images: () => '' } as const satisfies Record<Kept, (key: string) => string>;

/** The most that is ordered together: beside its making, an order costs about a tenth of an image. */
const mostTogether = 8;

/** More threads than these would each hold the letters again, for little. */
const mostThreads = 4;

/**
 * Makes forms and images, which take long, in threads beside the build; what an earlier build made of the same, with
 * the same code, is taken from there.
 */
export class Makers {
  readonly #ids: Readonly<Record<Kept, string>>;
  readonly #caches: Readonly<Record<Kept, DigestCache>>;
  readonly #wanted: Readonly<Record<Kept, Wanted[]>> = { forms: [], images: [] };
  #pool: Tinypool | undefined;

  private constructor(ids: Readonly<Record<Kept, string>>) {
    this.#ids = ids;
    this.#caches = {
      forms: new DigestCache(cacheFolder('forms', ids.forms)),
      images: new DigestCache(cacheFolder('images', ids.images)),
    };
  }

  static async open(): Promise<Makers> {
    const [forms, images] = await Promise.all([makerId('forms'), makerId('images')]);
    return new Makers({ forms, images });
  }

  /** What is made of `key`. What is wanted at the same time is ordered together, as far as it goes together. */
  make(kind: Kept, key: string): Promise<Bytes> {
    const kept = this.#caches[kind].read(key);
    if (kept) return Promise.resolve(new Uint8Array(kept));
    return new Promise((done, failed) => {
      const wanted = this.#wanted[kind];
      wanted.push({ key, done, failed });
      if (wanted.length === 1) setImmediate(() => this.#orderAll(kind));
    });
  }

  #orderAll(kind: Kept): void {
    for (const [rest, alike] of Map.groupBy(this.#wanted[kind].splice(0), ({ key }) => ends[kind](key)))
      for (let start = 0; start < alike.length; start += mostTogether)
        void this.#order(kind, rest, alike.slice(start, start + mostTogether));
  }

  /** Has made what is wanted under keys that all end with `rest`. */
  async #order(kind: Kept, rest: string, wanted: readonly Wanted[]): Promise<void> {
    this.#pool ??= new Tinypool({
      filename: new URL('./maker.ts', import.meta.url).href,
      runtime: 'worker_threads',
      minThreads: 1,
      maxThreads: Math.min(availableParallelism(), mostThreads),
      // Longer than a build does without them: a thread that ended would have its letters read again for the images.
      idleTimeout: 60_000,
    });
    try {
      const heads = wanted.map(({ key }) => key.slice(0, key.length - rest.length));
      const made = (await this.#pool.run({ kind, heads, rest } satisfies Order)) as Bytes[];
      for (const [index, { key, done }] of wanted.entries()) {
        const bytes = made[index];
        if (!bytes) throw new RangeError(`an order of ${wanted.length} brought ${made.length}`);
        this.#caches[kind].write(key, bytes);
        done(bytes);
      }
    } catch (fault) {
      for (const { failed } of wanted) failed(fault);
    }
  }

  /** Takes away what other code has made. */
  async dropOld(): Promise<void> {
    for (const kind of ['forms', 'images'] as const) await dropOld(kind, this.#ids[kind]);
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
  }
}
