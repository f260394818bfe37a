import { cacheFolder } from '../lib/files/caches.ts';
import type { Problem } from '../../src/basics/problem.ts';
import type { WithoutPapers } from '../../src/check.ts';
import { DigestCache } from '../../src/records/cache.ts';
import { codeId } from '../../src/records/code-id.ts';
import { idOfFolder } from '../../src/records/listing.ts';

/** All that a check prints. */
export interface CheckTold {
  readonly problems: readonly Problem[];
  /** How many records it is told of. */
  readonly records: number;
  /** Whether there is no evidence lock, so that nothing was held against an archive. */
  readonly isUnverified: boolean;
  /** The subjects without a paper; undefined where nobody asks, or records must be mended first. */
  readonly papers: WithoutPapers | undefined;
}

/** Where the code lies by which records are checked, seen from the project's folder. */
const checkers = ['src', 'scripts/check'];

/**
 * What the last check of each folder told, kept for the next: of the same bytes, by the same code, it would tell the
 * same. What cannot be kept costs time, and nothing else.
 */
export class LastCheck {
  readonly #cache: DigestCache;
  readonly #folder: string;
  /** How many of the subjects without a paper are told. */
  readonly #most: number;

  constructor(folder: string, most: number, where = cacheFolder('checks')) {
    this.#cache = new DigestCache(where);
    this.#folder = folder;
    this.#most = most;
  }

  /** What was told when the folder held what it holds now; undefined where that is not known. */
  async told(): Promise<CheckTold | undefined> {
    const kept = this.#cache.read(this.#key);
    if (!kept) return undefined;
    // The digest before it vouches for what was written.
    const { id, told } = JSON.parse(Buffer.from(kept).toString('utf8')) as { id: string; told: CheckTold };
    return id === idOf(await idOfFolder(this.#folder)) ? told : undefined;
  }

  /** Keeps what was told of what the reading `reading` read. */
  note(reading: string | undefined, told: CheckTold): void {
    const id = idOf(reading);
    if (id !== undefined) this.#cache.write(this.#key, JSON.stringify({ id, told }));
  }

  get #key(): string {
    return `${this.#folder}\0${this.#most}`;
  }
}

let known: { readonly code: string | undefined } | undefined;

/** Of what was read and of the code that checks it; undefined where one of the two is not known. */
function idOf(reading: string | undefined): string | undefined {
  known ??= { code: codeId(checkers) };
  const { code } = known;
  return reading === undefined || code === undefined ? undefined : `${code} ${reading}`;
}
