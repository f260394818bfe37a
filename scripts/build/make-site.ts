import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compareText } from '../../src/basics/compare.ts';
import { at } from '../../src/basics/urls.ts';
import type { Reading } from '../../src/records/read.ts';
import { coverOf, type Cover } from '../../src/views/cover/cover.ts';
import { filesOf } from '../../src/views/files.ts';
import { frameOf } from '../../src/views/frame.ts';
import { pagesOf, type Page } from '../../src/views/pages.ts';
import { astroBodyOf, bodyContext } from '../../src/views/printed-page.ts';
import { printingOf, type Held, type Printing, type Purpose } from '../../src/views/printing.ts';
import { redirects } from '../../src/views/redirects.ts';
import { searchData } from '../../src/views/search/data.ts';
import { root } from '../lib/astro.ts';
import { dropOld } from '../lib/caches.ts';
import type { Flags } from '../lib/flags.ts';
import { inLanes } from '../lib/lanes.ts';
import { step } from '../lib/steps.ts';
import { makerId } from './build-id.ts';
import { compiled, type Bench } from './compiled.ts';
import { writeHosts } from './hosts/write-hosts.ts';
import { fingerprintOf } from './last-build.ts';
import { Makers } from './makers.ts';
import { manifestFile, manifestText } from './manifest.ts';
import { writeOfflineList } from './offline.ts';
import { readyPrinter, type Printer } from './printer.ts';
import { addOwnFiles, addPublicFiles } from './public-files.ts';
import { bundledClient, writeSearch } from './search-index.ts';
import type { SiteFiles } from './site-files.ts';

/** So many pages are worked on at once that no thread waits for its next form. */
const lanes = 2 * Math.min(availableParallelism(), 4);

/** Makes the whole site of records that passed the check. Returns how many pages it has. */
export async function makeSite(files: SiteFiles, reading: Reading, flags: Flags, bench: Bench): Promise<number> {
  const makers = await Makers.open();
  try {
    const base = at(flags.base, '');
    const printing = printingOf(heldBy(reading), await purposeOf(flags, base, makers));
    const pages = pagesOf(printing);

    // 1. Print the pages, and make the files beside them.
    const covers = await step('printed', async () => {
      const { content } = flags;
      const printer = await readyPrinter(bench, { base: flags.base, content, records: reading.records });
      for (const [path, bytes] of printer.assets) await files.write(path, bytes);
      const printed = await printPages(files, printing, pages, printer);
      await inLanes(filesOf(printing, pages), lanes, async ({ path, bytes }) => files.write(path, await bytes()));
      return printed;
    });

    // 2. Draw the images by which they are shared.
    await step('drawn', () => drawImages(files, covers, makers));

    // 3. Make them searchable.
    await step('indexed', async () => {
      const client = await compiled(bench, 'client.js', async (place) => writeFile(place, await bundledClient()));
      await writeSearch(files, searchData(printing), { id: bench.id, client: await readFile(client, 'utf8') });
    });

    // 4. Say to every host how they are served, and to every reader what the whole site is.
    const { words, site } = printing.context;
    const told = redirects(printing)
      .map(({ from, to }) => ({ from: base + from, to }))
      .sort((a, b) => compareText(a.from, b.from));
    await addOwnFiles(files, root);
    await writeHosts(files, { base, redirects: told });
    await writeOfflineList(files, words.date(site.settings.reportDate));

    // 5. Add what the publisher wants beside them, keep the desk's own from git, and list it all.
    await addPublicFiles(files, flags.content, reading.publicFiles);
    if (flags.audience === 'internal') await files.write('.gitignore', '*\n');
    const digests = files.all().map(([path, { digest }]) => [path, digest] as const);
    await files.write(manifestFile, manifestText(digests, flags.audience));

    await dropOld('compiled', bench.id);
    await makers.dropOld();
    return files.all().filter(([path]) => path.endsWith('.html')).length;
  } finally {
    await makers.close();
  }
}

function heldBy({ settings, records, lock, readings, quotes, editions }: Reading): Held {
  if (!settings) throw new TypeError('a folder without settings passes no check');
  return { settings, records, lock, readings, quotes, editions };
}

async function purposeOf({ audience, site }: Flags, base: string, makers: Makers): Promise<Purpose> {
  return {
    forDesk: audience === 'internal',
    base,
    origin: site,
    icon: await readFile(join(root, 'public/favicon.svg'), 'utf8'),
    kept: (key) => makers.make('forms', key),
  };
}

/** Prints each page that the last build did not print of the same. Returns the images that they are shared by. */
async function printPages(
  files: SiteFiles,
  printing: Printing,
  pages: readonly Page[],
  { print }: Printer,
): Promise<Cover[]> {
  const { context } = printing;
  const maker = `${await makerId('pages')} ${context.base}`;
  const covers: Cover[] = [];
  await inLanes(pages, lanes, async (page) => {
    const paper = await page.paper();
    const cover = page.shared ? coverOf(context, paper) : undefined;
    if (cover) covers.push(cover);
    const file = page.path.endsWith('.html') ? page.path : `${page.path}index.html`;
    const printed = { paper, frame: frameOf(context, paper) };
    const body = astroBodyOf(paper);
    if (body !== undefined) {
      // What its components print stands nowhere else, so nothing tells whether it is the same.
      await files.write(file, await print(printed, { id: body, context: bodyContext(context) }));
      return;
    }
    const fingerprint = fingerprintOf(maker, JSON.stringify(printed));
    if (!(await files.take(file, fingerprint))) await files.write(file, await print(printed), fingerprint);
  });
  return covers;
}

async function drawImages(files: SiteFiles, covers: readonly Cover[], makers: Makers): Promise<void> {
  const maker = await makerId('images');
  await inLanes(covers, lanes, async (cover) => {
    const key = JSON.stringify(cover);
    const fingerprint = fingerprintOf(maker, key);
    if (!(await files.take(cover.path, fingerprint)))
      await files.write(cover.path, await makers.make('images', key), fingerprint);
  });
}
