import { compareText } from '../basics/compare.ts';
import { compareDates, dateOf, isAfter, isBefore, yearsOf, yearsTouched, type DateSpan } from '../basics/dates.ts';
import type { SourceRecord } from '../schema/record.ts';
import { askedByKey, perSiteAndKey } from './memo.ts';
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
export const chronologyOn = perSiteAndKey((site: Site, day: string): readonly ChronologyEntry[] =>
  recordsOf(site, 'event')
    .map((record) => eventOn(record, day))
    .sort(compareEntries),
);

function compareEntries(a: ChronologyEntry, b: ChronologyEntry): number {
  if (a.date && b.date) return compareDates(a.date, b.date) || compareText(a.record.id, b.record.id);
  return Number(a.date === undefined) - Number(b.date === undefined) || compareText(a.record.id, b.record.id);
}

/**
 * The entries of each year in which something happened, years ascending: in which an event began or ended; of a decade
 * its first year, of an open range its known one. Such a year lists what else went on in it too, unless that took very
 * long.
 */
export function byYear(entries: readonly ChronologyEntry[]): Map<number, ChronologyEntry[]> {
  const eventful = new Set(entries.flatMap(({ date }) => (date ? yearsOf(date) : [])));
  const dated = entries.flatMap((entry) =>
    entry.date ? yearsTouched(entry.date).map((year) => ({ year, entry })) : [],
  );
  const years = Map.groupBy(
    dated.filter(({ year }) => eventful.has(year)),
    ({ year }) => year,
  );
  return new Map([...years].sort(([a], [b]) => a - b).map(([year, own]) => [year, own.map(({ entry }) => entry)]));
}

/** The years of a site's chronology. */
export const yearsOn = perSiteAndKey((site: Site, day: string): ReadonlyMap<number, readonly ChronologyEntry[]> =>
  byYear(chronologyOn(site, day)),
);

const places = askedByKey('placesInTime', (site: Site, day) =>
  chronologyOn(site, day).map((entry, place) => [entry.record.id, { entry, place }] as const),
);

/** The entries of some events in the order of the chronology; of all events only those are looked at. */
export function entriesOf(site: Site, day: string, events: Iterable<string>): ChronologyEntry[] {
  const found = [...new Set(events)].flatMap((id) => places(site, day).get(id) ?? []);
  return found.sort((a, b) => a.place - b.place).map(({ entry }) => entry);
}
