// npm run bench [-- --sizes 100,1000,5000 --shipped --keep]: how long checking and building take, and how that grows.
// npm run bench -- --search FOLDER: how well search finds, beside other programs, on collections with known answers.
// npm run bench -- --search-cost: what a search costs a reader, in bytes and in time.
// npm run bench -- --verify: how long verifying 10,000 statements takes, and what the evidence lock adds to checking
// 1,000.
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { compareText } from '../src/basics/compare.ts';
import { checkFolder } from '../src/check.ts';
import { lockFile } from '../src/model/evidence/lock.ts';
import { writeInventedArchive } from './bench/archive.ts';
import { benchSearch } from './bench/search/bench.ts';
import { benchSearchCost } from './bench/search-cost.ts';
import { writeInventedWorld } from './bench/world.ts';
import { root } from './lib/astro.ts';
import { emptyCaches, withOwnCaches } from './lib/caches.ts';
import { readBenchFlags } from './lib/flags.ts';
import { measure, type Measured } from './lib/measure.ts';
import { keepFolder, withOwnFolder } from './lib/own-folder.ts';
import { plainly } from './lib/plainly.ts';
import { PlainError } from './lib/system-errors.ts';
import { fixed, plainTable } from './lib/table.ts';

interface Run {
  readonly name: string;
  readonly records: number;
  readonly pages: number;
  readonly check: Measured;
  readonly cold: Measured;
  readonly warm: Measured;
  readonly out: string;
}

const {
  shipped,
  verify,
  search,
  searchCost,
  keep,
  sizes = shipped || verify || search !== undefined || searchCost ? [] : [100, 1000],
} = readBenchFlags();

process.exitCode = await plainly(() =>
  withOwnFolder('aide-memoire-bench-', async (folder) => {
    try {
      await withOwnCaches(() => runBench(folder));
      return true;
    } finally {
      if (keep) {
        await keepFolder(folder);
        console.log(`kept in ${folder}`);
      }
    }
  }),
);

async function runBench(folder: string): Promise<void> {
  // 1. Our own records.
  if (shipped) {
    const run = await runAll('shipped', join(root, 'src/content'), folder);
    printRuns([run]);
    await printPages(run.out);
  }

  // 2. Invented worlds, each bigger than the one before.
  const runs: Run[] = [];
  for (const size of sizes) {
    const content = join(folder, String(size), 'content');
    await writeInventedWorld(content, size);
    runs.push(await runAll(String(size), content, folder));
  }
  if (runs.length > 0) printRuns(runs);

  // 3. Search.
  if (search !== undefined) await benchSearch(search, join(folder, 'search'));
  if (searchCost) await benchSearchCost(join(folder, 'search-cost'));

  // 4. Claims and the archive they rest on.
  if (!verify) return;
  const columns = ['statements', 'verify s', 'CPU s', 'peak MB', 'check CPU s', 'without lock', 'the lock adds'];
  console.log(
    plainTable(columns, [
      [...(await verifyAll(1000, folder)), ...(await checkBoth(1000, folder))],
      await verifyAll(10_000, folder),
    ]),
  );
}

/** Checks and builds a content folder: once with nothing kept from before, once more with all of it. */
async function runAll(name: string, content: string, folder: string): Promise<Run> {
  const out = join(folder, name, 'dist');
  await emptyCaches();
  console.error(`${name}: cold build`);
  const cold = await succeed(measure('scripts/build.ts', ['--content', content, '--out', out]));
  console.error(`${name}: warm build`);
  const warm = await succeed(measure('scripts/build.ts', ['--content', content, '--out', out]));
  console.error(`${name}: check`);
  const check = await succeed(measure('scripts/check.ts', ['--content', content]));
  return {
    name,
    records: (await filesIn(content, '.mdx')).length,
    pages: (await filesIn(out, '.html')).length,
    check,
    cold,
    warm,
    out,
  };
}

/** Verifies an invented world of some `statements`; nothing is built. */
async function verifyAll(statements: number, folder: string): Promise<(string | undefined)[]> {
  const [content, archive] = [
    join(folder, `verify-${statements}`, 'content'),
    join(folder, `verify-${statements}`, 'archive'),
  ];
  // A hundred records make some 260 statements.
  await writeInventedWorld(content, Math.ceil(statements / 2.6));
  const { site } = await checkFolder(content);
  if (!site) throw new PlainError('the invented world cannot be read');
  const made = await writeInventedArchive(archive, site);
  console.error(`${made.statements} statements: verify`);
  const verify = await succeed(measure('scripts/verify.ts', ['--content', content, '--archive', archive]));
  return [
    fixed(made.statements),
    fixed(verify.wallSeconds, 1),
    fixed(verify.cpuSeconds, 1),
    fixed(verify.peakMegabytes),
  ];
}

/** Checks the world that was verified, with its lock and without. */
async function checkBoth(statements: number, folder: string): Promise<(string | undefined)[]> {
  const content = join(folder, `verify-${statements}`, 'content');
  console.error(`${statements} statements: check`);
  const withLock = await shortest(() => measure('scripts/check.ts', ['--content', content]));
  await rm(join(content, lockFile));
  const without = await shortest(() => measure('scripts/check.ts', ['--content', content]));
  return [fixed(withLock, 2), fixed(without, 2), fixed(withLock - without, 2)];
}

/** The processor time of the shortest of five runs, so that what else the machine does hardly shows. */
async function shortest(work: () => Promise<Measured>): Promise<number> {
  const seconds: number[] = [];
  for (let run = 0; run < 5; run += 1) seconds.push((await succeed(work())).cpuSeconds ?? Number.NaN);
  return Math.min(...seconds);
}

async function succeed(measuring: Promise<Measured>): Promise<Measured> {
  const measured = await measuring;
  if (measured.code === 0) return measured;
  console.error(measured.output);
  throw new PlainError(`the command ended with exit code ${measured.code}; nothing was measured`);
}

function printRuns(runs: readonly Run[]): void {
  const rows = runs.map((run, index) => {
    const { records, pages, check, cold, warm } = run;
    const before = runs[index - 1];
    return [
      run.name,
      fixed(records),
      fixed(pages),
      fixed(check.wallSeconds, 1),
      fixed(check.cpuSeconds, 1),
      fixed(cold.wallSeconds, 1),
      fixed(cold.cpuSeconds, 1),
      fixed(warm.wallSeconds, 1),
      fixed(warm.cpuSeconds, 1),
      fixed(cold.cpuSeconds && (cold.cpuSeconds * 1000) / pages, 1),
      fixed(Math.max(cold.peakMegabytes ?? Number.NaN, warm.peakMegabytes ?? Number.NaN)),
      before &&
        fixed(
          growth(before, run, ({ check: { cpuSeconds } }) => cpuSeconds),
          2,
        ),
      before &&
        fixed(
          growth(before, run, ({ cold: { cpuSeconds } }) => cpuSeconds),
          2,
        ),
      before &&
        fixed(
          growth(before, run, ({ warm: { cpuSeconds } }) => cpuSeconds),
          2,
        ),
    ];
  });
  const columns = [
    'site',
    'records',
    'pages',
    'check s',
    'CPU s',
    'cold s',
    'CPU s',
    'warm s',
    'CPU s',
    'CPU ms/page',
    'peak MB',
    'growth check',
    'cold',
    'warm',
  ];
  console.log(`${plainTable(columns, rows)}\n`);
}

/** 1 where twice the records take twice the CPU time, 2 where they take four times it. */
function growth(before: Run, after: Run, secondsOf: (run: Run) => number | undefined): number | undefined {
  const [less, more] = [secondsOf(before), secondsOf(after)];
  return less === undefined || more === undefined
    ? undefined
    : Math.log(more / less) / Math.log(after.records / before.records);
}

/** What a reader's phone has to fetch: the site as a whole, and its longest pages compressed. */
async function printPages(out: string): Promise<void> {
  const files = await filesIn(out, '');
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  console.log(`dist: ${files.length} files, ${fixed(sizes.reduce((sum, size) => sum + size, 0) / 1024 / 1024, 1)} MB`);
  const rows = [];
  for (const [label, path] of [
    ['longest briefing', 'briefings'],
    ['longest programme', 'programmes'],
  ] as const) {
    const longest = await longestPage(join(out, path), join(out, path, 'index.html'));
    if (!longest) continue;
    const html = await readFile(longest);
    const brotli = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    const words = html
      .toString()
      .replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
      .split(/\s+/)
      .filter(Boolean).length;
    rows.push([
      label,
      longest.slice(out.length + 1).replaceAll('\\', '/'),
      fixed(words),
      fixed(html.length),
      fixed(brotli),
    ]);
  }
  console.log(`${plainTable(['', 'page', 'words', 'bytes', 'brotli bytes'], rows)}\n`);
}

async function longestPage(folder: string, index: string): Promise<string | undefined> {
  const pages = (await filesIn(folder, '.html')).filter((file) => file !== index);
  const sizes = await Promise.all(pages.map(async (page) => ({ page, size: (await stat(page)).size })));
  return sizes.sort((a, b) => b.size - a.size || compareText(a.page, b.page))[0]?.page;
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}
