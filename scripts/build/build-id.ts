import { createHash, type Hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/astro.ts';
import { filesOf } from '../lib/files.ts';
import type { Flags } from '../lib/flags.ts';

/** Where that lies of which every paper and picture is made. */
const letters = ['src/basics', 'src/faces', 'src/styles/fonts'] as const;

/** Where the code lies that makes what builds keep. */
const makers = {
  forms: ['src/briefing/forms', ...letters],
  images: ['src/views/cover', 'src/briefing/forms', ...letters],
} as const;

/** What is made in threads beside a build, and kept for the next ones as long as the code that makes it is the same. */
export type Kept = keyof typeof makers;

/**
 * Twelve hexadecimal digits that change whenever what is made could though what it is made from did not: with the code
 * that makes it, a face, or a pinned dependency.
 */
export async function makerId(kept: Kept): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of makers[kept])
    for (const name of await filesOf(join(root, folder))) await add(hash, root, `${folder}/${name}`);
  await add(hash, root, 'package-lock.json');
  return digits(hash);
}

/** Twelve hexadecimal digits that change whenever the code does, or a pinned dependency. */
export async function siteCodeId(): Promise<string> {
  const hash = createHash('sha256');
  const code = (await filesOf(join(root, 'src'))).filter((file) => !file.startsWith('content/'));
  for (const file of code) await add(hash, root, `src/${file}`);
  for (const file of await filesOf(join(root, 'scripts/build'))) await add(hash, root, `scripts/build/${file}`);
  for (const file of await filesOf(join(root, 'public'))) await add(hash, root, `public/${file}`);
  for (const file of ['package-lock.json', 'astro.config.mjs']) await add(hash, root, file);
  return digits(hash);
}

/**
 * Twelve hexadecimal digits that change whenever the built site could: from the code, the records, the pinned
 * dependencies, the address and the audience.
 */
export async function buildId(code: string, flags: Flags): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([code, flags.base, flags.site ?? '', flags.audience]));
  for (const file of await filesOf(flags.content)) if (isRead(file)) await add(hash, flags.content, file);
  return digits(hash);
}

/** Whether a file of the content folder has a part in the site. What git or an editor keeps there has none. */
function isRead(file: string): boolean {
  return !file.startsWith('.') && file !== 'README.md';
}

function digits(hash: Hash): string {
  return hash.digest('hex').slice(0, 12);
}

async function add(hash: Hash, folder: string, file: string): Promise<void> {
  const bytes = await readFile(join(folder, file)).catch(() => Buffer.alloc(0));
  hash.update(`${file}\0${bytes.length}\0`).update(bytes);
}
