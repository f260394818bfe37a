// npm run bench [-- --sizes 100,1000,5000 --shipped --keep]: how long checking and building take, and how that grows.
// npm run bench -- --peer hugo: the same words built and indexed by another program, in the same run.
// npm run bench -- --wait: how long an editor waits for an edit to show, and a newcomer for the first page.
// npm run bench -- --reader: how soon a reader can read the longest papers.
// npm run bench -- --search FOLDER: how well search finds, beside other programs, on collections with known answers.
// npm run bench -- --search-cost: what a search costs a reader, in bytes and in time.
// npm run bench -- --verify: how long verifying 10,000 statements takes, and what the evidence lock adds to checking
// 1,000.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAll } from './bench/building.ts';
import { runHugo } from './bench/peer/hugo.ts';
import { benchReader } from './bench/reader.ts';
import { costTable, peerTable, stepTable, type Bench } from './bench/report.ts';
import { benchSearch } from './bench/search/bench.ts';
import { benchSearchCost } from './bench/search-cost.ts';
import { waitFor } from './bench/serving.ts';
import { benchVerifying } from './bench/verifying.ts';
import { writeInventedWorld } from './bench/world.ts';
import { root } from './lib/root.ts';
import { withOwnCaches } from './lib/files/caches.ts';
import { filesOf } from './lib/files/files.ts';
import { readFlags } from './lib/flags/flags.ts';
import { keepFolder, withOwnFolder } from './lib/files/own-folder.ts';
import { plainly } from './lib/plainly.ts';
import { fixed } from './bench/table.ts';

const flags = readFlags('bench');
const isOfOneThing = flags.shipped || flags.verify || flags.search !== undefined || flags['search-cost'];
const sizes = flags.sizes ?? (isOfOneThing ? [] : [100, 1000]);

process.exitCode = await plainly(() =>
  withOwnFolder('aide-memoire-bench-', async (folder) => {
    try {
      await withOwnCaches(() => runBench(folder));
      return true;
    } finally {
      if (flags.keep) {
        await keepFolder(folder);
        console.log(`kept in ${folder}`);
      }
    }
  }),
);

async function runBench(folder: string): Promise<void> {
  // 1. Our own records, then invented worlds, each bigger than the one before.
  const benches: Bench[] = [];
  if (flags.shipped) benches.push(await benchSite('shipped', join(root, 'src/content'), folder));
  for (const size of sizes) {
    const content = join(folder, String(size), 'content');
    await writeInventedWorld(content, size);
    benches.push(await benchSite(String(size), content, folder));
  }
  if (benches.length > 0) console.log(`${costTable(benches)}\n\n${stepTable(benches)}\n`);
  if (flags.peer !== undefined) console.log(`${peerTable(benches)}\n`);

  // 2. Search.
  if (flags.search !== undefined) await benchSearch(flags.search, join(folder, 'search'));
  if (flags['search-cost']) await benchSearchCost(join(folder, 'search-cost'));

  // 3. Claims and the archive they rest on.
  if (flags.verify) await benchVerifying(folder);
}

/** Measures one content folder in `folder`; only what the bench invented is edited. */
async function benchSite(name: string, content: string, folder: string): Promise<Bench> {
  const isOwn = content.startsWith(folder);
  const run = await buildAll(name, content, folder, isOwn);
  const peer = flags.peer === undefined ? undefined : await runHugo(run.out, join(folder, name, 'hugo'));
  await printWeight(name, run.out);
  if (flags.reader) await benchReader(run.out);
  const waited = flags.wait && isOwn ? await waitFor(content, join(folder, name)) : undefined;
  return { run, peer, waited };
}

async function printWeight(name: string, out: string): Promise<void> {
  const files = await filesOf(out);
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(out, file))).size;
  console.log(`${name}: ${files.length} files, ${fixed(bytes / 1024 / 1024, 1)} MB`);
}
