import { folders } from '../basics/kinds.ts';
import { at, recordPath } from '../basics/urls.ts';
import type { Words } from '../messages/words.ts';
import type { CheckedClaims } from '../model/evidence/checked/checked.ts';
import type { Quoted } from '../model/evidence/kept/quotes.ts';
import type { Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Inline } from './page/text.ts';

/** How wide and how high a picture is, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What every view is made with. */
export interface Context {
  readonly site: Site;
  readonly words: Words;
  /** The path the site is served under, `/` or `/some/path`. */
  readonly base: string;
  /** `https://host` where it is published, if known; canonical addresses need it. */
  readonly origin: string | undefined;
  /** Ids of the records that have a page of their own; the others are entries on the page of their kind. */
  readonly pages: ReadonlySet<string>;
  /**
   * Where a record without a page is an entry, if not on the first page of its kind, below the root; see `entryPages`.
   */
  readonly entriesOn?: ReadonlyMap<string, string>;
  /** The page of each paragraph of a source, by its number, if not its source's own, below the root. */
  readonly paragraphsOn?: (source: string) => ReadonlyMap<string, string>;
  /** Ids of the records whose pages lead to lists of all that concerns them; see `hubsOf`. */
  readonly hubs?: ReadonlySet<string>;
  /** What the lists of a page may weigh, in letters of HTML, if not `mostOnPage`. */
  readonly mostOnPage?: number;
  /** The size of each picture that a body may show, in pixels, by its path below the root, if known. */
  readonly pictures?: ReadonlyMap<string, PictureSize>;
  /** The papers on what runs between a party and another, by the party's id. */
  readonly pairs: ReadonlyMap<string, readonly Inline[]>;
  /** What was found and read of each claim. */
  readonly claims: CheckedClaims;
  /** What is quoted of each source, by its id. */
  readonly quoted: ReadonlyMap<string, Quoted>;
  /** Stands on every page and form of a build that is for the desk alone. */
  readonly stamp?: string;
}

/** The words of the site, and the day it speaks from. */
export function dayOf({ site, words }: Context): { readonly words: Words; readonly reportDate: string } {
  return { words, reportDate: site.settings.reportDate };
}

/** The address of a page below the root, under the site's base path. */
export function href(context: Context, path: string): string {
  return at(context.base, path);
}

/** Where a record is told: on its page, or as an entry on the page of its kind. */
export function recordHref(context: Context, { kind, id }: Pick<SourceRecord, 'kind' | 'id'>): string {
  if (context.pages.has(id)) return href(context, recordPath(kind, id));
  return href(context, `${context.entriesOn?.get(id) ?? `${folders[kind]}/`}#${id}`);
}

/** Where a statement is told: at its anchor on its record's page, or with the entry of its record. */
export function statementHref(context: Context, record: Pick<SourceRecord, 'kind' | 'id'>, statement: string): string {
  const address = recordHref(context, record);
  return context.pages.has(record.id) ? `${address}#${statement}` : address;
}

/** Where what rests on a paragraph of a source is listed. */
export function paragraphHref(context: Context, source: SourceRecord<'source'>, paragraph: number): string {
  const later = context.paragraphsOn?.(source.id).get(String(paragraph));
  return `${later === undefined ? recordHref(context, source) : href(context, later)}#p_${paragraph}`;
}

/** The whole address where the host is known, the path otherwise. */
export function absolute(context: Context, path: string): string {
  return context.origin === undefined ? href(context, path) : new URL(href(context, path), context.origin).href;
}
