import { fieldKey } from '../../basics/ids.ts';
import { folders, kindIs, paperKinds, type Kind } from '../../basics/kinds.ts';
import { documentSections, laidOut, sourceSection } from '../document.ts';
import type { DocumentSection } from '../../briefing/document/document.ts';
import type { Briefing, Length } from '../../briefing/length.ts';
import { eventOn } from '../../model/chronology.ts';
import { standingOn } from '../../model/commitments.ts';
import { Numbering } from '../../model/evidence/numbering.ts';
import type { Words } from '../../messages/words.ts';
import { evidenceIn } from '../../model/field-evidence.ts';
import { components } from '../../schema/components.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { schemas, type Data } from '../../schema/records.ts';
import { fieldsOf } from '../../schema/walk.ts';
import { bodyHtml } from '../body.ts';
import { href, recordHref, type Context } from '../context.ts';
import { NoteBook, type Mark } from '../notes.ts';
import {
  emptyPaper,
  section,
  type Answer,
  type Block,
  type Fact,
  type Name,
  type Paper,
  type Section,
} from '../paper.ts';
import { betweenWays, onLeaf, type ListPage } from '../parts.ts';
import { paperPath } from '../paths.ts';
import { mapLinks } from '../pictures/map-links.ts';
import { citeField, stateTag, standingTag } from '../tables.ts';
import { joined, linkToId, plain, type Inline } from '../text.ts';
import { answersBySort } from './by-sort.ts';
import { everythingHref, pointersHere } from './everything.ts';
import { observationPages } from './observations.ts';
import { relatedSection } from './programme.ts';
import { sourcePages } from './source.ts';

/**
 * The page of a subject: a record, a pair, a briefing of the desk, or what changed. What it says is its document, the
 * same that its forms are made from; around it stand the names, fields and neighbours of its record.
 */
export function subjectPaper(context: Context, briefing: Briefing, length: Length, lengths: Paper['lengths']): Paper {
  const { words } = context;
  const { document, numbering } = laidOut(context, briefing, length);
  // What stands around the document is cited behind it.
  const notes = new NoteBook(context, new Numbering(context.claims, numbering));
  const { record } = briefing;
  const full = length === 'full';
  const teller = { context, notes };
  const told = documentSections(context, briefing, document, notes);
  const [bottomLine, rest] = apart(told);
  const isPaper = lengths.length > 0;
  const first = document.sections[0];
  const said = first && describing.has(first.name) ? first.blocks[0] : undefined;
  const says = said?.type === 'sentences' ? said.groups[0]?.[0]?.text : undefined;
  const around = record && full ? aroundRecord(teller, record) : nothingAround;
  const sections = [
    ...(record ? ownBody(teller, record) : []),
    ...rest,
    ...around.sections,
    ...(isPaper ? sourceSection(context, briefing, document, notes) : []),
    ...around.pointers,
  ];
  return {
    ...emptyPaper(paperPath(briefing, length), briefing.title),
    description: says ?? (record ? describe(context, record) : briefing.title),
    kicker: kicker(context, briefing, isPaper),
    names: record && full ? namesLine(context, record) : [],
    answers: [
      ...(isPaper || hasStrip(record)
        ? document.answers.map(({ label, value, notes: numbers = [] }) => ({
            label,
            value: plain(value),
            marks: notes.marks(numbers),
          }))
        : []),
      ...around.answers,
    ],
    forms: record && full ? [...(context.pairs.get(record.id) ?? []), ...mapLinks(context, record)] : [],
    lengths,
    ...(bottomLine === undefined ? {} : { bottomLine }),
    ...(isPaper && full ? { contents: contentsOf(sections) } : {}),
    sections,
    notes: notes.groups(),
    ...(record ? { standing: standing(teller, record.kind, record) } : {}),
    ...(isPaper ? { reportDate: words.date(briefing.reportDate) } : {}),
    ...(full ? {} : { onePage: true as const }),
    ...(document.leftOut === undefined
      ? {}
      : { leftOut: { text: document.leftOut, href: toldWhere(context, briefing, length) } }),
    citation: document.citation.text,
    ...(document.citation.checked === undefined ? {} : { checked: document.citation.checked }),
  };
}

/** Where what a paper leaves out is told, or listed. */
function toldWhere(context: Context, briefing: Briefing, length: Length): string {
  if (length !== 'full') return href(context, paperPath(briefing, 'full'));
  const all = briefing.record && everythingHref(context, briefing.record);
  return all ?? href(context, briefing.editions ? 'data/' : 'chronology/');
}

/** The sections whose first sentence tells what a page is about; a list of names or a caution does not. */
const describing: ReadonlySet<DocumentSection['name']> = new Set(['bottom-line', 'state-of-play', 'what-happened']);

/** The bottom line, and the sections behind it. */
function apart(sections: readonly Section[]): [bottomLine: Section | undefined, rest: readonly Section[]] {
  const [first, ...rest] = sections;
  return first?.id === section('bottom-line', undefined, []).id ? [first, rest] : [undefined, sections];
}

/** Fewer parts than these are seen at a glance. */
const fewParts = 4;

/** A link to each part of a page that has a heading. */
function contentsOf(sections: readonly Section[]): Inline[] {
  const links = sections.flatMap(({ id, title }) => (title === undefined ? [] : [{ text: title, href: `#${id}` }]));
  return links.length < fewParts ? [] : links;
}

/** Whether a record's first screen is the strip of a paper, even where it has none yet. */
function hasStrip(record: SourceRecord | undefined): boolean {
  return record !== undefined && paperKinds.some(({ kind }) => kind === record.kind);
}

interface Around {
  readonly answers: readonly Answer[];
  readonly sections: readonly Section[];
  readonly pointers: readonly Section[];
}

const nothingAround: Around = { answers: [], sections: [], pointers: [] };

/** What stands around the document on the page of a record: its fields, its own sections, and what points to it. */
function aroundRecord(teller: Teller, record: SourceRecord): Around {
  const { context } = teller;
  const pointing = pointersHere(context, record);
  return {
    answers: answersOf(teller, record.kind, record),
    sections: kindSections(teller, record.kind, record),
    pointers:
      pointing.length > 0
        ? [section('pointers', context.words.t('section.pointers'), [{ type: 'links', groups: pointing }])]
        : [],
  };
}

/** The publisher's own words, which claim nothing and so are in no document. */
function ownBody({ context, notes }: Teller, record: SourceRecord): Section[] {
  if (!kindIs(record.kind, 'body', 'own-words')) return [];
  const astro = record.body.components.some((name) => components[name]?.printedBy === 'astro');
  const block: Block = astro
    ? { type: 'mdx', id: record.id }
    : { type: 'html', html: bodyHtml(context, { record, notes }) };
  return [section('narrative', undefined, [block])];
}

function kicker(context: Context, { record, reportDate }: Briefing, isPaper: boolean): Inline[] {
  const { t, date } = context.words;
  const kind = record?.kind ?? 'briefing';
  if (kindIs(kind, 'index', 'none')) return [];
  return [
    { text: t(`kind.${kind}.one`), href: href(context, `${folders[kind]}/`) },
    ...(record && 'type' in record.data ? [{ text: ` · ${t(`type.${record.data.type}`)}` }] : []),
    ...(isPaper ? [{ text: ` · ${t('briefing.as-of', { date: date(reportDate) })}` }] : []),
    ...(record?.data.audience === 'internal' ? [{ text: ` · ${t('origin.internal')}` }] : []),
    // Only a preview prints one.
    ...(record?.data.draft === true ? [{ text: ` · ${t('preview.draft')}` }] : []),
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

/** The other names of a record. */
export function namesLine(context: Context, record: SourceRecord): Name[] {
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
  /** What only this kind lists, page by page: the first on the record's own. */
  readonly list?: (context: Context, record: SourceRecord<K>) => readonly ListPage[];
}

/** What it takes to tell of a record. */
export interface Teller {
  readonly context: Context;
  readonly notes: NoteBook;
}

/** Told in a section, in the line of names, or by another field. */
const elsewhere = (): Answer[] => [];

/** What the page of each kind tells in a way of its own. */
export const kindViews: { readonly [K in Kind]: KindView<K> } = {
  programme: {
    answers: {
      // The strip and the sentences of the paper tell these.
      status: elsewhere,
      period: elsewhere,
      partners: elsewhere,
    },
    standing: ({ context: { words } }, { data: { status } }) =>
      status === undefined ? [] : [{ label: words.t('answer.status'), value: words.t(`status.${status}`) }],
    sections: ({ context }, record) => relatedSection(context, record),
  },
  event: {
    answers: {
      when: (teller, record) => answerOf(teller, record, 'when', dateOr(teller, record.data.when, 'date.none')),
      outcome: (teller, record) => answerOf(teller, record, 'outcome', plain(eventStanding(teller, record))),
      participants: elsewhere,
      // Its name says it.
      ordinal: elsewhere,
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
    list: observationPages,
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
    list: sourcePages,
  },
  briefing: { answers: {} },
  page: { answers: {} },
};

/** What may be quoted of a source. */
function rightsText({ t }: Words, quote: NonNullable<Data<'source'>['rights']>['quote']): string {
  return typeof quote === 'string' ? t(`rights.${quote}`) : t('rights.words', { count: quote.words });
}

/** What a field of a record claims. */
interface FieldAnswers {
  readonly field: string;
  readonly answers: readonly Answer[];
}

/** What the fields of a record claim, in the order of the schema. */
export function answersByField<K extends Kind>(
  teller: Teller,
  kind: K,
  record: SourceRecord<K> & SourceRecord,
): FieldAnswers[] {
  const { answers } = kindViews[kind];
  return fieldsOf(schemas[kind]).map(({ name, notes: { claims } }) => {
    // Every field of the schema is one of the data.
    const told = answers[name as keyof Data<K>];
    const own = claims === true ? () => answersBySort(teller.context, teller.notes, record, name) : () => [];
    return { field: name, answers: told ? told(teller, record) : own() };
  });
}

/** The same, one after the other. */
export function answersOf<K extends Kind>(teller: Teller, kind: K, record: SourceRecord<K> & SourceRecord): Answer[] {
  return answersByField(teller, kind, record).flatMap(({ answers }) => answers);
}

/** How a record stands on the report date; nothing where its kind stands nowhere, or nobody says. */
export function standing<K extends Kind>(teller: Teller, kind: K, record: SourceRecord<K>): Fact[] {
  return kindViews[kind].standing?.(teller, record) ?? [];
}

/** The sections that only some kinds have: neighbours, observations, what rests on a source. */
function kindSections<K extends Kind>(teller: Teller, kind: K, record: SourceRecord<K>): Section[] {
  const { context, notes } = teller;
  const { sections, list } = kindViews[kind];
  const [first] = list?.(context, record) ?? [];
  return [
    ...(sections?.(teller, record) ?? []),
    ...(first ? betweenWays(context, first.leaf, first.sections(notes)) : []),
  ];
}

/** The pages behind its own of a record that has more to list than one page holds. */
export function laterPages<K extends Kind>(
  context: Context,
  kind: K,
  record: SourceRecord<K> & SourceRecord,
): { path: string; paper: () => Paper }[] {
  const list = (): readonly ListPage[] => kindViews[kind].list?.(context, record) ?? [];
  // Whoever makes a page asks for the list anew.
  return list()
    .slice(1)
    .map(({ leaf: { path, number } }) => ({ path, paper: () => laterPaper(context, record, list()[number - 1]) }));
}

function laterPaper(context: Context, record: SourceRecord, page: ListPage | undefined): Paper {
  const { name } = record.data;
  if (!page) throw new RangeError(`'${record.id}' has no such page`);
  const notes = new NoteBook(context);
  return onLeaf(context, page.leaf, {
    ...emptyPaper(page.leaf.path, name),
    description: describe(context, record),
    kicker: [{ text: name, href: recordHref(context, record) }],
    sections: page.sections(notes),
    notes: notes.groups(),
  });
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
