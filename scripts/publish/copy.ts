import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isManifest, manifestFile, mustBeWhole, type Manifest } from '../build/manifest.ts';
import { fetchWhole } from '../lib/fetch-whole.ts';
import { codeOf, PlainError } from '../lib/system-errors.ts';

/** A built site wherever it lies: in a folder, or on a host. */
export interface Copy {
  /** As somebody would name it. */
  readonly name: string;
  /** The folder; undefined for a site on a host. */
  readonly folder: string | undefined;
  /** The file at `path` below the root of the site; undefined where there is none. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly manifest: Manifest;
}

/** Opens the copy that `where` names, a folder or an address. Throws a `PlainError` where no site of ours lies. */
export async function openCopy(where: string): Promise<Copy> {
  const isAddress = /^https?:\/\//.test(where);
  const folder = isAddress ? undefined : resolve(where);
  const read = folder === undefined ? readerOf(where.endsWith('/') ? where : `${where}/`) : fileReader(folder);
  const bytes = await read(manifestFile);
  const manifest = bytes && parsed(Buffer.from(bytes).toString('utf8'));
  if (!manifest) throw new PlainError(`there is no site with a ${manifestFile} of ours at ${where}`);
  mustBeWhole(where, manifest);
  return { name: where, folder, read, manifest };
}

function fileReader(folder: string): Copy['read'] {
  return async (path) => {
    try {
      return await readFile(join(folder, path));
    } catch (error) {
      if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined;
      throw error;
    }
  };
}

function readerOf(address: string): Copy['read'] {
  return async (path) => {
    const url = new URL(path.split('/').map(encodeURIComponent).join('/'), address);
    const answer = await fetchWhole(url.href, { most: largestFile, patience, todo: 'try again' });
    return answer.isOk ? answer.bytes : undefined;
  };
}

/** The largest file that is taken from a host, in bytes, and how long one may take, in milliseconds. */
const largestFile = 1024 * 1024 * 1024;
const patience = 300_000;

function parsed(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The files that hosts take for themselves and hand to nobody. */
const kept: readonly string[] = ['_headers', '_redirects', '.htaccess', '.gitignore'];

/** What a copy has otherwise than it was made: in order, each as `missing: path` or `changed: path`. */
export async function differences({ folder, read, manifest }: Copy): Promise<string[]> {
  const found: string[] = [];
  for (const [path, digest] of Object.entries(manifest.files)) {
    if (folder === undefined && kept.includes(path)) continue;
    const bytes = await read(path);
    if (bytes === undefined) found.push(`missing: ${path}`);
    else if (createHash('sha256').update(bytes).digest('hex') !== digest) found.push(`changed: ${path}`);
  }
  return found;
}
