import { fieldKey } from '../../basics/ids.ts';
import type { Kind } from '../../basics/kinds.ts';
import { eventOn } from '../../model/chronology.ts';
import { standingOn } from '../../model/commitments.ts';
import type { Words } from '../../messages/words.ts';
import { evidenceIn } from '../../model/field-evidence.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { schemas, type Data } from '../../schema/records.ts';
import { fieldsOf } from '../../schema/walk.ts';
import type { Context } from '../context.ts';
import type { Mark, NoteBook } from '../page/notes.ts';
import type { PageAnswer, Fact, Section } from '../page/page.ts';
import { betweenWays, type ListPage } from '../lists/parts.ts';
import { citeField, stateTag, standingTag } from '../page/tables.ts';
import { joined, linkToId, plain, type Inline } from '../page/text.ts';
import { answersBySort } from './by-sort.ts';
import { observationPages } from './observations.ts';
import { relatedSection } from './programme.ts';
import { sourcePages } from './source.ts';

/** What the page of a kind tells in a way of its own. All else follows from the schema. */
interface KindView<K extends Kind> {
  /**
   * The fields that are told otherwise than by their sort, or elsewhere on the page. Only claims are told without a
   * word here.
   */
  readonly answers: { readonly [Field in keyof Data<K>]?: (teller: Teller, record: SourceRecord<K>) => PageAnswer[] };
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
const elsewhere = (): PageAnswer[] => [];

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
  readonly answers: readonly PageAnswer[];
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
export function answersOf<K extends Kind>(
  teller: Teller,
  kind: K,
  record: SourceRecord<K> & SourceRecord,
): PageAnswer[] {
  return answersByField(teller, kind, record).flatMap(({ answers }) => answers);
}

/** How a record stands on the report date; nothing where its kind stands nowhere, or nobody says. */
export function standing<K extends Kind>(teller: Teller, kind: K, record: SourceRecord<K>): Fact[] {
  return kindViews[kind].standing?.(teller, record) ?? [];
}

/** The sections that only some kinds have: neighbours, observations, what rests on a source. */
export function kindSections<K extends Kind>(teller: Teller, kind: K, record: SourceRecord<K>): Section[] {
  const { context, notes } = teller;
  const [first] = listPages(context, kind, record);
  return [
    ...(kindViews[kind].sections?.(teller, record) ?? []),
    ...(first ? betweenWays(context, first.leaf, first.sections(notes)) : []),
  ];
}

/** What only some kinds list, page by page. */
export function listPages<K extends Kind>(context: Context, kind: K, record: SourceRecord<K>): readonly ListPage[] {
  return kindViews[kind].list?.(context, record) ?? [];
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

function filedUnder({ context }: Teller, { data }: SourceRecord<'event'> | SourceRecord<'commitment'>): PageAnswer[] {
  return plainAnswer(context.words.t('answer.programmes'), links(context, ...(data.programmes ?? [])));
}

/** An answer with the marks of its field. */
function answerOf(
  { context, notes }: Teller,
  record: SourceRecord,
  field: 'when' | 'outcome' | 'due' | 'force' | 'published',
  value: readonly Inline[],
): PageAnswer[] {
  return [answer(context.words.t(`answer.${field}`), value, citeField(context, notes, record, field))];
}

function answer(label: string, value: readonly Inline[], marks: readonly Mark[]): PageAnswer {
  return { label, value, marks };
}

function plainAnswer(label: string, value: readonly Inline[]): PageAnswer[] {
  return value.length === 0 ? [] : [answer(label, value, [])];
}
