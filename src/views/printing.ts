import type { PaperDocument } from '../briefing/document/document.ts';
import { formKey, type Form } from '../briefing/forms/index.ts';
import { Papers } from '../briefing/papers.ts';
import { once } from '../basics/lazily.ts';
import { at } from '../basics/urls.ts';
import { wordsFor } from '../messages/words.ts';
import { withoutInternal, type Edition } from '../model/editions/edition.ts';
import { readEdition } from '../model/editions/file.ts';
import { CheckedClaims } from '../model/evidence/checked/checked.ts';
import { readLock } from '../model/evidence/kept/lock.ts';
import { quotedOf, readQuotes } from '../model/evidence/kept/quotes.ts';
import { forEveryone, readReadings } from '../model/evidence/kept/readings.ts';
import { alone, anew, AskedMap, AskedSet, type Made, type Remember } from '../model/asking.ts';
import { earnsPage } from '../model/own-page.ts';
import { linkSite, type Site } from '../model/site.ts';
import { publicRecords } from '../model/public.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Settings } from '../schema/settings.ts';
import type { Context } from './context.ts';
import { paperPath } from './paths.ts';
import { hubsOf } from './records/everything.ts';
import { paragraphPages } from './records/source.ts';
import { entryPages } from './rooms/folders.ts';

/** All that a site is printed from. */
export interface Printing {
  readonly context: Context;
  readonly papers: Papers;
  /** The frozen editions, as this site may tell them. */
  readonly editions: readonly Edition[];
  /** The site's icon, as SVG. */
  readonly icon: string;
  /** A document in one of its forms. */
  readonly bytesOf: (form: Form, document: PaperDocument) => Promise<Bytes>;
  /** What was made of each paper in each form, by the paths of their files. */
  readonly made: Map<string, Made<Promise<MadeForm>>>;
  /** Takes each form that a page tells of, once it is made. */
  readonly onForm: NonNullable<Purpose['onForm']>;
  readonly remember: Remember;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What pages tell of a form: how many bytes it has, and how many pages, where it has any. */
export interface MadeForm {
  readonly bytes: number;
  readonly pages: number;
}

/** What was kept under `key` by whoever runs this, or else what `make` makes. */
export type Kept = (key: string, make: () => Uint8Array | Promise<Uint8Array>) => Promise<Bytes>;

/** What a content folder holds, as it was read. */
export interface Held {
  readonly settings: Settings;
  /** In order of kind, then id; internal ones too, whoever the site is for: editions forget what became internal. */
  readonly records: readonly SourceRecord[];
  /** The text of the evidence lock. */
  readonly lock: string | undefined;
  /** The text of the readings. */
  readonly readings: string | undefined;
  /** The text of what is quoted of sources. */
  readonly quotes: string | undefined;
  /** The text of each frozen edition by its name. */
  readonly editions: ReadonlyMap<string, string>;
  /** The site as it was made of much the same records before, where there was one. */
  readonly before?: Site | undefined;
  /** A site that others have joined: taken where it is of the very records that are shown. */
  readonly joined?: Site | undefined;
}

/** Whom a site is for, where it stands, and what is made elsewhere. */
export interface Purpose extends Pick<Context, 'base' | 'mostOnPage' | 'pictures'>, Pick<Printing, 'icon'> {
  /** Whether it is for the desk alone. */
  readonly forDesk: boolean;
  /** The host that this run names; undefined for the one in the settings. */
  readonly origin: string | undefined;
  /** Where forms are kept from one run to the next. */
  readonly kept: Kept;
  /** Takes each form that a page tells of, once it is made, with the path of its file. */
  readonly onForm?: (path: string, bytes: Bytes) => Promise<void>;
  /** Where what pages are made of is kept from one run to the next; nowhere if not said. */
  readonly remember?: Remember;
  /** Takes the site once its records are joined: from then on it can be asked. */
  readonly onLinked?: (site: Site) => void;
}

/** Links what a folder holds once, for every page and file of a site. */
export function printingOf(
  held: Held,
  { forDesk, base, origin, icon, kept, onForm = ignored, remember = anew, onLinked, mostOnPage, pictures }: Purpose,
): Printing {
  const { settings, records, lock = '', readings = '', quotes = '', before, joined } = held;
  const shown = forDesk ? records : publicRecords(records);
  const site = joined && isOf(joined, settings, shown) ? joined : linkSite(settings, shown, { before });
  onLinked?.(site);
  const words = wordsFor(settings.language, settings.locale);
  const read = readReadings(readings);
  const editions = editionsOf(held, forDesk);
  const papers = new Papers(site, words, editions, remember);
  const context: Context = {
    site,
    words,
    base,
    // What is for the desk alone does not stand at the public address.
    origin: origin ?? (forDesk ? undefined : settings.address),
    claims: new CheckedClaims(site, readLock(lock), forDesk ? read : forEveryone(read, site)),
    quoted: new AskedMap('quoted', quotedOf(site, readQuotes(quotes))),
    pairs: new AskedMap('pairs', pairsOf(papers, base)),
    pictures: new AskedMap('pictures', pictures ?? []),
    pages: new AskedSet(
      'pages',
      site.all.filter((record) => earnsPage(site, record, papers.has(record.id))).map(({ id }) => id),
    ),
    // Lists are cut once for all who ask where something stands on them, and for their own pages.
    get hubs() {
      return hubs();
    },
    get entriesOn() {
      return entriesOn();
    },
    paragraphsOn: (source) => paragraphPages(context, source),
    ...(mostOnPage === undefined ? {} : { mostOnPage }),
    ...(forDesk ? { stamp: words.t('site.internal') } : {}),
  };
  const hubs = once(() => alone(() => new AskedSet('hubs', hubsOf(context, papers))));
  const entriesOn = once(() => alone(() => new AskedMap('entriesOn', entryPages(context, papers))));
  // A form depends on nothing but its document, and on the code.
  const bytesOf: Printing['bytesOf'] = (form, document) => kept(formKey(form, document), () => form.make(document));
  return {
    context,
    papers,
    editions,
    icon,
    bytesOf,
    made: new Map(),
    onForm,
    remember,
  };
}

/** Whether a site is what would come of joining these records. */
function isOf(site: Site, settings: Settings, records: readonly SourceRecord[]): boolean {
  const { all } = site;
  return (
    site.settings === settings &&
    site.unread.size === 0 &&
    all.length === records.length &&
    all.every((record, at) => record === records[at])
  );
}

function ignored(): Promise<void> {
  return Promise.resolve();
}

/** The papers on two parties, as links, by each of the two. */
function pairsOf({ requests }: Papers, base: string): Context['pairs'] {
  const links = requests.flatMap((request) =>
    (request.between ?? []).map((party) => ({
      party,
      link: { text: request.title, href: at(base, paperPath(request, 'full')) },
    })),
  );
  return new Map(
    [...Map.groupBy(links, ({ party }) => party)].map(([party, own]) => [party, own.map(({ link }) => link)]),
  );
}

/** The frozen editions; for everyone without what became internal since. */
function editionsOf({ editions, records }: Held, forDesk: boolean): Edition[] {
  const read = [...editions].flatMap(([name, text]) => readEdition(text, name).edition ?? []);
  return forDesk ? read : read.map((edition) => withoutInternal(edition, records));
}
