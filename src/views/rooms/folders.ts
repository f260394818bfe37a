import { commitmentStates } from '../../basics/commitment-states.ts';
import { folders, kindOfFolder, paperKinds, type Folder, type Kind } from '../../basics/kinds.ts';
import type { Papers } from '../../briefing/papers.ts';
import { eventOn } from '../../model/chronology.ts';
import { commitmentsOn } from '../../model/commitments.ts';
import { indicatorSeries, latestObservation, observedValue } from '../../model/indicators.ts';
import { dateOfRecord } from '../../model/fields.ts';
import { indexedKinds, recordsOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, type Context } from '../context.ts';
import { NoteBook } from '../notes.ts';
import { emptyPaper, section, type LinkGroup, type Paper, type Section, type Table } from '../paper.ts';
import { commitmentsPicture } from '../pictures/commitments.ts';
import { commitmentTable, observationTable, standingTag } from '../tables.ts';
import { paperPath } from '../paths.ts';
import { entryOf } from '../records/entry.ts';
import { linkTo, plain, type Inline } from '../text.ts';
import { briefingCard, changePapers } from './cards.ts';
import { room } from './room.ts';

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
  const { page } = indexes[kind];
  return page ? page(context, papers) : indexPaper(context, kind, papers);
}

/** Every record of a kind: those with a page by name, grouped by their type, then all others as entries. */
function indexPaper(context: Context, kind: Kind, papers: Papers): Paper {
  const { words, site } = context;
  const records = recordsOf(site, kind).sort((a, b) => words.compare(a.data.name, b.data.name)) as SourceRecord[];
  const typeOf = (record: SourceRecord) => ('type' in record.data ? record.data.type : undefined);
  const withPage = records.filter(({ id }) => context.pages.has(id));
  const groups = [...Map.groupBy(withPage, typeOf)]
    .map(([type, members]) => ({
      label: words.t(type === undefined ? `kind.${kind}.many` : `type.${type}.many`),
      links: members.map((record) => indexLink(context, record)),
    }))
    .sort((a, b) => words.compare(a.label, b.label));
  const notes = new NoteBook(context);
  const title = words.t(`kind.${kind}.many`);
  return {
    ...emptyPaper(`${folders[kind]}/`, title),
    description: words.t('index.description', { kind: title, count: records.length, site: site.settings.title }),
    sections: [
      ...(groups.length > 0 ? [section('index', undefined, [{ type: 'links', groups, level: 2 }])] : []),
      ...entriesSection(context, notes, papers, records),
    ],
    notes: notes.groups(),
    search: { kind: title, filters: {} },
  };
}

/** The entries of a kind: its records that have no page of their own. */
function entriesSection(
  context: Context,
  notes: NoteBook,
  papers: Papers,
  records: readonly SourceRecord[],
): Section[] {
  const entries = records.filter(({ id }) => !context.pages.has(id));
  if (entries.length === 0) return [];
  const title = entries.length < records.length ? context.words.t('section.entries') : undefined;
  return [
    section('entries', title, [
      { type: 'entries', entries: entries.map((record) => entryOf(context, notes, papers, record)) },
    ]),
  ];
}

function indexLink(context: Context, record: SourceRecord): Inline & { note?: string } {
  const link = linkTo(context, record);
  const note = indexNote(context, record.kind, record);
  return note === undefined ? link : { ...link, note };
}

/** What the index of a kind tells in a way of its own. */
interface KindIndex<K extends Kind> {
  /** A page that isn't a list of names. */
  readonly page?: (context: Context, papers: Papers) => Paper;
  /** What tells a record apart in a list: where it stands and what it is for, a date, a role. Left out, its date. */
  readonly note?: (context: Context, record: SourceRecord<K>) => string | undefined;
}

/** What the index of each kind tells in a way of its own. */
export const indexes: { readonly [K in Kind]: KindIndex<K> } = {
  programme: { note: programmeNote },
  event: { note: eventNote },
  commitment: { page: commitmentsPaper },
  indicator: { page: indicatorsPaper },
  organisation: {},
  person: { note: (_context, { data }) => data.roles?.[0]?.title },
  place: {},
  theme: {},
  source: {
    note: ({ words }, { data }) =>
      data.published === undefined ? words.t('note.undated') : words.date(data.published),
  },
  briefing: { page: briefingsPaper },
  page: {},
};

function indexNote<K extends Kind>(
  context: Context,
  kind: K,
  record: SourceRecord<K> & SourceRecord,
): string | undefined {
  const { note } = indexes[kind];
  if (note) return note(context, record);
  const date = dateOfRecord(record);
  return date === undefined ? undefined : context.words.date(date);
}

function programmeNote(context: Context, record: SourceRecord<'programme'>): string | undefined {
  const { status } = record.data;
  const purpose = (context.site.statementsOf.get(record.id) ?? []).find(
    ({ statement }) => statement.aspect === 'purpose',
  )?.statement.says;
  const told = [
    ...(status === undefined ? [] : [context.words.t(`status.${status}`)]),
    ...(purpose === undefined ? [] : [purpose]),
  ];
  return told.length > 0 ? told.join(' · ') : undefined;
}

function eventNote(context: Context, record: SourceRecord<'event'>): string {
  const { date, t } = context.words;
  const { standing } = eventOn(record, context.site.settings.reportDate);
  const when = record.data.when === undefined ? t('date.none') : date(record.data.when);
  return standing === 'held' ? when : `${when}, ${standingTag(context, standing).text}`;
}

function indicatorsPaper(context: Context, papers: Papers): Paper {
  const notes = new NoteBook(context);
  const { t } = context.words;
  const series = indicatorSeries(context.site)
    .filter(({ observations }) => observations.length > 0)
    .sort((a, b) => context.words.compare(a.record.data.name, b.record.data.name));
  const single = series.filter(({ observations }) => observations.length === 1);
  const table: Table = {
    caption: t('room.indicators'),
    columns: [t('column.indicator'), t('column.value'), t('column.as-of')],
    rows: single.flatMap((one) => {
      const latest = latestObservation(one);
      if (!latest) return [];
      return [
        {
          cells: [
            { text: [linkTo(context, one.record)], marks: notes.cite(latest.linked.evidence, [latest.linked.key]) },
            { text: plain(observedValue(context.site, context.words, latest.value, true)), number: true },
            { text: plain(context.words.asOf(latest.value.asOf)), whole: true },
          ],
        },
      ];
    }),
  };
  const several = series
    .filter(({ observations }) => observations.length > 1)
    .map((one) =>
      section(`indicator_${one.record.id}`, one.record.data.name, [
        ...(one.sourcesDiffer ? [{ type: 'text' as const, text: plain(t('indicator.differ')) }] : []),
        { type: 'table' as const, table: observationTable(context, notes, one) },
      ]),
    );
  return {
    ...room(context, 'indicators/', 'indicators'),
    sections: [
      ...(single.length > 0
        ? [section('latest', several.length > 0 ? t('section.single') : undefined, [{ type: 'table', table }])]
        : []),
      ...several,
      ...entriesSection(context, notes, papers, recordsOf(context.site, 'indicator') as SourceRecord[]),
    ],
    notes: notes.groups(),
  };
}

function commitmentsPaper(context: Context, papers: Papers): Paper {
  const { t, date } = context.words;
  const notes = new NoteBook(context);
  const { reportDate } = context.site.settings;
  const all = commitmentsOn(context.site, reportDate);
  const byState = commitmentStates.flatMap((state): Section[] => {
    const group = all.filter((standing) => standing.state === state);
    if (group.length === 0) return [];
    const title = t(`state.${state}.title`);
    const table = commitmentTable(
      context,
      notes,
      t('commitments.caption', { state: title, count: group.length }),
      group,
    );
    return [
      section(state, title, [
        { type: 'text', text: plain(t(`state.${state}.means`, { date: date(reportDate) })) },
        { type: 'table', table },
      ]),
    ];
  });
  const dated = all.filter(({ due }) => due !== undefined);
  const picture = commitmentsPicture(context);
  const counts = commitmentStates
    .map((state) => ({ state, count: all.filter((standing) => standing.state === state).length }))
    .filter(({ count }) => count > 0);
  return {
    ...room(context, 'commitments/', 'commitments'),
    answers: [
      { label: t('answer.report-date'), value: plain(date(reportDate)), marks: [] },
      ...counts.map(({ state, count }) => ({
        label: t(`state.${state}.title`),
        value: [{ text: context.words.number(count), href: `#section_${state}` }],
        marks: [],
      })),
    ],
    sections: [
      ...(picture ? [section('pictures', t('picture.commitments.title'), [{ type: 'picture', picture }], true)] : []),
      ...byState,
      ...(dated.length > 0
        ? [
            section('by-date', t('section.by-due-date'), [
              { type: 'table', table: commitmentTable(context, notes, t('section.by-due-date'), dated) },
            ]),
          ]
        : []),
      ...entriesSection(context, notes, papers, recordsOf(context.site, 'commitment') as SourceRecord[]),
    ],
    notes: notes.groups(),
  };
}

function briefingsPaper(context: Context, { requests: briefings }: Papers): Paper {
  const { t } = context.words;
  const own = briefings.filter(
    ({ record, editions }) => editions === undefined && (record?.kind ?? 'briefing') === 'briefing',
  );
  const changes = changePapers(briefings);
  const groups: LinkGroup[] = paperKinds.map(({ kind }) => ({
    label: t(`kind.${kind}.many`),
    links: briefings
      .filter(({ record }) => record?.kind === kind)
      .map((request) => ({ text: request.title, href: href(context, paperPath(request, 'full')) }))
      .sort((a, b) => context.words.compare(a.text, b.text)),
  }));
  return {
    ...room(context, 'briefings/', 'briefings'),
    sections: [
      ...(own.length > 0
        ? [
            section('own', t('section.own-briefings'), [
              { type: 'cards', cards: own.map((request) => briefingCard(context, request)) },
            ]),
          ]
        : []),
      ...(changes.length > 0
        ? [
            section('changes', t('section.change-briefings'), [
              { type: 'cards', cards: changes.map((request) => briefingCard(context, request)) },
            ]),
          ]
        : []),
      section('generated', t('section.generated-briefings'), [
        { type: 'links', groups: groups.filter(({ links }) => links.length > 0) },
      ]),
    ],
  };
}
