import { getCollection, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { folders, kinds, type Folder } from './basics/kinds.ts';
import { ProblemsError } from './basics/problem.ts';
import { briefingRequests, writeBriefing, type Briefing, type BriefingRequest } from './briefing/briefing.ts';
import { ledgerOf, type Ledger } from './briefing/ledger.ts';
import { checkFolder } from './check.ts';
import { wordsFor } from './messages/words.ts';
import { noLock, readLock } from './model/evidence/lock.ts';
import { ClaimStates } from './model/evidence/states.ts';
import { linkSite, publicRecords, recordsOf } from './model/site.ts';
import { contentFolder } from './records/loader.ts';
import type { Body, SourceRecord } from './schema/record.ts';
import { resolveLink } from './views/body.ts';
import { briefingPaper, briefingPath, type FormLink } from './views/briefing.ts';
import { href, type Context } from './views/context.ts';
import { recordsData, recordsJsonSchema, type RecordsData } from './views/data.ts';
import { evidenceData, evidencePaper, type EvidenceData } from './views/rooms/evidence.ts';
import { frameOf, type Frame } from './views/frame.ts';
import { manualPaper, problemsPaper } from './views/rooms/manual.ts';
import type { Paper } from './views/paper.ts';
import { recordPaper } from './views/record.ts';
import { chronologyPaper, chronologyYears, yearPaper } from './views/rooms/chronology.ts';
import { acronymsPaper, notFoundPaper, searchPaper } from './views/rooms/finding.ts';
import { folderPaper, indexFolders } from './views/rooms/folders.ts';
import { homePaper } from './views/rooms/home.ts';

/** A page ready to print: what stands on it and what stands around it. */
export interface PrintedPage {
  readonly paper: Paper;
  readonly frame: Frame;
}

interface Door {
  readonly context: Context;
  readonly requests: readonly BriefingRequest[];
  readonly briefings: Map<string, Briefing>;
}

let opened: Promise<Door> | undefined;

/** Reads every collection once and links it once; in dev again after each change. */
function open(): Promise<Door> {
  if (import.meta.env.DEV) return enter();
  opened ??= enter();
  return opened;
}

async function enter(): Promise<Door> {
  const [settings] = await getCollection('site');
  // Nothing was loaded: the dev server started on a folder with problems. Say which.
  if (!settings) throw new ProblemsError((await checkFolder(contentFolder())).problems);
  const entries = (await Promise.all(kinds.map((kind) => getCollection(kind)))).flat();
  const records = entries.map((entry) => toRecord(entry)).sort(byKindThenId);
  const site = linkSite(settings.data, publicRecords(records));
  const [lock] = await getCollection('lock');
  const requests = briefingRequests(site);
  const context: Context = {
    site,
    words: wordsFor(settings.data.language, settings.data.locale),
    base: import.meta.env.BASE_URL,
    origin: import.meta.env.SITE,
    states: new ClaimStates(site, lock?.body === undefined ? noLock : readLock(lock.body)),
    briefings: new Set(requests.map(({ id }) => id)),
    searchPath: `find/${process.env['BUILD_ID'] ?? 'dev'}/`,
  };
  return { context, requests, briefings: new Map() };
}

function toRecord(entry: { collection: string; id: string; data: unknown; body?: string; filePath?: string }): SourceRecord {
  const body = JSON.parse(entry.body ?? '{}') as Body;
  const start = { line: 1, column: 1 };
  return { kind: entry.collection, id: entry.id, file: entry.filePath ?? '', data: entry.data, body, positionOf: () => start } as SourceRecord;
}

function byKindThenId(a: SourceRecord, b: SourceRecord): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}

/** Makes a page from a view. */
async function print(view: (door: Door) => Paper): Promise<PrintedPage> {
  const door = await open();
  const paper = view(door);
  return { paper, frame: frameOf(door.context, paper) };
}

export const homePage = (): Promise<PrintedPage> => print(({ context, requests }) => homePaper(context, requests));
export const chronologyPage = (): Promise<PrintedPage> => print(({ context }) => chronologyPaper(context));
export const searchPage = (): Promise<PrintedPage> => print(({ context }) => searchPaper(context));
export const acronymsPage = (): Promise<PrintedPage> => print(({ context }) => acronymsPaper(context));
export const manualPage = (): Promise<PrintedPage> => print(({ context }) => manualPaper(context));
export const problemsPage = (): Promise<PrintedPage> => print(({ context }) => problemsPaper(context));
export const evidencePage = (): Promise<PrintedPage> => print(({ context }) => evidencePaper(context));
export const notFoundPage = (): Promise<PrintedPage> => print(({ context }) => notFoundPaper(context));

export const folderPage = (folder: string): Promise<PrintedPage> =>
  print(({ context, requests }) => folderPaper(context, folder as Folder, requests));

export const yearPage = (year: string): Promise<PrintedPage> => print(({ context }) => yearPaper(context, Number(year)));

export const recordPage = (id: string): Promise<PrintedPage> =>
  print(({ context }) => recordPaper(context, known(context.site.records.get(id), id)));

export const briefingPage = (id: string): Promise<PrintedPage> =>
  print((door) => briefingPaper(door.context, briefing(door, id), 'full', [ledgerLink(door.context, id)]));

/** A briefing, written once for its page, its ledger and its other forms. */
function briefing({ context, requests, briefings }: Door, id: string): Briefing {
  const written = briefings.get(id) ?? writeBriefing(context.site, request(requests, id), context.words);
  briefings.set(id, written);
  return written;
}

function ledgerLink(context: Context, id: string): FormLink {
  return { text: context.words.t('form.ledger'), href: href(context, `${briefingPath(id, 'full')}ledger.json`) };
}

/** The ledger of a briefing. */
export async function ledger(id: string): Promise<Ledger> {
  return ledgerOf(briefing(await open(), id));
}

/** Every record as data. */
export async function records(): Promise<RecordsData> {
  return recordsData((await open()).context);
}

/** Every claim with how it stands to the archive. */
export async function evidence(): Promise<EvidenceData> {
  return evidenceData((await open()).context);
}

/** The JSON Schema of `records()`. */
export function recordsSchema(): object {
  return recordsJsonSchema();
}

/** How many records of each kind there are, under the kind's name, for the component `<Holdings />`. */
export async function holdings(): Promise<{ caption: string; kind: string; count: string; rows: { name: string; count: string }[] }> {
  const { context } = await open();
  const { site, words } = context;
  const rows = kinds
    .filter((kind) => kind !== 'page')
    .map((kind) => ({ name: words.t(`kind.${kind}.many`), count: words.number(recordsOf(site, kind).length) }));
  return { caption: words.t('holdings.caption'), kind: words.t('holdings.kind'), count: words.t('holdings.count'), rows };
}

/** The body of a page that uses Astro components, rendered by @astrojs/mdx. */
export async function pageBody(id: string): Promise<AstroComponentFactory> {
  const entry = (await getCollection('page')).find((candidate) => candidate.id === id);
  return (await render(known(entry, id))).Content;
}

/** Where a link of such a body leads. */
export async function linkTarget(href: string): Promise<string> {
  return resolveLink((await open()).context, href);
}

/** What the dynamic routes are made for. */
export const paths = {
  folders: async () => indexFolders((await open()).context.site).map((folder) => ({ params: { folder } })),
  records: async () => {
    const { site } = (await open()).context;
    return site.all
      .filter(({ kind }) => kind !== 'page' && kind !== 'briefing')
      .map((record) => ({ params: { folder: folders[record.kind], id: record.id } }));
  },
  pages: async () => recordsOf((await open()).context.site, 'page').map(({ id }) => ({ params: { page: id } })),
  briefings: async () => (await open()).requests.map(({ id }) => ({ params: { id } })),
  /** One page, none where there is no event. */
  chronology: async () => (recordsOf((await open()).context.site, 'event').length > 0 ? [{ params: { none: undefined } }] : []),
  years: async () => chronologyYears((await open()).context.site).map((year) => ({ params: { year: String(year) } })),
};

function request(requests: readonly BriefingRequest[], id: string): BriefingRequest {
  return known(
    requests.find((candidate) => candidate.id === id),
    id,
  );
}

function known<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new RangeError(`there is nothing with the id '${id}'`);
  return value;
}
