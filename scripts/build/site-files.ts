import { hash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareText } from '../../src/basics/compare.ts';
import { PlainError } from '../lib/system-errors.ts';
import { policyIn } from './hosts/write-hosts.ts';
import { putSame, type LastBuild, type NotedFile } from './last-build.ts';
import { leaveSame } from './spare.ts';
import type { RememberedNotes } from '../../src/views/asked/remembered.ts';

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
 * same, and what is told of all of them is known from then on. What is taken lies there once the site is finished.
 */
export class SiteFiles {
  readonly #folder: string;
  readonly #last: LastBuild | undefined;
  #folders = new Set<string>();
  readonly #files = new Map<string, Entry>();
  readonly #taken = new Set<string>();
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
    if (!this.take(path, made.digest)) await this.#put(path, { ...made, fingerprint: made.digest });
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
    if (hash('sha256', content) !== digest) return false;
    const policy = path.endsWith('.html') ? this.#policyIn(content.toString('utf8')) : undefined;
    this.#note(path, { bytes: content.byteLength, digest, fingerprint: undefined, policy });
    await this.#do(path, (place) => {
      putSame(file, place);
    });
    return true;
  }

  /** Takes the file at `path` from the last build, where it was made of what has this fingerprint; returns whether. */
  take(path: string, fingerprint: string): boolean {
    const noted = this.#last?.noted(path);
    if (noted?.fingerprint !== fingerprint) return false;
    this.#note(path, noted);
    this.#taken.add(path);
    return true;
  }

  /** Takes the files `paths` from the last build, those that are not there yet; returns whether all are there then. */
  takeNoted(paths: readonly string[]): boolean {
    const wanted = new Set(paths.filter((path) => !this.has(path)));
    if (![...wanted].every((path) => this.#last?.noted(path))) return false;
    for (const path of wanted) this.take(path, this.#last?.noted(path)?.fingerprint ?? '');
    return true;
  }

  /** Takes all files that were made together in the last build of what has this fingerprint; returns whether. */
  takeAll(fingerprint: string): boolean {
    const paths = this.#last?.madeOf(fingerprint) ?? [];
    for (const path of paths) this.take(path, fingerprint);
    return paths.length > 0;
  }

  /**
   * Puts what is taken beside what was written: the site is whole then. It is made out of a spare if there is one:
   * `takeSpare` moves it to a place, and returns whether it did. Throws a `PlainError` where the last site stands no
   * more.
   */
  async finish(takeSpare: (place: string) => boolean): Promise<void> {
    if (this.#closed) return never();
    const last = this.#last;
    if (!last || this.#taken.size === 0) return;
    const spare = `${this.#folder}-spare`;
    const left = takeSpare(spare) ? leaveSame(spare, last.folder, this.#taken) : undefined;
    if (left) this.#moveTo(spare, left.folders);
    for (const path of this.#taken) if (!left?.files.has(path)) putSame(join(last.folder, path), this.#placeOf(path));
    if (!(await last.stands()))
      throw new PlainError('nothing was built: another build has replaced the site meanwhile; build again');
  }

  /** Moves what was written to `spare`, where these `folders` are left, and has that be the folder of the site. */
  #moveTo(spare: string, folders: ReadonlySet<string>): void {
    const written = `${this.#folder}-written`;
    renameSync(this.#folder, written);
    renameSync(spare, this.#folder);
    this.#folders = new Set(folders);
    for (const path of this.#files.keys())
      if (!this.#taken.has(path)) renameSync(join(written, path), this.#placeOf(path));
  }

  /** Writes nothing from now on: the build was told to end. */
  close(): void {
    this.#closed = true;
  }

  /** What was asked for the pages of the last build. */
  async asked(): Promise<RememberedNotes | undefined> {
    return this.#last?.asked();
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** The paths of all files so far. */
  paths(): string[] {
    return [...this.#files.keys()];
  }

  /** All files so far, in the order of their paths. */
  all(): (readonly [path: string, file: WrittenFile])[] {
    return [...this.#files].sort(([a], [b]) => compareText(a, b));
  }

  /** The content security policies of all pages, each once. */
  policies(): Set<string> {
    return new Set([...this.#files.values()].flatMap(({ policy }) => policy ?? []));
  }

  /** Those with a fingerprint, for the next build. */
  notes(): Record<string, NotedFile> {
    const files: Record<string, NotedFile> = {};
    for (const [path, { fingerprint, ...file }] of this.#files)
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
    if (this.#files.has(path)) throw new RangeError(`the file ${path} would be written twice`);
    this.#files.set(path, file);
  }

  /** At once: of thousands of small files, waiting for each costs many times what it does. */
  #do(path: string, work: (place: string) => void): Promise<void> {
    if (this.#closed) return never();
    work(this.#placeOf(path));
    return Promise.resolve();
  }

  /** Where the file at `path` lies, in a folder that is there. */
  #placeOf(path: string): string {
    const place = join(this.#folder, path);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(dirname(place), { recursive: true });
    this.#folders.add(folder);
    return place;
  }
}

/** Whoever waits for a file of a build that was told to end waits for as long as that takes. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}
