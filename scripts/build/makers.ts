import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { DigestCache } from '../../src/records/cache.ts';
import { cacheFolder, dropOld } from '../lib/caches.ts';
import { makerId, type Kept } from './build-id.ts';
import type { Order } from './maker.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** More threads than these would each hold the letters again, for little. */
const mostThreads = 4;

/**
 * Makes forms and images, which take long, in threads beside the build; what an earlier build made of the same, with
 * the same code, is taken from there.
 */
export class Makers {
  readonly #ids: Readonly<Record<Kept, string>>;
  readonly #caches: Readonly<Record<Kept, DigestCache>>;
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

  /** What is made of `key`. */
  async make(kind: Kept, key: string): Promise<Bytes> {
    const kept = this.#caches[kind].read(key);
    if (kept) return new Uint8Array(kept);
    this.#pool ??= new Tinypool({
      filename: new URL('./maker.ts', import.meta.url).href,
      runtime: 'worker_threads',
      minThreads: 1,
      maxThreads: Math.min(availableParallelism(), mostThreads),
      idleTimeout: 1000,
    });
    const made = (await this.#pool.run({ kind, key } satisfies Order)) as Bytes;
    this.#caches[kind].write(key, made);
    return made;
  }

  /** Takes away what other code has made. */
  async dropOld(): Promise<void> {
    for (const kind of ['forms', 'images'] as const) await dropOld(kind, this.#ids[kind]);
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
  }
}
