import { folders, kindOfFolder, kinds, type Folder, type Kind } from '../../basics/kinds.ts';
import type { Papers } from '../../briefing/papers.ts';
import { digestStanding } from '../../briefing/rules/programmes.ts';
import { eventOn } from '../../model/chronology.ts';
import { standingsOf } from '../../model/commitments.ts';
import { dateOfRecord } from '../../model/fields.ts';
import { indexedKinds, namedIn, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page/page.ts';
import { entriesOn, pagesOfParts, type Leaf, type PartPage } from '../lists/parts.ts';
import { standingTag } from '../page/tables.ts';
import { writingOn } from '../page/tell.ts';
import { commitmentLeaves, commitmentPages } from './board.ts';
import { briefingLeaves, briefingPages } from './briefings.ts';
import { indicatorLeaves, indicatorPages, observedId } from './indicators.ts';
import { entryId, kindLeaves, kindPage, type Listed } from './kinds.ts';

/**
 * The folders that have an index page: those of kinds with records, and briefings, which are generated too. Pages have
 * none; the footer lists them.
 */
export function indexFolders(site: Site): Folder[] {
  return indexedKinds(site.all).map((kind) => folders[kind]);
}

/** The pages of the index of a kind, by its folder. */
export function folderPages(context: Context, folder: Folder, papers: Papers): PartPage[] {
  const kind = kindOfFolder(folder);
  if (kind === undefined) throw new RangeError(`no kind of record has the folder '${folder}'`);
  const { pages } = indexes[kind];
  if (pages) return pages(context, papers);
  const note = (record: SourceRecord): string | undefined => noteOf(context, record.kind, record);
  return plainPages[kind](context, (leaf) => kindPage(context, kind, leaf, { note }));
}

/** The pages of the indexes that are lists and no more. */
const plainPages = Object.fromEntries(
  kinds.map((kind) => [kind, pagesOfParts(folders[kind], (context: Context) => kindLeaves(context, kind))]),
) as Readonly<Record<Kind, (context: Context, page: (leaf: Leaf<Listed>) => Page) => PartPage[]>>;

/**
 * Where each record is told that has no page and is not on the first page of its kind's index, below the root, by id.
 */
export function entryPages(context: Context, papers: Papers): ReadonlyMap<string, string> {
  return new Map(
    indexedKinds(context.site.all).flatMap((kind) => {
      const { entries = () => entriesOn(kindLeaves(context, kind), entryId) } = indexes[kind];
      return [...entries(context, papers)];
    }),
  );
}

/** What the index of a kind tells in a way of its own. */
interface KindIndex<K extends Kind> {
  /** Pages that are more than a list of its records. */
  readonly pages?: (context: Context, papers: Papers) => PartPage[];
  /** The records that are entries on such pages, with where they stand, if not on the first. */
  readonly entries?: (context: Context, papers: Papers) => readonly (readonly [id: string, path: string])[];
  /** What tells a record apart in a list: where it stands, a date, a role. Left out, its date. */
  readonly note?: (context: Context, record: SourceRecord<K>) => string | undefined;
}

/** What the index of each kind tells in a way of its own. */
export const indexes: { readonly [K in Kind]: KindIndex<K> } = {
  programme: { note: programmeNote },
  event: { note: eventNote },
  commitment: { pages: commitmentPages, entries: (context) => entriesOn(commitmentLeaves(context), entryId) },
  indicator: {
    pages: indicatorPages,
    entries: (context) => entriesOn(indicatorLeaves(context), observedId),
  },
  organisation: {},
  person: { note: (_context, { data }) => data.roles?.[0]?.title },
  place: {},
  theme: {},
  source: { note: sourceNote },
  briefing: {
    pages: briefingPages,
    entries: (context, papers) => entriesOn(briefingLeaves(context, papers), entryId),
  },
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
