import { dateOf } from '../../basics/dates.ts';
import { recordPath } from '../../basics/urls.ts';
import type { PaperRequest } from '../../briefing/request.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { absolute, type Context } from '../context.ts';
import { paperPath } from '../paths.ts';

/** A work as reference managers know it. */
export interface Cited {
  /** Unique on the site: that of the record, or of the paper. */
  readonly id: string;
  readonly type: SourceRecord<'source'>['data']['type'] | 'paper';
  readonly title: string;
  readonly publisher: string | undefined;
  /** EDTF. */
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly language: string;
  /** The site, of a paper: the series it appears in. */
  readonly series: string | undefined;
}

/** A source as one cites it: the original, where it is known, and not our page on it. */
export function citedSource({ site }: Context, { id, data }: SourceRecord<'source'>): Cited {
  const publisher = data.publisher === undefined ? undefined : site.records.get(data.publisher)?.data.name;
  const { type, name: title, published: date, url, language } = data;
  return { id, type, title, publisher, date, url, language, series: undefined };
}

/** A paper of this site as one cites it. */
export function citedPaper(context: Context, request: PaperRequest): Cited {
  const { settings } = context.site;
  return {
    id: request.id,
    type: 'paper',
    title: request.title,
    publisher: settings.publisher.name,
    date: request.reportDate,
    url: context.origin === undefined ? undefined : absolute(context, paperPath(request, 'full')),
    language: settings.language,
    series: settings.title,
  };
}

/** The page of a source below the root: its citation files lie beside it. */
export function sourcePath({ id }: SourceRecord<'source'>): string {
  return recordPath('source', id);
}

/** What each sort of work is called by the three formats. */
const types = {
  'press-release': { csl: 'article', bib: 'misc', ris: 'PRESS' },
  'news-article': { csl: 'article-newspaper', bib: 'article', ris: 'NEWS' },
  'web-page': { csl: 'webpage', bib: 'online', ris: 'ELEC' },
  report: { csl: 'report', bib: 'techreport', ris: 'RPRT' },
  declaration: { csl: 'document', bib: 'misc', ris: 'GOVDOC' },
  'fact-sheet': { csl: 'report', bib: 'techreport', ris: 'RPRT' },
  statement: { csl: 'document', bib: 'misc', ris: 'GEN' },
  paper: { csl: 'report', bib: 'techreport', ris: 'RPRT' },
} as const satisfies Readonly<Record<Cited['type'], { csl: string; bib: string; ris: string }>>;

/** CSL-JSON, as citeproc and Zotero read it. */
export function cslJson(works: readonly Cited[]): object[] {
  return works.map(({ id, type, title, publisher, date, url, language, series }) => ({
    id,
    type: types[type].csl,
    title,
    ...(publisher === undefined ? {} : { author: [{ literal: publisher }], publisher }),
    ...(date === undefined ? {} : { issued: cslDate(date) }),
    ...(url === undefined ? {} : { URL: url }),
    ...(series === undefined ? {} : { 'collection-title': series }),
    language,
  }));
}

/** One part of a date: year, month and day as far as they are known. */
type DateParts = [year: number, month?: number, day?: number];

/** An EDTF date in CSL's own shape: `circa` where the date is not certain, both ends of a span. */
function cslDate(edtf: string): object {
  const { shape } = dateOf(edtf);
  const points = shape.type === 'point' ? [shape.at] : [shape.start, shape.end].filter((point) => point !== undefined);
  const isVague = points.some(({ approximate, uncertain }) => approximate || uncertain);
  return {
    'date-parts': points.map(({ precision, day }) => partsOf(precision, day)),
    ...(isVague ? { circa: true } : {}),
  };
}

function partsOf(precision: string, isoDay: string): DateParts {
  const [year = 0, month = 0, day = 0] = isoDay.split('-').map(Number);
  if (precision === 'day') return [year, month, day];
  return precision === 'month' ? [year, month] : [year];
}

/** The known year, month and day of a date's beginning; of an open one, of its end. */
function firstParts(edtf: string): DateParts | undefined {
  const { shape } = dateOf(edtf);
  const point = shape.type === 'point' ? shape.at : (shape.start ?? shape.end);
  return point && partsOf(point.precision, point.day);
}

/** BibTeX. Letters beyond ASCII stay as they are: every program of today reads UTF-8. */
export function bibTex(works: readonly Cited[]): string {
  return works
    .map(({ id, type, title, publisher, date, url, language, series }) => {
      const [year, month, day] = date === undefined ? [] : (firstParts(date) ?? []);
      const by = types[type].bib === 'techreport' ? 'institution' : 'publisher';
      const fields: readonly (readonly [string, string | number | undefined])[] = [
        ['title', `{${bibText(title)}}`],
        ['author', publisher && `{${bibText(publisher)}}`],
        [by, publisher && bibText(publisher)],
        ['series', series && bibText(series)],
        ['year', year],
        ['month', month],
        ['day', day],
        ['url', url && bibAddress(url)],
        ['langid', language],
      ];
      const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
      return [`@${types[type].bib}{${id},`, ...lines, '}', ''].join('\n');
    })
    .join('\n');
}

/** The signs that mean something to TeX, written so that they mean themselves. */
function bibText(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (sign) => texSigns[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** An address stands as it is, but for the brackets that would end the field. */
function bibAddress(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/** RIS: two letters, two spaces, a hyphen and a value in each line. */
export function ris(works: readonly Cited[]): string {
  return works
    .map(({ id, type, title, publisher, date, url, language, series }) => {
      const parts = date === undefined ? undefined : firstParts(date);
      const fields: readonly (readonly [string, string | undefined])[] = [
        ['TY', types[type].ris],
        ['ID', id],
        ['TI', title],
        ['AU', publisher],
        ['PB', publisher],
        ['T2', series],
        ['PY', parts && String(parts[0])],
        ['DA', parts && risDate(parts)],
        ['UR', url],
        ['LA', language],
        ['ER', ''],
      ];
      return fields
        .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`]))
        .join('');
    })
    .join('\r\n');
}

/** `YYYY/MM/DD/`, with nothing for what is not known. */
function risDate([year, month, day]: DateParts): string {
  const two = (number: number | undefined): string => (number === undefined ? '' : String(number).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

/** A date as the meta tags of scholarly pages write it: `2026/01/31`, or as much of it as is known. */
export function metaDate(edtf: string): string | undefined {
  const parts = firstParts(edtf);
  return parts?.map((part = 0, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('/');
}
