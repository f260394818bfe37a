import { getCollection, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import icon from '../public/favicon.svg?raw';
import { compareText } from './basics/compare.ts';
import { kinds } from './basics/kinds.ts';
import { at } from './basics/urls.ts';
import { contentFolder } from './records/loader.ts';
import { readPictureSizes } from './records/public-files.ts';
import type { Body, SourceRecord } from './schema/record.ts';
import { filesOfSite, type SiteFile } from './views/files.ts';
import { frameOf } from './views/page/frame.ts';
import { notFoundPath, routesOf, type Route } from './views/routes.ts';
import type { Page } from './views/page/page.ts';
import { astroBodyOf, bodyContext, type BodyContext, type PrintedPage } from './views/page/printed-page.ts';
import { printingOf, type Held, type Printing, type Purpose } from './views/printing.ts';
import type { Notice } from './views/rooms/live.ts';

interface Door {
  readonly printing: Printing;
  readonly routeAt: (path: string) => Route | undefined;
  readonly fileAt: (path: string) => SiteFile | undefined;
  readonly notice?: Notice;
}

/** Of `astro build`: that door and all that is behind it. */
interface BuildDoor extends Door {
  readonly routes: readonly Route[];
  readonly files: readonly SiteFile[];
}

let opened: Promise<BuildDoor> | undefined;

/** Reads every collection once and links it once; in dev the folder itself, again after each change. */
function open(): Promise<Door> {
  return import.meta.env.DEV ? openLive() : openBuild();
}

/** All pages and files. In dev none: there one route answers for them, and asks for no more than it shows. */
async function everything(): Promise<Pick<BuildDoor, 'routes' | 'files'>> {
  return import.meta.env.DEV ? { routes: [], files: [] } : openBuild();
}

function openBuild(): Promise<BuildDoor> {
  opened ??= enter();
  return opened;
}

async function enter(): Promise<BuildDoor> {
  const pictures = await readPictureSizes(contentFolder());
  const printing = printingOf(await read(), { ...purpose(), pictures });
  const routes = routesOf(printing);
  const files = filesOfSite(printing, routes);
  const [routesByPath, filesByPath] = [byPath(routes), byPath(files)];
  return {
    printing,
    routes,
    files,
    routeAt: (path) => routesByPath.get(path),
    fileAt: (path) => filesByPath.get(path),
  };
}

/** What editors see while they write: the files as they stand, right or wrong. No build knows this room. */
async function openLive(): Promise<Door> {
  const liveSiteOf = globalThis.aideMemoireLive ?? (await import('./live/live-folder.ts')).liveSiteOf;
  return liveSiteOf(contentFolder(), purpose());
}

function purpose(): Purpose {
  return {
    // `npm run build -- --audience internal` sets it.
    forDesk: process.env['AUDIENCE'] === 'internal',
    base: at(import.meta.env.BASE_URL, ''),
    origin: import.meta.env.SITE,
    icon,
    kept: async (_, make) => new Uint8Array(await make()),
  };
}

/** All that the collections hold. */
async function read(): Promise<Held> {
  const [settings] = await getCollection('site');
  if (!settings) throw new RangeError('no settings were loaded');
  const records = await Promise.all(kinds.map(async (kind) => (await getCollection(kind)).map(toRecord).sort(byId)));
  const proofs = new Map((await getCollection('lock')).map(({ id, body }) => [id, body]));
  const editions = (await getCollection('editions')).map(({ id, body }) => [id, body ?? ''] as const);
  return {
    settings: settings.data,
    records: records.flat(),
    lock: proofs.get('lock'),
    readings: proofs.get('readings'),
    quotes: proofs.get('quotes'),
    editions: new Map(editions),
  };
}

function toRecord(entry: {
  collection: string;
  id: string;
  data: unknown;
  body?: string;
  filePath?: string;
}): SourceRecord {
  const body = JSON.parse(entry.body ?? '{}') as Body;
  const start = { line: 1, column: 1 };
  return {
    kind: entry.collection,
    id: entry.id,
    file: entry.filePath ?? '',
    data: entry.data,
    body,
    positionOf: () => start,
  } as SourceRecord;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

function byPath<Piece extends { readonly path: string }>(pieces: readonly Piece[]): Map<string, Piece> {
  return new Map(pieces.map((piece) => [piece.path, piece]));
}

/** What the route of all pages is made for; the page for what is not there has one of its own. */
export async function pagePaths(): Promise<{ params: { path: string | undefined }; props: { page: string } }[]> {
  const paths = (await everything()).routes.map(({ path }) => path).filter((path) => path !== notFoundPath);
  return paths.map((page) => ({ params: { path: page.replace(/\/$/, '') || undefined }, props: { page } }));
}

/** The page at `path` below the root; without one that for what is not there. */
export async function printPage(path: string = notFoundPath): Promise<PrintedPage> {
  const door = await open();
  return print(door, known(door.routeAt(path), path));
}

async function print({ printing, notice }: Door, route: Route): Promise<PrintedPage> {
  const page = await route.page();
  return { page, frame: frameOf(printing.context, page), ...(notice === undefined ? {} : { notice }) };
}

/**
 * In dev, what stands at an address: the page or the file that is there as the folder is now, or the page for what is
 * not. Nobody asks there which pages there are, so that none is made but the one that is shown.
 */
export async function printAt(address: string): Promise<(PrintedPage & { readonly status: 200 | 404 }) | Response> {
  const door = await open();
  const path = decodeURI(address.slice(at(import.meta.env.BASE_URL, '').length));
  const folder = folderAt(path);
  const route = door.routeAt(folder);
  if (route) return { ...(await print(door, route)), status: 200 };
  const file = door.fileAt(path) ?? door.fileAt(`${folder}index.html`);
  if (file) return answerWith(file);
  return { ...(await print(door, known(door.routeAt(notFoundPath), notFoundPath))), status: 404 };
}

/** The folder that a host would look into, with its closing slash. */
function folderAt(path: string): string {
  const plain = path.replace(/(^|\/)index\.html$/, '$1');
  return plain === '' || plain.endsWith('/') ? plain : `${plain}/`;
}

/** What the route of all files is made for. */
export async function filePaths(): Promise<{ params: { file: string } }[]> {
  return (await everything()).files.map(({ path: file }) => ({ params: { file } }));
}

/** The file at `path` below the root, as a host answers with it. */
export async function siteFile(path: string): Promise<Response> {
  return answerWith(known((await open()).fileAt(path), path));
}

async function answerWith({ bytes, mediaType }: SiteFile): Promise<Response> {
  return new Response(await bytes(), { headers: { 'content-type': mediaType } });
}

/** The body of a page that uses Astro components, rendered by @astrojs/mdx; undefined where it uses none. */
export async function bodyOf(page: Page): Promise<AstroComponentFactory | undefined> {
  const own = astroBodyOf(page);
  if (own === undefined) return undefined;
  const entry = (await getCollection('page')).find(({ id }) => id === own);
  // In dev the file may be on its way.
  if (!entry && import.meta.env.DEV) return undefined;
  return (await render(known(entry, own))).Content;
}

/** What such a body may ask for. */
export async function siteBody(): Promise<BodyContext> {
  return bodyContext((await open()).printing.context);
}

function known<Value>(value: Value | undefined, path: string): Value {
  if (value === undefined) throw new RangeError(`there is nothing at '${path}'`);
  return value;
}
