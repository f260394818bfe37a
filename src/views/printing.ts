import type { BriefingDocument } from '../briefing/document/document.ts';
import type { Form } from '../briefing/forms/index.ts';
import { Papers } from '../briefing/papers.ts';
import { at } from '../basics/urls.ts';
import { wordsFor } from '../messages/words.ts';
import { withoutInternal, type Edition } from '../model/editions/edition.ts';
import { readEdition } from '../model/editions/file.ts';
import { CheckedClaims } from '../model/evidence/checked.ts';
import { readLock } from '../model/evidence/lock.ts';
import { quotedOf, readQuotes } from '../model/evidence/quotes.ts';
import { forEveryone, readReadings } from '../model/evidence/readings.ts';
import { earnsPage } from '../model/own-page.ts';
import { linkSite, publicRecords, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Settings } from '../schema/settings.ts';
import type { Context } from './context.ts';
import { paperPath } from './paths.ts';

/** All that a site is printed from. */
export interface Printing {
  readonly context: Context;
  readonly papers: Papers;
  /** The frozen editions, as this site may tell them. */
  readonly editions: readonly Edition[];
  /** The site's icon, as SVG. */
  readonly icon: string;
  /** The file at `path`: a document in one of its forms, made once. */
  readonly bytesOf: (path: string, form: Form, document: () => BriefingDocument) => Promise<Bytes>;
}

type Bytes = Uint8Array<ArrayBuffer>;

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
}

/** Whom a site is for, where it stands, and what is made elsewhere. */
export interface Purpose extends Pick<Context, 'base' | 'searchPath'>, Pick<Printing, 'icon'> {
  /** Whether it is for the desk alone. */
  readonly forDesk: boolean;
  /** The host that this run names; undefined for the one in the settings. */
  readonly origin: string | undefined;
  /** Where forms are kept from one run to the next. */
  readonly kept: Kept;
}

/** Links what a folder holds once, for every page and file of a site. */
export function printingOf(held: Held, { forDesk, base, origin, searchPath, icon, kept }: Purpose): Printing {
  const { settings, records, lock = '', readings = '', quotes = '', before } = held;
  const site = linkSite(settings, forDesk ? records : publicRecords(records), { before });
  const words = wordsFor(settings.language, settings.locale);
  const read = readReadings(readings);
  const editions = editionsOf(held, forDesk);
  const papers = new Papers(site, words, editions);
  const context: Context = {
    site,
    words,
    base,
    // What is for the desk alone does not stand at the public address.
    origin: origin ?? (forDesk ? undefined : settings.address),
    claims: new CheckedClaims(site, readLock(lock), forDesk ? read : forEveryone(read, site)),
    quoted: quotedOf(site, readQuotes(quotes)),
    pairs: pairsOf(papers, base),
    pages: new Set(site.all.filter((record) => earnsPage(site, record, papers.has(record.id))).map(({ id }) => id)),
    searchPath,
    ...(forDesk ? { stamp: words.t('site.internal') } : {}),
  };
  return { context, papers, editions, icon, bytesOf: madeOnce(kept) };
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

/** A form depends on nothing but its document, and on the code. */
function madeOnce(kept: Kept): Printing['bytesOf'] {
  const made = new Map<string, Promise<Bytes>>();
  const make = (form: Form, document: BriefingDocument): Promise<Bytes> =>
    kept([form.suffix, JSON.stringify(document)].join('\0'), () => form.make(document));
  return (path, form, document) => {
    const bytes = made.get(path) ?? make(form, document());
    made.set(path, bytes);
    return bytes;
  };
}
