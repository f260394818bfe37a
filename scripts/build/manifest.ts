import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audience } from '../lib/flags/flags.ts';
import { PlainError } from '../lib/system-errors.ts';
import { partName, type Shard } from './parts.ts';

/** The list of a built site's files, in the site itself. A folder that bears it may be built into again. */
export const manifestFile = 'manifest.json';

/** What keeps the desk's own out of git: it lies in each site that is for the desk alone, and in each part of one. */
export const ignoreFile = '.gitignore';

/** What a build says of the folder it made. */
export interface Manifest {
  readonly madeBy: typeof maker;
  readonly audience: Audience;
  /** Where it is no site, but one of the parts that are joined to one: which, and the id of the build of the whole. */
  readonly part?: Shard & { readonly id: string };
  /** The numbers of the parts that were left out when it was joined. */
  readonly lacks?: readonly number[];
  /** The SHA-256 of every file but this one, in hexadecimal digits, by its path below the folder, with `/`. */
  readonly files: Readonly<Record<string, string>>;
}

const maker = 'Aide-Mémoire';

/** What a system puts into folders that a person looks at. Nobody misses it. */
const litter: readonly string[] = ['.DS_Store', 'Thumbs.db'];

/** The list of a site's files, each with its SHA-256, as it is written. */
export function manifestText(
  digests: Iterable<readonly [path: string, digest: string]>,
  made: Omit<Manifest, 'madeBy' | 'files'>,
): string {
  const files = Object.fromEntries(digests);
  return `${JSON.stringify({ madeBy: maker, ...made, files } satisfies Manifest, null, 1)}\n`;
}

/** The list that `folder` bears; undefined where it bears none of ours. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Throws a `PlainError` where `manifest`, the list of what lies at `where`, is that of a part of a site alone. */
export function mustBeWhole(where: string, manifest: Manifest | undefined): void {
  if (manifest?.part)
    throw new PlainError(`${where} is ${partName(manifest.part)} of a site, and no site: join the parts, npm run join`);
}

/** Whether a value is the list of a built site, or of a part of one. */
export function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null || !('madeBy' in value) || value.madeBy !== maker) return false;
  if (!('audience' in value) || (value.audience !== 'public' && value.audience !== 'internal')) return false;
  if ('part' in value && !isPart(value.part)) return false;
  if ('lacks' in value && !(Array.isArray(value.lacks) && value.lacks.every(Number.isInteger))) return false;
  return 'files' in value && typeof value.files === 'object' && value.files !== null;
}

function isPart(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return false;
  return 'number' in value && Number.isInteger(value.number) && 'of' in value && Number.isInteger(value.of);
}

/** What of a folder is not as its manifest says, in order, with `/`. */
export interface Differing {
  /**
   * What lies there and was not made there: files of others, and ours that somebody changed; a folder with nothing of
   * ours in it ends with `/`. Without a manifest, all that lies there.
   */
  readonly strangers: readonly string[];
  /** What was made there and lies there no more. */
  readonly lacking: readonly string[];
}

/** How `folder` differs from `manifest`. A file that looks as it was `seen` behind its build is not read. */
export async function differingIn(
  folder: string,
  manifest: Manifest | undefined,
  seen: Readonly<Record<string, Seen>> = {},
): Promise<Differing> {
  const digests = new Map(Object.entries(manifest?.files ?? {}));
  const folders = foldersOf(digests.keys());
  const strangers: string[] = [];
  const lacking = new Set(digests.keys());
  const isAsMade = async (path: string): Promise<boolean> => {
    if (!lacking.delete(path)) return false;
    const known = seen[path];
    if (known && isSame(known, seenAt(join(folder, path)))) return true;
    return digests.get(path) === digestOf(await readFile(join(folder, path)));
  };
  const look = async (below: string): Promise<void> => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (folders.has(path)) await look(path);
        // Of a folder of others its name is enough.
        else strangers.push(`${path}/`);
      } else if (!litter.includes(entry.name) && !(manifest && path === manifestFile))
        if (!entry.isFile() || !(await isAsMade(path))) strangers.push(path);
    }
  };
  await look('');
  return { strangers: strangers.sort(), lacking: [...lacking].sort() };
}

/** Every folder on the way to a file. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
      folders.add(file.slice(0, end));
  return folders;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** How a file looked when its build had put it in place: its size, and when it was written, in milliseconds. */
export type Seen = readonly [bytes: number, written: number];

/** How a file looks now. */
export function seenAt(file: string): Seen {
  const { size, mtimeMs } = statSync(file);
  return [size, mtimeMs];
}

function isSame([bytes, written]: Seen, now: Seen): boolean {
  return bytes === now[0] && written === now[1];
}
