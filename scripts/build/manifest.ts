import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Audience } from '../lib/flags.ts';

/** The list of a built site's files, in the site itself. A folder that bears it may be built into again. */
export const manifestFile = 'manifest.json';

/** What a build says of the folder it made. */
export interface Manifest {
  readonly madeBy: typeof maker;
  readonly audience: Audience;
  /** The SHA-256 of every file but this one, in hexadecimal digits, by its path below the folder, with `/`. */
  readonly files: Readonly<Record<string, string>>;
}

const maker = 'Aide-Mémoire';

/** What a system puts into folders that a person looks at. Nobody misses it. */
const litter: readonly string[] = ['.DS_Store', 'Thumbs.db'];

/** The list of a site's files, each with its SHA-256, as it is written. */
export function manifestText(digests: Iterable<readonly [path: string, digest: string]>, audience: Audience): string {
  const files = Object.fromEntries(digests);
  return `${JSON.stringify({ madeBy: maker, audience, files } satisfies Manifest, null, 1)}\n`;
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

/** Whether a value is the list of a built site. */
export function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null || !('madeBy' in value) || value.madeBy !== maker) return false;
  if (!('audience' in value) || (value.audience !== 'public' && value.audience !== 'internal')) return false;
  return 'files' in value && typeof value.files === 'object' && value.files !== null;
}

/**
 * What lies in `folder` and is not what `manifest` says was made there: files of others, and ours that somebody
 * changed, in order, with `/`; a folder with nothing of ours in it ends with `/`. Without a manifest, all that lies
 * there.
 */
export async function strangersIn(folder: string, manifest: Manifest | undefined): Promise<string[]> {
  const digests = new Map(Object.entries(manifest?.files ?? {}));
  const folders = foldersOf(digests.keys());
  const strangers: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isDirectory()) {
      if (!folders.has(path)) strangers.push(`${path}/`);
    } else if (!litter.includes(entry.name) && !(manifest && path === manifestFile) && !(await isAsMade(path)))
      strangers.push(path);
    async function isAsMade(file: string): Promise<boolean> {
      return entry.isFile() && digests.has(file) && digests.get(file) === (await digestOf(join(folder, file)));
    }
  }
  // Of a folder of others its name is enough.
  return strangers
    .sort()
    .filter((path) => !strangers.some((above) => above.endsWith('/') && path !== above && path.startsWith(above)));
}

/** Every folder on the way to a file. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
      folders.add(file.slice(0, end));
  return folders;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
