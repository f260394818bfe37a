import { folders, kindIs, kindOfFolder, type Folder, type Kind } from '../../basics/kinds.ts';
import type { Papers } from '../../briefing/papers.ts';
import { digestStanding } from '../../briefing/rules/programmes.ts';
import { eventOn } from '../../model/chronology.ts';
import { standingsOf } from '../../model/commitments.ts';
import { dateOfRecord } from '../../model/fields.ts';
import { indexedKinds, namedIn, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import type { Paper } from '../paper.ts';
import { standingTag } from '../tables.ts';
import { writingOn } from '../tell.ts';
import { commitmentsPaper } from './board.ts';
import { briefingsPaper } from './briefings.ts';
import { indicatorsPaper } from './indicators.ts';
import { kindPaper } from './kinds.ts';

/**
 * The folders that have an index page: those of kinds with records, and briefings, which are generated too. Pages have
 * none; the footer lists them.
 */
export function indexFolders(site: Site): Folder[] {
  return indexedKinds(site.all).map((kind) => folders[kind]);
}

/** The index page of a kind, by its folder. */
export function folderPaper(context: Context, folder: Folder, papers: Papers): Paper {
  const kind = kindOfFolder(folder);
  if (kind === undefined) throw new RangeError(`no kind of record has the folder '${folder}'`);
  const { page, types, besides } = indexes[kind];
  if (page) return page(context, papers);
  return kindPaper(context, kind, {
    note: (record) => noteOf(context, record.kind, record),
    types,
    besides: besides?.(context, papers) ?? [],
  });
}

/** What the index of a kind tells in a way of its own. */
interface KindIndex<K extends Kind> {
  /** A page that isn't a list of its records. */
  readonly page?: (context: Context, papers: Papers) => Paper;
  /** What tells a record apart in a list: where it stands, a date, a role. Left out, its date. */
  readonly note?: (context: Context, record: SourceRecord<K>) => string | undefined;
  /** The types in their order, where that is another than by name. */
  readonly types?: readonly string[];
  /** Records of other kinds that are listed first. */
  readonly besides?: (context: Context, papers: Papers) => SourceRecord[];
}

/** What the index of each kind tells in a way of its own. */
export const indexes: { readonly [K in Kind]: KindIndex<K> } = {
  programme: { note: programmeNote },
  event: { note: eventNote },
  commitment: { page: commitmentsPaper },
  indicator: { page: indicatorsPaper },
  organisation: {},
  person: { note: (_context, { data }) => data.roles?.[0]?.title },
  place: { types: ['country', 'group', 'region', 'territory', 'continent', 'city'], besides: otherParties },
  theme: {},
  source: { note: sourceNote },
  briefing: { page: briefingsPaper },
  page: {},
};

function noteOf<K extends Kind>(context: Context, kind: K, record: SourceRecord<K> & SourceRecord): string | undefined {
  const { note } = indexes[kind];
  if (note) return note(context, record);
  const date = dateOfRecord(record);
  return date === undefined ? undefined : context.words.date(date);
}

function programmeNote(context: Context, record: SourceRecord<'programme'>): string | undefined {
  const { site } = context;
  const promises = standingsOf(site, site.settings.reportDate, namedIn(site, record.id, 'commitment', 'programmes'));
  return digestStanding(writingOn(context), 'programmes', record, promises)[0]?.text;
}

function eventNote(context: Context, record: SourceRecord<'event'>): string {
  const { date, t } = context.words;
  const { standing } = eventOn(record, context.site.settings.reportDate);
  const when = record.data.when === undefined ? t('date.none') : date(record.data.when);
  return standing === 'held' ? when : `${when}, ${standingTag(context, standing).text}`;
}

function sourceNote({ words: { t, date, list } }: Context, { data }: SourceRecord<'source'>): string {
  return list([
    data.published === undefined ? t('note.undated') : date(data.published),
    ...(data.account === undefined ? [] : [t(`account.${data.account}`)]),
  ]);
}

/** Bodies that meet others as countries do, and have a page: those that a paper on two parties is about. */
function otherParties({ site, pages }: Context, { requests }: Papers): SourceRecord[] {
  const ids = new Set(requests.flatMap(({ between }) => between ?? []));
  return [...ids]
    .flatMap((id) => site.records.get(id) ?? [])
    .filter(({ id, kind }) => kind !== 'place' && kindIs(kind, 'party', true) && pages.has(id));
}
