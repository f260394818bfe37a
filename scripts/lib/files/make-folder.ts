import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../system-errors.ts';

/**
 * Makes a folder, and those above it, where they are not there. Throws the system's own error: Node tells of a disk
 * that can only be read as if the folder were missing, so the step that failed is asked again by itself.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const parent = dirname(folder);
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}
