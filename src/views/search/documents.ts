import { dateOf } from '../../basics/dates.ts';
import type { Paper } from '../../briefing/length.ts';
import type { PaperRequest } from '../../briefing/request.ts';
import { stripOf } from '../../briefing/strip.ts';
import { dateOfRecord } from '../../model/fields.ts';
import { observedValue, seriesOfIndicator } from '../../model/indicators.ts';
import { namedAs, nameOf } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Place, SearchDocument } from '../../search/document.ts';
import { href, recordHref, type Context } from '../context.ts';
import { paperPath } from '../paths.ts';
import type { Printing } from '../printing.ts';
import { filtersIn, none, stateOf, type FilterValues } from './filters.ts';
import { namesOfPair, namesOfRecord } from './names.ts';
import { placesOfEntry, placesOfFields, placesOfOwnWords, placesOfPaper } from './places.ts';

type From = Pick<Printing, 'context' | 'papers' | 'remember'>;

/**
 * All that search finds, one document a subject: every record, at its page or at its entry, and every paper that is of
 * no record. In order of kind, then id.
 */
export function documentsOf(from: From): SearchDocument[] {
  const { context, papers } = from;
  const subjects = [...context.site.all, ...papers.requests.filter(({ record }) => record === undefined)];
  return subjects.flatMap(({ id }) => documentOf(from, id) ?? []);
}

/** What search finds under an id; nothing where there is neither a record nor a paper. */
export function documentOf(from: From, id: string): SearchDocument | undefined {
  const { context, papers, remember } = from;
  return remember(`search ${id}`, () => {
    // It is asked for, as all is that the document is made of.
    const record = context.site.records.get(id);
    if (record) return documentOfRecord(from, record);
    return papers.has(id) ? documentOfPaper(from, papers.request(id)) : undefined;
  });
}

function documentOfRecord(from: From, record: SourceRecord): SearchDocument {
  const { context, papers } = from;
  const { site, words } = context;
  const paper = context.pages.has(record.id) ? papers.onRecord(record.id) : undefined;
  const date = dateOfRecord(record);
  return {
    id: record.id,
    url: recordHref(context, record),
    title: record.data.name,
    kind: words.t(`kind.${record.kind}.one`),
    language: site.settings.language,
    names: [
      ...namesOfRecord(from, record),
      ...(record.kind === 'briefing' ? namesOfPair(from, record.data.between ?? []) : []),
    ],
    places: [
      ...(paper ? placesOfPaper(context, paper) : placesOfEntry(context, record)),
      ...placesOfFields(context, record),
      ...placesOfOwnWords(record),
      ...observations(context, record),
    ],
    filters: filtersIn(from, record.id),
    meta: {
      what: whatOf(context, record),
      dates: date === undefined ? '' : words.date(date),
      stands: standsOf(context, record, paper),
      day: date === undefined ? '' : (dateOf(date).earliest ?? ''),
    },
  };
}

/** A paper that is of no record: of two parties, or of what changed. */
function documentOfPaper(from: From, request: PaperRequest): SearchDocument {
  const { context, papers } = from;
  const { site, words } = context;
  const kind = words.t('kind.briefing.one');
  const filters: FilterValues = {
    ...none,
    kind: [kind],
    party: (request.between ?? []).flatMap((id) => namedAs(site, id)?.data.name ?? []),
  };
  return {
    id: request.id,
    url: href(context, paperPath(request, 'full')),
    title: request.title,
    kind,
    language: site.settings.language,
    names: namesOfPair(from, request.between ?? []),
    places: placesOfPaper(context, papers.written(request.id, 'full')),
    filters,
    meta: {
      what: '',
      dates: words.t('briefing.as-of', { date: words.date(request.reportDate) }),
      stands: '',
      day: request.reportDate,
    },
  };
}

/** What a record is, more exactly than its kind: its type, or a person's office. Empty where no more is known. */
function whatOf({ site, words }: Context, record: SourceRecord): string {
  if (record.kind === 'person') {
    const [role] = record.data.roles ?? [];
    const at = role?.at === undefined ? [] : [nameOf(site, role.at)];
    return role ? [role.title, ...at].join(', ') : '';
  }
  const type = 'type' in record.data ? words.t(`type.${record.data.type}`) : '';
  return type.toLowerCase() === words.t(`kind.${record.kind}.one`).toLowerCase() ? '' : type;
}

/** Where a record stands, as its page tells it; empty where it stands nowhere. */
function standsOf(context: Context, record: SourceRecord, paper: Paper | undefined): string {
  const state = stateOf(context, record) ?? '';
  if (state === '' || record.kind !== 'programme' || paper === undefined) return state;
  // What a source said of a programme's state need not be so on the report date: its strip says of when it is.
  const label = context.words.t('answer.status');
  return stripOf(context.site, context.words, paper, 'full').find((fact) => fact.label === label)?.value ?? '';
}

/** What was observed of an indicator: "2025: more than 200 participants". */
function observations(context: Context, record: SourceRecord): Place[] {
  const { site, words } = context;
  return (seriesOfIndicator(site, record.id)?.observations ?? []).map(({ value }) => ({
    anchor: '',
    text: words.t('search.field', { label: words.asOf(value.asOf), value: observedValue(site, words, value, true) }),
    sort: 'figure',
  }));
}
