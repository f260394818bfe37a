import { dateOf } from '../basics/dates.ts';
import { folders, kindOfFolder, kinds, type Folder, type Kind } from '../basics/kinds.ts';
import { isAcronym } from '../basics/names.ts';
import { recordPath } from '../basics/urls.ts';
import type { BriefingRequest } from '../briefing/briefing.ts';
import { byYear, chronologyOn, eventOn, eventStandings, type ChronologyEntry } from '../model/chronology.ts';
import { commitmentsOn, commitmentStates, dueWithinDays } from '../model/commitments.ts';
import { indicatorSeries, latestObservation } from '../model/indicators.ts';
import { latestSource } from '../model/knowledge.ts';
import { namesOf, presentKinds, recordsOf, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import { href, recordHref, type Context } from './context.ts';
import { NoteBook } from './notes.ts';
import { emptyPaper, section, type Card, type LinkGroup, type Paper, type Section, type Table } from './paper.ts';
import { filterNames, searchEntry } from './search-entry.ts';
import { commitmentTable, observationTable, observed, standingTag, timeline } from './tables.ts';
import { linkTo, plain, type Inline } from './text.ts';

/** The folders that have an index page: those of kinds with records, and briefings, which are generated too. Pages have none; the footer lists them. */
export function indexFolders(site: Site): Folder[] {
  const present = presentKinds(site);
  return kinds.filter((kind) => kind !== 'page' && (kind === 'briefing' || present.includes(kind))).map((kind) => folders[kind]);
}

/** The index page of a kind, by its folder. */
export function folderPaper(context: Context, folder: Folder, briefings: readonly BriefingRequest[]): Paper {
  const kind = kindOfFolder(folder) ?? 'page';
  if (kind === 'commitment') return commitmentsPaper(context);
  if (kind === 'indicator') return indicatorsPaper(context);
  if (kind === 'briefing') return briefingsPaper(context, briefings);
  return indexPaper(context, kind);
}

function room(context: Context, path: string, name: 'chronology' | 'commitments' | 'indicators' | 'briefings' | 'search' | 'acronyms' | 'manual'): Paper {
  const { t } = context.words;
  return { ...emptyPaper(path, t(`room.${name}`)), description: t(`room.${name}.about`), lede: { text: plain(t(`room.${name}.about`)), marks: [] } };
}

/** Every record of a kind by name, grouped by its type where it has one. */
function indexPaper(context: Context, kind: Kind): Paper {
  const { words, site } = context;
  const records = recordsOf(site, kind).sort((a, b) => words.compare(a.data.name, b.data.name));
  const typeOf = (record: SourceRecord): string => ('type' in record.data ? record.data.type : '');
  const groups = [...Map.groupBy(records as SourceRecord[], typeOf)]
    .map(([type, members]) => ({ label: words.has(`type.${type}.many`) ? words.t(`type.${type}.many` as 'kind.page.many') : words.t(`kind.${kind}.many`), links: members.map((record) => indexLink(context, record)) }))
    .sort((a, b) => words.compare(a.label, b.label));
  const title = words.t(`kind.${kind}.many`);
  return {
    ...emptyPaper(`${folders[kind]}/`, title),
    description: words.t('index.description', { kind: title, count: records.length, site: site.settings.title }),
    lede: { text: plain(words.t('index.lede', { count: records.length })), marks: [] },
    sections: [section('index', undefined, [{ type: 'links', groups }])],
  };
}

function indexLink(context: Context, record: SourceRecord): Inline & { note?: string } {
  const link = linkTo(context, record);
  const note = indexNote(context, record);
  return note === undefined ? link : { ...link, note };
}

/** What tells a record apart in a list: a purpose, a date, a role. */
function indexNote(context: Context, record: SourceRecord): string | undefined {
  const { date, t } = context.words;
  switch (record.kind) {
    case 'event': {
      const { standing } = eventOn(record, context.site.settings.reportDate);
      const when = record.data.when === undefined ? t('date.none') : date(record.data.when);
      return standing === 'held' ? when : `${when}, ${standingTag(context, standing).text}`;
    }
    case 'source':
      return record.data.published === undefined ? t('note.undated') : date(record.data.published);
    case 'person':
      return record.data.roles?.[0]?.title;
    case 'programme':
      return (context.site.statementsOf.get(record.id) ?? []).find(({ statement }) => statement.aspect === 'purpose')?.statement.says;
    default:
      return undefined;
  }
}

function indicatorsPaper(context: Context): Paper {
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
            { text: plain(observed(context, latest.value, true)), number: true },
            { text: plain(context.words.asOf(latest.value.asOf)) },
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
    sections: [...(single.length > 0 ? [section('latest', several.length > 0 ? t('section.single') : undefined, [{ type: 'table', table }])] : []), ...several],
    notes: notes.groups(),
  };
}

function commitmentsPaper(context: Context): Paper {
  const { t, date } = context.words;
  const notes = new NoteBook(context);
  const { reportDate } = context.site.settings;
  const all = commitmentsOn(context.site, reportDate);
  const byState = commitmentStates.flatMap((state): Section[] => {
    const group = all.filter((standing) => standing.state === state);
    if (group.length === 0) return [];
    const title = t(`state.${state}.title`);
    const table = commitmentTable(context, notes, t('commitments.caption', { state: title, count: group.length }), group);
    return [section(state, title, [{ type: 'text', text: plain(t(`state.${state}.means`, { date: date(reportDate), days: dueWithinDays })) }, { type: 'table', table }])];
  });
  const dated = all.filter(({ due }) => due !== undefined);
  const counts = commitmentStates.map((state) => ({ state, count: all.filter((standing) => standing.state === state).length })).filter(({ count }) => count > 0);
  return {
    ...room(context, 'commitments/', 'commitments'),
    answers: [
      { label: t('answer.report-date'), value: plain(date(reportDate)), marks: [] },
      ...counts.map(({ state, count }) => ({ label: t(`state.${state}.title`), value: [{ text: context.words.number(count), href: `#section_${state}` }], marks: [] })),
    ],
    sections: [
      ...byState,
      ...(dated.length > 0 ? [section('by-date', t('section.by-due-date'), [{ type: 'table', table: commitmentTable(context, notes, t('section.by-due-date'), dated) }])] : []),
    ],
    notes: notes.groups(),
  };
}

function briefingsPaper(context: Context, briefings: readonly BriefingRequest[]): Paper {
  const { t } = context.words;
  const own = briefings.filter(({ record }) => record.kind === 'briefing');
  const groups: LinkGroup[] = (['programme', 'theme', 'place'] as const).map((kind) => ({
    label: t(`kind.${kind}.many`),
    links: briefings
      .filter(({ record }) => record.kind === kind)
      .map(({ id, title }) => ({ text: title, href: href(context, recordPath('briefing', id)) }))
      .sort((a, b) => context.words.compare(a.text, b.text)),
  }));
  return {
    ...room(context, 'briefings/', 'briefings'),
    sections: [
      ...(own.length > 0 ? [section('own', t('section.own-briefings'), [{ type: 'cards', cards: own.map((request) => briefingCard(context, request)) }])] : []),
      section('generated', t('section.generated-briefings'), [{ type: 'links', groups: groups.filter(({ links }) => links.length > 0) }]),
    ],
  };
}

/** A briefing of the desk as a card: its title, the first words of its note, its date. */
export function briefingCard(context: Context, { id, title, reportDate, record }: BriefingRequest): Card {
  const { t, date } = context.words;
  const scope = record.kind === 'briefing' ? Object.values(record.data.scope).flatMap((value) => (Array.isArray(value) ? value : [])) : [];
  const names = scope.flatMap((name) => context.site.records.get(name)?.data.name ?? []);
  return {
    title: { text: title, href: href(context, recordPath('briefing', id)) },
    text: t('briefing.about', { names: context.words.list(names) }),
    foot: t('briefing.as-of', { date: date(reportDate) }),
  };
}

/** The whole chronology, year by year; what was only announced stands apart from what was held. */
export function chronologyPaper(context: Context): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const entries = chronologyOn(context.site, context.site.settings.reportDate);
  const years = byYear(entries);
  const undated = entries.filter(({ date }) => date === undefined);
  return {
    ...room(context, 'chronology/', 'chronology'),
    answers: [...years].map(([year, list]) => ({
      label: t('chronology.count', { count: list.length }),
      value: [{ text: String(year), href: href(context, `chronology/${year}/`) }],
      marks: [],
    })),
    sections: [
      ...[...years].reverse().map(([year, list]) => yearSection(context, notes, String(year), startingIn(year, list))),
      ...(undated.length > 0 ? [yearSection(context, notes, t('chronology.undated'), undated, 'undated')] : []),
    ].filter(({ blocks }) => blocks.length > 0),
    notes: notes.groups(),
    search: { kind: t('room.chronology'), filters: { kind: [t('room.chronology')] } },
  };
}

/** A range that began in an earlier year is listed there; its year pages still show it. */
function startingIn(year: number, entries: readonly ChronologyEntry[]): ChronologyEntry[] {
  return entries.filter(({ date }) => (date?.earliest ?? date?.latest ?? '').startsWith(String(year)));
}

function yearSection(context: Context, notes: NoteBook, title: string, entries: readonly ChronologyEntry[], name = title): Section {
  const announced = entries.filter(({ standing }) => standing === 'announced' || standing === 'announced-unknown');
  const others = entries.filter((entry) => !announced.includes(entry));
  return section(name, title, [
    ...(others.length > 0 ? [{ type: 'timeline' as const, entries: timeline(context, notes, others) }] : []),
    ...(announced.length > 0
      ? [{ type: 'text' as const, text: plain(context.words.t('chronology.announced')) }, { type: 'timeline' as const, entries: timeline(context, notes, announced) }]
      : []),
  ]);
}

/** The years that have a page of their own, ascending. */
export function chronologyYears(site: Site): number[] {
  return [...byYear(chronologyOn(site, site.settings.reportDate)).keys()];
}

/** One year, standing by standing. */
export function yearPaper(context: Context, year: number): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const years = byYear(chronologyOn(context.site, context.site.settings.reportDate));
  const entries = years.get(year) ?? [];
  const neighbours = [...years.keys()];
  const position = neighbours.indexOf(year);
  const link = (other: number | undefined, label: 'chronology.earlier' | 'chronology.later'): Inline[] =>
    other === undefined ? [] : [{ text: t(label, { year: String(other) }), href: href(context, `chronology/${other}/`) }];
  return {
    ...emptyPaper(`chronology/${year}/`, t('chronology.year', { year: String(year) })),
    description: t('chronology.year.about', { year: String(year), count: entries.length }),
    kicker: [{ text: t('room.chronology'), href: href(context, 'chronology/') }],
    forms: [...link(neighbours[position - 1], 'chronology.earlier'), ...link(neighbours[position + 1], 'chronology.later')],
    sections: eventStandings.flatMap((standing) => {
      const group = entries.filter((entry) => entry.standing === standing);
      return group.length > 0 ? [section(standing, t(`standing.${standing}.title`), [{ type: 'timeline', entries: timeline(context, notes, group) }])] : [];
    }),
    notes: notes.groups(),
    search: { kind: t('room.chronology'), filters: { kind: [t('room.chronology')], year: [String(year)] } },
  };
}

/** The front page: what this is, how fresh, what is new, what is due, the briefings, search. */
export function homePaper(context: Context, briefings: readonly BriefingRequest[]): Paper {
  const { site, words } = context;
  const { t, date } = words;
  const { settings } = site;
  const programmes = recordsOf(site, 'programme').length;
  const notes = new NoteBook(context);
  const latest = latestSource(site);
  const all = commitmentsOn(site, settings.reportDate);
  const waiting = all.filter(({ state }) => state === 'due' || state === 'overdue' || state === 'no-word-since');
  const upcoming = chronologyOn(site, settings.reportDate).filter(({ standing }) => standing === 'announced');
  const own = briefings.filter(({ record }) => record.kind === 'briefing');
  const sources = recordsOf(site, 'source').sort((a, b) => sortDay(b) - sortDay(a));
  const newest = sources.slice(0, 3).map((record) => ({
    title: linkTo(context, record),
    text: t('home.source', { count: [...site.statements.values()].filter(({ evidence }) => evidence.some(({ source }) => source === record.id)).length }),
    foot: record.data.published === undefined ? t('note.undated') : date(record.data.published),
  }));
  return {
    ...emptyPaper('', settings.title),
    description: settings.description,
    lede: { text: plain(settings.description), marks: [] },
    answers: [
      { label: t('answer.report-date'), value: plain(date(settings.reportDate)), marks: [] },
      ...(latest?.data.published ? [{ label: t('answer.latest-source'), value: [{ text: date(latest.data.published), href: recordHref(context, latest) }], marks: [] }] : []),
      ...(programmes > 0 ? [{ label: t('kind.programme.many'), value: [{ text: words.number(programmes), href: href(context, 'programmes/') }], marks: [] }] : []),
      { label: t('home.statements'), value: plain(words.number(site.statements.size)), marks: [] },
    ],
    sections: [
      section('search', undefined, [{ type: 'search', search: { action: href(context, 'search/'), filters: [] } }]),
      ...(own.length > 0 ? [section('briefings', t('room.briefings'), [{ type: 'cards', cards: own.map((request) => briefingCard(context, request)) }, { type: 'text', text: [{ text: t('home.all-briefings'), href: href(context, 'briefings/') }] }])] : []),
      section('due', t('home.due'), [
        ...(waiting.length > 0
          ? [{ type: 'table' as const, table: commitmentTable(context, notes, t('home.due.caption', { date: date(settings.reportDate) }), waiting) }]
          : [{ type: 'text' as const, text: plain(t('home.nothing-due')) }]),
        ...(upcoming.length > 0 ? [{ type: 'timeline' as const, entries: timeline(context, notes, upcoming) }] : []),
        ...(all.length > 0 ? [{ type: 'text' as const, text: [{ text: t('home.all-commitments'), href: href(context, 'commitments/') }] }] : []),
      ]),
      ...(newest.length > 0 ? [section('new', t('home.new'), [{ type: 'cards', cards: newest }])] : []),
    ],
    notes: notes.groups(),
  };
}

function sortDay(record: SourceRecord<'source'>): number {
  return record.data.published === undefined ? 0 : Date.parse(dateOf(record.data.published).latest ?? '1970-01-01');
}

/** The search page: the form with its filters, and every name from A to Z for readers without JavaScript. */
export function searchPaper(context: Context): Paper {
  const { words, site } = context;
  const entries = site.all.filter((record) => record.kind !== 'page').map((record) => searchEntry(context, record).filters);
  const filters = filterNames.map((name) => ({
    name,
    label: words.t(`filter.${name}`),
    values: [...new Set(entries.flatMap((entry) => entry[name] ?? []))].sort(words.compare),
  }));
  return {
    ...room(context, 'search/', 'search'),
    lede: undefined,
    sections: [
      section('search', undefined, [{ type: 'search', search: { action: href(context, 'search/'), filters: filters.filter(({ values }) => values.length > 1) } }]),
      section('a-z', words.t('section.a-z'), [{ type: 'links', groups: alphabet(context) }]),
    ],
  };
}

/** Names and aliases by first letter, each leading to its record. */
function alphabet(context: Context): LinkGroup[] {
  const { words, site } = context;
  const names = site.all
    .filter((record) => record.kind !== 'page')
    .flatMap((record) =>
      [...new Set(namesOf(record))].map((name) => ({ text: name, href: recordHref(context, record), ...(name === record.data.name ? {} : { note: record.data.name }) })),
    )
    .sort((a, b) => words.compare(a.text, b.text) || (a.href < b.href ? -1 : 1));
  const letter = (name: string): string => {
    const first = name.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').charAt(0).toUpperCase();
    return /\p{L}/u.test(first) ? first : '0–9';
  };
  return [...Map.groupBy(names, ({ text }) => letter(text))].map(([label, links]) => ({ label, links })).sort((a, b) => words.compare(a.label, b.label));
}

/** Every acronym and what it stands for, as far as the records say. */
export function acronymsPaper(context: Context): Paper {
  const { t, compare } = context.words;
  const rows = context.site.all
    .flatMap((record) => namesOf(record).filter(isAcronym).map((acronym) => ({ acronym, record })))
    .sort((a, b) => compare(a.acronym, b.acronym) || (a.record.id < b.record.id ? -1 : 1))
    .map(({ acronym, record }) => {
      const long = namesOf(record).find((name) => !isAcronym(name));
      return {
        cells: [
          { text: plain(acronym) },
          { text: [{ text: long ?? t('acronyms.unexplained'), href: recordHref(context, record) }] },
          { text: plain(t(`kind.${record.kind}.one`)) },
        ],
      };
    });
  const table: Table = { caption: t('room.acronyms'), columns: [t('column.acronym'), t('column.stands-for'), t('column.kind')], rows };
  return { ...room(context, 'acronyms/', 'acronyms'), sections: [section('acronyms', undefined, [{ type: 'table', table }])] };
}

/** What a reader sees at an address that leads nowhere. */
export function notFoundPaper(context: Context): Paper {
  const { t } = context.words;
  return {
    ...emptyPaper('404.html', t('not-found.title')),
    lede: { text: plain(t('not-found.text')), marks: [] },
    sections: [section('search', undefined, [{ type: 'search', search: { action: href(context, 'search/'), filters: [] } }])],
  };
}

