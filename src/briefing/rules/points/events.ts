import { dateOf } from '../../../basics/dates.ts';
import { recordOfId } from '../../../basics/ids.ts';
import type { ChronologyEntry } from '../../../model/chronology.ts';
import { groundsOf } from '../../../model/statements.ts';
import { fieldEvidence } from '../../../model/field-evidence.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import { countedSentence, type Sentence } from '../../sentence.ts';
import { eventEvidence } from '../events.ts';
import { nameAt, write } from '../writing.ts';
import type { Point } from './index.ts';
import { bottomLineOf, restOn } from './told.ts';

const section = 'points-to-watch';

/** A series that is further on so few days after the launch is older than it. */
const soonAfterDays = 60;

/** From this place in a series on. */
const leastOrdinal = 3;

/** A late meeting of a series soon after the launch: the series probably began before it. */
export const order: Point = (writing, plan) => {
  const held = plan.events.filter(({ standing }) => standing === 'held');
  const launches = held.filter(({ record }) => record.data.type === 'launch');
  return held.flatMap((entry): Sentence[] => {
    const { record } = entry;
    const { ordinal, when } = record.data;
    if (ordinal === undefined || ordinal < leastOrdinal || when === undefined) return [];
    const launch = launches.find((one) => isSoonAfter(entry, one) && shareProgramme(record, one.record));
    // An editor who inferred the same has said it better.
    const isInferred = plan.selection.statements.some((linked) => {
      const grounds = groundsOf(linked).map(recordOfId);
      return launch && grounds.includes(launch.record.id) && grounds.includes(record.id);
    });
    if (!launch || isInferred) return [];
    const text = write(writing, 'point.order', {
      name: nameOf(entry),
      ordinal,
      days: daysBetween(launch, entry) ?? 0,
      launch: nameOf(launch),
    });
    return [
      countedSentence(
        section,
        'order',
        text,
        [record, launch.record].map((one) => ({
          input: one.id,
          evidence: [...eventEvidence(one), ...fieldEvidence(one as SourceRecord, 'ordinal')],
        })),
      ),
    ];
  });
};

function nameOf({ record }: ChronologyEntry): string {
  return nameAt(record, record.data.when);
}

function shareProgramme(a: SourceRecord<'event'>, b: SourceRecord<'event'>): boolean {
  return (a.data.programmes ?? []).some((id) => (b.data.programmes ?? []).includes(id));
}

function isSoonAfter(entry: ChronologyEntry, launch: ChronologyEntry): boolean {
  const days = daysBetween(launch, entry);
  return days !== undefined && days > 0 && days <= soonAfterDays;
}

/** From a day to the first day of another date; undefined where one of them is no day. */
function daysBetween(from: ChronologyEntry, to: ChronologyEntry): number | undefined {
  const start = from.date && from.date.earliest === from.date.latest ? from.date.earliest : undefined;
  const { shape } = dateOf(to.record.data.when ?? '..');
  const end = shape.type === 'point' ? shape.at : shape.start;
  if (start === undefined || end?.precision !== 'day') return undefined;
  return (Date.parse(end.day) - Date.parse(start)) / 86_400_000;
}

/** So many of them are named: the last ones, of which the next source may tell. */
const mostNamed = 15;

/** Events that were announced for days gone by, together; those that the bottom line speaks of aside. */
export const outcomeUnknown: Point = (writing, plan) => {
  const first = bottomLineOf(writing, plan);
  const open = plan.events.filter(
    ({ standing, record }) => standing === 'announced-unknown' && !restOn(first, record.id),
  );
  const ids = new Set(open.map(({ record }) => record.id));
  const whole = open.filter(({ record }) => !ids.has(record.data.partOf ?? ''));
  if (whole.length < 2) return [];
  const named = whole.slice(-mostNamed);
  const more = whole.length - named.length;
  const names = named.map((entry) =>
    writing.words.t('point.dated', {
      name: nameOf(entry),
      date: writing.words.dateInText(entry.record.data.when ?? ''),
    }),
  );
  // What is not named is counted, and cited where it is listed.
  const counted = whole.map((entry) => ({
    input: entry.record.id,
    evidence: named.includes(entry) ? eventEvidence(entry.record) : [],
  }));
  if (counted.every(({ evidence }) => evidence.length === 0)) return [];
  const text = write(writing, 'point.outcome-unknown', {
    names: writing.words.list(more === 0 ? names : [...names, writing.words.t('list.more', { count: more })]),
  });
  return [countedSentence(section, 'outcome-unknown', text, counted)];
};
