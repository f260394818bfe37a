import { spawnSync } from 'node:child_process';
import { copyFile, cp, link, mkdir, mkdtemp, readdir, realpath, rm, symlink, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFolder, type Folder } from '../../support/mutations/folder.ts';

/** The project that is tested, which is never built in here. */
const original = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');

/** A world of its own: a copy of the project and a home, in a folder that is taken away in the end. */
export interface World {
  /** The folder around all of it. */
  readonly folder: string;
  readonly project: string;
  readonly home: string;
  /** For what programs put aside. */
  readonly scratch: string;
  readonly end: () => Promise<void>;
}

/** What a copy of the project leaves out: what was made there, and what is only looked at. */
const leftOut = [
  /^\.git$/,
  /^dist(?:-|$)/,
  /^\.astro$/,
  /^archive$/,
  /^src\/content$/,
  /^tests\/results$/,
  /^node_modules$/,
  /^\.[\w.-]*\d{3,}/,
];

/**
 * Makes a world in a fresh folder, its project with `content` as its own records. The packages are linked, file by
 * file: what builds write among them is new and the copy's own. It is a Git repository with nothing to commit, where
 * Git is there.
 */
export async function makeWorld(content: Folder): Promise<World> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'aide-memoire-world-')));
  const world = {
    folder,
    project: join(folder, 'desk', 'project'),
    home: join(folder, 'home'),
    scratch: join(folder, 'scratch'),
  };
  for (const each of [world.project, world.home, world.scratch]) await mkdir(each, { recursive: true });
  await copyProject(world.project, content);
  return { ...world, end: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Makes the copy of the project in a world anew. */
async function copyProject(to: string, content: Folder): Promise<void> {
  const below = (path: string): string => path.slice(original.length + 1).replaceAll('\\', '/');
  await cp(original, to, {
    recursive: true,
    filter: (source) => !leftOut.some((pattern) => pattern.test(below(source))),
  });
  await linkTree(join(original, 'node_modules'), join(to, 'node_modules'));
  await writeFolder(content, join(to, 'src/content'));
  const git = (...args: string[]): boolean =>
    spawnSync('git', ['-C', to, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args]).status === 0;
  if (git('init', '--quiet') && git('add', '--all')) git('commit', '--quiet', '--message', 'A copy.');
}

/** What Git says of a project; undefined where there is no Git. */
export function gitStatus(project: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', project, 'status', '--porcelain'], { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/**
 * Links each file of a folder of packages, without what builds and tools keep there under names that begin with a dot.
 */
async function linkTree(from: string, to: string, top = true): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (top && entry.name.startsWith('.') && !['.bin', '.package-lock.json'].includes(entry.name)) continue;
    if (entry.isDirectory()) await linkTree(source, target, false);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    // On another disk there are no links.
    else
      await link(source, target).catch(() =>
        mkdir(dirname(target), { recursive: true }).then(() => copyFile(source, target)),
      );
  }
}

/** The marks of builds and tools among the packages, and of Git: what a build may write beside the site. */
export function isOwn(path: string): boolean {
  return (
    /(?:^|\/)node_modules\/\.(?!bin|package-lock)/.test(path) ||
    /(?:^|\/)\.git(?:\/|$)/.test(path) ||
    /(?:^|\/)\.astro(?:\/|$)/.test(path)
  );
}
