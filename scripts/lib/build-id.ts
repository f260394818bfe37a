import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { root } from './astro.ts';
import type { Flags } from './flags.ts';

/**
 * Twelve hexadecimal digits that change whenever the built site could: from the records, the code, the pinned
 * dependencies and the address. The search files lie under it, so no cache can mix two builds.
 */
export async function buildId(flags: Flags): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([flags.base, flags.site ?? '']));
  const code = (await filesIn(join(root, 'src'))).filter((file) => !relative(root, file).startsWith(join('src', 'content', sep)));
  const files = [...code, ...(await filesIn(join(root, 'public'))), join(root, 'package-lock.json'), join(root, 'astro.config.mjs')];
  for (const file of files) await add(hash, relative(root, file), file);
  for (const file of await filesIn(flags.content)) await add(hash, relative(flags.content, file), file);
  return hash.digest('hex').slice(0, 12);
}

async function add(hash: ReturnType<typeof createHash>, name: string, file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  hash.update(`${name.split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
