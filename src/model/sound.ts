/**
 * Of what a rule found nothing to say, from one run to the next: by keys that tell all that it looked at. What is asked
 * for is held against what an earlier run found; what is not, the next one does not know any more.
 */
export class Sound {
  readonly #before: ReadonlySet<string>;
  readonly #now = new Set<string>();

  constructor(before: Iterable<string> = []) {
    this.#before = new Set(before);
  }

  /** Whether nothing was found when all was as `key` tells. */
  has(key: string): boolean {
    if (!this.#before.has(key)) return false;
    this.#now.add(key);
    return true;
  }

  /** Keeps that nothing was found with all as `key` tells. */
  add(key: string): void {
    this.#now.add(key);
  }

  /** All of what nothing was found in this run. */
  get keys(): readonly string[] {
    return [...this.#now];
  }

  /** Whether that is what an earlier run found. */
  get isAsBefore(): boolean {
    return this.#now.size === this.#before.size && this.keys.every((key) => this.#before.has(key));
  }
}
