import { compareText } from '../../basics/compare.ts';
import { compareDates, dateOf, isBefore, yearsAcross, type DateSpan } from '../../basics/dates.ts';
import type { Evidence } from '../../basics/evidence.ts';
import { longestSilence, type ChronologyEntry } from '../../model/chronology.ts';
import { observedValue, type IndicatorSeries } from '../../model/indicators.ts';
import { participationsOf } from '../../model/fields.ts';
import { evidenceIn, type LinkedStatement } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Observation } from '../../schema/statement.ts';
import { countedSentence, type Counted, type Section, type Sentence } from '../sentence.ts';
import { asOfWords, nameAt, namedId, recordEvidence, whenWords, write, type Desk } from './desk.ts';
import { eventEvidence } from './events.ts';

/**
 * How a figure went from its first observation to its last: told of exact numbers, the first dated before the last,
 * where no source differs on either.
 */
export function growthSentences(desk: Desk, section: Section, { record, observations }: IndicatorSeries): Sentence[] {
  const exact = observations.filter(({ value }) => value.sense === 'exactly' && isClosed(dateOf(value.asOf)));
  const [first, last] = [exact[0], exact.at(-1)];
  if (
    !first ||
    !last ||
    first.value.number === last.value.number ||
    !isBefore(dateOf(first.value.asOf), dateOf(last.value.asOf).earliest ?? '')
  )
    return [];
  const undisputed = (end: Observation) =>
    observations.every(
      ({ value }) => value.asOf !== end.asOf || (value.number === end.number && value.sense === end.sense),
    );
  if (!undisputed(first.value) || !undisputed(last.value)) return [];
  const { site, words } = desk;
  const values = {
    name: nameAt(record),
    way: last.value.number > first.value.number ? ('up' as const) : ('down' as const),
    before: observedValue(site, words, first.value),
    after: observedValue(site, words, last.value),
    start: words.dateInText(first.value.asOf),
    end: words.dateInText(last.value.asOf),
  };
  const sentence = countedSentence(
    section,
    'growth',
    write(desk, 'sentence.growth', values),
    [first.linked, last.linked].map(countedStatement),
  );
  return [{ ...sentence, otherwise: write(desk, 'sentence.growth.otherwise', values) }];
}

/** Two figures of one date that are not the same: both are told, each with its source. */
export function disagreementSentences(
  desk: Desk,
  section: Section,
  { record, observations }: IndicatorSeries,
): Sentence[] {
  const { site, words } = desk;
  return [...Map.groupBy(observations, ({ value }) => value.asOf)].flatMap(([asOf, same]) => {
    const different = [
      ...new Map(
        same.map((observation) => [`${observation.value.sense} ${observation.value.number}`, observation]),
      ).values(),
    ];
    if (different.length < 2) return [];
    const values = different.map(({ value, linked }) =>
      words.t('sentence.disagreement.part', {
        value: observedValue(site, words, value),
        sources: words.list([
          ...new Set(
            linked.evidence.map(({ source }) =>
              words.t('sentence.disagreement.source', { title: namedId(site, source) }),
            ),
          ),
        ]),
      }),
    );
    const told = { name: nameAt(record), values: words.list(values), ...asOfWords(words, asOf) };
    const sentence = countedSentence(
      section,
      'disagreement',
      write(desk, 'sentence.disagreement', told),
      different.map(({ linked }) => countedStatement(linked)),
    );
    return [{ ...sentence, otherwise: write(desk, 'sentence.disagreement.otherwise', told) }];
  });
}

/**
 * How many events were held in which year; told of four events in two years or more. One of which only the decade is
 * known is not counted.
 */
export function eventsPerYearSentences(desk: Desk, section: Section, held: readonly ChronologyEntry[]): Sentence[] {
  const { t, list, number } = desk.words;
  // A range that touches two years counts in the first.
  const dated = held.flatMap(({ record, date }) =>
    date?.earliest !== undefined && (yearsAcross(date) ?? 10) < 10 ? [{ record, year: date.earliest.slice(0, 4) }] : [],
  );
  const years = [...Map.groupBy(dated, ({ year }) => year)].sort(([a], [b]) => compareText(a, b));
  if (dated.length < 4 || years.length < 2) return [];
  const parts = years.map(([year, events]) => t('sentence.per-year.part', { count: number(events.length), year }));
  return [
    countedSentence(
      section,
      'events-per-year',
      write(desk, 'sentence.per-year', { parts: list(parts) }),
      dated.map(({ record }) => countedEvent(record)),
    ),
  ];
}

/** Who is named in most of the events, up to three where they tie; told from three events on. */
export function mostPresentSentences(desk: Desk, section: Section, events: readonly ChronologyEntry[]): Sentence[] {
  const named = events.flatMap(({ record }) =>
    participationsOf(record).entries.flatMap(({ who, from }) =>
      [...new Set(who)].map((id) => ({ id, event: record, from })),
    ),
  );
  const present = Map.groupBy(named, ({ id }) => id);
  const times = [...present].map(([id, own]) => ({ id, own, count: new Set(own.map(({ event }) => event)).size }));
  const most = times.reduce((highest, { count }) => Math.max(highest, count), 0);
  const first = times.filter(({ count }) => count === most).sort((a, b) => compareText(a.id, b.id));
  if (most < 3 || first.length > 3) return [];
  const told = first.flatMap(({ own }) => own);
  const text = write(desk, 'sentence.most-present', {
    names: desk.words.list(first.map(({ id }) => namedId(desk.site, id))),
    count: most,
    all: events.length,
    many: first.length,
  });
  return [
    countedSentence(section, 'most-present', text, [
      ...first.map(({ id }) => ({ input: id, evidence: [] })),
      ...told.map(({ event, from }) => ({ input: event.id, evidence: evidenceIn(from) })),
    ]),
  ];
}

/**
 * The longest time without an event, if it is a year or more; told of all events on record, for it says that none is.
 */
export function silenceSentences(desk: Desk, section: Section, entries: readonly ChronologyEntry[]): Sentence[] {
  const longest = longestSilence(entries, desk.reportDate);
  if (!longest) return [];
  const { before, after } = longest;
  const counted = [before, after].map(({ record }) => countedEvent(record));
  if (counted.every(({ evidence }) => evidence.length === 0)) return [];
  const text = write(desk, 'sentence.silence', {
    start: desk.words.dateInText(before.record.data.when ?? ''),
    end: desk.words.dateInText(after.record.data.when ?? ''),
  });
  return [countedSentence(section, 'silence', text, counted)];
}

/** The last event that was held, told where no record says how a programme stands. */
export function latestEventSentences(desk: Desk, section: Section, held: readonly ChronologyEntry[]): Sentence[] {
  const last = held
    .filter(({ date }) => date !== undefined)
    .reduce<ChronologyEntry | undefined>(
      (latest, entry) => (latest?.date && entry.date && compareDates(latest.date, entry.date) > 0 ? latest : entry),
      undefined,
    );
  if (!last) return [];
  const text = write(desk, 'sentence.latest-event', {
    name: nameAt(last.record, last.record.data.when),
    ...whenWords(desk.words, last.record.data.when),
  });
  return [countedSentence(section, 'latest-event', text, [countedEvent(last.record)])];
}

/**
 * What several programmes have in common, a sentence for all that the same ones share: partners from their sources,
 * themes from the desk's own filing.
 */
export function sharedSentences(desk: Desk, section: Section, records: readonly SourceRecord[]): Sentence[] {
  const { site } = desk;
  const partnersOf = (record: SourceRecord) => participationsOf(record).entries;
  const themesOf = (record: SourceRecord) => (record.kind === 'programme' ? (record.data.themes ?? []) : []);
  const partners = sharedBy(records, (record) => partnersOf(record).flatMap(({ who }) => who)).flatMap(({ ids, by }) =>
    shared(desk, section, {
      key: 'sentence.shared-partners',
      of: records.length,
      ids,
      by,
      evidenceOf: (record) =>
        partnersOf(record).flatMap(({ who, from }) => (who.some((id) => ids.includes(id)) ? evidenceIn(from) : [])),
    }),
  );
  // A filing claims nothing; the evidence is that of the programmes themselves.
  const themes = sharedBy(records, themesOf).flatMap(({ ids, by }) =>
    shared(desk, section, {
      key: 'sentence.shared-themes',
      of: records.length,
      ids,
      by,
      evidenceOf: (record) => recordEvidence(site, record),
    }),
  );
  return [...partners, ...themes];
}

/** The ids that two or more of `records` have, by who has them. */
function sharedBy(
  records: readonly SourceRecord[],
  idsOf: (record: SourceRecord) => readonly string[],
): { readonly ids: readonly string[]; readonly by: readonly SourceRecord[] }[] {
  const all = [...new Set(records.flatMap(idsOf))]
    .map((id) => ({ id, by: records.filter((record) => idsOf(record).includes(id)) }))
    .filter(({ by }) => by.length > 1);
  return [...Map.groupBy(all, ({ by }) => by.map(({ id }) => id).join(' ')).values()].map((same) => ({
    ids: same.map(({ id }) => id),
    by: same[0]?.by ?? [],
  }));
}

/** What some programmes have in common. */
interface InCommon {
  readonly key: 'sentence.shared-partners' | 'sentence.shared-themes';
  /** How many programmes were looked at. */
  readonly of: number;
  /** The partners or themes. */
  readonly ids: readonly string[];
  /** The programmes that have them. */
  readonly by: readonly SourceRecord[];
  /** Where it stands that one of them has them. */
  readonly evidenceOf: (record: SourceRecord) => readonly Evidence[];
}

function shared(desk: Desk, section: Section, { key, of, ids, by, evidenceOf }: InCommon): Sentence[] {
  const counted = by.map((record) => ({ input: record.id, evidence: evidenceOf(record) }));
  if (counted.every(({ evidence }) => evidence.length === 0)) return [];
  const { words, site } = desk;
  const everybody = by.length === of && by.length > 2;
  const text = write(desk, key, {
    all: everybody ? by.length : 0,
    names: words.list(by.map((record) => nameAt(record))),
    items: words.list(ids.map((id) => namedId(site, id))),
    count: ids.length,
  });
  return [countedSentence(section, 'shared', text, [...counted, ...ids.map((input) => ({ input, evidence: [] }))])];
}

/** A statement that was counted. */
function countedStatement({ key, evidence }: LinkedStatement): Counted {
  return { input: key, evidence };
}

/** An event that was counted, by its date, its place and its outcome. */
function countedEvent(record: SourceRecord<'event'>): Counted {
  return { input: record.id, evidence: eventEvidence(record) };
}

function isClosed({ earliest, latest }: DateSpan): boolean {
  return earliest !== undefined && latest !== undefined;
}
