import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compareText } from '../../src/basics/compare.ts';
import { at } from '../../src/basics/urls.ts';
import { readPictureSizes } from '../../src/records/public-files.ts';
import type { Reading } from '../../src/records/read.ts';
import { coverOf, type Cover } from '../../src/views/cover/cover.ts';
import { filesOfSite, type SiteFile } from '../../src/views/files.ts';
import { frameOf } from '../../src/views/page/frame.ts';
import { pageFile, routesOf, type Route } from '../../src/views/routes.ts';
import { astroBodyOf, bodyContext, bodyTree } from '../../src/views/page/printed-page.ts';
import { printingOf, type Held, type Printing, type Purpose } from '../../src/views/printing.ts';
import { redirects } from '../../src/views/neighbours/redirects.ts';
import { Remembered } from '../../src/views/asked/remembered.ts';
import { searchData } from '../../src/views/search/data.ts';
import { documentOf } from '../../src/views/search/documents.ts';
import { root } from '../lib/root.ts';
import { dropOld } from '../lib/files/caches.ts';
import type { SiteFlags } from '../lib/flags/flags.ts';
import { inLanes } from './lanes.ts';
import { step } from '../lib/steps.ts';
import { makerId } from './build-id.ts';
import { compiled, type Bench } from './compiled.ts';
import { writeHosts } from './hosts/write-hosts.ts';
import { fingerprintOf } from './last-build.ts';
import { Makers } from './makers.ts';
import { ignoreFile, manifestFile, manifestText, type Manifest } from './manifest.ts';
import { makeNoted, noteFile, watchAsking } from './noting.ts';
import { writeOfflineList } from './offline.ts';
import { isIn, type Shard } from './parts.ts';
import { readyPrinter, type Printer } from './printer.ts';
import { addOwnFiles, addPublicFiles } from './public-files.ts';
import { bundledClient, shownFilesOf, writeSearch } from './search-index.ts';
import type { SiteFiles } from './site-files.ts';

/** So many pages are worked on at once that no thread waits for its next form. */
const lanes = 2 * Math.min(availableParallelism(), 4);

/** Images are wanted many at once: threads are handed several together. */
const imageLanes = 8 * lanes;

/** What a build begins with: records that passed the check, what it was told, and where things are compiled. */
export interface BuildGround {
  readonly reading: Reading;
  readonly flags: SiteFlags;
  readonly bench: Bench;
}

/** A site, or a part of one, as it is being made. */
export interface Making extends Pick<BuildGround, 'flags' | 'bench' | 'reading'> {
  readonly remembered: Remembered;
  readonly files: SiteFiles;
  readonly makers: Makers;
  readonly printing: Printing;
  readonly routes: readonly Route[];
  readonly printer: Printer;
}

/** Links the records and readies what prints them, does `work` with it, and puts it away again. */
export async function making<Result>(
  files: SiteFiles,
  ground: BuildGround,
  work: (making: Making) => Promise<Result>,
): Promise<Result> {
  const { reading, flags, bench } = ground;
  const makers = await Makers.open();
  try {
    watchAsking();
    const remembered = new Remembered(groundOf(bench, flags, reading), await files.asked());
    const printing = printingOf(heldBy(reading), {
      ...(await purposeOf(flags, makers, files)),
      remember: (key, make) => remembered.value(key, make),
      onLinked: (site) => {
        remembered.open(site);
      },
    });
    remembered.add(printing);
    const printer = await step('compiled', () => readyPrinter(bench, flags.base));
    const result = await work({ ...ground, files, makers, printing, remembered, routes: routesOf(printing), printer });
    await dropOld('compiled', bench.id);
    await makers.dropOld();
    return result;
  } finally {
    await makers.close();
  }
}

/** Makes what can be shared out among several builds: the pages, the files beside them, the images. */
export async function makePieces(site: Making, shard?: Shard): Promise<void> {
  const { files, printing, routes, makers } = site;
  const isOurs = ({ path }: { readonly path: string }): boolean => shard === undefined || isIn(shard, path);
  const subjects = routes.filter(({ also }) => also);
  const beside = filesOfSite(printing, routes).filter(isOurs);

  // 1. Print the pages, and make the files beside them. What is made of one paper lies in one folder: in the order of
  // their paths it is made together, so that no paper is written twice or kept for long.
  const covers = await step('printed', async () => {
    const print = pagePrinter(site);
    const ofSubjects = [
      ...subjects.filter(isOurs).map((route) => ({ path: route.path, make: () => print.page(route) })),
      ...beside.filter(({ asks }) => asks).map((file) => ({ path: file.path, make: () => makeAskingFile(site, file) })),
    ];
    await inLanes(
      ofSubjects.sort((a, b) => compareText(a.path, b.path)),
      lanes,
      ({ make }) => make(),
    );
    await inLanes(
      routes.filter((route) => !route.also && isOurs(route)),
      lanes,
      print.page,
    );
    // A form stands there since a page told of it.
    await inLanes(
      beside.filter(({ path }) => !files.has(path)),
      lanes,
      async ({ path, bytes }) => files.keep(path, await bytes()),
    );
    return print.covers;
  });

  // 2. Draw the images by which they are shared.
  await step('drawn', () => drawImages(files, covers, makers));
}

async function makeAskingFile(site: Making, { path, bytes }: SiteFile): Promise<void> {
  await standingOr(site, path, async () => {
    const made = await bytes();
    noteFile(path);
    await site.files.keep(path, made);
  });
}

/** Makes a site of its pieces: adds what is made of all of it. `lacks`: the parts that were left out. */
export async function finishSite(site: Making, lacks: readonly number[] = []): Promise<void> {
  const { files, printing, flags, bench, printer, reading } = site;
  for (const [path, bytes] of printer.assets) await files.write(path, bytes);

  // 1. Make the pages searchable.
  await step('indexed', async () => {
    const client = await compiled(bench, 'client.js', async (place) => writeFile(place, await bundledClient()));
    const data = searchData(printing);
    for (const { id, path, content } of shownFilesOf(data))
      await standingOr(site, path, async () => {
        documentOf(printing, id);
        noteFile(path);
        await files.keep(path, content());
      });
    await writeSearch(files, data, { id: bench.id, client: await readFile(client, 'utf8') });
  });

  // 2. Say to every host how they are served, and to every reader what the whole site is.
  const { words, site: linked } = printing.context;
  const base = at(flags.base, '');
  const told = redirects(printing)
    .map(({ from, to }) => ({ from: base + from, to }))
    .sort((a, b) => compareText(a.from, b.from));
  await addOwnFiles(files, root);
  await writeHosts(files, { base, redirects: told });
  await writeOfflineList(files, words.date(linked.settings.reportDate));

  // 3. Add what the publisher wants beside them, keep the desk's own from git, and list it all.
  await addPublicFiles(files, flags.content, reading.publicFiles);
  await listAll(site, lacks.length > 0 ? { lacks } : {});
}

/** Lists the pieces of one part, of the build of the whole that has this `id`. */
export async function finishPart(site: Making, shard: Shard, id: string): Promise<void> {
  await listAll(site, { part: { ...shard, id } });
}

async function listAll({ files, flags }: Making, more: Pick<Manifest, 'part' | 'lacks'>): Promise<void> {
  const { audience } = flags;
  if (audience === 'internal') await files.write(ignoreFile, '*\n');
  const digests = files.all().map(([path, { digest }]) => [path, digest] as const);
  await files.write(manifestFile, manifestText(digests, { audience, ...more }));
}

/** All that is the same for every page of a site. */
function groundOf(bench: Bench, { audience, base, site }: SiteFlags, { settings, editions }: Reading): string {
  return fingerprintOf(bench.id, JSON.stringify([settings, [...editions], audience, base, site ?? '']));
}

function heldBy({ settings, records, lock, readings, quotes, editions }: Reading): Held {
  if (!settings) throw new TypeError('a folder without settings passes no check');
  return { settings, records, lock, readings, quotes, editions };
}

async function purposeOf(
  { audience, site, base, content }: SiteFlags,
  makers: Makers,
  files: SiteFiles,
): Promise<Purpose> {
  return {
    forDesk: audience === 'internal',
    base: at(base, ''),
    origin: site,
    icon: await readFile(join(root, 'public/favicon.svg'), 'utf8'),
    pictures: await readPictureSizes(content),
    kept: (key) => makers.make('forms', key),
    onForm: async (path, bytes) => {
      noteFile(path);
      if (!files.has(path)) await files.keep(path, bytes);
    },
  };
}

/** What prints pages, and the images that those it printed are shared by. */
interface PagePrinter {
  readonly page: (route: Route) => Promise<void>;
  readonly covers: readonly Cover[];
}

/** Prints each page that does not stand as the last build printed it. */
function pagePrinter(site: Making): PagePrinter {
  const { files, printing, printer } = site;
  const { context } = printing;
  const covers: Cover[] = [];
  const printPage = async (route: Route): Promise<void> => {
    const page = await route.page();
    const cover = route.shared ? coverOf(context, page) : undefined;
    if (cover) {
      covers.push(cover);
      noteFile(cover.path);
    }
    const file = pageFile(route);
    noteFile(file);
    const printed = { page, frame: frameOf(context, page) };
    const own = context.site.records.get(astroBodyOf(page) ?? '');
    if (own) {
      // What its components print stands nowhere else, so nothing tells whether it is the same.
      await files.write(file, printer.page(printed, printer.body(bodyTree(own), bodyContext(context))));
      return;
    }
    await files.keep(file, printer.page(printed));
  };
  return {
    page: async (route) => {
      await standingOr(site, route.path, () => printPage(route));
      route.also?.();
    },
    covers,
  };
}

/** Takes from the last build what lies at `path` and was made with it, or does `work` where that could be otherwise. */
async function standingOr({ files, remembered }: Making, path: string, work: () => Promise<void>): Promise<void> {
  const standing = remembered.standing(path);
  if (!standing || !files.takeNoted(standing)) await makeNoted(remembered, path, work);
}

async function drawImages(files: SiteFiles, covers: readonly Cover[], makers: Makers): Promise<void> {
  const maker = await makerId('images');
  await inLanes(covers, imageLanes, async (cover) => {
    const key = JSON.stringify(cover);
    const fingerprint = fingerprintOf(maker, key);
    if (!files.take(cover.path, fingerprint))
      await files.write(cover.path, await makers.make('images', key), fingerprint);
  });
}
