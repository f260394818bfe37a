import { compareDates, compareText, dateOf, isAfter, isBefore, yearsOf, type DateSpan } from '../basics/dates.ts';
import type { SourceRecord } from '../schema/record.ts';
import { perSiteAndDay } from './memo.ts';
import { recordsOf, type Site } from './site.ts';

/** What is known of an event on a day. A past announcement without a report is `announced-unknown`, never held. */
export const eventStandings = ['held', 'announced', 'announced-unknown', 'cancelled', 'unknown'] as const;

export type EventStanding = (typeof eventStandings)[number];

export interface ChronologyEntry {
  readonly record: SourceRecord<'event'>;
  readonly date: DateSpan | undefined;
  readonly standing: EventStanding;
}

/** What is known of `record` on `day`. */
export function eventOn(record: SourceRecord<'event'>, day: string): ChronologyEntry {
  const date = record.data.when === undefined ? undefined : dateOf(record.data.when);
  const { outcome } = record.data;
  const past = outcome === 'announced' && date !== undefined && isBefore(date, day);
  // Whatever came of it later, on a day before it an event can only be announced.
  const ahead = (outcome === 'held' || outcome === 'unknown') && date !== undefined && isAfter(date, day);
  return { record, date, standing: past ? 'announced-unknown' : ahead ? 'announced' : outcome };
}

/** Every event, by date and then id; those without a date last. */
export const chronologyOn = perSiteAndDay((site: Site, day): readonly ChronologyEntry[] =>
  recordsOf(site, 'event')
    .map((record) => eventOn(record, day))
    .sort(compareEntries),
);

function compareEntries(a: ChronologyEntry, b: ChronologyEntry): number {
  if (a.date && b.date) return compareDates(a.date, b.date) || compareText(a.record.id, b.record.id);
  return Number(a.date === undefined) - Number(b.date === undefined) || compareText(a.record.id, b.record.id);
}

/** The entries of each year, years ascending. A range stands in every year it touches, an open one in its known year. */
export function byYear(entries: readonly ChronologyEntry[]): Map<number, ChronologyEntry[]> {
  const years = new Map<number, ChronologyEntry[]>();
  for (const entry of entries)
    for (const year of entry.date ? yearsOf(entry.date) : []) years.set(year, [...(years.get(year) ?? []), entry]);
  return new Map([...years].sort(([a], [b]) => a - b));
}
