import { wordsOf } from '../../basics/closed.ts';
import { fieldKey } from '../../basics/ids.ts';
import { folders, kindIs, type Kind } from '../../basics/kinds.ts';
import { recordPath } from '../../basics/urls.ts';
import { isEmptyBody } from '../../model/bodies.ts';
import { eventOn } from '../../model/chronology.ts';
import { standingOn } from '../../model/commitments.ts';
import { participationKeys } from '../../model/evidence/claims.ts';
import { seriesOfIndicator } from '../../model/indicators.ts';
import type { Words } from '../../messages/words.ts';
import { evidenceIn, type LinkedStatement } from '../../model/site.ts';
import { components } from '../../schema/components.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { schemas, type Data, type Participation } from '../../schema/records.ts';
import type { Aspect } from '../../schema/statement.ts';
import { fieldsOf } from '../../schema/walk.ts';
import { bodyHtml } from '../body.ts';
import { absolute, href, type Context } from '../context.ts';
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
import { answersBySort } from './by-sort.ts';
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
  const teller = { context, notes };
  const answers = answersOf(teller, record.kind, record);
  const rest = statements.filter((linked) => linked !== lede);
  const sections = [
    ...narrative(context, notes, record),
    ...saidSections(context, notes, rest),
    ...kindSections(teller, record.kind, record),
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
    standing: standing(teller, record.kind, record),
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
  if (kindIs(record.kind, 'index', 'none')) return [];
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
  const hasBriefing = context.briefings.has(record.id) && kindIs(record.kind, 'page', 'record');
  const briefing = hasBriefing
    ? [{ text: context.words.t('form.briefing'), href: href(context, recordPath('briefing', record.id)) }]
    : [];
  return [...briefing, ...mapLinks(context, record)];
}

/** What the page of a kind tells in a way of its own. All else follows from the schema. */
interface KindView<K extends Kind> {
  /**
   * The fields that are told otherwise than by their sort, or elsewhere on the page. Only claims are told without a
   * word here.
   */
  readonly answers: { readonly [Field in keyof Data<K>]?: (teller: Teller, record: SourceRecord<K>) => Answer[] };
  /** Where a record stands on the report date, and the date that is measured by. */
  readonly standing?: (teller: Teller, record: SourceRecord<K>) => Fact[];
  /** The sections that only this kind has. */
  readonly sections?: (teller: Teller, record: SourceRecord<K>) => Section[];
}

/** What it takes to tell of a record. */
interface Teller {
  readonly context: Context;
  readonly notes: NoteBook;
}

/** Told in a section, in the line of names, or by another field. */
const elsewhere = (): Answer[] => [];

/** What the page of each kind tells in a way of its own. */
export const kindViews: { readonly [K in Kind]: KindView<K> } = {
  programme: {
    answers: {
      status: ({ context, notes }, record) => programmeAnswers(context, notes, record),
      period: elsewhere,
      parent: elsewhere,
      places: elsewhere,
      partners: elsewhere,
    },
    standing: ({ context: { words } }, { data: { status } }) =>
      status === undefined ? [] : [{ label: words.t('answer.status'), value: words.t(`status.${status}`) }],
    sections: (teller, record) => [
      ...participants(teller, record, record.data.partners ?? [], teller.context.words.t('section.partners')),
      ...filedSections(teller, record),
    ],
  },
  event: {
    answers: {
      when: (teller, record) => answerOf(teller, record, 'when', dateOr(teller, record.data.when, 'date.none')),
      outcome: (teller, record) => answerOf(teller, record, 'outcome', plain(eventStanding(teller, record))),
      participants: elsewhere,
      programmes: filedUnder,
    },
    standing: (teller, record) => {
      const { t, date } = teller.context.words;
      const { when } = record.data;
      return [
        ...(when === undefined ? [] : [{ label: t('answer.when'), value: date(when) }]),
        { label: t('answer.outcome'), value: eventStanding(teller, record) },
      ];
    },
    sections: (teller, record) =>
      participants(teller, record, record.data.participants ?? [], teller.context.words.t('section.participants')),
  },
  commitment: {
    answers: {
      force: (teller, record) => {
        const { force } = record.data;
        return force === undefined
          ? []
          : answerOf(teller, record, 'force', plain(teller.context.words.t(`force.${force}`)));
      },
      due: (teller, record) => {
        const { t, date } = teller.context.words;
        const { reportDate } = teller.context.site.settings;
        return [
          ...answerOf(teller, record, 'due', dateOr(teller, record.data.due, 'date.none')),
          ...plainAnswer(t('answer.state', { date: date(reportDate) }), plain(commitmentState(teller, record))),
        ];
      },
      programmes: filedUnder,
    },
    standing: (teller, record) => {
      const { t, date } = teller.context.words;
      const { due } = record.data;
      return [
        ...(due === undefined ? [] : [{ label: t('answer.due'), value: date(due) }]),
        { label: t('column.state'), value: commitmentState(teller, record) },
      ];
    },
  },
  indicator: {
    answers: {
      unit: ({ context: { words } }, { data }) =>
        plainAnswer(words.t('answer.unit'), plain(data.currency ?? data.unit)),
    },
    sections: observationSections,
  },
  organisation: { answers: { names: elsewhere } },
  person: {
    answers: {
      names: elsewhere,
      roles: ({ context, notes }, record) =>
        (record.data.roles ?? []).map((role) =>
          answer(
            context.words.date(role.when),
            [{ text: role.title }, ...(role.at ? [{ text: ' · ' }, linkToId(context, role.at)] : [])],
            notes.cite(evidenceIn(role.from), [fieldKey(record.id, `roles.${role.id}`)]),
          ),
        ),
    },
  },
  place: { answers: {} },
  theme: {
    answers: {
      parent: ({ context }, { data }) => plainAnswer(context.words.t('answer.parent'), links(context, data.parent)),
    },
    sections: filedSections,
  },
  source: {
    answers: {
      published: (teller, record) =>
        answerOf(teller, record, 'published', dateOr(teller, record.data.published, 'note.undated')),
      language: ({ context: { words } }, { data }) =>
        plainAnswer(words.t('answer.language'), plain(words.languageName(data.language))),
      paragraphs: ({ context: { words } }, { data }) =>
        plainAnswer(words.t('answer.paragraphs'), plain(words.number(data.paragraphs))),
      account: ({ context: { words } }, { data: { account } }) =>
        account === undefined ? [] : plainAnswer(words.t('answer.account'), plain(words.t(`account.${account}`))),
      rights: ({ context: { words } }, { data: { rights } }) =>
        rights === undefined ? [] : plainAnswer(words.t('answer.rights'), plain(rightsText(words, rights.quote))),
    },
    sections: ({ context }, record) => sourceSections(context, record),
  },
  briefing: { answers: {} },
  page: { answers: {} },
};

/** What may be quoted of a source. */
function rightsText({ t }: Words, quote: NonNullable<Data<'source'>['rights']>['quote']): string {
  return typeof quote === 'string' ? t(`rights.${quote}`) : t('rights.words', { count: quote.words });
}

/** The facts of the first screen, in the order of the schema. */
function answersOf<K extends Kind>(teller: Teller, kind: K, record: SourceRecord<K> & SourceRecord): Answer[] {
  const { answers } = kindViews[kind];
  return fieldsOf(schemas[kind]).flatMap(({ name, notes: { claims } }) => {
    // Every field of the schema is one of the data.
    const told = answers[name as keyof Data<K>];
    if (told) return told(teller, record);
    return claims === true ? answersBySort(teller.context, teller.notes, record, name) : [];
  });
}

function standing<K extends Kind>(teller: Teller, kind: K, record: SourceRecord<K>): Fact[] {
  return kindViews[kind].standing?.(teller, record) ?? [];
}

/** The sections that only some kinds have: partners, events, commitments, observations, what rests on a source. */
function kindSections<K extends Kind>(teller: Teller, kind: K, record: SourceRecord<K>): Section[] {
  return kindViews[kind].sections?.(teller, record) ?? [];
}

function eventStanding({ context }: Teller, record: SourceRecord<'event'>): string {
  return standingTag(context, eventOn(record, context.site.settings.reportDate).standing).text;
}

function commitmentState({ context }: Teller, record: SourceRecord<'commitment'>): string {
  return stateTag(context, standingOn(context.site, record, context.site.settings.reportDate).state).text;
}

function dateOr(
  { context: { words } }: Teller,
  date: string | undefined,
  none: 'date.none' | 'note.undated',
): Inline[] {
  return plain(date === undefined ? words.t(none) : words.date(date));
}

function links(context: Context, ...ids: readonly (string | undefined)[]): Inline[] {
  return joined(
    context,
    ids.flatMap((id) => (id === undefined ? [] : [linkToId(context, id)])),
  );
}

function filedUnder({ context }: Teller, { data }: SourceRecord<'event'> | SourceRecord<'commitment'>): Answer[] {
  return plainAnswer(context.words.t('answer.programmes'), links(context, ...(data.programmes ?? [])));
}

/** An answer with the marks of its field. */
function answerOf(
  { context, notes }: Teller,
  record: SourceRecord,
  field: 'when' | 'outcome' | 'due' | 'force' | 'published',
  value: readonly Inline[],
): Answer[] {
  return [answer(context.words.t(`answer.${field}`), value, citeField(context, notes, record, field))];
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

/** Where a record's page tells the statements of each aspect; those said in words in this order. */
const toldIn: Readonly<Record<Aspect, 'words' | 'figures' | 'gaps' | 'lines'>> = {
  purpose: 'words',
  participants: 'words',
  goal: 'words',
  outcome: 'words',
  challenge: 'words',
  promise: 'words',
  step: 'words',
  figure: 'figures',
  gap: 'gaps',
  line: 'lines',
};

/** The statements that a part of the page tells. */
function toldAs(part: (typeof toldIn)[Aspect], statements: readonly LinkedStatement[]): LinkedStatement[] {
  return statements.filter(({ statement }) => toldIn[statement.aspect] === part);
}

/** What the sources say, aspect by aspect, then the figures. */
function saidSections(context: Context, notes: NoteBook, statements: readonly LinkedStatement[]): Section[] {
  const { t } = context.words;
  const inWords = toldAs('words', statements);
  const groups = wordsOf(toldIn).flatMap((aspect): Section[] => {
    const items = inWords.filter(({ statement }) => statement.aspect === aspect);
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
  const figures = toldAs('figures', statements);
  if (figures.length === 0) return groups;
  const table = figureTable(context, notes, figures, ({ statement }) => ({
    id: statement.id,
    text: statement.says,
  }));
  return [...groups, section('figures', t('aspect.figure'), [{ type: 'table', table }])];
}

/** What the desk would say or ask, apart from all that is claimed. */
function lineSection(context: Context, notes: NoteBook, statements: readonly LinkedStatement[]): Section[] {
  const lines = toldAs('lines', statements);
  if (lines.length === 0) return [];
  const groups = lines.map((linked) => [toldStatement(context, notes, linked)]);
  return [section('line', context.words.t('aspect.line'), [{ type: 'told', look: 'list', groups }])];
}

function gapSection(context: Context, notes: NoteBook, statements: readonly LinkedStatement[]): Section[] {
  const gaps = toldAs('gaps', statements);
  if (gaps.length === 0) return [];
  const groups = gaps.map((linked) => [toldStatement(context, notes, linked)]);
  return [section('gaps', context.words.t('aspect.gap'), [{ type: 'told', look: 'gaps', groups }])];
}

/** What was observed, by indicator. */
function observationSections({ context, notes }: Teller, record: SourceRecord<'indicator'>): Section[] {
  const { t } = context.words;
  const series = seriesOfIndicator(context.site, record.id);
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

/** The events and commitments filed under a record. */
function filedSections(
  { context, notes }: Teller,
  record: SourceRecord<'programme'> | SourceRecord<'theme'>,
): Section[] {
  const { t } = context.words;
  const events = eventsOf(context, record);
  const commitments = commitmentsOf(context, record);
  return [
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
  { context, notes }: Teller,
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
        text: joined(context, [
          ...entry.who.map((id) => linkToId(context, id)),
          ...(entry.others === undefined ? [] : [{ text: t('list.unnamed', { count: entry.others }) }]),
        ]),
      },
      { text: plain(context.words.number(entry.who.length)), number: true },
    ],
  }));
  const table = { caption: title, columns: [t('column.part'), t('column.who'), t('column.listed')], rows };
  return [section('listed', title, [{ type: 'table', table }])];
}
