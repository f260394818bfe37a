import { at, recordPath } from '../basics/urls.ts';
import type { Words } from '../messages/words.ts';
import type { CheckedClaims } from '../model/evidence/checked.ts';
import type { Quoted } from '../model/evidence/quotes.ts';
import type { Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';

/** What every view is made with. */
export interface Context {
  readonly site: Site;
  readonly words: Words;
  /** The path the site is served under, `/` or `/some/path`. */
  readonly base: string;
  /** `https://host` where it is published, if known; canonical addresses need it. */
  readonly origin: string | undefined;
  /** Ids of the records that have a briefing of their own. */
  readonly briefings: ReadonlySet<string>;
  /** What was found and read of each claim. */
  readonly claims: CheckedClaims;
  /** What is quoted of each source, by its id. */
  readonly quoted: ReadonlyMap<string, Quoted>;
  /** Where the search index of this build lies, below the root. */
  readonly searchPath: string;
  /** Stands on every page and form of a build that is for the desk alone. */
  readonly stamp?: string;
}

/** The address of a page below the root, under the site's base path. */
export function href(context: Context, path: string): string {
  return at(context.base, path);
}

/** The address of a record's page. */
export function recordHref(context: Context, record: SourceRecord): string {
  return href(context, recordPath(record.kind, record.id));
}

/** The whole address where the host is known, the path otherwise. */
export function absolute(context: Context, path: string): string {
  return context.origin === undefined ? href(context, path) : new URL(href(context, path), context.origin).href;
}
