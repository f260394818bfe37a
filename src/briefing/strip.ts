import { compareDates, type DateSpan } from '../basics/dates.ts';
import { mergeEvidence, type Evidence } from '../basics/evidence.ts';
import { fieldKey, recordOfId } from '../basics/ids.ts';
import type { Words } from '../messages/words.ts';
import { changesBetween, countChanges } from '../model/editions/changes.ts';
import { commitmentStates } from '../basics/commitment-states.ts';
import { fallsDue, hasLapsed } from '../model/commitments.ts';
import {
  latestObservation,
  seriesCovering,
  seriesWithin,
  observedValue,
  type IndicatorSeries,
} from '../model/indicators.ts';
import { knownOn, newestSourceOf } from '../model/knowledge.ts';
import { partnersOf } from '../model/related.ts';
import { recordOf, type Site } from '../model/site.ts';
import { fieldEvidence } from '../model/field-evidence.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Paper, Length } from './length.ts';
import { plan } from './plan.ts';
import type { Editions } from './request.ts';
import { nameAt, namedId, type Writing } from './rules/writing.ts';
import { changeSections } from './sentence.ts';

/** A fact of the strip below the title: a label and its answer. */
export interface StripFact {
  readonly label: string;
  readonly value: string;
  /** The words by which one page may have said as much; the value itself where there are none. */
  readonly words?: readonly string[];
  /** The records of which one page has said as much where its own words name or cite them all. */
  readonly names?: readonly string[];
  /** Where it stands, and the claims it tells; missing where it is only computed. */
  readonly ground?: { readonly evidence: readonly Evidence[]; readonly claims: readonly string[] };
}

/** More names than these are counted. */
const mostNamed = 4;

/**
 * The strip of a paper: as of when, how new its sources are, who, where it stands, what came last and is due next. One
 * page has no room for what its own words say, nor for the day that stands above its title.
 */
export function stripOf(site: Site, words: Words, paper: Paper, length: Length): StripFact[] {
  const facts = factsOf(site, words, paper);
  return length === 'full' ? facts : onOnePage(site, words, { facts, paper });
}

/** Those of `facts` that the words of a page leave to be said. */
export function onOnePage(
  site: Site,
  words: Words,
  { facts, paper }: { readonly facts: readonly StripFact[]; readonly paper: Paper },
): StripFact[] {
  const told = paper.sections
    .filter(({ section }) => section === 'bottom-line' || section === 'narrative')
    .flatMap(({ drafts }) => drafts.flatMap(({ sentences }) => [...sentences]));
  const said = told.map(({ text }) => text).join(' ');
  const named = new Set([...site.names.idsIn(said), ...told.flatMap(({ inputs }) => inputs.map(recordOfId))]);
  return facts.filter(
    ({ label, value, words: telling = [value], names = [] }) =>
      label !== words.t('answer.report-date') &&
      !telling.some((one) => said.includes(one)) &&
      !(names.length > 0 && names.every((id) => named.has(id))),
  );
}

/** All that the strip of a paper can say. */
export function factsOf(site: Site, words: Words, paper: Paper): StripFact[] {
  const { t, date } = words;
  if (paper.editions) return changeStrip(words, paper.editions);
  const known = knownOn(site, paper.reportDate);
  const writing: Writing = { site: known, words, reportDate: paper.reportDate };
  const { events, promises } = plan(writing, { ...paper, editions: undefined });
  const record = paper.record && known.records.get(paper.record.id);
  const fact = (label: string, value: string | undefined): StripFact[] =>
    value === undefined ? [] : [{ label, value }];
  const last = events.findLast(({ standing, date: when }) => standing === 'held' && when !== undefined)?.record;
  return [
    ...fact(t('answer.report-date'), date(paper.reportDate)),
    ...newestSource(known, words, paper),
    ...(record?.kind === 'programme' ? who(writing, record) : []),
    ...(record?.kind === 'programme' ? [whereItStands(known, words, record)] : []),
    ...(last ? [dated(writing, t('answer.last-held'), { record: last, written: last.data.when ?? '' })] : []),
    ...dues(writing, events, promises),
  ];
}

/** The day of the newest source that the paper cites. The day of any of them tells how old its sources are. */
function newestSource(site: Site, { t, date }: Words, { evidence }: Paper): StripFact[] {
  const newest = newestSourceOf(site, evidence);
  if (evidence.length === 0) return [];
  const told = evidence.flatMap(({ source }) => recordOf(site, 'source', source)?.data.published ?? []).map(date);
  return [
    { label: t('answer.newest-source'), value: newest === undefined ? t('note.undated') : date(newest), words: told },
  ];
}

/** Who is in it: members as they are counted, and of which sorts; else its partners by name. */
function who(writing: Writing, record: SourceRecord<'programme'>): StripFact[] {
  const { site, words } = writing;
  const label = words.t('answer.who');
  const counted = membersOf(site, record.id);
  if (counted.length > 0) return [{ label, value: counted.map((series) => membersIn(writing, series)).join('; ') }];
  const partners = partnersOf(record);
  const unnamed = (record.data.partners ?? []).reduce((sum, { others = 0 }) => sum + others, 0);
  if (partners.length === 0) return [];
  const named = partners.slice(0, partners.length + unnamed > mostNamed ? mostNamed - 1 : mostNamed);
  const others = partners.length - named.length + unnamed;
  const value = words.list([
    ...named.map((id) => namedId(site, id, record.data.period)),
    ...(others === 0 ? [] : [words.t('list.more', { count: others })]),
  ]);
  return [{ label, value, ...(unnamed === 0 ? { names: partners } : {}) }];
}

/** How many members there are of one sort, and of which parts. */
function membersIn({ site, words }: Writing, counted: IndicatorSeries): string {
  const parts = (seriesWithin(site).get(counted.record.id) ?? []).flatMap((series) => {
    const latest = latestObservation(series);
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
  return (seriesCovering(site).get(programme) ?? []).filter(
    ({ record: { data }, observations }) =>
      data.measures === 'members' && data.within === undefined && observations.length > 0,
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
    ...(newest === undefined ? {} : { words: [date(newest.slice(0, 7))] }),
    ground: { evidence, claims: fields.map((field) => fieldKey(record.id, field)) },
  };
}

/** The promise or announced event that comes first; what fell due and has no report, the latest by name. */
function dues(
  writing: Writing,
  events: ReturnType<typeof plan>['events'],
  promises: ReturnType<typeof plan>['promises'],
): StripFact[] {
  const { words, reportDate } = writing;
  const promised = (those: typeof promises): Due[] =>
    those.flatMap(({ record, due }) => (due ? [{ record, written: record.data.due ?? '', due }] : []));
  const ahead = [
    ...promised(promises.filter(fallsDue)),
    ...events
      .filter(({ standing }) => standing === 'announced')
      .flatMap(({ record, date }) => (date ? [{ record, written: record.data.when ?? '', due: date }] : [])),
  ].sort((a, b) => compareDates(a.due, b.due));
  // What began already is not what comes next, if something does.
  const next = ahead.find(({ due }) => (due.earliest ?? '') > reportDate) ?? ahead[0];
  const lapsed = commitmentStates.flatMap((state): StripFact[] => {
    const own = promised(promises.filter((one) => one.state === state && hasLapsed(one)));
    const latest = own.sort((a, b) => compareDates(a.due, b.due)).at(-1);
    return latest ? [dated(writing, words.t(`state.${state}.due`), latest)] : [];
  });
  if (next) return [dated(writing, words.t('answer.next-due'), next), ...lapsed];
  if (lapsed.length > 0 || promises.length + events.length === 0) return lapsed;
  return [{ label: words.t('answer.next-due'), value: words.t('answer.none-dated') }];
}

/** A promise or an event, with the date for which it is promised or announced as it is written and as a span. */
interface Due {
  readonly record: SourceRecord<'commitment'> | SourceRecord<'event'>;
  readonly written: string;
  readonly due: DateSpan;
}

/** Its date and its name; of what falls due at an event the event is told. */
function dated({ site, words }: Writing, label: string, { record, written }: Omit<Due, 'due'>): StripFact {
  const at = record.kind === 'commitment' ? site.records.get(record.data.event ?? '') : undefined;
  const day = words.date(written);
  return {
    label,
    words: [day],
    names: [(at ?? record).id],
    value: words.t('strip.dated', { date: day, name: nameAt(at ?? record, written) }),
  };
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
