import { compareDates } from '../basics/dates.ts';
import { mergeEvidence, type Evidence } from '../basics/evidence.ts';
import { fieldKey } from '../basics/ids.ts';
import type { Words } from '../messages/words.ts';
import { changesBetween, countChanges } from '../model/editions/changes.ts';
import { fallsDue } from '../model/commitments.ts';
import { indicatorSeries, latestObservation, observedValue, type IndicatorSeries } from '../model/indicators.ts';
import { knownOn, newestSourceOf } from '../model/knowledge.ts';
import { partnersOf } from '../model/related.ts';
import { fieldEvidence, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Briefing } from './length.ts';
import { plan } from './plan.ts';
import type { Editions } from './request.ts';
import { lapsedWords } from './rules/promises.ts';
import { nameAt, namedId, type Writing } from './rules/writing.ts';
import { changeSections } from './sentence.ts';

/** A fact of the strip below the title: a label and its answer. */
export interface StripFact {
  readonly label: string;
  readonly value: string;
  /** Where it stands, and the claims it tells; missing where it is only computed. */
  readonly ground?: { readonly evidence: readonly Evidence[]; readonly claims: readonly string[] };
}

/** More names than these are counted. */
const mostNamed = 4;

/** The strip of a paper: as of when, how new its sources are, who, where it stands, what came last and is due next. */
export function stripOf(site: Site, words: Words, briefing: Briefing): StripFact[] {
  const { t, date } = words;
  if (briefing.editions) return changeStrip(words, briefing.editions);
  const known = knownOn(site, briefing.reportDate);
  const writing: Writing = { site: known, words, reportDate: briefing.reportDate };
  const { events, promises } = plan(writing, { ...briefing, editions: undefined });
  const record = briefing.record && known.records.get(briefing.record.id);
  const fact = (label: string, value: string | undefined): StripFact[] =>
    value === undefined ? [] : [{ label, value }];
  const last = events.findLast(({ standing, date: when }) => standing === 'held' && when !== undefined)?.record;
  return [
    ...fact(t('answer.report-date'), date(briefing.reportDate)),
    ...fact(t('answer.newest-source'), newestSource(known, words, briefing)),
    ...fact(t('answer.who'), record?.kind === 'programme' ? who(writing, record) : undefined),
    ...(record?.kind === 'programme' ? [whereItStands(known, words, record)] : []),
    ...fact(t('answer.last-held'), last && date(last.data.when ?? '')),
    ...fact(t('answer.next-due'), nextDue(writing, events, promises)),
  ];
}

/** The day of the newest source that the paper cites. */
function newestSource(site: Site, words: Words, { evidence }: Briefing): string | undefined {
  const newest = newestSourceOf(site, evidence);
  if (newest !== undefined) return words.date(newest);
  return evidence.length > 0 ? words.t('note.undated') : undefined;
}

/** Who is in it: members as they are counted, and of which sorts; else its partners by name. */
function who(writing: Writing, record: SourceRecord<'programme'>): string | undefined {
  const { site, words } = writing;
  const counted = membersOf(site, record.id);
  if (counted.length > 0) return counted.map((series) => membersIn(writing, series)).join('; ');
  const partners = partnersOf(record);
  const unnamed = (record.data.partners ?? []).reduce((sum, { others = 0 }) => sum + others, 0);
  if (partners.length === 0) return undefined;
  const named = partners.slice(0, partners.length + unnamed > mostNamed ? mostNamed - 1 : mostNamed);
  const others = partners.length - named.length + unnamed;
  return words.list([
    ...named.map((id) => namedId(site, id, record.data.period)),
    ...(others === 0 ? [] : [words.t('list.more', { count: others })]),
  ]);
}

/** How many members there are of one sort, and of which parts. */
function membersIn({ site, words }: Writing, counted: IndicatorSeries): string {
  const parts = indicatorSeries(site).flatMap((series) => {
    const latest = series.record.data.within === counted.record.id ? latestObservation(series) : undefined;
    return latest === undefined || series.record.data.short === undefined || series.record.data.measures !== 'members'
      ? []
      : [words.t('strip.part', { number: observedValue(site, words, latest.value), name: series.record.data.short })];
  });
  const latest = latestObservation(counted);
  const value = latest ? observedValue(site, words, latest.value, true) : '';
  return parts.length === 0 ? value : words.t('strip.members', { members: value, parts: parts.join(', ') });
}

/** The counts of the members of a programme that are part of no other, one of each sort of member. */
function membersOf(site: Site, programme: string): IndicatorSeries[] {
  return indicatorSeries(site).filter(
    ({ record: { data }, observations }) =>
      data.measures === 'members' && data.within === undefined && data.covers === programme && observations.length > 0,
  );
}

function whereItStands(site: Site, { t, date, dateInText }: Words, record: SourceRecord<'programme'>): StripFact {
  const { status, period } = record.data;
  const fields = (['status', 'period'] as const).filter((field) => record.data[field] !== undefined);
  const evidence = mergeEvidence(fields.flatMap((field) => fieldEvidence(record as SourceRecord, field)));
  const parts = [
    ...(status === undefined ? [] : [t(`stands.${status}`)]),
    ...(period === undefined ? [] : [dateInText(period)]),
  ];
  // What a source said of the state on its day need not be so on the report date.
  const newest = newestSourceOf(site, evidence);
  const standing = parts.join(', ');
  return {
    label: t('answer.status'),
    value:
      parts.length === 0
        ? t('answer.none')
        : newest === undefined || status === 'ended'
          ? standing
          : t('strip.stood', { standing, date: date(newest.slice(0, 7)) }),
    ground: { evidence, claims: fields.map((field) => fieldKey(record.id, field)) },
  };
}

/** The promise or announced event that comes first; else that nothing is dated ahead. */
function nextDue(
  { site, words, reportDate }: Writing,
  events: ReturnType<typeof plan>['events'],
  promises: ReturnType<typeof plan>['promises'],
): string | undefined {
  const ahead = [
    ...promises
      .filter(fallsDue)
      .flatMap(({ record, due }) => (due ? [{ record: record, written: record.data.due ?? '', due }] : [])),
    ...events
      .filter(({ standing }) => standing === 'announced')
      .flatMap(({ record, date }) => (date ? [{ record: record, written: record.data.when ?? '', due: date }] : [])),
  ].sort((a, b) => compareDates(a.due, b.due));
  // What began already is not what comes next, if something does.
  const next = ahead.find(({ due }) => (due.earliest ?? '') > reportDate) ?? ahead[0];
  if (next) {
    // Of all that falls due at an event the event is told.
    const at = next.record.kind === 'commitment' ? site.records.get(next.record.data.event ?? '') : undefined;
    return words.t('strip.dated', { date: words.date(next.written), name: nameAt(at ?? next.record, next.written) });
  }
  const lapsed = lapsedWords(words, promises);
  if (lapsed !== undefined) return words.t('strip.lapsed', { lapsed });
  return promises.length + events.length === 0 ? undefined : words.t('answer.none-dated');
}

/** The two days, and how much changed between them. */
function changeStrip({ t, date, number }: Words, { earlier, later }: Editions): StripFact[] {
  const counts = countChanges(changesBetween(earlier, later));
  return [
    { label: t('answer.report-date'), value: date(later.reportDate) },
    { label: t('answer.compared-with'), value: date(earlier.reportDate) },
    ...changeSections
      .filter((section) => counts[section] > 0)
      .map((section) => ({ label: t(`section.${section}`), value: number(counts[section]) })),
  ];
}
