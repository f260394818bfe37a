import { constants } from 'node:fs';
import { access, lstat, readlink, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Audience } from '../lib/flags/flags.ts';
import { codeOf, PlainError } from '../lib/system-errors.ts';
import { differingIn, readManifest, type Differing, type Manifest, type Seen } from './manifest.ts';

/** Whose work a build must never touch. Absolute paths. */
export interface Surroundings {
  readonly project: string;
  readonly content: string;
  readonly home: string;
}

/** The surroundings of a build of `content` by the project in `project`. */
export function surroundingsOf(project: string, content: string): Surroundings {
  return { project, content, home: homedir() };
}

/** What a build is about to put somewhere. */
export interface ToStand {
  readonly audience: Audience;
  /** Of a part of a site: which. */
  readonly part?: Manifest['part'];
  /** How the files of the site that stands there looked behind its build. */
  readonly seen?: Readonly<Record<string, Seen>> | undefined;
}

/** How many strange files are named before the rest is counted. */
const named = 10;

/**
 * Throws a `PlainError` where a build may not put its site at `folder`, all links followed: it would lose what somebody
 * else put there, or lie where another build or a publisher takes it up. Returns what the site that stands there lacks:
 * the paths of files that its build made, and somebody took away.
 */
export async function mayStandAt(
  folder: string,
  made: ToStand,
  surroundings: Surroundings,
): Promise<readonly string[]> {
  const refuse = (why: string): never => {
    throw new PlainError(`nothing was built: ${folder} cannot be replaced: ${why}`);
  };
  const inTheWay = await standsInTheWay(folder, surroundings);
  if (inTheWay !== undefined) return refuse(inTheWay);
  const held = (await exists(folder)) ? await heldIn(folder, made) : { lacking: [] };
  if (typeof held === 'string') return refuse(held);
  await access(await nearest(folder), constants.W_OK);
  return held.lacking;
}

/** The folder itself, or the nearest above it that is there. */
async function nearest(folder: string): Promise<string> {
  return (await exists(folder)) ? folder : nearest(dirname(folder));
}

/** Why no site may stand at `folder`, whatever lies there now. */
async function standsInTheWay(folder: string, { project, content, home }: Surroundings): Promise<string | undefined> {
  const elsewhere = 'name a folder of its own for the site';
  if (dirname(folder) === folder) return `the top of a disk is no place for a site; ${elsewhere}`;
  for (const [what, path] of [
    ['the project', project],
    ['the records', content],
    ['a home', home],
  ] as const) {
    const real = await realFolder(path);
    if (folder === real) return `that is the folder of ${what}, and a build would replace it; ${elsewhere}`;
    if (isWithin(real, folder)) return `${what} lies in it, and a build would replace both; ${elsewhere}`;
  }
  if (isWithin(folder, await realFolder(content))) return `that lies among the records; ${elsewhere} beside them`;
  const room = await roomOf(folder, await realFolder(project));
  if (room !== undefined) return `that lies in ${room}, which is part of the project; ${elsewhere}`;
  if (folder.split(sep).includes('.git')) return `git keeps its own files there; ${elsewhere}`;
  const site = await siteAround(dirname(folder));
  return site === undefined
    ? undefined
    : `that lies in the site ${site}, whose next build would replace it; ${elsewhere} beside it`;
}

/** What of the project `folder` lies in: an entry at its top that was there before, and is no site. */
async function roomOf(folder: string, project: string): Promise<string | undefined> {
  if (!isWithin(folder, project)) return undefined;
  const [top = ''] = relative(project, folder).split(sep);
  const room = join(project, top);
  if (room === folder || !(await exists(room)) || (await readManifest(room))) return undefined;
  return top;
}

/** The built site that `folder` is, or lies in. */
async function siteAround(folder: string): Promise<string | undefined> {
  if (await readManifest(folder)) return folder;
  return dirname(folder) === folder ? undefined : siteAround(dirname(folder));
}

/** Why what stands at `folder` may not be replaced, or what it lacks. */
async function heldIn(folder: string, { audience, part, seen }: ToStand): Promise<string | Pick<Differing, 'lacking'>> {
  if (!(await stat(folder)).isDirectory()) return 'that is a file; name a folder';
  const manifest = await readManifest(folder);
  const { strangers, lacking } = await differingIn(folder, manifest, seen);
  if (strangers.length > 0) return tellOthers(strangers, manifest !== undefined);
  if (!manifest) return { lacking };
  if (part && !manifest.part) return 'that holds a whole site, and this build makes a part of one; name another folder';
  if (manifest.audience === audience) return { lacking };
  return manifest.audience === 'public'
    ? 'that holds the site for everyone, and this build is for the desk alone; name another folder'
    : 'that holds the site for the desk alone, and this build is for everyone; name another folder';
}

function tellOthers(strangers: readonly string[], isSite: boolean): string {
  const names = strangers.slice(0, named).map((name) => JSON.stringify(name));
  const rest = strangers.length - names.length;
  const list = `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  const others = isSite
    ? `that site holds what its build did not make, or somebody has changed since: ${list}. Keep such files in the public/ folder beside the records, from where each build takes them; move them there, then build again`
    : `that folder holds files of others, and a build would replace them: ${list}. Name a folder that is empty or not there yet`;
  return `${others}. For a checkout that is published (gh-pages), build elsewhere and copy the site into it`;
}

/**
 * The place that `path` leads to once all links are followed, so that they stay; also where nothing stands there yet.
 */
export async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const link = await readlink(path).catch(() => undefined);
    if (link !== undefined) return realFolder(resolve(dirname(path), link));
    return dirname(path) === path ? path : join(await realFolder(dirname(path)), basename(path));
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  // On Windows the way to another disk is absolute.
  return way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way);
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
}
