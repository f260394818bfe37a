import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../lib/files/files.ts';
import { PlainError } from '../lib/system-errors.ts';
import type { SiteFiles } from './site-files.ts';

/** Puts every file of the project's own `public/` into the site. */
export async function addOwnFiles(files: SiteFiles, project: string): Promise<void> {
  const folder = join(project, 'public');
  for (const file of await filesOf(folder)) await files.write(file, await readFile(join(folder, file)));
}

/**
 * Puts `names`, files of the content folder's `public/`, to the same places in the site. Throws where one of the site's
 * own lies there.
 */
export async function addPublicFiles(files: SiteFiles, content: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (files.has(name))
      throw new PlainError(`public/${name} would take the place of a file of the site: give it another name`);
    await files.write(name, await readFile(join(content, 'public', name)));
  }
}
