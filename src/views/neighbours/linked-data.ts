import { dateOf } from '../../basics/dates.ts';
import { recordPath } from '../../basics/urls.ts';
import { aliasesOf, nameOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { absolute, type Context } from '../context.ts';
import type { Page } from '../page/page.ts';
import { citedSource, metaDate } from './citations.ts';
import { dataLicence } from './data-package.ts';

/** The most bytes that linked data take of a page. */
export const mostBytes = 600;

/** Fields by importance: the last ones are left out where there is no room for all. */
type Facts = readonly (readonly [name: string, value: unknown])[];

/**
 * What a page is of, as JSON-LD in the words of schema.org, ready to stand in a page; undefined where it is of nothing
 * that has a word there. Never longer than `mostBytes`.
 */
export function linkedData(context: Context, page: Page): string | undefined {
  const facts = factsOf(context, page);
  if (facts === undefined) return undefined;
  for (let length = facts.length; length > 2; length -= 1) {
    const given = facts.slice(0, length).filter(([, value]) => value !== undefined);
    const text = JSON.stringify(Object.fromEntries([['@context', 'https://schema.org'], ...given]));
    // In a page no tag may begin in it.
    const safe = text.replaceAll('<', '\\u003c');
    if (Buffer.byteLength(safe) <= mostBytes) return safe;
  }
  return undefined;
}

function factsOf(context: Context, page: Page): Facts | undefined {
  const { settings } = context.site;
  if (page.path === 'data/') return dataset(context, page);
  const record = recordAt(context.site, page.path);
  const isPaper = page.lengths.length > 0;
  const licence = context.stamp === undefined ? settings.licence.url : undefined;
  if (isPaper)
    return [
      ['@type', 'Report'],
      ['name', page.title],
      ['url', absolute(context, page.path)],
      ['datePublished', settings.reportDate],
      ['publisher', { '@type': 'Organization', name: settings.publisher.name }],
      ['inLanguage', settings.language],
      ['license', licence],
    ];
  return record && factsOfRecord(context, record);
}

/** The record whose page lies at `path`. */
function recordAt(site: Site, path: string): SourceRecord | undefined {
  const record = site.records.get(path.split('/').at(-2) ?? '');
  return record && recordPath(record.kind, record.id) === path ? record : undefined;
}

function factsOfRecord(context: Context, record: SourceRecord): Facts | undefined {
  const { site } = context;
  const known: Facts = [
    ['name', record.data.name],
    ['url', absolute(context, recordPath(record.kind, record.id))],
  ];
  const aliases = aliasesOf(record);
  const also: Facts = [['alternateName', aliases.length > 0 ? aliases : undefined]];
  switch (record.kind) {
    case 'event': {
      const { when, where = [] } = record.data;
      const date = when === undefined ? undefined : dateOf(when);
      const places = where.map((id) => ({ '@type': 'Place', name: nameOf(site, id) }));
      return [
        ['@type', 'Event'],
        ...known,
        ['startDate', date?.earliest],
        ['endDate', date?.latest],
        ['location', places.length > 0 ? places : undefined],
        ...also,
      ];
    }
    case 'organisation':
      return [['@type', 'Organization'], ...known, ...also];
    case 'person':
      return [['@type', 'Person'], ...known, ...also];
    case 'place':
      return [['@type', 'Place'], ...known, ...also];
    case 'source': {
      const { title, publisher, url, language } = citedSource(context, record);
      return [
        ['@type', 'CreativeWork'],
        ['name', title],
        ['url', url ?? absolute(context, recordPath('source', record.id))],
        ['publisher', publisher === undefined ? undefined : { '@type': 'Organization', name: publisher }],
        ['datePublished', record.data.published],
        ['inLanguage', language],
      ];
    }
    case 'programme':
    case 'commitment':
    case 'indicator':
    case 'theme':
    case 'briefing':
    case 'page':
      return undefined;
  }
}

function dataset(context: Context, { title, description }: Page): Facts {
  const { settings } = context.site;
  const download = (path: string, encodingFormat: string): object => ({
    '@type': 'DataDownload',
    contentUrl: absolute(context, path),
    encodingFormat,
  });
  return [
    ['@type', 'Dataset'],
    ['name', `${title} – ${settings.title}`],
    ['description', description],
    ['license', context.stamp === undefined ? dataLicence(context).url : undefined],
    ['distribution', [download('data/records.json', 'application/json')]],
    ['dateModified', settings.reportDate],
  ];
}

/** A meta tag of a page. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** The tags by which Zotero and its like know what to cite: the paper, and on the page of a source the source. */
export function citationMeta(context: Context, page: Page): Meta[] {
  const { settings } = context.site;
  const record = recordAt(context.site, page.path);
  const work =
    record?.kind === 'source'
      ? citedSource(context, record)
      : page.lengths.length > 0 && page.onePage !== true
        ? {
            title: page.title,
            publisher: settings.publisher.name,
            date: settings.reportDate,
            language: settings.language,
          }
        : undefined;
  if (!work) return [];
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['citation_title', work.title],
    ['citation_publication_date', work.date === undefined ? undefined : metaDate(work.date)],
    ['citation_technical_report_institution', work.publisher],
    ['citation_language', work.language],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}
