import { compareText } from '../../../basics/compare.ts';
import { compareDates, dateOf, isBefore } from '../../../basics/dates.ts';
import {
  indicatorSeries,
  latestObservation,
  observedValue,
  type IndicatorSeries,
  type LinkedObservation,
} from '../../../model/indicators.ts';
import { ancestors, descendants } from '../../../model/hierarchy.ts';
import { participationsOf } from '../../../model/fields.ts';
import { askedByKey } from '../../../model/memo.ts';
import { recordOf, type Site } from '../../../model/site.ts';
import type { LinkedStatement } from '../../../model/statements.ts';
import { evidenceIn } from '../../../model/field-evidence.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import type { Participation } from '../../../schema/records.ts';
import type { Plan } from '../../plan.ts';
import { countedSentence, type Sentence } from '../../sentence.ts';
import { countedStatement } from '../series.ts';
import { nameAt, namesAt, write } from '../writing.ts';
import type { Point } from './index.ts';

const section = 'points-to-watch';

/** How many wider numbers are told. */
const mostWider = 2;

/** Sums and told figures that are counted of a whole of which the subject is only a part. */
export const widerNumber: Point = (writing, plan) => {
  const { site, words } = writing;
  const { roots } = plan.selection;
  const ids = roots.map(({ id }) => id);
  // What a paper names first it is about.
  const subject = recordOf(site, 'programme', ids[0] ?? '');
  if (!subject) return [];
  const above = ancestors(site, subject)
    .map(({ id }) => id)
    .filter((id) => !ids.includes(id));
  const narrated = [...plan.narrated].flatMap((key) => site.statements.get(key) ?? []);
  const told = new Set([...plan.figures, ...narrated].flatMap(({ statement }) => statement.value?.indicator ?? []));
  const wider = inOrder(above.flatMap((id) => seriesAbout(site).get(id) ?? [])).filter(
    ({ record: { id, data } }) => data.covers !== undefined && (told.has(id) || data.currency !== undefined),
  );
  const hasOwn = [...descendants(site, 'programme', ids)]
    .flatMap((id) => seriesAbout(site).get(id) ?? [])
    .some((series) => series.record.data.currency !== undefined && !wider.includes(series));
  // What stands elsewhere is brought up only where one might take it for the subject's own.
  const name = nameAt(subject);
  return wider
    .filter(({ record: { id, data } }) => told.has(id) || (!hasOwn && data.covers === above[0]))
    .slice(0, mostWider)
    .map(({ record, latest }) => {
      const text = write(writing, 'point.wider', {
        only: record.data.currency !== undefined && !hasOwn ? 'sum' : 'no',
        name,
        value: observedValue(site, words, latest.value, true),
        indicator: nameAt(record),
      });
      return countedSentence(section, 'wider-number', text, [countedStatement(latest.stated)]);
    });
};

interface KnownSeries extends Pick<IndicatorSeries, 'record'> {
  /** Without the record that states it: whatever else that says changes nothing here. */
  readonly latest: Pick<LinkedObservation, 'value'> & { readonly stated: Stated };
}

type Stated = Pick<LinkedStatement, 'key' | 'evidence'>;

/** The series that have observations, by indicator, in order of id. */
const knownSeries = askedByKey('knownSeries', (site: Site) =>
  indicatorSeries(site).flatMap((series): (readonly [string, KnownSeries])[] => {
    const { record } = series;
    const latest = latestObservation(series);
    if (!latest) return [];
    const { key, evidence } = latest.linked;
    return [[record.id, { record, latest: { value: latest.value, stated: { key, evidence } } }]];
  }),
);

/** The same by the id of what they count: what they say they cover, or else the programmes they are filed under. */
const seriesAbout = askedByKey('seriesAbout', (site: Site) => {
  const about = [...knownSeries(site).values()].flatMap((series) => {
    const { covers, programmes = [] } = series.record.data;
    return (covers === undefined ? programmes : [covers]).map((id) => ({ id, series }));
  });
  return [...Map.groupBy(about, ({ id }) => id)].map(([id, own]) => [id, own.map(({ series }) => series)] as const);
});

function inOrder(series: readonly KnownSeries[]): KnownSeries[] {
  return [...series].sort((a, b) => compareText(a.record.id, b.record.id));
}

/** The series whose figures a paper tells. */
function toldSeries(site: Site, { figures, events, digests }: Plan): KnownSeries[] {
  // Who came to an event is told with it; a paper on many tells of that what is key.
  const came = events
    .flatMap(({ record }) => site.statementsOf.get(record.id) ?? [])
    .filter(({ statement }) => !digests || statement.key === true);
  const told = new Set([...figures, ...came].flatMap(({ statement }) => statement.value?.indicator ?? []));
  return inOrder([...told].flatMap((id) => knownSeries(site).get(id) ?? []));
}

/** How many of all the members came. */
export const share: Point = (writing, plan) => {
  const { site } = writing;
  return toldSeries(site, plan).flatMap((part): Sentence[] => {
    const whole = knownSeries(site).get(part.record.data.within ?? '');
    const event = recordOf(site, 'event', part.record.data.covers ?? '');
    if (!whole || !event || part.record.data.measures !== 'attendance' || !areComparable(part, whole)) return [];
    if (!isAbout(plan, whole) || part.latest.value.number >= whole.latest.value.number) return [];
    const names = namesOf(event, part.latest);
    const title = nameAt(event, event.data.when);
    const text = write(writing, 'point.share', {
      number: part.latest.value.number,
      whole: whole.latest.value.number,
      unit: part.record.data.unit,
      event: title,
      names: names.length === 0 ? '' : namesAt(writing, names, event.data.when),
      named: names.length === 0 ? 'no' : 'yes',
    });
    return [
      countedSentence(
        section,
        'share',
        text,
        [part.latest, whole.latest].map(({ stated }) => countedStatement(stated)),
      ),
    ];
  });
};

/** Whether a paper is about the programme of which an indicator counts, not about a theme of it or somebody in it. */
function isAbout({ selection }: Plan, { record }: KnownSeries): boolean {
  if (selection.roots.some(({ kind }) => kind === 'theme')) return false;
  return selection.programmes.some(({ id }) => id === record.data.covers);
}

/** Who makes an event is not counted among those who came. */
const makers: ReadonlySet<Participation['as']> = new Set(['organiser', 'host', 'author', 'facilitator', 'speaker']);

/** Who was counted: the one list of participants with as many names that stands where the figure does. */
function namesOf(event: SourceRecord<'event'>, { stated, value }: KnownSeries['latest']): readonly string[] {
  const lists = participationsOf(event as SourceRecord).entries.filter(
    ({ as, who, others, of, from }) =>
      !makers.has(as) &&
      who.length === value.number &&
      others === undefined &&
      of === undefined &&
      evidenceIn(from).some(({ source, paragraphs }) =>
        stated.evidence.some((one) => one.source === source && paragraphs.some((n) => one.paragraphs.includes(n))),
      ),
  );
  const [list, ...more] = lists;
  return list && more.length === 0 ? list.who : [];
}

/** Two exact counts of the same things, the first not before the second by more than the figures' own dates. */
function areComparable(part: KnownSeries, whole: KnownSeries): boolean {
  const [of, all] = [part.latest.value, whole.latest.value];
  return (
    part.record.data.unit === whole.record.data.unit &&
    of.sense === 'exactly' &&
    all.sense === 'exactly' &&
    !isBefore(dateOf(of.asOf), monthBefore(dateOf(all.asOf).earliest))
  );
}

/** A source that reports a count bears a later date than the day of the count. */
function monthBefore(day: string | undefined): string {
  if (day === undefined) return '';
  return new Date(Date.parse(day) - 31 * 86_400_000).toISOString().slice(0, 10);
}

/** Counts further apart than this nobody takes for one another. */
const confusedWithin = 3;

/** So many came and nearly as many are members: the one is not the other. */
export const attendance: Point = (writing, plan) => {
  const { site, words } = writing;
  const told = toldSeries(site, plan);
  return told.flatMap((came): Sentence[] => {
    const event = recordOf(site, 'event', came.record.data.covers ?? '');
    if (!event || came.record.data.measures !== 'attendance') return [];
    const members = told
      .filter(
        (one) =>
          one.record.data.measures === 'members' &&
          isAbout(plan, one) &&
          (event.data.programmes ?? []).includes(one.record.data.covers ?? '') &&
          areComparable(came, one) &&
          isNear(came.latest.value.number, one.latest.value.number),
      )
      .sort((a, b) => compareDates(dateOf(b.latest.value.asOf), dateOf(a.latest.value.asOf)))[0];
    const whole = members && site.records.get(members.record.data.covers ?? '');
    if (!members || !whole) return [];
    const title = nameAt(event, event.data.when);
    const text = write(writing, 'point.attendance', {
      came: words.number(came.latest.value.number),
      unit: came.record.data.unit,
      event: title,
      members: words.number(members.latest.value.number),
      whole: nameAt(whole),
    });
    return [
      countedSentence(
        section,
        'attendance',
        text,
        [came.latest, members.latest].map(({ stated }) => countedStatement(stated)),
      ),
    ];
  });
};

function isNear(a: number, b: number): boolean {
  return a !== b && Math.abs(a - b) <= confusedWithin;
}
