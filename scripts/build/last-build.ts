import { createHash } from 'node:crypto';
import { constants, copyFileSync, linkSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../../src/basics/problem.ts';
import { cacheFolder } from '../lib/files/caches.ts';
import { codeOf } from '../lib/system-errors.ts';
import type { RememberedNotes } from '../../src/views/asked/remembered.ts';
import { manifestFile, seenAt, type Seen } from './manifest.ts';
import type { SiteFiles, WrittenFile } from './site-files.ts';

/** What a build notes of the site it made, beside that site, for the next one. */
export interface BuildNotes {
  /** Of all that the site was made from; see `buildId`. */
  readonly id: string;
  /** The SHA-256 of the site's list of files: what was noted is of this very site. */
  readonly manifest: string;
  /** What the check told, and of how many records. */
  readonly problems: readonly Problem[];
  readonly records: number;
  readonly pages: number;
  /** How each file looked once it was in place. */
  readonly seen: Readonly<Record<string, Seen>>;
  /** Of each file that was made of one thing, the fingerprint of that, and the file as it was written. */
  readonly files: Readonly<Record<string, NotedFile>>;
}

/** What a build notes of the making of its site: more than is read where nothing has changed. */
export interface AskedNotes {
  /** The same as in `BuildNotes`. */
  readonly manifest: string;
  readonly asked: RememberedNotes;
}

/** The first line of these notes; the numbers follow as bytes. */
interface AskedLine {
  readonly manifest: string;
  readonly asked: Omit<RememberedNotes, 'trails'>;
  /** How many bytes follow: of what was written halfway nothing is taken. */
  readonly follow: number;
}

/** Such notes as they are written. */
export function writtenAsked({ manifest, asked: { trails, ...asked } }: AskedNotes): readonly (string | Uint8Array)[] {
  const { buffer, byteOffset, byteLength } = trails;
  const line = JSON.stringify({ manifest, asked, follow: byteLength } satisfies AskedLine);
  return [`${line}\n`, new Uint8Array(buffer, byteOffset, byteLength)];
}

/** What was written so. Throws where it is not whole. */
export function readAsked(bytes: Uint8Array): AskedNotes {
  const end = bytes.indexOf(0x0a);
  const { manifest, asked, follow } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as AskedLine;
  const trails = new Uint8Array(bytes.subarray(end + 1)).buffer;
  if (trails.byteLength !== follow) throw new RangeError('notes that end too soon');
  return { manifest, asked: { ...asked, trails: new Uint32Array(trails) } };
}

export interface NotedFile extends WrittenFile {
  readonly fingerprint: string;
}

/** The fingerprint of what a file is made from: the code that makes it, and all that it is handed. */
export function fingerprintOf(maker: string, made: string | Uint8Array): string {
  return createHash('sha256').update(`${maker}\0`).update(made).digest('base64');
}

/** The last site that was built into a folder: what of it is the same in the next is taken from there. */
export class LastBuild {
  readonly folder: string;
  readonly notes: BuildNotes;
  readonly #files: Map<string, NotedFile>;

  private constructor(folder: string, notes: BuildNotes) {
    this.folder = folder;
    this.notes = notes;
    this.#files = new Map(Object.entries(notes.files));
  }

  /** The last build into `folder`; undefined where nothing is known of what stands there. */
  static async of(folder: string): Promise<LastBuild | undefined> {
    try {
      const last = new LastBuild(folder, JSON.parse(await readFile(notesFile(folder), 'utf8')) as BuildNotes);
      return (await last.stands()) ? last : undefined;
    } catch {
      return undefined;
    }
  }

  /** Knows no more of these files, which somebody took away, nor of those that were made of the same. */
  forget(paths: readonly string[]): void {
    if (paths.length === 0) return;
    const gone = new Set(paths.map((path) => this.#files.get(path)?.fingerprint));
    for (const [path, { fingerprint }] of this.#files) if (gone.has(fingerprint)) this.#files.delete(path);
  }

  /** What was asked for each page that need not be made again while all is answered the same, if that is known. */
  async asked(): Promise<RememberedNotes | undefined> {
    try {
      const { manifest, asked } = readAsked(await readFile(notesFile(this.folder, askedEnding)));
      return manifest === this.notes.manifest ? asked : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether its site still is what stands in the folder. */
  async stands(): Promise<boolean> {
    return this.notes.manifest === (await manifestDigest(this.folder).catch(() => undefined));
  }

  /** The file at `path`. */
  noted(path: string): NotedFile | undefined {
    return this.#files.get(path);
  }

  /** The files that were made together, of what has this fingerprint. */
  madeOf(fingerprint: string): string[] {
    return [...this.#files].flatMap(([path, noted]) => (noted.fingerprint === fingerprint ? path : []));
  }
}

/** Puts `file` to `target` too: as the same file where the system can, else as a copy. */
export function putSame(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOSPC') throw error;
    copyFileSync(file, target, constants.COPYFILE_EXCL);
  }
}

/** So many sites are remembered, each by the folder it was built into: the last ones. */
const remembered = 20;

/**
 * Notes what was built into `folder`, which holds these files. A note that cannot be written costs the next build time,
 * and nothing else.
 */
export async function noteBuild(
  folder: string,
  files: SiteFiles,
  notes: Omit<BuildNotes, 'manifest' | 'seen' | 'files'>,
  asked: RememberedNotes,
): Promise<void> {
  const file = notesFile(folder);
  try {
    await mkdir(dirname(file), { recursive: true });
    const seen: Record<string, Seen> = {};
    for (const path of files.paths()) seen[path] = seenAt(join(folder, path));
    const manifest = await manifestDigest(folder);
    await writeFile(file, JSON.stringify({ ...notes, seen, manifest, files: files.notes() } satisfies BuildNotes));
    await writeFile(notesFile(folder, askedEnding), writtenAsked({ manifest, asked }));
    await forgetOld(dirname(file));
  } catch {
    // The next build finds no notes of this site, or none that fit it.
  }
}

async function forgetOld(folder: string): Promise<void> {
  const files = (await readdir(folder)).map((name) => join(folder, name));
  const times = await Promise.all(files.map(async (file) => ({ file, written: (await stat(file)).mtimeMs })));
  // Of each there are two files.
  for (const { file } of times.sort((a, b) => b.written - a.written).slice(2 * remembered))
    await rm(file, { force: true });
}

const askedEnding = '.asked';

function notesFile(folder: string, ending = '.json'): string {
  return join(cacheFolder('last'), `${keyOf(folder)}${ending}`);
}

/** What is kept of the site in `folder` lies under this name. */
export function keyOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}

async function manifestDigest(folder: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(folder, manifestFile)))
    .digest('hex');
}
