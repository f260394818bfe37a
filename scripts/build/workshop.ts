import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownCaches } from '../../src/records/own-caches.ts';
import { root } from '../lib/root.ts';
import { closeFolder, leftOverFolders, openFolder } from '../lib/files/own-folder.ts';

/**
 * A folder that one build alone works in. Git never takes up what lies there, whatever ends the build; what is left
 * over of it a later build sweeps away.
 */
export interface Workshop {
  readonly folder: string;
  /** The site as it grows. */
  readonly site: string;
}

/** Where builds work: git ignores it, no other build takes it up, and it lies on the project's own disk. */
export const workshops = join(root, ownCaches, 'builds');

/** What the names of these folders begin with. */
const prefix = '.aide-memoire-build-';

/** Opens a workshop in `parent`, which is there. */
export async function openWorkshop(parent: string): Promise<Workshop> {
  const folder = await openFolder(parent, prefix);
  try {
    await writeFile(join(folder, '.gitignore'), '*\n');
  } catch (error) {
    // On a full disk there is room for a folder and for nothing in it.
    await closeFolder(folder);
    throw error;
  }
  return workshopIn(folder);
}

/** Takes a workshop away with all that lies in it. */
export async function closeWorkshop({ folder }: Workshop): Promise<void> {
  await closeFolder(folder);
}

/** The workshops in `parent` that are surely our own and whose builds have surely ended. */
export async function leftOverWorkshops(parent: string): Promise<Workshop[]> {
  return (await leftOverFolders(parent, prefix)).map(workshopIn);
}

function workshopIn(folder: string): Workshop {
  return { folder, site: join(folder, 'site') };
}
