import { createHash, type Hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import { filesOf } from '../lib/files/files.ts';
import type { SiteFlags } from '../lib/flags/flags.ts';
import { idOfFolder } from '../../src/records/listing.ts';
import { publicFolder, readPublicFiles } from '../../src/records/public-files.ts';

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
  for (const folder of ['scripts/build', 'scripts/lib', 'public'])
    for (const file of await filesOf(join(root, folder))) await add(hash, root, `${folder}/${file}`);
  for (const file of ['package-lock.json', 'astro.config.mjs']) await add(hash, root, file);
  return digits(hash);
}

/**
 * Twelve hexadecimal digits that change whenever the built site could, and with nothing that lies beside the records:
 * parts of a site join where theirs are the same, whoever keeps the archive. From the code, the records, the pinned
 * dependencies, the address and the audience.
 */
export async function buildId(
  code: string,
  flags: Pick<SiteFlags, 'content' | 'base' | 'site' | 'audience'>,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([code, flags.base, flags.site ?? '', flags.audience]));
  hash.update((await idOfFolder(flags.content)) ?? '');
  const { files } = await readPublicFiles(flags.content);
  for (const file of files) await add(hash, join(flags.content, publicFolder), file);
  return digits(hash);
}

function digits(hash: Hash): string {
  return hash.digest('hex').slice(0, 12);
}

async function add(hash: Hash, folder: string, file: string): Promise<void> {
  const bytes = await readFile(join(folder, file)).catch(() => Buffer.alloc(0));
  hash.update(`${file}\0${bytes.length}\0`).update(bytes);
}
