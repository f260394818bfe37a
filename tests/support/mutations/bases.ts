import { fileURLToPath } from 'node:url';
import { baseContent } from '../content.ts';
import { folderOf, readFolder, type Folder } from './folder.ts';

const fixture = fileURLToPath(new URL('../../fixtures/site', import.meta.url));

/** A folder of one record of each kind; small, so that all of it is printed soon. */
export const smallFolder: Folder = folderOf(baseContent);

/**
 * Folders with nothing wrong with them, to be mutated: the small one, the fixture site without its lock, and with it.
 */
export async function baseFolders(): Promise<readonly [Folder, ...Folder[]]> {
  const whole = await readFolder(fixture);
  const settings = whole.get('site.yaml')?.toString('utf8') ?? '';
  const unlocked = new Map(whole).set('site.yaml', Buffer.from(settings.replace('lock: required\n', '')));
  unlocked.delete('evidence.lock.jsonl');
  return [smallFolder, unlocked, whole];
}
