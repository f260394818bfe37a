// Runs where it may mount disks of its own, which go when it ends; see disks.test.ts. Mounts small, full and read-only
// disks in the world that it is told of, builds onto them, and tells what came of each in a line of JSON.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { World } from './support/project.ts';
import { run } from './support/running.ts';
import { faultsOfSite, siteAt } from './support/sites.ts';
import { lastLine, unplainly } from './support/telling.ts';
import { differences, treeOf } from './support/tree.ts';

/** What came of a command on a disk. */
export interface Row {
  readonly name: string;
  readonly code: number | string;
  readonly said: string;
  readonly faults: readonly string[];
}

/** A disk, and what is done on it. */
interface Case {
  readonly name: string;
  /** Makes the disk; returns where the site is to go. */
  readonly prepare: () => Promise<string>;
  readonly works: boolean | 'either';
  readonly before?: readonly string[];
  readonly content?: string;
}

const [folder = ''] = process.argv.slice(2);
const world: World = {
  folder,
  project: join(folder, 'desk/project'),
  home: join(folder, 'home'),
  scratch: join(folder, 'scratch'),
  end: () => Promise.resolve(),
};
const records = { small: join(folder, 'small'), other: join(folder, 'other') };
let disks = 0;

/** Mounts a disk in memory at a fresh place, or at `at`. */
async function disk(options: string, at = join(folder, 'disks', String((disks += 1)))): Promise<string> {
  await mkdir(at, { recursive: true });
  mount('-t', 'tmpfs', '-o', options, 'tmpfs', at);
  return at;
}

function mount(...args: string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`);
}

/** Mounts a folder over itself so that it can only be read. */
function readOnly(at: string): void {
  mount('--bind', at, at);
  mount('-o', 'remount,bind,ro', at);
}

function unmount(at: string): void {
  spawnSync('umount', [at]);
}

/** What takes all the room; hidden, so that records may lie beside it. */
const filling = '.filling';

/** Writes until there is no room left. */
function fill(at: string): string {
  const file = join(at, filling);
  const handle = openSync(file, 'w');
  for (let size = 65_536; size >= 1; size = Math.floor(size / 2))
    try {
      for (;;) writeSync(handle, Buffer.alloc(size));
    } catch {
      // Smaller pieces may still find room.
    }
  closeSync(handle);
  return at;
}

const site = (at: string): string => join(at, 'site');
const build = (content: string, out: string, before: readonly string[] = []): ReturnType<typeof run> =>
  run(world, 'build', ['--content', content, '--out', out], { before });

/** Builds the small site, so that one stands there before. */
async function standing(out: string): Promise<string> {
  const { code, output } = await build(records.small, out);
  if (code !== 0) throw new Error(output);
  return out;
}

const all: readonly Case[] = [
  { name: 'a small disk without a site', works: false, prepare: async () => site(await disk('size=200k')) },
  {
    name: 'a disk with room for one site',
    works: false,
    prepare: async () => full(await standing(site(await disk('size=40m')))),
  },
  {
    name: 'a disk with room for 50 files',
    works: false,
    prepare: async () => site(await disk('size=40m,nr_inodes=50')),
  },
  {
    name: 'a disk that can only be read',
    works: false,
    prepare: async () => {
      const at = await disk('size=40m');
      await standing(site(at));
      mount('-o', 'remount,ro', at);
      return site(at);
    },
  },
  {
    name: 'a site that can only be read',
    works: false,
    prepare: async () => {
      const at = site(await disk('size=40m'));
      await standing(at);
      readOnly(at);
      return at;
    },
  },
  { name: 'another disk', works: true, prepare: async () => site(await disk('size=40m')) },
  {
    name: 'another disk, where a site stands',
    works: true,
    prepare: async () => standing(site(await disk('size=40m'))),
  },
  { name: 'a volume as the site’s folder', works: true, prepare: () => disk('size=40m') },
  { name: 'the same, where a site stands', works: true, prepare: async () => standing(await disk('size=40m')) },
  {
    name: 'the same, where a site stands and fills it',
    works: false,
    prepare: async () => full(await standing(await disk('size=40m'))),
  },
  {
    name: 'the site’s folder on this disk, full caches',
    works: 'either',
    prepare: async () => {
      const out = await standing(join(folder, 'plain/site'));
      await onCache('size=300k');
      return out;
    },
  },
  {
    name: 'the same, caches that can only be read',
    works: 'either',
    prepare: async () => {
      const out = join(folder, 'plain/site');
      await onCache('size=4m,ro');
      return out;
    },
  },
  {
    name: 'no room for temporary files',
    works: 'either',
    prepare: async () => {
      fill(await disk('size=16k', world.scratch));
      return join(folder, 'plain/site');
    },
  },
  {
    name: 'a project that can only be read',
    works: 'either',
    prepare: () => {
      readOnly(world.project);
      return Promise.resolve(join(folder, 'plain/site'));
    },
  },
  {
    name: 'records that can only be read',
    works: true,
    prepare: () => {
      readOnly(records.other);
      return Promise.resolve(join(folder, 'plain/site'));
    },
  },
  {
    name: 'files of at most 20 kB',
    works: 'either',
    before: ['sh', '-c', 'ulimit -f 20; exec "$@"', 'sh'],
    prepare: () => standing(join(folder, 'plain/site')),
  },
  {
    name: 'at most 40 open files',
    works: 'either',
    before: ['sh', '-c', 'ulimit -n 40; exec "$@"', 'sh'],
    prepare: () => standing(join(folder, 'plain/site')),
  },
];

const wanted = process.env['HOSTILE_DISK'];
const cases = all.filter(({ name }) => wanted === undefined || name.includes(wanted));

/** Fills the disk of a site. */
function full(out: string): string {
  const at = spawnSync('stat', ['--format', '%m', out], { encoding: 'utf8' }).stdout.trim();
  // On a volume of its own the filling would be a file of others in the site.
  if (at === out) spawnSync('mount', ['-o', `remount,size=${usedBy(out)}`, at]);
  else fill(at);
  return out;
}

/** What a disk in memory holds, with a page to spare. */
function usedBy(at: string): number {
  const { stdout } = spawnSync('df', ['--output=used', '--block-size=1', at], { encoding: 'utf8' });
  return Number(stdout.trim().split('\n').at(-1)) + 4096;
}

/** Puts a disk where builds keep what the next ones take. */
function onCache(options: string): Promise<string> {
  return disk(options, join(world.project, 'node_modules/.cache'));
}

const places = [join(world.project, 'node_modules/.cache'), world.scratch, world.project, records.other, records.small];
const known = new Map(
  await Promise.all(Object.values(records).map(async (content) => [content, await controlOf(content)] as const)),
);

async function controlOf(content: string): Promise<Awaited<ReturnType<typeof siteAt>>> {
  const out = join(folder, 'control', content.split('/').at(-1) ?? '');
  await standing(out);
  const { code, output } = await build(content, out);
  if (code !== 0) throw new Error(output);
  return siteAt(out);
}

for (const one of cases)
  tell(
    await tried(one).catch((error: unknown): Row => ({
      name: one.name,
      code: 'not tried',
      said: '',
      faults: [String(error)],
    })),
  );
if (wanted === undefined || wanted === 'verify') for (const row of await verified()) tell(row);

async function tried({ name, prepare, works, before = [] }: Case): Promise<Row> {
  const faults: string[] = [];
  const out = await prepare();
  const old = await siteAt(out);
  const around = await neighbours(out);
  const { code, output } = await build(records.other, out, before);
  const now = await siteAt(out);
  if (code === 0) {
    faults.push(
      ...differences(known.get(records.other) ?? new Map(), now).slice(0, 5),
      ...(await faultsOfSite(out)).slice(0, 5),
    );
  } else {
    faults.push(
      ...differences(old, now)
        .slice(0, 5)
        .map((line) => `of the old site ${line}`),
      ...unplainly(output),
    );
    faults.push(...differences(around, await neighbours(out)).map((line) => `beside it ${line}`));
  }
  if (works !== 'either' && works !== (code === 0))
    faults.push(works ? 'it does not work' : 'it works, though there is no room');
  for (const at of places) unmount(at);
  for (const at of [...places, out]) unmount(at);
  return { name, code, said: code === 0 ? '' : lastLine(output, folder), faults };
}

/** The names beside a site. */
async function neighbours(out: string): ReturnType<typeof treeOf> {
  return treeOf(join(out, '..'), (path) => path.includes('/'));
}

/** A lock and an edition on a disk without room, or that can only be read: as they were, and a plain line. */
async function verified(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of ['full', 'read-only'])
    for (const [script, args] of [
      ['verify', ['--archive', join(world.project, 'tests/fixtures/archive')]],
      ['edition', ['2031-05-31', '--again']],
    ] as const) {
      const at = await disk('size=2m');
      await cp(join(world.project, 'tests/fixtures/site'), at, { recursive: true });
      const lock = join(at, 'evidence.lock.jsonl');
      // A line less, so that there is something to write.
      if (script === 'verify')
        await writeFile(lock, (await readFile(lock, 'utf8')).split('\n').toSpliced(2, 1).join('\n'));
      const old = await treeOf(at);
      if (kind === 'full') fill(at);
      else mount('-o', 'remount,ro', at);
      const { code, output } = await run(world, script, ['--content', at, ...args]);
      const changed = differences(old, await treeOf(at)).filter((line) => !line.startsWith(filling));
      const faults = [...changed, ...(code === 0 ? ['it says that it worked'] : unplainly(output))];
      rows.push({ name: `${script} on a ${kind} disk`, code, said: lastLine(output, folder), faults });
    }
  return rows;
}

function tell(row: Row): void {
  console.log(JSON.stringify(row));
}
