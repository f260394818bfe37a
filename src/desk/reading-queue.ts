import { saysLess } from '../model/evidence/kept/readings.ts';
import type { FaceToFace } from '../model/evidence/doubts/to-read.ts';

/** What waits for a reader, in one order as long as the records are the same; what was answered stays to go back to. */
export class ReadingQueue {
  readonly pairs: readonly FaceToFace[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #verdicts = new Map<string, string>();

  constructor(pairs: readonly FaceToFace[]) {
    this.pairs = pairs;
    this.#places = new Map(pairs.map(({ claim }, place) => [claim.key, place]));
    for (const { claim, foundLess } of pairs) if (foundLess) this.answer(claim.key, saysLess);
  }

  get read(): number {
    return this.#verdicts.size;
  }

  /** The pair of a claim; undefined where it does not wait. */
  pair(key: string): FaceToFace | undefined {
    return this.pairs[this.#places.get(key) ?? -1];
  }

  /** Notes what was answered. */
  answer(key: string, verdict: string): void {
    if (this.#places.has(key)) this.#verdicts.set(key, verdict);
  }

  verdict(key: string): string | undefined {
    return this.#verdicts.get(key);
  }

  /** The next claim that was not answered yet: behind `key` first, then from the beginning; none where all were. */
  next(key?: string): string | undefined {
    const start = key === undefined ? -1 : (this.#places.get(key) ?? -1);
    const order = [...this.pairs.slice(start + 1), ...this.pairs.slice(0, Math.max(start, 0))];
    return order.find(({ claim }) => !this.#verdicts.has(claim.key))?.claim.key;
  }

  /** The claim before `key` in the order, answered or not. */
  before(key: string): string | undefined {
    return this.pairs[(this.#places.get(key) ?? 0) - 1]?.claim.key;
  }
}
