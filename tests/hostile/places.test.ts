import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallFolder } from '../support/mutations/bases.ts';
import { writeFolder } from '../support/mutations/folder.ts';
import { printTable } from './support/figures.ts';
import { sealedIn, withoutPrivileges } from './support/linux.ts';
import { isOwn, makeWorld, type World } from './support/project.ts';
import { run } from './support/running.ts';
import { faultsOfSite } from './support/sites.ts';
import { unplainly, lastLine } from './support/telling.ts';
import { differences, treeOf, type Tree } from './support/tree.ts';

/** A place where an editor may tell a build to put its site. */
interface Place {
  /** What it is called in the table. */
  readonly name: string;
  /** What is typed behind `--out`, from the project's folder. */
  readonly out: string;
  /** What else is typed. */
  readonly more?: readonly string[];
  /** Where the site lies in the end, below the world; undefined for what must be refused. */
  readonly site?: string;
  readonly without?: readonly string[] | undefined;
}

let world: World;
let sealed: readonly string[];
const skipped: string[] = [];
const rows: string[][] = [];

beforeAll(async () => {
  world = await makeWorld(smallFolder);
  const before = sealedIn(world.folder);
  sealed = before ?? [];
  if (!before)
    skipped.push(
      'a world that is sealed: the top of the disk is not tried, and a build that errs would really write there',
    );
  await writeFolder(smallFolder, join(world.folder, 'records'));
  const files = [
    'home/letter.txt',
    'home/.ssh/config',
    'desk/neighbour/notes.txt',
    'elsewhere/full/thesis.txt',
    'elsewhere/file.txt',
    'elsewhere/app/manifest.json',
    'elsewhere/litter/.DS_Store',
  ];
  for (const file of files)
    await put(file, file.endsWith('.json') ? '{"name": "An application", "files": {}}' : `mine: ${file}`);
  for (const folder of ['elsewhere/empty', 'elsewhere/new-target', 'elsewhere/read-only'])
    await mkdir(join(world.folder, folder), { recursive: true });
  await put('elsewhere/checkout/index.html', 'published by hand');
  spawnSync('git', ['-C', join(world.folder, 'elsewhere/checkout'), 'init', '--quiet']);
  await put('elsewhere/checkout/.git/mine', 'mine');
  for (const [link, target] of [
    ['to-full', 'full'],
    ['to-new', 'new-target'],
    ['to-nowhere', 'not-there-yet'],
    ['to-itself', 'to-itself'],
    ['to-source', '../desk/project/src'],
    ['to-home', '../home'],
    ['to-file', 'file.txt'],
  ] as const)
    await symlink(target, join(world.folder, 'elsewhere', link));
  // Sites that stand already, each with something of somebody else in it.
  for (const name of ['plain', 'hosted', 'changed', 'uploads', 'git', 'desk']) {
    const { code, output } = await build(`../../sites/${name}`, name === 'desk' ? ['--audience', 'internal'] : []);
    expect(code, output).toBe(0);
  }
  for (const file of ['CNAME', '.nojekyll', '.well-known/security.txt']) await put(`sites/hosted/${file}`, 'mine');
  await put('sites/changed/index.html', 'mine');
  await mkdir(join(world.folder, 'sites/uploads/uploads'));
  await put('sites/git/.git/HEAD', 'ref: refs/heads/gh-pages');
  await chmod(join(world.folder, 'elsewhere/read-only'), 0o555);
}, 900_000);
afterAll(async () => {
  printTable('Where a site may go', ['place', 'answer', 'lost', 'what it said'], rows);
  for (const what of skipped) console.log(`skipped: ${what}`);
  await world.end();
});

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(world.folder, file)), { recursive: true });
  await writeFile(join(world.folder, file), text);
}

function build(out: string, more: readonly string[] = [], before: readonly string[] = sealed): ReturnType<typeof run> {
  return run(world, 'build', ['--content', join(world.folder, 'records'), '--out', out, ...more], { before });
}

/** All of the world but what builds keep for themselves; of the packages their names. */
function everything(): Promise<Tree> {
  return treeOf(
    world.folder,
    (path) =>
      path.startsWith('scratch') ||
      (isOwn(path) && !/^(?:elsewhere|sites)\//.test(path)) ||
      /project\/node_modules\/[^/]+\//.test(path),
  );
}

const places: readonly Place[] = [
  { name: 'the code', out: 'src' },
  { name: 'the code, with a slash', out: './src/' },
  { name: 'the styles', out: 'src/styles' },
  { name: 'a new folder in the code', out: 'src/site' },
  { name: 'the project', out: '.' },
  { name: 'the folder around the project', out: '..' },
  { name: 'the world around that', out: '../..' },
  { name: 'a neighbour', out: '../neighbour' },
  { name: 'the home', out: 'HOME' },
  { name: 'the home, by a link', out: '../../elsewhere/to-home' },
  { name: 'nothing', out: '' },
  { name: 'the packages', out: 'node_modules' },
  { name: 'a package', out: 'node_modules/astro' },
  { name: 'the cache', out: 'node_modules/.cache' },
  { name: 'the cache of builds', out: 'node_modules/.cache/aide-memoire/builds' },
  { name: 'a new folder in the cache', out: 'node_modules/.cache/site' },
  { name: 'the project’s public files', out: 'public' },
  { name: 'a new folder in them', out: 'public/desk' },
  { name: 'the tests', out: 'tests' },
  { name: 'git’s own folder', out: '.git' },
  { name: 'a new folder in git’s own', out: '.git/site' },
  { name: 'the records', out: '../../records' },
  { name: 'a folder of records', out: '../../records/programmes' },
  { name: 'a new folder in the records', out: '../../records/site' },
  { name: 'the records’ public folder', out: '../../records/public' },
  { name: 'the folder around the records', out: '../../records/..' },
  { name: 'the records the project came with', out: 'src/content' },
  { name: 'a file', out: '../../elsewhere/file.txt' },
  { name: 'a link to a file', out: '../../elsewhere/to-file' },
  { name: 'below a file', out: '../../elsewhere/file.txt/site' },
  { name: 'a checkout', out: '../../elsewhere/checkout' },
  { name: 'files of others', out: '../../elsewhere/full' },
  { name: 'a link to files of others', out: '../../elsewhere/to-full' },
  { name: 'a link to the code', out: '../../elsewhere/to-source' },
  { name: 'a link to itself', out: '../../elsewhere/to-itself' },
  { name: 'another program’s manifest.json', out: '../../elsewhere/app' },
  { name: 'a site with a CNAME and .well-known', out: '../../sites/hosted' },
  { name: 'a site that somebody changed', out: '../../sites/changed' },
  { name: 'a site with an empty folder', out: '../../sites/uploads' },
  { name: 'a site that is a checkout', out: '../../sites/git' },
  { name: 'the folder around sites', out: '../../sites' },
  { name: 'below a site', out: '../../sites/plain/below' },
  { name: 'deep below a site', out: '../../sites/plain/programmes/below/deeper' },
  { name: 'the desk’s site over everyone’s', out: '../../sites/plain', more: ['--audience', 'internal'] },
  { name: 'everyone’s site over the desk’s', out: '../../sites/desk' },
  { name: 'the desk’s site below everyone’s', out: '../../sites/plain/desk', more: ['--audience', 'internal'] },
  { name: 'the desk’s site as dist', out: 'dist', more: ['--audience', 'internal'] },
  { name: 'a name of 300 letters', out: `../../elsewhere/${'n'.repeat(300)}` },
  { name: 'a folder that may only be read', out: '../../elsewhere/read-only/site', without: withoutPrivileges },
  { name: 'such a folder itself, empty', out: '../../elsewhere/read-only', without: withoutPrivileges },
  { name: 'dist', out: 'dist', site: 'desk/project/dist' },
  { name: 'dist again', out: 'dist', site: 'desk/project/dist' },
  { name: 'an empty folder', out: '../../elsewhere/empty', site: 'elsewhere/empty' },
  { name: 'a folder with litter', out: '../../elsewhere/litter', site: 'elsewhere/litter' },
  { name: 'a new one, two deep', out: '../../elsewhere/new/deeper', site: 'elsewhere/new/deeper' },
  { name: 'a site of its own', out: '../../sites/plain', site: 'sites/plain' },
  { name: 'a link to an empty folder', out: '../../elsewhere/to-new', site: 'elsewhere/new-target' },
  { name: 'the same, now a site', out: '../../elsewhere/to-new', site: 'elsewhere/new-target' },
  { name: 'a link that leads nowhere yet', out: '../../elsewhere/to-nowhere', site: 'elsewhere/not-there-yet' },
  { name: 'a name with a space and an umlaut', out: '../../elsewhere/für alle', site: 'elsewhere/für alle' },
];

/** Names that mean something in an address or a shell: refused, or right. */
const names = [
  ' ',
  'a#b',
  'a?b',
  'a%20b',
  'a%b',
  'a&b',
  "a'b",
  'a"b',
  'a$b',
  'a;b',
  '[a]',
  '{a}',
  'a*b',
  '-a',
  '~',
  '\\a',
  'a\nb',
  'a:b',
  'e\u0301',
  '国家',
  '🌊',
  '.hidden',
  'CON',
  'a.',
  'a ',
];

test.each(places)(
  '$name is refused, or works, and nothing is lost',
  async ({ name, out, more = [], site, without }) => {
    if (without === undefined && name.includes('may only be read')) {
      skip('rights: a superuser who cannot give its own up');
      return;
    }
    const before = await everything();
    const typed = out === 'HOME' ? world.home : out;
    const { code, output } = await build(typed, more, [...sealed, ...(without ?? [])]);
    const after = await everything();
    const lost = lostBetween(before, after, site);
    rows.push([
      name,
      code === 0 ? 'works' : 'refused',
      String(lost.length),
      code === 0 ? '' : lastLine(output, world.folder),
    ]);
    expect(lost).toEqual([]);
    if (code !== 0) expect(unplainly(output), output).toEqual([]);
    if (site === undefined) {
      expect(code, output).not.toBe(0);
      expect(differences(before, after)).toEqual([]);
    } else {
      expect(code, output).toBe(0);
      expect(await faultsOfSite(join(world.folder, site))).toEqual([]);
    }
  },
);

test.each(names)('a folder called %j is refused, or works, and nothing is lost', async (name) => {
  const before = await everything();
  const { code, output } = await build(`../../elsewhere/${name}`);
  const site = `elsewhere/${name}`;
  const lost = lostBetween(before, await everything(), site);
  rows.push([
    JSON.stringify(name),
    code === 0 ? 'works' : 'refused',
    String(lost.length),
    code === 0 ? '' : lastLine(output, world.folder),
  ]);
  expect(lost).toEqual([]);
  if (code !== 0) expect(unplainly(output), output).toEqual([]);
  if (code === 0) expect(await faultsOfSite(join(world.folder, site))).toEqual([]);
  else expect(differences(before, await everything())).toEqual([]);
  await rm(join(world.folder, site), { recursive: true, force: true });
});

test('the top of the disk is refused', async () => {
  if (sealed.length === 0) {
    skip('the top of the disk: nothing keeps a build that errs from it');
    return;
  }
  const before = await everything();
  const { code, output } = await build('/');
  rows.push([
    'the top of the disk',
    code === 0 ? 'works' : 'refused',
    String(lostBetween(before, await everything(), undefined).length),
    lastLine(output, world.folder),
  ]);
  expect(code, output).not.toBe(0);
  if (code !== 0) expect(unplainly(output), output).toEqual([]);
  expect(differences(before, await everything())).toEqual([]);
});

const fixture = fileURLToPath(new URL('../fixtures/site', import.meta.url));

test.each([
  ['verify', '--archive', 'empty-archive'],
  ['verify', '--archive', 'not-there'],
  ['verify', '--archive', 'elsewhere/file.txt'],
  ['verify', '--archive', ''],
  ['edition', '../../home/letter'],
  ['edition', 'con'],
  ['edition', 'a'.repeat(300)],
])('%s %s %s takes nothing away, and says in a line why it does nothing', async (script, ...args) => {
  await mkdir(join(world.folder, 'empty-archive'), { recursive: true });
  await cp(fixture, join(world.folder, 'verified'), { recursive: true });
  const before = await everything();
  const typed = args.map((arg) =>
    script === 'verify' && !arg.startsWith('--') && arg !== '' ? join(world.folder, arg) : arg,
  );
  const { code, output } = await run(world, script, ['--content', join(world.folder, 'verified'), ...typed], {
    before: sealed,
  });
  const lost = lostBetween(before, await everything(), undefined);
  rows.push([
    `${script} ${args.join(' ').slice(0, 40)}`,
    code === 0 ? 'works' : 'refused',
    String(lost.length),
    lastLine(output, world.folder),
  ]);
  expect(lost).toEqual([]);
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
});

function skip(what: string): void {
  skipped.push(what);
}

/** What stood before and is gone or other: but for the site that was built there before. */
function lostBetween(before: Tree, after: Tree, site: string | undefined): string[] {
  const ownSite = (line: string): boolean => site !== undefined && line.startsWith(`${site}/`);
  return differences(before, after).filter((line) => !line.endsWith(' is new') && !ownSite(line));
}
