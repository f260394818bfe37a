import { createHash, hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareText } from '../../src/basics/compare.ts';
import { policyIn } from './hosts/write-hosts.ts';
import { putSame, type LastBuild, type NotedFile } from './last-build.ts';
import type { Asked } from '../../src/views/remembered.ts';

/** A file as it was written. */
export interface WrittenFile {
  readonly bytes: number;
  /** Its SHA-256, in hexadecimal digits. */
  readonly digest: string;
  /** The content security policy of a page. */
  readonly policy?: string | undefined;
}

interface Entry extends WrittenFile {
  readonly fingerprint: string | undefined;
}

/**
 * A site as it grows in a folder: each file is written once, or taken from the last build where it was made of the
 * same, and what is told of all of them is known from then on.
 */
export class SiteFiles {
  readonly #folder: string;
  readonly #last: LastBuild | undefined;
  readonly #folders = new Set<string>();
  readonly #written = new Map<string, Entry>();
  readonly #policies = new Map<string, string>();
  #closed = false;

  constructor(folder: string, last: LastBuild | undefined) {
    this.#folder = folder;
    this.#last = last;
  }

  /** Writes the file at `path`, below the folder. Rejects where there is one: two pages never share one. */
  async write(path: string, content: string | Uint8Array, fingerprint?: string): Promise<void> {
    await this.#put(path, { ...this.#read(path, content), fingerprint });
  }

  /** The same, where the last build has not written the very same there: then that file is taken. */
  async keep(path: string, content: string | Uint8Array): Promise<void> {
    const made = this.#read(path, content);
    if (!(await this.take(path, made.digest))) await this.#put(path, { ...made, fingerprint: made.digest });
  }

  async #put(path: string, { content, ...entry }: Entry & { readonly content: Uint8Array }): Promise<void> {
    this.#note(path, entry);
    await this.#do(path, (place) => {
      writeFileSync(place, content, { flag: 'wx' });
    });
  }

  #read(path: string, made: string | Uint8Array): WrittenFile & { readonly content: Uint8Array } {
    // A text is put in bytes once, and not for each use of them.
    const content = typeof made === 'string' ? Buffer.from(made) : made;
    return {
      content,
      bytes: content.byteLength,
      digest: hash('sha256', content),
      policy: path.endsWith('.html') && typeof made === 'string' ? this.#policyIn(made) : undefined,
    };
  }

  /**
   * Takes the file at `path` as it lies in `folder`, where another build made it for this site. Returns whether its
   * SHA-256 is `digest`; where it is not, nothing is taken.
   */
  async adopt(path: string, folder: string, digest: string): Promise<boolean> {
    const file = join(folder, path);
    const content = await readFile(file);
    if (createHash('sha256').update(content).digest('hex') !== digest) return false;
    const policy = path.endsWith('.html') ? this.#policyIn(content.toString('utf8')) : undefined;
    this.#note(path, { bytes: content.byteLength, digest, fingerprint: undefined, policy });
    await this.#do(path, (place) => {
      putSame(file, place);
    });
    return true;
  }

  /** Takes the file at `path` from the last build, where it was made of what has this fingerprint; returns whether. */
  async take(path: string, fingerprint: string): Promise<boolean> {
    const noted = this.#last?.noted(path, fingerprint);
    if (!this.#last || !noted) return false;
    this.#note(path, noted);
    const last = this.#last;
    await this.#do(path, (place) => {
      last.put(path, place);
    });
    return true;
  }

  /** Takes the files `paths` from the last build, those that are not there yet; returns whether all are there then. */
  async takeNoted(paths: readonly string[]): Promise<boolean> {
    const notes = this.#last?.notes.files ?? {};
    if (!paths.every((path) => this.has(path) || notes[path])) return false;
    const missing = paths.filter((path) => !this.has(path));
    await Promise.all(missing.map((path) => this.take(path, notes[path]?.fingerprint ?? '')));
    return true;
  }

  /** Takes all files that were made together in the last build of what has this fingerprint; returns whether. */
  async takeAll(fingerprint: string): Promise<boolean> {
    const paths = this.#last?.madeOf(fingerprint) ?? [];
    for (const path of paths) await this.take(path, fingerprint);
    return paths.length > 0;
  }

  /** Writes nothing from now on: the build was told to end. */
  close(): void {
    this.#closed = true;
  }

  /** What was asked for the pages of the last build. */
  async asked(): Promise<Asked | undefined> {
    return this.#last?.asked();
  }

  has(path: string): boolean {
    return this.#written.has(path);
  }

  /** All files so far, in the order of their paths. */
  all(): (readonly [path: string, file: WrittenFile])[] {
    return [...this.#written].sort(([a], [b]) => compareText(a, b));
  }

  /** The content security policies of all pages, each once. */
  policies(): Set<string> {
    return new Set([...this.#written.values()].flatMap(({ policy }) => policy ?? []));
  }

  /** Those with a fingerprint, for the next build. */
  notes(): Record<string, NotedFile> {
    const files: Record<string, NotedFile> = {};
    for (const [path, { fingerprint, ...file }] of this.#written)
      if (fingerprint !== undefined) files[path] = { ...file, fingerprint };
    return files;
  }

  /** The policy of a page. A text that is cut out of a page keeps all of it in memory: of the same, one is kept. */
  #policyIn(html: string): string | undefined {
    const policy = policyIn(html);
    if (policy === undefined) return undefined;
    const same = this.#policies.get(policy) ?? policy;
    this.#policies.set(same, same);
    return same;
  }

  #note(path: string, file: Entry): void {
    if (this.#written.has(path)) throw new RangeError(`the file ${path} would be written twice`);
    this.#written.set(path, file);
  }

  /** At once: of thousands of small files, waiting for each costs many times what it does. */
  #do(path: string, work: (place: string) => void): Promise<void> {
    // Whoever waits for a file of a build that was told to end waits for as long as that takes.
    if (this.#closed) return new Promise(() => undefined);
    const place = join(this.#folder, path);
    const folder = dirname(place);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    work(place);
    return Promise.resolve();
  }
}
