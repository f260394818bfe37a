import { readFileSync } from 'node:fs';
import { hasItalics } from '../../src/layouts/italics.ts';
import { policy } from '../../src/layouts/policy.ts';
import type { Checked } from '../../src/check.ts';
import type { SourceRecord } from '../../src/schema/record.ts';
import { coverOf, type Cover } from '../../src/views/cover/cover.ts';
import { drawCover } from './covers.ts';
import { searchClient } from '../../src/search/files.ts';
import { filesOfSite } from '../../src/views/files.ts';
import { frameOf } from '../../src/views/page/frame.ts';
import { pageFile, routesOf, type Route } from '../../src/views/routes.ts';
import type { Page } from '../../src/views/page/page.ts';
import { printingOf, type Held, type Printing } from '../../src/views/printing.ts';
import { searchData } from '../../src/views/search/data.ts';

/** A file of a built site: where it lies, and what makes it. What makes a page gives all that its template prints. */
export interface Piece {
  /** Below the site's root: `programmes/bella/index.html`. */
  readonly file: string;
  /** Throws, or rejects, where the file cannot be made. */
  readonly make: () => unknown;
}

/** Who the site is printed for, and where it stands. */
export interface Run {
  readonly forDesk: boolean;
  readonly base: string;
  /** Undefined leaves the images of pages out, as in a build. */
  readonly origin: string | undefined;
  /** What forms and images were made of before; each is made once. Undefined makes all of them. */
  readonly made?: Made;
}

/** A set of digests. */
export type Made = Pick<Set<string>, 'has' | 'add'>;

/** As if every form and image had been made before: none is. */
export const allMade: Made = { has: () => true, add: () => new Set() };

/** The site's icon. */
export const icon = readFileSync(new URL('../../public/favicon.svg', import.meta.url), 'utf8');

/**
 * Every file that a build makes of records that passed the check, without Astro: what `src/site.ts` prints, from the
 * same tables. Only templates, styles and the search index are not among it. Each piece is to be made before the next
 * is asked for: images show what the pages before them say. Throws where the site cannot even be listed.
 */
export function* piecesOf({ reading }: Checked, { forDesk, base, origin, made }: Run): Generator<Piece> {
  const once = async (key: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> => {
    if (made?.has(key) === true) return new Uint8Array();
    made?.add(key);
    return new Uint8Array(await make());
  };
  const { settings } = reading;
  if (!settings) throw new TypeError('a folder without settings is never printed');
  const held = heldBy({ ...reading, settings });
  const printing = printingOf(held, { forDesk, base, origin, icon, kept: once });
  const routes = routesOf(printing);
  const covers: Cover[] = [];
  for (const route of routes) yield pagePiece(printing, route, covers);
  for (const { path, bytes } of filesOfSite(printing, routes)) yield { file: path, make: bytes };
  yield { file: searchClient, make: () => searchData(printing) };
  for (const cover of covers)
    yield { file: cover.path, make: () => once(JSON.stringify(cover), () => drawCover(cover)) };
}

/** A page: its view, its frame and what its layout asks of them. Its image is noted among `covers`. */
function pagePiece({ context }: Printing, route: Route, covers: Cover[]): Piece {
  const make = async (): Promise<{ page: Page; printed: string }> => {
    const page = await route.page();
    const cover = route.shared ? coverOf(context, page) : undefined;
    if (cover) covers.push(cover);
    const printed = JSON.stringify([page, frameOf(context, page)]);
    policy(printed, String(hasItalics(page)));
    return { page, printed };
  };
  return { file: pageFile(route), make };
}

/** What a folder holds as Astro's store hands it back: plain data, and bodies without the places of their nodes. */
export function heldBy({ settings, records, lock, readings, quotes, editions }: Held): Held {
  return { settings, records: records.map(stored), lock, readings, quotes, editions };
}

function stored(record: SourceRecord): SourceRecord {
  const { kind, id, file, data, body } = record;
  const withoutPlaces = (key: string, value: unknown): unknown => (key === 'position' ? undefined : value);
  return {
    kind,
    id,
    file,
    data: JSON.parse(JSON.stringify(data)) as unknown,
    body: JSON.parse(JSON.stringify(body, withoutPlaces)) as unknown,
    positionOf: () => ({ line: 1, column: 1 }),
  } as SourceRecord;
}
