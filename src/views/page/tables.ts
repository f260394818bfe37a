import { stateEntry, type CommitmentState } from '../../basics/commitment-states.ts';
import type { ChronologyEntry, EventStanding } from '../../model/chronology.ts';
import { observedValue, type IndicatorSeries, type Observing } from '../../model/indicators.ts';
import { fieldEvidence } from '../../model/field-evidence.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { recordHref, statementHref, type Context } from '../context.ts';
import type { Mark, NoteBook } from './notes.ts';
import type { Table, Tag, TimelineEntry, Tone } from './page.ts';
import { joined, linkToId, listedName, plain, type Inline } from './text.ts';

const standingTones: Readonly<Record<EventStanding, Tone>> = {
  held: 'plain',
  announced: 'good',
  'announced-unknown': 'warn',
  cancelled: 'quiet',
  unknown: 'quiet',
};

/** What is known of an event, as a word in a frame. */
export function standingTag(context: Context, standing: EventStanding): Tag {
  return { text: context.words.t(`standing.${standing}`), tone: standingTones[standing] };
}

/** How a commitment stands, as a word in a frame. */
export function stateTag(context: Context, state: CommitmentState): Tag {
  return { text: context.words.t(`state.${state}`), tone: stateEntry(state).tone };
}

/** The marks of a claiming field. */
export function citeField(context: Context, notes: NoteBook, record: SourceRecord, field: string): Mark[] {
  return notes.cite(fieldEvidence(record, field), context.claims.ofField(record, field));
}

/** Events as entries of a timeline, in the order given. */
export function timeline(context: Context, notes: NoteBook, entries: readonly ChronologyEntry[]): TimelineEntry[] {
  return entries.map(({ record, date, standing }) => ({
    id: record.id,
    date: record.data.when === undefined ? context.words.t('date.none') : context.words.date(record.data.when),
    datetime: date?.earliest,
    title: { text: listedName(context, record), href: recordHref(context, record) },
    where: joined(
      context,
      (record.data.where ?? []).map((id) => linkToId(context, id)),
    ),
    tag: standingTag(context, standing),
    marks: citeField(context, notes, record, record.data.when === undefined ? 'outcome' : 'when'),
  }));
}

/** The observations of one indicator, with who says so. */
export function observationTable(context: Context, notes: NoteBook, { record, observations }: IndicatorSeries): Table {
  const { t, asOf } = context.words;
  return {
    caption: record.data.name,
    columns: [t('column.as-of'), t('column.value'), t('column.statement')],
    rows: observations.map(({ linked, value }) => ({
      cells: [
        { text: plain(asOf(value.asOf)) },
        { text: plain(observedValue(context.site, context.words, value, true)), number: true },
        { text: statementLink(context, linked), marks: notes.cite(linked.evidence, [linked.key]) },
      ],
    })),
  };
}

/** A statement's words as one link to where it stands. */
function statementLink(context: Context, { statement, record }: Observing): Inline[] {
  return [{ text: statement.says, href: statementHref(context, record, statement.id) }];
}
