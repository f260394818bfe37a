import { recordPath } from '../../basics/urls.ts';
import type { PaperRequest } from '../../briefing/request.ts';
import { askedByKey, askedEach, perSite } from '../../model/memo.ts';
import { recordOf, recordsOf } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, type Context } from '../context.ts';
import type { SiteFile } from '../files.ts';
import { paperPath } from '../paths.ts';
import type { Printing } from '../printing.ts';
import type { Inline } from '../page/text.ts';
import { calendarOf, datedRecords, type Dated } from './calendar.ts';
import { bibTex, citedPaper, citedSource, cslJson, ris, sourcePath, type Cited } from './citations.ts';
import { csvTable, jsonRows, tablesOf } from './collections.ts';
import { dataPackage, tableSchema } from './data-package.ts';
import { atomFeed, feedFiles, jsonFeed, rssFeed, type FeedOf } from './feeds.ts';
import { llmsText, robots, siteMap } from './machines.ts';
import { newsOf, type News } from './news.ts';
import { followedSubject, followedSubjects, type FollowedSubject } from './subjects.ts';

/** Where the files lie by which one can follow all of a site, or one programme or party. */
interface WhereFollowed {
  /** Undefined for the whole site. */
  readonly record: SourceRecord | undefined;
  /** Where its feeds lie, below the root; undefined where there are none. */
  readonly feeds: string | undefined;
  /** Its calendar, below the root; undefined where it has no day to show. */
  readonly calendar: string | undefined;
}

/** What one can follow of a site. */
export interface Followed extends WhereFollowed {
  readonly title: string;
  readonly news: readonly News[];
  readonly dated: readonly Dated[];
}

/** The calendar of the whole site, below the root. */
const wholeCalendar = 'calendar.ics';

/** All that one can follow, the whole site first. */
export const followedIn = perSite((printing: Printing): readonly Followed[] => [
  followedWhole(printing),
  ...followedSubjects(printing).flatMap((subject) => followedOn(printing, subject) ?? []),
]);

function followedWhole(printing: Printing): Followed {
  const dated = datedIn(printing);
  return {
    record: undefined,
    title: printing.context.site.settings.title,
    feeds: isFed(printing) ? 'feeds/' : undefined,
    news: newsIn(printing),
    calendar: dated.length > 0 ? wholeCalendar : undefined,
    dated,
  };
}

/** Feeds need the site's address, and none is for the desk alone. */
function isFed({ context }: Printing): boolean {
  return context.origin !== undefined && context.stamp === undefined;
}

const newsIn = perSite((printing: Printing) => (isFed(printing) ? newsOf(printing.context, printing.papers) : []));
const newsAbout = perSite((printing: Printing) => byRecords(newsIn(printing), ({ record }) => record));
const datedIn = perSite((printing: Printing) => datedRecords(printing.context));
const datedAmong = perSite((printing: Printing) => byRecords(datedIn(printing), ({ id }) => id));

/** What one can follow of a subject; undefined where there is neither news nor a day. */
function followedOn(printing: Printing, { record, tells }: FollowedSubject): Followed | undefined {
  const { words, site } = printing.context;
  const news = newsAbout(printing)(tells);
  const dated = datedAmong(printing)(tells);
  if (news.length + dated.length === 0) return undefined;
  return {
    record,
    title: words.t('feed.of', { name: record.data.name, site: site.settings.title }),
    feeds: news.length > 0 ? feedFolder(record.id) : undefined,
    news,
    calendar: dated.length > 0 ? calendarFile(record.id) : undefined,
    dated,
  };
}

/** Finds the items of some records, in the order of all items, and looks at no others. */
function byRecords<Item>(
  items: readonly Item[],
  recordOf: (item: Item) => string,
): (ids: ReadonlySet<string>) => readonly Item[] {
  const known = Map.groupBy(items.entries(), ([, item]) => recordOf(item));
  return (ids) =>
    [...ids]
      .flatMap((id) => known.get(id) ?? [])
      .sort(([one], [other]) => one - other)
      .map(([, item]) => item);
}

/** What stands beside the pages for other programs: feeds, calendars, data, citations, and what robots ask for. */
export function neighbourFiles(printing: Printing, paths: readonly string[]): SiteFile[] {
  const { context } = printing;
  return [
    ...followedIn(printing).flatMap((followed) =>
      [followed, ...formerly(followed)].flatMap((one) => followedFiles(printing, one)),
    ),
    ...dataFiles(context),
    ...citationFiles(printing),
    file('robots.txt', 'text/plain; charset=utf-8', () => robots(context)),
    // No program is shown around at the desk.
    ...(context.stamp === undefined ? [file('llms.txt', 'text/plain; charset=utf-8', () => llmsText(printing))] : []),
    ...(context.origin === undefined || context.stamp !== undefined
      ? []
      : [file('sitemap.xml', 'application/xml', () => siteMap(printing, paths))]),
  ];
}

/**
 * The same under the ids that its record had before. No program that follows a file reads the small page that leads on
 * where a host knows no redirects: what somebody follows stays where it was.
 */
function formerly({ record, feeds, calendar }: Followed): WhereFollowed[] {
  return (record?.data.formerIds ?? []).map((id) => ({
    record,
    feeds: feeds === undefined ? undefined : feedFolder(id),
    calendar: calendar === undefined ? undefined : calendarFile(id),
  }));
}

function feedFolder(id: string): string {
  return `feeds/${id}/`;
}

function calendarFile(id: string): string {
  return `calendars/${id}.ics`;
}

function file(path: string, mediaType: string, bytes: () => string): SiteFile {
  return { path, mediaType, bytes };
}

/** A file into which nothing goes but what is asked for while it is made. */
function askingFile(path: string, mediaType: string, bytes: () => string): SiteFile {
  return { path, mediaType, bytes, asks: true };
}

/** All of what can be followed, by the id of its record; the whole site by none. */
const followedOf = askedByKey(
  'followedOf',
  (printing: Printing) => followedIn(printing).map((followed) => [followed.record?.id ?? '', followed] as const),
  'printing',
);

function followedFiles(printing: Printing, { record, feeds, calendar }: WhereFollowed): SiteFile[] {
  const { context } = printing;
  const page = record === undefined ? '' : recordPath(record.kind, record.id);
  const followed = (): Followed => {
    const known = followedOf(printing).get(record?.id ?? '');
    if (!known) throw new RangeError(`nobody can follow '${record?.id ?? ''}'`);
    return known;
  };
  const feed = (
    folder: string,
    name: keyof typeof feedFiles,
    write: (context: Context, of: FeedOf, news: readonly News[]) => string,
  ): SiteFile =>
    askingFile(`${folder}${feedFiles[name]}`, feedTypes[name], () => {
      const { title, news } = followed();
      return write(context, { title, page, folder }, news);
    });
  const named = (title: string): string =>
    context.stamp === undefined ? title : context.words.t('title.stamped', { title, stamp: context.stamp });
  return [
    ...(feeds === undefined
      ? []
      : [
          feed(feeds, 'atom', atomFeed),
          feed(feeds, 'rss', rssFeed),
          feed(feeds, 'json', (...of) => JSON.stringify(jsonFeed(...of))),
        ]),
    ...(calendar === undefined
      ? []
      : [
          askingFile(calendar, 'text/calendar; charset=utf-8', () => {
            const { title, dated } = followed();
            return calendarOf(context, named(title), dated);
          }),
        ]),
  ];
}

const feedTypes = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const satisfies Readonly<Record<keyof typeof feedFiles, string>>;

function dataFiles(context: Context): SiteFile[] {
  const tables = tablesOf(context);
  return [
    file('data/datapackage.json', 'application/json', () => JSON.stringify(dataPackage(context, tables), null, 1)),
    ...tables.flatMap((table) => [
      file(`data/${table.name}.csv`, 'text/csv; charset=utf-8', () => csvTable(table)),
      file(`data/${table.name}.json`, 'application/json', () => JSON.stringify(jsonRows(table))),
      file(`data/${table.name}.schema.json`, 'application/json', () => JSON.stringify(tableSchema(table))),
    ]),
  ];
}

/** The three formats in which a work can be cited, each with the end of its file's name. */
export const citationForms = [
  { label: 'BibTeX', suffix: '.bib', mediaType: 'application/x-bibtex; charset=utf-8', write: bibTex },
  { label: 'RIS file', suffix: '.ris', mediaType: 'application/x-research-info-systems; charset=utf-8', write: ris },
  {
    label: 'CSL-JSON',
    suffix: '.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (works: readonly Cited[]) => JSON.stringify(cslJson(works), null, 1),
  },
] as const;

/** Each source and each paper by itself, beside its page, and all sources and all papers together. */
function citationFiles({ context, papers }: Printing): SiteFile[] {
  const { site } = context;
  const sources = recordsOf(site, 'source');
  const forms = (path: string, works: () => readonly Cited[], make: typeof file): SiteFile[] =>
    citationForms.map(({ suffix, mediaType, write }) => make(path + suffix, mediaType, () => write(works())));
  return [
    ...forms('data/citations', () => sources.map((source) => citedSource(context, source)), file),
    ...forms('data/papers', () => papers.requests.map((request) => citedPaper(context, request)), file),
    ...sources.flatMap((source) => {
      const works = (): Cited[] =>
        [recordOf(site, 'source', source.id) ?? source].map((one) => citedSource(context, one));
      return forms(`${sourcePath(source)}${source.id}`, works, askingFile);
    }),
    ...papers.requests.flatMap((request) => {
      const works = (): Cited[] => [citedPaper(context, papers.request(request.id))];
      return forms(`${paperPath(request, 'full')}${request.id}`, works, askingFile);
    }),
  ];
}

/** Links to the citation of what lies at `path`, a form each. */
export function citationLinks(context: Context, path: string, id: string): Inline[] {
  return citationForms.map(({ label, suffix }) => ({ text: label, href: href(context, `${path}${id}${suffix}`) }));
}

/** Where what can be followed of the record `id` lies, of the whole site by none: a page asks for no other. */
export const followedBy = askedEach(
  'followed',
  (printing: Printing, id): Pick<Followed, 'feeds' | 'calendar'> | undefined => {
    const record = printing.context.site.records.get(id);
    const subject = record && followedSubject(printing, record);
    const followed = id === '' ? followedWhole(printing) : subject && followedOn(printing, subject);
    return followed && { feeds: followed.feeds, calendar: followed.calendar };
  },
  'printing',
);

/** Links to the feed and the calendar of a paper's own record. */
export function followLinks(printing: Printing, { record }: Pick<PaperRequest, 'record'>): Inline[] {
  const { context } = printing;
  const { t } = context.words;
  const followed = record && followedBy(printing, record.id);
  return [
    ...(followed?.feeds === undefined
      ? []
      : [{ text: t('form.feed'), href: href(context, `${followed.feeds}${feedFiles.atom}`) }]),
    ...(followed?.calendar === undefined ? [] : [{ text: t('form.calendar'), href: href(context, followed.calendar) }]),
  ];
}
