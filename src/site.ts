import { getCollection, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { folders, kinds, type Folder } from './basics/kinds.ts';
import { ProblemsError } from './basics/problem.ts';
import { writeBriefing } from './briefing/briefing.ts';
import { changeRequests, writeChanges } from './briefing/changes.ts';
import { ledgerOf, type Ledger } from './briefing/document/ledger.ts';
import { forms, type Form } from './briefing/forms/index.ts';
import type { Length } from './briefing/one-page.ts';
import { briefingRequests, type BriefingRequest, type ChangeRequest } from './briefing/request.ts';
import type { SentenceRule } from './briefing/sentence.ts';
import type { Briefing } from './briefing/setting.ts';
import { checkFolder } from './check.ts';
import { wordsFor } from './messages/words.ts';
import { withoutInternal, type Edition } from './model/editions/edition.ts';
import { readEdition } from './model/editions/file.ts';
import { noLock, readLock } from './model/evidence/lock.ts';
import { ClaimStates } from './model/evidence/states.ts';
import { mappedPlaces } from './model/geography.ts';
import { linkSite, publicRecords, recordsOf } from './model/site.ts';
import { DigestCache, keptOrMade } from './records/cache.ts';
import { contentFolder } from './records/loader.ts';
import type { Body, SourceRecord } from './schema/record.ts';
import { resolveLink, resolvePicture } from './views/body.ts';
import { briefingPaper, briefingPath, layOutFor } from './views/briefing.ts';
import { href, type Context } from './views/context.ts';
import { coverOf, type Cover } from './views/cover/cover.ts';
import { labelled, recordsData, recordsJsonSchema, type Labelled, type RecordsData } from './views/data.ts';
import { frameOf, type Frame } from './views/frame.ts';
import { drawIcon, iconNames } from './views/icons.ts';
import { manifestOf, type Manifest } from './views/manifest.ts';
import type { Paper } from './views/paper.ts';
import { recordPaper } from './views/records/record.ts';
import { changePapers } from './views/rooms/cards.ts';
import { chronologyPaper, chronologyYears, yearPaper } from './views/rooms/chronology.ts';
import { evidenceData, evidencePaper, type EvidenceData } from './views/rooms/evidence.ts';
import { acronymsPaper, notFoundPaper, searchPaper } from './views/rooms/finding.ts';
import { folderPaper, indexFolders } from './views/rooms/folders.ts';
import { homePaper } from './views/rooms/home.ts';
import { manualPaper, problemsPaper } from './views/rooms/manual.ts';
import { mapPaper } from './views/rooms/map.ts';
import { briefingMethodPaper } from './views/rooms/method.ts';
import type { Inline } from './views/text.ts';

/** A page ready to print: what stands on it and what stands around it. */
export interface PrintedPage {
  readonly paper: Paper;
  readonly frame: Frame;
}

interface Door {
  readonly context: Context;
  readonly requests: readonly (BriefingRequest | ChangeRequest)[];
  readonly briefings: Map<string, Briefing>;
  /** Forms made in this run, by file name. */
  readonly forms: Map<string, Uint8Array<ArrayBuffer>>;
}

/** Whether this build is for the desk alone. `npm run build -- --audience internal` sets it. */
const forDesk = process.env['AUDIENCE'] === 'internal';

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
  const site = linkSite(settings.data, forDesk ? records : publicRecords(records));
  const [lock] = await getCollection('lock');
  const words = wordsFor(settings.data.language, settings.data.locale);
  const requests = [...briefingRequests(site), ...changeRequests(await editions(records), words)].sort(byId);
  const context: Context = {
    site,
    words,
    base: import.meta.env.BASE_URL,
    origin: originOf(import.meta.env.SITE, settings.data.address),
    states: new ClaimStates(site, lock?.body === undefined ? noLock : readLock(lock.body)),
    briefings: new Set(requests.map(({ id }) => id)),
    searchPath: `find/${process.env['BUILD_ID'] ?? 'dev'}/`,
    ...(forDesk ? { stamp: words.t('site.internal') } : {}),
  };
  return { context, requests, briefings: new Map(), forms: new Map() };
}

/** The host that pages name as theirs. What is for the desk alone does not stand at the public address. */
function originOf(named: string | undefined, published: string | undefined): string | undefined {
  return named ?? (forDesk ? undefined : published);
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

function byKindThenId(a: SourceRecord, b: SourceRecord): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byId(a, b);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** The frozen editions; in a build for everyone without what became internal since. */
async function editions(records: readonly SourceRecord[]): Promise<Edition[]> {
  const read = (await getCollection('editions')).flatMap(({ id, body }) => readEdition(body ?? '', id).edition ?? []);
  return forDesk ? read : read.map((edition) => withoutInternal(edition, records));
}

/** Makes a page from a view. */
async function print(view: (door: Door) => Paper): Promise<PrintedPage> {
  const door = await open();
  const paper = view(door);
  return { paper, frame: frameOf(door.context, paper) };
}

export const homePage = (): Promise<PrintedPage> =>
  print((door) => {
    const [newest] = changePapers(door.requests);
    return homePaper(door.context, door.requests, newest && briefing(door, newest.id, 'full'));
  });
export const chronologyPage = (): Promise<PrintedPage> => print(({ context }) => chronologyPaper(context));
export const mapPage = (): Promise<PrintedPage> => print(({ context }) => mapPaper(context));
export const searchPage = (): Promise<PrintedPage> => print(({ context }) => searchPaper(context));
export const acronymsPage = (): Promise<PrintedPage> => print(({ context }) => acronymsPaper(context));
export const manualPage = (): Promise<PrintedPage> => print(({ context }) => manualPaper(context));
export const problemsPage = (): Promise<PrintedPage> => print(({ context }) => problemsPaper(context));
export const evidencePage = (): Promise<PrintedPage> => print(({ context }) => evidencePaper(context));
export const notFoundPage = (): Promise<PrintedPage> => print(({ context }) => notFoundPaper(context));

export const folderPage = (folder: string): Promise<PrintedPage> =>
  print(({ context, requests }) => folderPaper(context, folder as Folder, requests));

export const yearPage = (year: string): Promise<PrintedPage> =>
  print(({ context }) => yearPaper(context, Number(year)));

export const recordPage = (id: string): Promise<PrintedPage> =>
  print(({ context }) => recordPaper(context, known(context.site.records.get(id), id)));

export const briefingPage = (id: string): Promise<PrintedPage> => briefingOfLength(id, 'full');
export const onePagePage = (id: string): Promise<PrintedPage> => briefingOfLength(id, 'one-page');

async function briefingOfLength(id: string, length: Length): Promise<PrintedPage> {
  const door = await open();
  const lengths = await lengthsOf(door, id, length);
  return print(() => briefingPaper(door.context, briefing(door, id, length), length, lengths));
}

/** A briefing, written once for its page, its ledger and its other forms. */
function briefing({ context, requests, briefings }: Door, id: string, length: Length): Briefing {
  const key = `${id} ${length}`;
  const written = briefings.get(key) ?? write(context, request(requests, id), length);
  briefings.set(key, written);
  return written;
}

function write({ site, words }: Context, asked: BriefingRequest | ChangeRequest, length: Length): Briefing {
  return asked.between
    ? writeChanges(site, words, asked.between.earlier, asked.between.later, length)
    : writeBriefing(site, asked, words, length);
}

/** Both lengths, each with its forms and their sizes; the one that is not on this page with a link to it. */
async function lengthsOf(door: Door, id: string, current: Length): Promise<Paper['lengths']> {
  const { context } = door;
  const { t, fileSize } = context.words;
  const path = briefingPath(id, 'full');
  const linksOf = async (length: Length): Promise<Inline[]> => {
    const own = forms.filter((form) => form.length === length);
    const files = await Promise.all(
      own.map(async (form) => ({
        text: t(form.label, { size: fileSize((await formBytes(door, id, form)).byteLength) }),
        href: href(context, `${path}${id}${form.suffix}`),
      })),
    );
    return length === current
      ? files
      : [{ text: t('form.read'), href: href(context, briefingPath(id, length)) }, ...files];
  };
  return [
    {
      label: t('form.full'),
      links: [...(await linksOf('full')), { text: t('form.ledger'), href: href(context, `${path}ledger.json`) }],
    },
    { label: t('form.one-page'), links: await linksOf('one-page') },
  ];
}

/** Forms made by earlier builds with the same code, under what they were made from. Without the mark of the code (in dev) nothing is kept. */
const formsId = process.env['FORMS_ID'];
const keptForms =
  formsId === undefined ? undefined : new DigestCache(`node_modules/.cache/aide-memoire/forms/${formsId}`);

/** The bytes of a form: those of an earlier build where neither the document nor the code has changed since. */
async function formBytes(door: Door, id: string, form: Form): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${id}${form.suffix}`;
  const made = door.forms.get(name);
  if (made) return made;
  const document = layOutFor(door.context, briefing(door, id, form.length), form.length);
  const bytes = await keptOrMade(keptForms, [form.suffix, JSON.stringify(document)].join('\0'), () =>
    form.make(document),
  );
  door.forms.set(name, bytes);
  return bytes;
}

/** A form of a briefing by the name of its file. */
export async function formFile(
  id: string,
  file: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string }> {
  const form = known(
    forms.find(({ suffix }) => file === `${id}${suffix}`),
    file,
  );
  return { bytes: await formBytes(await open(), id, form), mediaType: form.mediaType };
}

/** What the image of each page shows; nothing where no page is shared. */
export async function covers(): Promise<Cover[]> {
  const door = await open();
  return door.context.origin === undefined
    ? []
    : coveredPapers(door).flatMap((paper) => coverOf(door.context, paper) ?? []);
}

/** Every page that has an image of its own; the short length of a briefing shares that of the full one. */
function coveredPapers(door: Door): Paper[] {
  const { context, requests } = door;
  const { site } = context;
  return [
    homePaper(context, requests),
    ...(recordsOf(site, 'event').length > 0 ? [chronologyPaper(context)] : []),
    ...chronologyYears(site).map((year) => yearPaper(context, year)),
    ...(mappedPlaces(site).length > 0 ? [mapPaper(context)] : []),
    searchPaper(context),
    acronymsPaper(context),
    manualPaper(context),
    problemsPaper(context),
    evidencePaper(context),
    briefingMethodPaper(context, examplesOf(door)),
    ...indexFolders(site).map((folder) => folderPaper(context, folder, requests)),
    ...site.all.filter(({ kind }) => kind !== 'briefing').map((record) => recordPaper(context, record)),
    ...requests.map(({ id }) => briefingPaper(context, briefing(door, id, 'full'), 'full', [])),
  ];
}

/** An icon as PNG, from the one that lies beside the site as `svg`. */
export function iconFile(svg: string, name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    drawIcon(
      svg,
      known(
        iconNames.find((candidate) => candidate === name),
        name,
      ),
    ),
  );
}

/** What the site is called and looks like where a reader keeps it among other programs. */
export async function manifest(): Promise<Manifest> {
  return manifestOf((await open()).context);
}

export const briefingMethodPage = (): Promise<PrintedPage> =>
  print((door) => briefingMethodPaper(door.context, examplesOf(door)));

/** The first sentence of each rule on the site, as a link to where it stands. */
function examplesOf(door: Door): ReadonlyMap<SentenceRule, Inline> {
  const examples = new Map<SentenceRule, Inline>();
  for (const { id } of door.requests)
    for (const { sentences } of briefing(door, id, 'full').sections)
      for (const sentence of sentences)
        if (!examples.has(sentence.rule))
          examples.set(sentence.rule, {
            text: sentence.text,
            href: `${href(door.context, briefingPath(id, 'full'))}#${sentence.id}`,
          });
  return examples;
}

/** The ledger of a briefing. */
export async function ledger(id: string): Promise<Labelled<Ledger>> {
  const door = await open();
  return labelled(door.context, ledgerOf(briefing(door, id, 'full'), briefing(door, id, 'one-page')));
}

/** Every record as data. */
export async function records(): Promise<Labelled<RecordsData>> {
  const { context } = await open();
  return labelled(context, recordsData(context));
}

/** Every claim with how it stands to the archive. */
export async function evidence(): Promise<Labelled<EvidenceData>> {
  const { context } = await open();
  return labelled(context, evidenceData(context));
}

/** The JSON Schema of `records()`. */
export function recordsSchema(): object {
  return recordsJsonSchema(forDesk);
}

/** How many records of each kind there are, under the kind's name, for the component `<Holdings />`. */
export async function holdings(): Promise<{
  caption: string;
  kind: string;
  count: string;
  rows: { name: string; count: string }[];
}> {
  const { context } = await open();
  const { site, words } = context;
  const rows = kinds
    .filter((kind) => kind !== 'page')
    .map((kind) => ({ name: words.t(`kind.${kind}.many`), count: words.number(recordsOf(site, kind).length) }));
  return {
    caption: words.t('holdings.caption'),
    kind: words.t('holdings.kind'),
    count: words.t('holdings.count'),
    rows,
  };
}

/** The body of a page that uses Astro components, rendered by @astrojs/mdx. */
export async function pageBody(id: string): Promise<AstroComponentFactory> {
  const entry = (await getCollection('page')).find((candidate) => candidate.id === id);
  return (await render(known(entry, id))).Content;
}

/** Where a link of such a body leads; undefined where it may lead nowhere. */
export async function linkTarget(href: string): Promise<string | undefined> {
  return resolveLink((await open()).context, href);
}

/** Where a picture of such a body lies; undefined where it would come from elsewhere. */
export async function pictureSource(src: string): Promise<string | undefined> {
  return resolvePicture((await open()).context, src);
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
  forms: async () =>
    (await open()).requests.flatMap(({ id }) =>
      forms.map(({ suffix }) => ({ params: { id, file: `${id}${suffix}` } })),
    ),
  /** One page, none where there is no event. */
  chronology: async () =>
    recordsOf((await open()).context.site, 'event').length > 0 ? [{ params: { none: undefined } }] : [],
  /** One page, none where no place says where it lies. */
  map: async () => (mappedPlaces((await open()).context.site).length > 0 ? [{ params: { none: undefined } }] : []),
  icons: () => iconNames.map((icon) => ({ params: { icon } })),
  years: async () => chronologyYears((await open()).context.site).map((year) => ({ params: { year: String(year) } })),
};

function request(requests: Door['requests'], id: string): Door['requests'][number] {
  return known(
    requests.find((candidate) => candidate.id === id),
    id,
  );
}

function known<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new RangeError(`there is nothing with the id '${id}'`);
  return value;
}
