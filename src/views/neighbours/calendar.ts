import ical, { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { addDays, dateOf, type DatePoint } from '../../basics/dates.ts';
import { citeParagraphs, type Evidence } from '../../basics/evidence.ts';
import { recordPath } from '../../basics/urls.ts';
import { chronologyOn, eventOn, type EventStanding } from '../../model/chronology.ts';
import { isSettled, standingOn } from '../../model/commitments.ts';
import { nameOf, recordOf, recordsOf } from '../../model/site.ts';
import { fieldEvidence } from '../../model/field-evidence.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { absolute, type Context } from '../context.ts';

/** Whole days, the last one among them, and whether the true day is only somewhere in them. */
export interface Days {
  readonly first: string;
  readonly last: string;
  readonly somewhere: boolean;
}

/**
 * The days on which a calendar can show a date, undefined where it should show none: of a year or a decade, and of an
 * open span, nobody knows the day. A month, a quarter or a half is a span in which the day lies; of a span of days that
 * are known each is one.
 */
export function daysOf(edtf: string): Days | undefined {
  const { shape } = dateOf(edtf);
  const [start, end] = shape.type === 'point' ? [shape.at, shape.at] : [shape.start, shape.end];
  if (!start || !end || isTooWide(start) || isTooWide(end)) return undefined;
  const somewhere = [start, end].some(
    ({ precision, approximate, uncertain }) => precision !== 'day' || approximate || uncertain,
  );
  return { first: start.day, last: end.lastDay, somewhere };
}

function isTooWide({ precision }: DatePoint): boolean {
  return precision === 'year' || precision === 'decade';
}

/** What stands in calendars: an event with its date, or a promise with its due date. */
export type Dated = SourceRecord<'event'> | SourceRecord<'commitment'>;

/** Every event and every promise whose day a calendar can show, by date, then id; promises behind events. */
export function datedRecords({ site }: Context): Dated[] {
  const { reportDate } = site.settings;
  const events = chronologyOn(site, reportDate).map(({ record }) => record);
  return [...events, ...recordsOf(site, 'commitment')].filter((record) => dateIn(record) !== undefined);
}

function dateIn(record: Dated): Days | undefined {
  const date = record.kind === 'event' ? record.data.when : record.data.due;
  return date === undefined ? undefined : daysOf(date);
}

/** How sure an event is, in the words of calendars. */
const statuses = {
  held: ICalEventStatus.CONFIRMED,
  announced: ICalEventStatus.TENTATIVE,
  'announced-unknown': ICalEventStatus.TENTATIVE,
  unknown: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Readonly<Record<EventStanding, ICalEventStatus>>;

/** Some of the events and promises as an iCalendar file under a name. The same records give the same bytes. */
export function calendarOf(context: Context, name: string, records: readonly Dated[]): string {
  const { settings } = context.site;
  const calendar = ical({
    name,
    prodId: { company: 'Aide-Memoire', product: 'Calendar' },
    ...(context.origin === undefined ? {} : { url: absolute(context, '') }),
  });
  for (const record of records) {
    const days = dateIn(record);
    if (days) calendar.createEvent(entryOf(context, record, days));
  }
  // What the library takes from the clock is said here: the day the site speaks from.
  for (const event of calendar.events()) event.stamp(utc(settings.reportDate));
  return calendar.toString();
}

function entryOf(context: Context, record: Dated, { first, last, somewhere }: Days): ICalEventData {
  const { t, date } = context.words;
  const edtf = (record.kind === 'event' ? record.data.when : record.data.due) ?? '';
  const name = record.kind === 'event' ? record.data.name : t('calendar.due', { name: record.data.name });
  const { state, status } = howItStands(context, record);
  const evidence = fieldEvidence(record, record.kind === 'event' ? 'when' : 'due');
  const lines = [
    somewhere ? t('calendar.somewhere', { date: date(edtf) }) : '',
    state,
    ...evidence.map((place) => placeInWords(context, place)),
  ];
  return {
    id: uidOf(context, record),
    start: utc(first),
    // The end of days that are whole is the day behind the last.
    end: utc(addDays(last, 1)),
    allDay: true,
    summary: somewhere ? t('calendar.about', { name, date: date(edtf) }) : name,
    description: lines.filter((line) => line !== '').join('\n'),
    status,
    // Nobody is busy because a paper knows of it.
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(record.kind === 'event' && record.data.where
      ? { location: record.data.where.map((id) => nameOf(context.site, id)).join(', ') }
      : {}),
    ...(context.origin === undefined ? {} : { url: absolute(context, recordPath(record.kind, record.id)) }),
  };
}

function howItStands(
  { site, words }: Context,
  record: Dated,
): { readonly state: string; readonly status: ICalEventStatus } {
  const { reportDate } = site.settings;
  const on = words.date(reportDate);
  if (record.kind === 'event') {
    const { standing } = eventOn(record, reportDate);
    return {
      state: words.t('calendar.state', { state: words.t(`standing.${standing}`), date: on }),
      status: statuses[standing],
    };
  }
  const standing = standingOn(site, record, reportDate);
  return {
    state: words.t('calendar.state', { state: words.t(`state.${standing.state}`), date: on }),
    status: isSettled(standing) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
  };
}

function placeInWords({ site }: Context, { source, paragraphs }: Evidence): string {
  return `${recordOf(site, 'source', source)?.data.name ?? source}, ¶${citeParagraphs(paragraphs)}`;
}

/**
 * The name by which calendars know an entry again: it stays when the record's words, date or id change, and is the
 * same in a preview on another host. Behind it stands the host in the settings; where none is known yet, one that by
 * RFC 2606 nobody can have. It changes once, when the settings name a host: whoever subscribed sees no entry twice,
 * whoever imported a file before does.
 */
function uidOf({ site: { settings } }: Context, { id, data }: Dated): string {
  const host = settings.address === undefined ? 'aide-memoire.invalid' : new URL(settings.address).host;
  return `${data.formerIds?.[0] ?? id}@${host}`;
}

function utc(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}
