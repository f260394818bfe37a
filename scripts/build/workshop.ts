import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftOver, ownOwner, parseOwner } from '../lib/owner.ts';

/**
 * A folder that one build alone works in. Git never takes up what lies there, whatever ends the build; what is left over
 * of it a later build sweeps away.
 */
export interface Workshop {
  readonly folder: string;
  /** The site as it grows. */
  readonly site: string;
}

/** What the names of these folders begin with. */
const prefix = '.aide-memoire-build-';
const ownerFile = 'owner.json';
const ignoreFile = '.gitignore';

/** Opens a workshop in `parent`, which is there. */
export async function openWorkshop(parent: string): Promise<Workshop> {
  const folder = join(parent, `${prefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(folder);
  await writeFile(join(folder, ignoreFile), '*\n');
  await writeFile(join(folder, ownerFile), JSON.stringify(await ownOwner()));
  return workshopIn(folder);
}

/** Takes a workshop away with all that lies in it. */
export async function closeWorkshop({ folder }: Workshop): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** The workshops in `parent` that are surely our own and whose builds have surely ended. */
export async function leftOverWorkshops(parent: string): Promise<Workshop[]> {
  const names = await readdir(parent).catch(() => []);
  const found: Workshop[] = [];
  for (const name of names.filter((candidate) => candidate.startsWith(prefix)).sort())
    if (await isOursAndLeft(join(parent, name))) found.push(workshopIn(join(parent, name)));
  return found;
}

async function isOursAndLeft(folder: string): Promise<boolean> {
  const stats = await stat(folder).catch(() => undefined);
  if (!stats || (process.getuid && stats.uid !== process.getuid())) return false;
  const owner = parseOwner(await readFile(join(folder, ownerFile), 'utf8').catch(() => ''));
  // One that was ended before it bore its owner holds nothing else either.
  const bare = (await readdir(folder)).every((name) => name === ownerFile || name === ignoreFile);
  return (owner !== undefined || bare) && isLeftOver(owner, Date.now() - stats.mtimeMs);
}

function workshopIn(folder: string): Workshop {
  return { folder, site: join(folder, 'site') };
}
