import { recordPath } from '../basics/urls.ts';
import type { Length } from '../briefing/length.ts';
import type { PaperRequest } from '../briefing/request.ts';
import { used, withTrail } from '../model/asking.ts';
import { things } from '../model/geography.ts';
import { recordsOf } from '../model/site.ts';
import { lengthsOf } from './forms.ts';
import { mostPagesInFoot } from './frame.ts';
import { citationLinks, followLinks } from './neighbours/neighbours.ts';
import type { Paper } from './paper.ts';
import type { Printing } from './printing.ts';
import { paperPath } from './paths.ts';
import { everythingPages, everythingPath } from './records/everything.ts';
import { laterPages, subjectPaper } from './records/subject.ts';
import { chronologyPages, chronologyYears, yearPages } from './rooms/chronology.ts';
import { evidencePages } from './rooms/evidence.ts';
import { acronymsPages, namesPages, namesPath, notFoundPaper, searchPaper } from './rooms/finding.ts';
import { folderPages, indexFolders } from './rooms/folders.ts';
import { dataPages } from './rooms/data.ts';
import { homePaper } from './rooms/home.ts';
import { manualPaper, problemsPaper } from './rooms/manual.ts';
import { mapPages } from './rooms/map.ts';
import { offlinePaper } from './rooms/offline.ts';
import { ownPages, ownPagesPages, ownPagesPath } from './rooms/own-pages.ts';
import { briefingMethodPaper, examplesIn, examplesOf } from './rooms/method.ts';
import { documentOf } from './search/documents.ts';

/**
 * A page of a site. Nothing goes into it but what is asked for while it is made: while all is answered the same, it
 * stands.
 */
export interface Page {
  /** Below the root, with its closing slash: `programmes/bella/`; the front page's is empty. */
  readonly path: string;
  readonly paper: () => Paper | Promise<Paper>;
  /** Whether it has an image of its own: the short length of a briefing shares that of the full one. */
  readonly shared: boolean;
  /** Of the page of a subject: makes what search and other pages tell of it, while what it says is at hand. */
  readonly also?: () => void;
}

/** The file of a page, below the root. */
export function pageFile({ path }: Pick<Page, 'path'>): string {
  return path.endsWith('.html') ? path : `${path}index.html`;
}

/** The page that a host answers with where it has none. No link leads to it. */
export const notFoundPath = '404.html';

/** Pages that lie under one path. What they are made from is asked for when they are. */
interface PagesUnder {
  readonly under: string;
  readonly pages: () => readonly Page[];
}

/** Every page of a site. */
export function pagesOf(printing: Printing): Page[] {
  return allPages(printing).flatMap(({ pages }) => pages());
}

/** The page at `path`, where there is one. Of the others only those are asked for that may lie there. */
export function pageAt(printing: Printing, path: string): Page | undefined {
  // Of two that would lie at one path it is the last, as in a build.
  const near = allPages(printing)
    .filter(({ under }) => path.startsWith(under))
    .reverse()
    .sort((a, b) => b.under.length - a.under.length);
  for (const { pages } of near) {
    const found = pages().findLast((page) => page.path === path);
    if (found) return found;
  }
  return undefined;
}

/** The one table of all pages, in their order. */
function allPages(printing: Printing): PagesUnder[] {
  return [
    ...rooms(printing),
    ...chronology(printing),
    ...indexPages(printing),
    ...recordPages(printing),
    ...paperPages(printing),
    ...hubPages(printing),
    page(notFoundPath, () => notFoundPaper(printing.context), { shared: false }),
  ];
}

function page(path: string, paper: Page['paper'], { shared = true } = {}): PagesUnder {
  return { under: path, pages: () => [{ path, paper, shared }] };
}

function rooms(printing: Printing): PagesUnder[] {
  const { context, papers } = printing;
  return [
    page('', () => homePaper(context, papers)),
    // None where nothing has a place that says where it lies.
    list('map/', () => (things(context.site).length > 0 ? mapPages(context) : [])),
    page('search/', () => searchPaper(printing)),
    list(namesPath, () => namesPages(context)),
    list('data/', () => dataPages(printing)),
    page('offline/', () => offlinePaper(context)),
    list('acronyms/', () => acronymsPages(context)),
    page('manual/', () => manualPaper(context)),
    page('manual/problems/', () => problemsPaper(context)),
    list(ownPagesPath, () => (ownPages(context.site).length > mostPagesInFoot ? ownPagesPages(context) : [])),
    list('method/evidence/', () => evidencePages(context)),
    page('method/briefings/', () => briefingMethodPaper(context, examplesIn(printing))),
  ];
}

/** None where there is no event. */
function chronology({ context }: Printing): PagesUnder[] {
  if (recordsOf(context.site, 'event').length === 0) return [];
  return [
    list('chronology/', () => chronologyPages(context)),
    ...chronologyYears(context.site).map((year) => list(`chronology/${year}/`, () => yearPages(context, year))),
  ];
}

function indexPages({ context, papers }: Printing): PagesUnder[] {
  return indexFolders(context.site).map((folder) => list(`${folder}/`, () => folderPages(context, folder, papers)));
}

/**
 * The pages of a list: only the first is shared, as it leads to all. Each asks for whatever was asked while the list
 * was cut.
 */
function list(under: string, cut: () => readonly Pick<Page, 'path' | 'paper'>[]): PagesUnder {
  const pages = (): Page[] => {
    const leaves = withTrail(cut);
    return leaves.result.map(({ path }, index) => ({
      path,
      paper: () => leafAt(used(leaves), index).paper(),
      shared: index === 0,
    }));
  };
  return { under, pages };
}

/** Throws a `RangeError` where a list has no such page. */
function leafAt<Leaf>(leaves: readonly Leaf[], index: number): Leaf {
  const leaf = leaves[index];
  if (leaf === undefined) throw new RangeError(`a list has no page ${index + 1}`);
  return leaf;
}

/** The pages of records that have enough to say, and are no papers. */
function recordPages(printing: Printing): PagesUnder[] {
  const { context, papers } = printing;
  return context.site.all.map((record) => {
    const path = recordPath(record.kind, record.id);
    const pages = (): Page[] => {
      if (!context.pages.has(record.id) || papers.has(record.id)) return [];
      const paper = (): Paper => ({
        ...subjectPaper(context, papers.onRecord(record.id), 'full', []),
        along: [
          ...(record.kind === 'source' ? citationLinks(context, path, record.id) : []),
          ...followLinks(printing, { record }),
        ],
      });
      const later = laterPages(context, record.kind, record);
      return [
        { path, paper, shared: true, also: () => void documentOf(printing, record.id) },
        // Only the first is shared, as it leads to all.
        ...later.map((page) => ({ ...page, shared: false })),
      ];
    };
    return { under: path, pages };
  });
}

/** The lists of all that concerns the records that are hubs. */
function hubPages({ context, remember }: Printing): PagesUnder[] {
  return context.site.all.map((record) => {
    const { id } = record;
    const leaves = (): ReturnType<typeof everythingPages> => everythingPages(context, id);
    const pages = (): Page[] => {
      if (context.hubs?.has(id) !== true) return [];
      const paths = remember(`everything ${id}`, () => leaves().map(({ path }) => path));
      return paths.map((path, index) => ({ path, paper: () => leafAt(leaves(), index).paper(), shared: false }));
    };
    return { under: everythingPath(record), pages };
  });
}

/** The pages of papers, in both lengths. */
function paperPages(printing: Printing): PagesUnder[] {
  const { context, papers } = printing;
  const ofLength = (request: PaperRequest, length: Length): PagesUnder => {
    const path = paperPath(request, length);
    const made: Page = {
      path,
      paper: async () => ({
        ...subjectPaper(
          context,
          papers.written(request.id, length),
          length,
          await lengthsOf(printing, request, length),
        ),
        along: [...citationLinks(context, paperPath(request, 'full'), request.id), ...followLinks(printing, request)],
      }),
      shared: length === 'full',
      also: () => {
        papers.bottomLine(request.id);
        examplesOf(printing, request.id);
        documentOf(printing, request.id);
      },
    };
    return { under: path, pages: () => [made] };
  };
  return papers.requests.flatMap((request) => [ofLength(request, 'full'), ofLength(request, 'one-page')]);
}
