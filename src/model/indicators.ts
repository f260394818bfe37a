import { compareText } from '../basics/compare.ts';
import { compareDates, dateOf } from '../basics/dates.ts';
import type { Words } from '../messages/words.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Observation } from '../schema/statement.ts';
import { askedByKey, perRecord, perSite } from './memo.ts';
import { recordOf, recordsOf, type Site } from './site.ts';
import type { LinkedStatement } from './statements.ts';

/** A statement, and which record it stands in: who tells a figure asks nothing else of that. */
export interface Observing extends Omit<LinkedStatement, 'record'> {
  readonly record: Pick<SourceRecord, 'kind' | 'id'>;
}

/** A figure: a statement with its value. */
export interface LinkedObservation {
  readonly linked: Observing;
  readonly value: Observation;
}

export interface IndicatorSeries {
  readonly record: SourceRecord<'indicator'>;
  /** By date, then statement. */
  readonly observations: readonly LinkedObservation[];
  /** Two observations of one date give different numbers: both are kept and the pages say so. */
  readonly sourcesDiffer: boolean;
}

/** Every observation of the site by indicator, indicators by id. */
export const indicatorSeries = perSite((site: Site): readonly IndicatorSeries[] => {
  const observations = [...site.statements.values()].flatMap(observationIn);
  const byIndicator = Map.groupBy(observations, ({ value }) => value.indicator);
  return recordsOf(site, 'indicator').map((record) => {
    const own = (byIndicator.get(record.id) ?? []).sort(compareObservations);
    return { record, observations: own, sourcesDiffer: differ(own) };
  });
});

function observationIn(linked: LinkedStatement): LinkedObservation[] {
  const { value } = linked.statement;
  return value ? [{ linked: observing(linked), value }] : [];
}

const observing = perRecord((linked: LinkedStatement): Observing => {
  const { kind, id } = linked.record;
  return { ...linked, record: { kind, id } };
});

const seriesById = askedByKey('series', (site: Site) =>
  indicatorSeries(site).map((series) => [series.record.id, series] as const),
);

/** The same without its observations: who tells only some of them looks at no others. */
const seriesAlone = askedByKey('seriesAlone', (site: Site) =>
  indicatorSeries(site).map(({ record, sourcesDiffer }) => [record.id, { record, sourcesDiffer }] as const),
);

/** The series by what they cover, and by the indicator of which they count a part. */
export const seriesCovering = askedByKey('seriesCovering', (site: Site) =>
  Map.groupBy(indicatorSeries(site), ({ record }) => record.data.covers ?? ''),
);
export const seriesWithin = askedByKey('seriesWithin', (site: Site) =>
  Map.groupBy(indicatorSeries(site), ({ record }) => record.data.within ?? ''),
);

/** The series of one indicator, by its id. */
export function seriesOfIndicator(site: Site, id: string): IndicatorSeries | undefined {
  return seriesById(site).get(id);
}

/**
 * The series that some statements observe, by indicator, with only their observations; of all series only those are
 * looked at.
 */
export function seriesOf(site: Site, statements: readonly LinkedStatement[]): IndicatorSeries[] {
  const observations = statements.flatMap(observationIn);
  return [...Map.groupBy(observations, ({ value }) => value.indicator)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([indicator, own]) => {
      const series = seriesAlone(site).get(indicator);
      return series ? [{ ...series, observations: own.sort(compareObservations) }] : [];
    });
}

/** The latest observation of an indicator, or undefined if there is none. */
export function latestObservation({ observations }: IndicatorSeries): LinkedObservation | undefined {
  return observations.at(-1);
}

/** A number with the sense in which the source gives it: "more than 300", "€20"; `withUnit` adds what is counted. */
export function observedValue(
  site: Site,
  words: Words,
  { indicator, number, sense }: Observation,
  withUnit = false,
): string {
  const record = recordOf(site, 'indicator', indicator);
  const currency = record?.data.currency;
  const amount = currency === undefined ? words.number(number) : words.money(number, currency);
  const value = words.t(`sense.${sense}`, { number: amount });
  return withUnit && record && currency === undefined
    ? words.t('value.unit', { value, unit: record.data.unit })
    : value;
}

function compareObservations(a: LinkedObservation, b: LinkedObservation): number {
  return compareDates(dateOf(a.value.asOf), dateOf(b.value.asOf)) || compareText(a.linked.key, b.linked.key);
}

function differ(observations: readonly LinkedObservation[]): boolean {
  const seen = new Map<string, string>();
  return observations.some(({ value }) => {
    const number = `${value.sense} ${value.number}`;
    const before = seen.get(value.asOf);
    seen.set(value.asOf, number);
    return before !== undefined && before !== number;
  });
}
