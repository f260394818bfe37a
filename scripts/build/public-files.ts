import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, PlainError } from '../lib/system-errors.ts';

/**
 * Copies `files` of the content folder's `public/` to the same places in `site`. Throws where one of the site's own
 * lies there.
 */
export async function copyPublicFiles(content: string, files: readonly string[], site: string): Promise<void> {
  for (const file of files) {
    const target = join(site, file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(content, 'public', file), target, constants.COPYFILE_EXCL).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
      throw new PlainError(`public/${file} would take the place of a file of the site: give it another name`, error);
    });
  }
}
