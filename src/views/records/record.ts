import { fieldKey } from '../../basics/ids.ts';
import { folders } from '../../basics/kinds.ts';
import { recordPath } from '../../basics/urls.ts';
import { isEmptyBody } from '../../model/bodies.ts';
import { eventOn } from '../../model/chronology.ts';
import { standingOn } from '../../model/commitments.ts';
import { participationKeys } from '../../model/evidence/claims.ts';
import { seriesOfIndicator } from '../../model/indicators.ts';
import { evidenceIn, type LinkedStatement } from '../../model/site.ts';
import { components } from '../../schema/components.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Participation } from '../../schema/records.ts';
import type { Aspect } from '../../schema/statement.ts';
import { bodyHtml } from '../body.ts';
import { absolute, href, type Context } from '../context.ts';
import type { NamedField } from '../field-names.ts';
import { NoteBook, type Mark } from '../notes.ts';
import {
  emptyPaper,
  section,
  type Answer,
  type Block,
  type Fact,
  type Paper,
  type Section,
  type Told,
} from '../paper.ts';
import { indicatorPicture } from '../pictures/indicator.ts';
import { mapLinks } from '../pictures/map-links.ts';
import { searchEntry } from '../search-entry.ts';
import {
  citeField,
  commitmentTable,
  figureTable,
  observationTable,
  stateTag,
  standingTag,
  timeline,
} from '../tables.ts';
import { joined, linkToId, plain, type Inline } from '../text.ts';
import { pointers } from './pointers.ts';
import { commitmentsOf, eventsOf, programmeAnswers, relatedSection } from './programme.ts';
import { sourceSections } from './source.ts';
import { toldStatement } from './told.ts';

/** The page of one record: what it is, what it claims and where that stands, and everything that points to it. */
export function recordPaper(context: Context, record: SourceRecord): Paper {
  const { words } = context;
  const notes = new NoteBook(context);
  const statements = context.site.statementsOf.get(record.id) ?? [];
  const lede = statements.find(({ statement }) => statement.aspect === 'purpose' || statement.aspect === 'promise');
  const path = recordPath(record.kind, record.id);
  // Notes are numbered in reading order, so the parts are made in the order in which they are printed.
  const top = lede ? toldStatement(context, notes, lede) : undefined;
  const answers = answersOf(context, notes, record);
  const rest = statements.filter((linked) => linked !== lede);
  const sections = [
    ...narrative(context, notes, record),
    ...saidSections(context, notes, rest),
    ...kindSections(context, notes, record),
    ...lineSection(context, notes, rest),
    ...gapSection(context, notes, rest),
  ];
  const pointing = pointers(context, record);
  return {
    ...emptyPaper(path, record.data.name),
    description: lede?.statement.says ?? describe(context, record),
    kicker: kicker(context, record),
    names: namesLine(context, record),
    lede: top,
    answers,
    forms: formsOf(context, record),
    sections: [
      ...sections,
      ...(record.kind === 'programme' ? relatedSection(context, record) : []),
      ...(pointing.length > 0
        ? [section('pointers', words.t('section.pointers'), [{ type: 'links', groups: pointing }], true)]
        : []),
    ],
    notes: notes.groups(),
    standing: standing(context, record),
    citation: citation(context, record.data.name, path),
    search: searchEntry(context, record),
  };
}

/** The line under "Cite this page". */
function citation(
  context: Context,
  title: string,
  path: string,
  reportDate = context.site.settings.reportDate,
): string {
  const { settings } = context.site;
  return context.words.t('cite.text', {
    publisher: settings.publisher.name,
    title,
    site: settings.title,
    date: context.words.date(reportDate),
    address: absolute(context, path),
  });
}

function kicker(context: Context, record: SourceRecord): Inline[] {
  const { t } = context.words;
  if (record.kind === 'page') return [];
  const kind: Inline = { text: t(`kind.${record.kind}.one`), href: href(context, `${folders[record.kind]}/`) };
  return [
    kind,
    ...('type' in record.data ? [{ text: ` · ${t(`type.${record.data.type}`)}` }] : []),
    ...(record.data.audience === 'internal' ? [{ text: ` · ${t('origin.internal')}` }] : []),
  ];
}

function describe(context: Context, record: SourceRecord): string {
  const { t } = context.words;
  return t('record.description', {
    name: record.data.name,
    kind: t(`kind.${record.kind}.one`),
    site: context.site.settings.title,
  });
}

function namesLine(context: Context, record: SourceRecord): Paper['names'] {
  const { t, date } = context.words;
  const aliases = (record.data.aliases ?? []).map((alias) =>
    typeof alias === 'string'
      ? { text: alias }
      : {
          text: alias.name,
          ...(alias.lang ? { lang: alias.lang } : {}),
          ...(alias.outside ? { note: t('names.outside') } : {}),
        },
  );
  const dated = 'names' in record.data ? (record.data.names ?? []) : [];
  return [...aliases, ...dated.map(({ name, when }) => ({ text: name, note: date(when) }))];
}

function formsOf(context: Context, record: SourceRecord): Inline[] {
  const hasBriefing = context.briefings.has(record.id) && record.kind !== 'briefing';
  const briefing = hasBriefing
    ? [{ text: context.words.t('form.briefing'), href: href(context, recordPath('briefing', record.id)) }]
    : [];
  return [...briefing, ...mapLinks(context, record)];
}

/** The facts of the first screen. */
function answersOf(context: Context, notes: NoteBook, record: SourceRecord): Answer[] {
  const { t, date } = context.words;
  const { reportDate } = context.site.settings;
  const field = (name: NamedField, value: readonly Inline[] | string | undefined): Answer[] =>
    value === undefined || value.length === 0
      ? []
      : [
          answer(
            t(`answer.${name}`),
            typeof value === 'string' ? plain(value) : value,
            citeField(context, notes, record, name),
          ),
        ];
  const links = (ids: readonly string[] | undefined) =>
    joined(
      context,
      (ids ?? []).map((id) => linkToId(context, id)),
    );
  const link = (id: string | undefined) => links(id === undefined ? [] : [id]);
  switch (record.kind) {
    case 'programme':
      return programmeAnswers(context, notes, record);
    case 'event': {
      const { standing } = eventOn(record, reportDate);
      return [
        ...field('when', record.data.when ? date(record.data.when) : t('date.none')),
        ...field('where', links(record.data.where)),
        ...field('outcome', standingTag(context, standing).text),
        ...field('partOf', link(record.data.partOf)),
        ...plainAnswer(t('answer.programmes'), links(record.data.programmes)),
      ];
    }
    case 'commitment': {
      const { state } = standingOn(context.site, record, reportDate);
      return [
        ...field('by', links(record.data.by)),
        ...field('made', record.data.made && date(record.data.made)),
        ...field('due', record.data.due ? date(record.data.due) : t('date.none')),
        ...plainAnswer(t('answer.state', { date: date(reportDate) }), plain(stateTag(context, state).text)),
        ...field('event', link(record.data.event)),
        ...plainAnswer(t('answer.programmes'), links(record.data.programmes)),
      ];
    }
    case 'organisation':
      return [
        ...field('parent', link(record.data.parent)),
        ...field('place', link(record.data.place)),
        ...field('period', record.data.period && date(record.data.period)),
      ];
    case 'person':
      return (record.data.roles ?? []).map((role) =>
        answer(
          date(role.when),
          [{ text: role.title }, ...(role.at ? [{ text: ' · ' }, linkToId(context, role.at)] : [])],
          notes.cite(evidenceIn(role.from), [fieldKey(record.id, `roles.${role.id}`)]),
        ),
      );
    case 'place':
      return field('parent', link(record.data.parent));
    case 'indicator':
      return plainAnswer(t('answer.unit'), plain(record.data.currency ?? record.data.unit));
    case 'source':
      return [
        ...field('publisher', link(record.data.publisher)),
        ...field('published', record.data.published ? date(record.data.published) : t('note.undated')),
        ...plainAnswer(t('answer.language'), plain(context.words.languageName(record.data.language))),
        ...plainAnswer(t('answer.paragraphs'), plain(context.words.number(record.data.paragraphs))),
      ];
    case 'theme':
      return plainAnswer(t('answer.parent'), link(record.data.parent));
    default:
      return [];
  }
}

/** Where a record stands on the report date: a programme's status, an event's outcome, a commitment's state; and the date that is measured by. */
function standing(context: Context, record: SourceRecord): Fact[] {
  const { t, date } = context.words;
  const { reportDate } = context.site.settings;
  switch (record.kind) {
    case 'programme':
      return record.data.status === undefined
        ? []
        : [{ label: t('answer.status'), value: t(`status.${record.data.status}`) }];
    case 'event':
      return [
        ...(record.data.when === undefined ? [] : [{ label: t('answer.when'), value: date(record.data.when) }]),
        { label: t('answer.outcome'), value: standingTag(context, eventOn(record, reportDate).standing).text },
      ];
    case 'commitment':
      return [
        ...(record.data.due === undefined ? [] : [{ label: t('answer.due'), value: date(record.data.due) }]),
        { label: t('column.state'), value: stateTag(context, standingOn(context.site, record, reportDate).state).text },
      ];
    default:
      return [];
  }
}

function answer(label: string, value: readonly Inline[], marks: readonly Mark[]): Answer {
  return { label, value, marks };
}

function plainAnswer(label: string, value: readonly Inline[]): Answer[] {
  return value.length === 0 ? [] : [answer(label, value, [])];
}

function narrative(context: Context, notes: NoteBook, record: SourceRecord): Section[] {
  if (isEmptyBody(record.body.tree)) return [];
  const astro = record.body.components.some((name) => components[name]?.printedBy === 'astro');
  const block: Block = astro
    ? { type: 'mdx', id: record.id }
    : { type: 'html', html: bodyHtml(context, record, notes) };
  return [section('narrative', undefined, [block])];
}

const saidOrder: readonly Aspect[] = ['purpose', 'participants', 'goal', 'outcome', 'challenge', 'promise', 'step'];

/** What the sources say, aspect by aspect, then the figures. */
function saidSections(context: Context, notes: NoteBook, statements: readonly LinkedStatement[]): Section[] {
  const { t } = context.words;
  const groups = saidOrder.flatMap((aspect): Section[] => {
    const items = statements.filter(({ statement }) => statement.aspect === aspect);
    if (items.length === 0) return [];
    const told = items.map((linked): Told => {
      const told = toldStatement(context, notes, linked);
      return aspect === 'step' && linked.statement.when !== undefined
        ? { ...told, text: [{ text: `${context.words.date(linked.statement.when)}: ` }, ...told.text] }
        : told;
    });
    return [
      section(aspect, t(`aspect.${aspect}`), [{ type: 'told', look: 'list', groups: told.map((item) => [item]) }]),
    ];
  });
  const figures = statements.filter(({ statement }) => statement.aspect === 'figure');
  if (figures.length === 0) return groups;
  const table = figureTable(context, notes, t('aspect.figure'), figures, ({ statement }) => ({
    id: statement.id,
    text: statement.says,
  }));
  return [...groups, section('figures', t('aspect.figure'), [{ type: 'table', table }])];
}

/** What the desk would say or ask, apart from all that is claimed. */
function lineSection(context: Context, notes: NoteBook, statements: readonly LinkedStatement[]): Section[] {
  const lines = statements.filter(({ statement }) => statement.aspect === 'line');
  if (lines.length === 0) return [];
  const groups = lines.map((linked) => [toldStatement(context, notes, linked)]);
  return [section('line', context.words.t('aspect.line'), [{ type: 'told', look: 'list', groups }])];
}

function gapSection(context: Context, notes: NoteBook, statements: readonly LinkedStatement[]): Section[] {
  const gaps = statements.filter(({ statement }) => statement.aspect === 'gap');
  if (gaps.length === 0) return [];
  const groups = gaps.map((linked) => [toldStatement(context, notes, linked)]);
  return [section('gaps', context.words.t('aspect.gap'), [{ type: 'told', look: 'gaps', groups }])];
}

/** The sections that only some kinds have: partners, events, commitments, observations, what rests on a source. */
function kindSections(context: Context, notes: NoteBook, record: SourceRecord): Section[] {
  const { t } = context.words;
  const { site } = context;
  if (record.kind === 'source') return sourceSections(context, record);
  if (record.kind === 'indicator') {
    const series = seriesOfIndicator(site, record.id);
    if (!series || series.observations.length === 0) return [];
    const differ: Block[] = series.sourcesDiffer ? [{ type: 'text', text: plain(t('indicator.differ')) }] : [];
    const table = observationTable(context, notes, series);
    const picture = indicatorPicture(context, series, table);
    return [
      section('observations', t('section.observations'), [
        ...differ,
        ...(picture ? [{ type: 'picture' as const, picture }] : []),
        { type: 'table', table },
      ]),
    ];
  }
  if (record.kind === 'event')
    return participants(context, notes, record, record.data.participants ?? [], t('section.participants'));
  if (record.kind !== 'programme' && record.kind !== 'theme') return [];
  const partners =
    record.kind === 'programme'
      ? participants(context, notes, record, record.data.partners ?? [], t('section.partners'))
      : [];
  const events = eventsOf(context, record);
  const commitments = commitmentsOf(context, record);
  return [
    ...partners,
    ...(events.length > 0
      ? [section('events', t('section.events'), [{ type: 'timeline', entries: timeline(context, notes, events) }])]
      : []),
    ...(commitments.length > 0
      ? [
          section('commitments', t('section.commitments'), [
            { type: 'table', table: commitmentTable(context, notes, t('section.commitments'), commitments) },
          ]),
        ]
      : []),
  ];
}

/** Who takes part, one row for each part, in the order of the record. */
function participants(
  context: Context,
  notes: NoteBook,
  record: SourceRecord,
  entries: readonly Participation[],
  title: string,
): Section[] {
  const { t } = context.words;
  if (entries.length === 0) return [];
  const keys = participationKeys(record);
  const rows = entries.map((entry, index) => ({
    cells: [
      {
        text: [
          { text: t(`part.${entry.as}.label`) },
          ...(entry.of ? [{ text: ' · ' }, linkToId(context, entry.of)] : []),
        ],
        marks: notes.cite(evidenceIn(entry.from), [keys[index] ?? '']),
      },
      {
        text: joined(
          context,
          entry.who.map((id) => linkToId(context, id)),
        ),
      },
      { text: plain(context.words.number(entry.who.length)), number: true },
    ],
  }));
  const table = { caption: title, columns: [t('column.part'), t('column.who'), t('column.listed')], rows };
  return [section('listed', title, [{ type: 'table', table }])];
}
