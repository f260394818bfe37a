import { recordPath } from '../basics/urls.ts';
import type { Length } from '../briefing/length.ts';
import type { PaperRequest } from '../briefing/request.ts';
import { used, withTrail } from '../model/asking.ts';
import { things } from '../model/geography.ts';
import { recordsOf } from '../model/site.ts';
import { lengthsOf } from './forms.ts';
import { mostPagesInFoot } from './page/frame.ts';
import { citationLinks, followLinks } from './neighbours/neighbours.ts';
import type { Page } from './page/page.ts';
import type { Printing } from './printing.ts';
import { paperPath } from './paths.ts';
import { everythingPages, everythingPath } from './records/everything.ts';
import { laterPages, subjectPage } from './records/subject.ts';
import { chronologyPages, chronologyYears, yearPages } from './rooms/chronology.ts';
import { evidencePages } from './rooms/evidence.ts';
import { acronymsPages, namesPages, namesPath, notFoundPage, searchPage } from './rooms/finding.ts';
import { folderPages, indexFolders } from './rooms/folders.ts';
import { dataPages } from './rooms/data.ts';
import { homePage } from './rooms/home.ts';
import { manualPage, problemsPage } from './rooms/manual.ts';
import { mapPages } from './rooms/map.ts';
import { offlinePage } from './rooms/offline.ts';
import { ownPages, ownPagesPages, ownPagesPath } from './rooms/own-pages.ts';
import { briefingMethodPage, examplesIn, examplesOf } from './rooms/method.ts';
import { documentOf } from './search/documents.ts';

/**
 * Where a page of a site stands, and what makes it. Nothing goes into it but what is asked for while it is made: while
 * all is answered the same, it stands.
 */
export interface Route {
  /** Below the root, with its closing slash: `programmes/bella/`; the front page's is empty. */
  readonly path: string;
  readonly page: () => Page | Promise<Page>;
  /** Whether it has an image of its own: the short length of a paper shares that of the full one. */
  readonly shared: boolean;
  /** Of the page of a subject: makes what search and other pages tell of it, while what it says is at hand. */
  readonly also?: () => void;
}

/** The file of a page, below the root. */
export function pageFile({ path }: Pick<Route, 'path'>): string {
  return path.endsWith('.html') ? path : `${path}index.html`;
}

/** The page that a host answers with where it has none. No link leads to it. */
export const notFoundPath = '404.html';

/** Pages that lie under one path. What they are made from is asked for when they are. */
interface RoutesUnder {
  readonly under: string;
  readonly routes: () => readonly Route[];
}

/** Every page of a site. */
export function routesOf(printing: Printing): Route[] {
  return allRoutes(printing).flatMap(({ routes }) => routes());
}

/** The page at `path`, where there is one. Of the others only those are asked for that may lie there. */
export function routeAt(printing: Printing, path: string): Route | undefined {
  // Of two that would lie at one path it is the last, as in a build.
  const near = allRoutes(printing)
    .filter(({ under }) => path.startsWith(under))
    .reverse()
    .sort((a, b) => b.under.length - a.under.length);
  for (const { routes } of near) {
    const found = routes().findLast((route) => route.path === path);
    if (found) return found;
  }
  return undefined;
}

/** The one table of all pages, in their order. */
function allRoutes(printing: Printing): RoutesUnder[] {
  return [
    ...rooms(printing),
    ...chronology(printing),
    ...indexRoutes(printing),
    ...recordRoutes(printing),
    ...paperRoutes(printing),
    ...hubRoutes(printing),
    route(notFoundPath, () => notFoundPage(printing.context), { shared: false }),
  ];
}

function route(path: string, page: Route['page'], { shared = true } = {}): RoutesUnder {
  return { under: path, routes: () => [{ path, page, shared }] };
}

function rooms(printing: Printing): RoutesUnder[] {
  const { context, papers } = printing;
  return [
    route('', () => homePage(context, papers)),
    // None where nothing has a place that says where it lies.
    list('map/', () => (things(context.site).length > 0 ? mapPages(context) : [])),
    route('search/', () => searchPage(printing)),
    list(namesPath, () => namesPages(context)),
    list('data/', () => dataPages(printing)),
    route('offline/', () => offlinePage(context)),
    list('acronyms/', () => acronymsPages(context)),
    route('manual/', () => manualPage(context)),
    route('manual/problems/', () => problemsPage(context)),
    list(ownPagesPath, () => (ownPages(context.site).length > mostPagesInFoot ? ownPagesPages(context) : [])),
    list('method/evidence/', () => evidencePages(context)),
    route('method/briefings/', () => briefingMethodPage(context, examplesIn(printing))),
  ];
}

/** None where there is no event. */
function chronology({ context }: Printing): RoutesUnder[] {
  if (recordsOf(context.site, 'event').length === 0) return [];
  return [
    list('chronology/', () => chronologyPages(context)),
    ...chronologyYears(context.site).map((year) => list(`chronology/${year}/`, () => yearPages(context, year))),
  ];
}

function indexRoutes({ context, papers }: Printing): RoutesUnder[] {
  return indexFolders(context.site).map((folder) => list(`${folder}/`, () => folderPages(context, folder, papers)));
}

/**
 * The pages of a list: only the first is shared, as it leads to all. Each asks for whatever was asked while the list
 * was cut.
 */
function list(under: string, cut: () => readonly Pick<Route, 'path' | 'page'>[]): RoutesUnder {
  const routes = (): Route[] => {
    const leaves = withTrail(cut);
    return leaves.result.map(({ path }, index) => ({
      path,
      page: () => leafAt(used(leaves), index).page(),
      shared: index === 0,
    }));
  };
  return { under, routes };
}

/** Throws a `RangeError` where a list has no such page. */
function leafAt<Leaf>(leaves: readonly Leaf[], index: number): Leaf {
  const leaf = leaves[index];
  if (leaf === undefined) throw new RangeError(`a list has no page ${index + 1}`);
  return leaf;
}

/** The pages of records that have enough to say, and are no papers. */
function recordRoutes(printing: Printing): RoutesUnder[] {
  const { context, papers } = printing;
  return context.site.all.map((record) => {
    const path = recordPath(record.kind, record.id);
    const routes = (): Route[] => {
      if (!context.pages.has(record.id) || papers.has(record.id)) return [];
      const page = (): Page => ({
        ...subjectPage(context, papers.onRecord(record.id), 'full', []),
        along: [
          ...(record.kind === 'source' ? citationLinks(context, path, record.id) : []),
          ...followLinks(printing, { record }),
        ],
      });
      const later = laterPages(context, record.kind, record);
      return [
        { path, page, shared: true, also: () => void documentOf(printing, record.id) },
        // Only the first is shared, as it leads to all.
        ...later.map((page) => ({ ...page, shared: false })),
      ];
    };
    return { under: path, routes };
  });
}

/** The lists of all that concerns the records that are hubs. */
function hubRoutes({ context, remember }: Printing): RoutesUnder[] {
  return context.site.all.map((record) => {
    const { id } = record;
    const leaves = (): ReturnType<typeof everythingPages> => everythingPages(context, id);
    const routes = (): Route[] => {
      if (context.hubs?.has(id) !== true) return [];
      const paths = remember(`everything ${id}`, () => leaves().map(({ path }) => path));
      return paths.map((path, index) => ({ path, page: () => leafAt(leaves(), index).page(), shared: false }));
    };
    return { under: everythingPath(record), routes };
  });
}

/** The pages of papers, in both lengths. */
function paperRoutes(printing: Printing): RoutesUnder[] {
  const { context, papers } = printing;
  const ofLength = (request: PaperRequest, length: Length): RoutesUnder => {
    const path = paperPath(request, length);
    const made: Route = {
      path,
      page: async () => ({
        ...subjectPage(context, papers.written(request.id, length), length, await lengthsOf(printing, request, length)),
        along: [...citationLinks(context, paperPath(request, 'full'), request.id), ...followLinks(printing, request)],
      }),
      shared: length === 'full',
      also: () => {
        papers.bottomLine(request.id);
        examplesOf(printing, request.id);
        documentOf(printing, request.id);
      },
    };
    return { under: path, routes: () => [made] };
  };
  return papers.requests.flatMap((request) => [ofLength(request, 'full'), ofLength(request, 'one-page')]);
}
