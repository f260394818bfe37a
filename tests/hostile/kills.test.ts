import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mdx } from '../support/content.ts';
import { smallFolder } from '../support/mutations/bases.ts';
import { folderOf, writeFolder, type Folder } from '../support/mutations/folder.ts';
import { printTable } from './support/figures.ts';
import { gitStatus, isOwn, makeWorld, type World } from './support/project.ts';
import { endAll, leftAfter, run, start, startProgram, type Running } from './support/running.ts';
import { kills, seed } from './support/settings.ts';
import { faultsOfSite, siteAt } from './support/sites.ts';
import { differences, isSame, treeOf, type Tree } from './support/tree.ts';

/** A folder whose site differs from the small one's by so little that builds make the one out of the other. */
const otherFolder: Folder = new Map([
  ...smallFolder,
  ...folderOf({
    'pages/about.mdx': '---\nname: About\n---\n\nSet by hand.\n',
    'places/southland.mdx': mdx('name: Southland\ntype: country'),
  }),
]);

/** How a build is ended before its time. */
interface Kill {
  readonly signal: NodeJS.Signals;
  /** The command alone, all that it started, or the npm that started it. */
  readonly whom: 'the command' | 'its group' | 'its npm';
  /** When, as a share of what a whole build takes; or at which call of the file system. */
  readonly moment: number | string;
}

/** What came of a kill. */
interface Outcome {
  readonly kill: Kill;
  readonly site: 'old' | 'new' | 'none until the next start' | 'mixed' | 'none';
  readonly faults: readonly string[];
}

const hook = pathToFileURL(fileURLToPath(new URL('support/kill-at.ts', import.meta.url))).href;
/** npm's own notes are none of the build's. */
const npmAtRest = { npm_config_cache: '/dev/null/none', npm_config_logs_max: '0', npm_config_update_notifier: 'false' };
/** How long processes may take to end once they are told to, in milliseconds. */
const patience = 15_000;

let world: World;
let published: string;
let site: string;
const contents = ['small', 'other'] as const;
const known = new Map<string, Tree>();
let whole = 0;

beforeAll(async () => {
  world = await makeWorld(smallFolder);
  published = join(world.folder, 'published');
  site = join(published, 'site');
  await writeFolder(smallFolder, join(world.folder, 'small'));
  await writeFolder(otherFolder, join(world.folder, 'other'));
  await mkdir(join(world.folder, 'empty'));
  for (const file of [
    'published/notes.txt',
    'published/.well-known/security.txt',
    'published/site-old/index.html',
    'home/letter.txt',
    'desk/neighbour.txt',
    'desk/project/own-notes.txt',
  ]) {
    await mkdir(join(world.folder, file, '..'), { recursive: true });
    await writeFile(join(world.folder, file), `mine: ${file}`);
  }
  for (const content of contents) {
    // The first warms the caches; the second is what a build takes from then on.
    for (let round = 0; round < 2; round += 1) {
      const begun = performance.now();
      const { code, output } = await build(content, join(world.folder, `control-${content}`));
      expect(code, output).toBe(0);
      whole = performance.now() - begun;
    }
    known.set(content, await siteAt(join(world.folder, `control-${content}`)));
    expect(await faultsOfSite(join(world.folder, `control-${content}`))).toEqual([]);
  }
  // From the third on there is a spare.
  for (const content of ['small', 'other', 'small']) {
    const { code, output } = await build(content, site);
    expect(code, output).toBe(0);
  }
}, 600_000);
afterAll(() => world.end());

function argumentsOf(content: string, out: string): string[] {
  return ['--content', join(world.folder, content), '--out', out];
}

function build(content: string, out: string): ReturnType<typeof run> {
  return run(world, 'build', argumentsOf(content, out));
}

/** All that is not the site: what others put beside it, the project, the records, a home. */
function surroundings(): Promise<Tree> {
  return treeOf(
    world.folder,
    (path) => path === 'published/site' || path === 'scratch' || isOwn(path) || /node_modules\/[^/]+\//.test(path),
  );
}

/** What builds left of their own where they work. */
async function leftovers(): Promise<string[]> {
  const builds = await readdir(join(world.project, 'node_modules/.cache/aide-memoire/builds')).catch(() => []);
  const packages = (await readdir(join(world.project, 'node_modules'))).filter(
    (name) => name.startsWith('.') && !['.bin', '.cache', '.package-lock.json', '.astro', '.vite'].includes(name),
  );
  return [...builds, ...packages];
}

/**
 * Builds the other site over the one that stands, ends the build, and looks at what is left; then builds it to the end.
 */
async function tryKill(kill: Kill, number: number): Promise<Outcome> {
  const [before = 'small', after = 'other'] = number % 2 === 0 ? contents : contents.toReversed();
  const around = await surroundings();
  const status = gitStatus(world.project);
  const leftBefore = await leftovers();
  const running = await begin(kill, after);
  const faults: string[] = [];
  const ended = await Promise.race([running.ended, setTimeout(60_000, 'never')]);
  if (ended === 'never') faults.push('it does not end');
  const left = (await leftAfter(running, patience)) ?? [];
  if (left.length > 0) faults.push(`processes are left: ${left.join('; ')}`);
  endAll(left);
  const isOurs = (line: string): boolean =>
    /\.aide-memoire-build-[\w-]+\/? is new$|\.aide-memoire-build-[\w-]+\/.* is new$/.test(line);
  faults.push(
    ...differences(around, await surroundings())
      .filter((line) => !isOurs(line))
      .map((line) => `of others: ${line}`),
  );
  let stands: Outcome['site'] = await standing(before, after);
  // A start, though of a build that finds no records and goes no further, must mend what a kill left between two steps.
  if (stands === 'none') {
    await run(world, 'build', ['--content', join(world.folder, 'empty'), '--out', site]);
    const mended = await standing(before, after);
    stands = mended === 'old' || mended === 'new' ? 'none until the next start' : mended;
  }
  if (stands === 'mixed' || stands === 'none') {
    const found = await siteAt(site);
    faults.push(
      `the site is neither old nor new: ${differences(known.get(after) ?? new Map(), found)
        .slice(0, 5)
        .join(', ')}`,
    );
  }
  const next = await build(after, site);
  if (next.code !== 0) faults.push(`the next build fails: ${next.output.trim().slice(-400)}`);
  else if ((await standing(before, after)) !== 'new') faults.push('the next build leaves another site');
  faults.push(...differences(around, await surroundings()).map((line) => `after the next build: ${line}`));
  faults.push(
    ...(await leftovers())
      .filter((name) => !leftBefore.includes(name))
      .map((name) => `after the next build: ${name} is left`),
  );
  if (gitStatus(world.project) !== status) faults.push(`git sees: ${gitStatus(world.project)}`);
  await rm(world.scratch, { recursive: true, force: true });
  return { kill, site: stands, faults };
}

async function begin(kill: Kill, content: string): Promise<Running> {
  const args = argumentsOf(content, site);
  if (typeof kill.moment === 'string')
    return start(world, 'build', args, { env: { NODE_OPTIONS: `--import=${hook}`, HOSTILE_KILL_AT: kill.moment } });
  const running =
    kill.whom === 'its npm'
      ? startProgram(world, ['npm', 'run', 'build', '--', ...args], { env: npmAtRest })
      : start(world, 'build', args);
  await Promise.race([setTimeout(kill.moment * whole), running.ended]);
  const { pid } = running.child;
  try {
    if (pid !== undefined) process.kill(kill.whom === 'its group' ? -pid : pid, kill.signal);
  } catch {
    // It was done before.
  }
  return running;
}

async function standing(before: string, after: string): Promise<'old' | 'new' | 'mixed' | 'none'> {
  const found = await siteAt(site);
  if (found.size === 0) return 'none';
  if (isSame(found, known.get(after) ?? new Map())) return 'new';
  return isSame(found, known.get(before) ?? new Map()) ? 'old' : 'mixed';
}

/**
 * Calls at which to end a build, as numbers for the hook: evenly of those before it brings the spare up to date, while
 * it does, while it puts the site in place, and while it notes what it did.
 */
async function callsToEndAt(count: number): Promise<string[]> {
  const list = join(world.folder, 'calls.txt');
  const { code, output } = await run(world, 'build', argumentsOf('other', site), {
    env: { NODE_OPTIONS: `--import=${hook}`, HOSTILE_CALLS: list },
  });
  expect(code, output).toBe(0);
  const calls = (await readFile(list, 'utf8')).trim().split('\n');
  await rm(list);
  const begins = [
    calls.findIndex((line) => line.includes('/spares/')),
    calls.findIndex((line) => / spawnSync mv/.test(line) || (/ renameSync /.test(line) && line.includes(published))),
    calls.findLastIndex((line) => / rename .*\/spares\//.test(line)) + 1,
  ];
  expect(begins).toEqual(begins.toSorted((a, b) => a - b));
  expect(begins[0]).toBeGreaterThan(0);
  const of = Math.ceil(count / 8);
  return [0, ...begins].flatMap((begin, index) => {
    const lines = calls.slice(begin, begins[index]);
    const drawn = lines.filter((_, place) => place % Math.max(1, Math.floor(lines.length / of)) === 0).slice(0, of);
    return drawn.flatMap((line) => ['before', 'after'].map((when) => `${line.split(' ')[0] ?? ''} ${when}`));
  });
}

/** A share of the whole, in hundredths. */
function share(min: number, max: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({ min, max })).map((hundredths) => hundredths / 100);
}

test('a build that is ended at any moment leaves the old site or the new one, and nothing of others is touched', async () => {
  const atCalls = await callsToEndAt(Math.ceil(kills * 0.4));
  // The site that stands is the other one by now.
  expect((await build('small', site)).code).toBe(0);
  const kill = fc.record<Kill>({
    signal: fc.constantFrom('SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'),
    whom: fc.constantFrom('the command', 'the command', 'its group', 'its npm'),
    // A third of them where the site is put in place.
    moment: fc.oneof({ arbitrary: share(0, 105), weight: 2 }, { arbitrary: share(85, 102), weight: 1 }),
  });
  const drawn = fc.sample(kill, { seed, numRuns: Math.max(0, kills - atCalls.length) });
  const planned: Kill[] = [
    ...atCalls.map((moment): Kill => ({ signal: 'SIGKILL', whom: 'the command', moment })),
    ...drawn,
  ];
  const outcomes: Outcome[] = [];
  for (const [number, planed] of planned.entries()) {
    const outcome = await tryKill(planed, number);
    outcomes.push(outcome);
    for (const fault of outcome.faults) console.log(`kill ${number} (${JSON.stringify(planed)}): ${fault}`);
  }
  const rows = Map.groupBy(
    outcomes,
    ({ kill: { signal, whom, moment } }) =>
      `${signal}|${whom}|${typeof moment === 'string' ? 'at a call' : 'by chance'}`,
  );
  const among = (list: readonly Outcome[], stands: Outcome['site']): string =>
    String(list.filter((one) => one.site === stands).length);
  printTable(
    `Kills, seed ${seed}; a whole build takes ${(whole / 1000).toFixed(1)} s`,
    ['signal', 'whom', 'when', 'kills', 'old', 'new', 'none until the next start', 'mixed', 'with faults'],
    [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, list]) => [
        ...name.split('|'),
        String(list.length),
        among(list, 'old'),
        among(list, 'new'),
        among(list, 'none until the next start'),
        among(list, 'mixed'),
        String(list.filter(({ faults }) => faults.length > 0).length),
      ]),
  );
  expect(
    outcomes.flatMap(({ kill: { signal, whom, moment }, faults }) =>
      faults.map((fault) => `${signal} ${whom} ${moment}: ${fault}`),
    ),
  ).toEqual([]);
});
