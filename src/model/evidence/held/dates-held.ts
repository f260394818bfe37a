import { dateOf, partOfYear, type DatePoint } from '../../../basics/dates.ts';
import { daysOf, isSeason } from '../../../texts/date-spans.ts';
import type { FoundDate } from '../../../texts/dates.ts';
import { dayNumber, weekdayOf } from '../../../texts/days.ts';
import type { DatePart, DateSide } from '../../../texts/language.ts';
import { measureOf } from '../../../texts/measures.ts';
import type { Passage } from '../claims/archive.ts';

/** What a date of a claim lacks: what is wrong, and what to do. */
export interface DateFault {
  readonly what: string;
  readonly todo: string;
}

/** A date that a claim gives, of its words or of a field. */
export type ClaimedDate = Pick<
  FoundDate,
  | 'year'
  | 'month'
  | 'day'
  | 'grain'
  | 'part'
  | 'weekday'
  | 'relative'
  | 'side'
  | 'role'
  | 'minutes'
  | 'years'
  | 'named'
  | 'counts'
> & {
  readonly text: string;
  /** The end of an interval that is open to the left, `../2026-02`: at the latest. */
  readonly isLatest?: boolean;
};

/** What a date of a claim may rest on. */
export interface DateUse {
  /** The day a source gives as its own: of a field that tells when it was published. */
  readonly own: boolean;
  /** A conclusion, which may place something on any side of a date that it rests on: "what became of it after 2014?" */
  readonly inferred: boolean;
}

/**
 * What is wrong with a date that a claim gives, held against the passages it cites: they must give it, or a finer one
 * that lies in it. A text's own date bears out no date of an event.
 */
export function dateFault(
  date: ClaimedDate,
  passages: readonly Passage[],
  where: string,
  { own, inferred }: DateUse,
): DateFault | undefined {
  const weekday = wrongWeekday(date);
  if (weekday) return weekday;
  const found = passages.flatMap(({ dates }) => dates);
  const years = yearsTold(passages);
  const claimed = inferred ? { ...date, side: undefined } : date;
  const held = found.filter((there) => bears(inferred ? { ...there, side: undefined } : there, claimed, years));
  // What a text tells has happened by the day it was printed.
  const ofText = own || inferred || date.side === 'until' || date.side === 'before';
  if (held.some(({ role }) => role === undefined || (role === 'name' && date.named) || (ofText && role === 'own')))
    return undefined;
  if (mayLast(date, passages)) return undefined;
  if (isYearAlone(date) && yearsInNumbers(passages).has(date.year ?? 0)) return undefined;
  if (held.some(({ role }) => role === 'own'))
    return {
      what: `"${date.text}" is in ${where} only as the date of the text itself`,
      todo: 'cite the paragraph that says when it happened, with it the one that says “today”, or tell that it was announced on that day',
    };
  if (date.minutes !== undefined)
    return { what: `"${date.text}" is not in ${where}`, todo: 'cite the paragraph that gives it' };
  if (date.grain === 'decade' && !found.some(({ grain, year }) => grain === 'decade' && year === date.year))
    return {
      what: `"${date.text}" is not in ${where}; there is no year of that decade there`,
      todo: 'cite the paragraph that gives it',
    };
  const there = [...new Set(found.filter((other) => other.role !== 'own').map(({ text }) => text))].slice(0, 3);
  const beside = there.length > 0 ? `found there: ${there.join(', ')}` : 'there is no date there';
  return {
    what: `"${date.text}" is not in ${where}; ${beside}`,
    todo:
      there.length === 0
        ? 'cite the paragraph that gives it'
        : found.some(({ side }) => side === 'before') && date.side === undefined && date.isLatest !== true
          ? 'say “before” as the source does; in a field “before March 2026” is ../2026-02'
          : 'give the date that the source gives, no more exactly, or cite the paragraph that gives this one',
  };
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Thursday, 3 May 2013" was a Friday. */
function wrongWeekday({ year, month, day, weekday, text }: ClaimedDate): DateFault | undefined {
  if (year === undefined || month === undefined || day === undefined || weekday === undefined) return undefined;
  const real = weekdayOf(dayNumber(year, month, day));
  if (real === weekday) return undefined;
  return { what: `"${text}" was a ${weekdays[real] ?? ''}`, todo: 'name the day of the week that it was, or none' };
}

/** The dates of a field as claims. */
export function claimedDates(edtf: string): ClaimedDate[] {
  const { shape } = dateOf(edtf);
  if (shape.type === 'range' && shape.start === undefined)
    return shape.end ? [{ ...claimedPoint(edtf, shape.end), isLatest: true }] : [];
  const points = shape.type === 'point' ? [shape.at] : [shape.start, shape.end];
  return points.flatMap((point) => (point ? [claimedPoint(edtf, point)] : []));
}

function claimedPoint(text: string, point: DatePoint): ClaimedDate {
  const { precision, day } = point;
  const [year, month, date] = day.split('-').map(Number);
  const plain: ClaimedDate = {
    text,
    year,
    month: undefined,
    day: undefined,
    grain: precision === 'decade' ? 'decade' : undefined,
    part: undefined,
    weekday: undefined,
    relative: undefined,
    side: undefined,
    role: undefined,
    named: false,
    minutes: undefined,
    years: [],
    counts: false,
  };
  if (precision === 'day') return { ...plain, month, day: date };
  if (precision === 'month') return { ...plain, month };
  const part = partOfYear(point);
  return part
    ? {
        ...plain,
        part: `${part.part === 'quarter' ? 'q' : part.part === 'half' ? 'h' : 't'}${part.number}` as DatePart,
      }
    : plain;
}

function isYearAlone({ year, month, grain, part, relative, minutes, side }: ClaimedDate): boolean {
  const plain = month === undefined && grain === undefined && part === undefined && minutes === undefined;
  return year !== undefined && plain && relative === undefined && side !== 'before' && side !== 'after';
}

/**
 * Whether words such as "in three years" may say how long something takes, and a passage gives a time of three years
 * that is no date there either. That the number and its unit are the same is looked for with the numbers.
 */
function mayLast({ relative, year, counts }: ClaimedDate, passages: readonly Passage[]): boolean {
  const [, unit, count] = /^(\w+) (\d+)$/.exec(relative ?? '') ?? [];
  const measure = unit === undefined ? undefined : measureOf(unit);
  if (!counts || year !== undefined || !measure) return false;
  return passages.some(({ numbers, dates }) =>
    numbers.some(
      (number) =>
        number.value === Number(count) &&
        number.measure?.dimension === measure.dimension &&
        number.measure.factor === measure.factor &&
        !dates.some(({ start, end }) => start <= number.start && number.end <= end),
    ),
  );
}

/** Years that no text is sure to mean as such, and that are read as numbers: "in 1648", "by 2100". */
function yearsInNumbers(passages: readonly Passage[]): Set<number> {
  return new Set(
    passages.flatMap(({ numbers }) =>
      numbers
        .filter(({ text, value }) => /^\d{4}$/.test(text) && (value < 1900 || value > 2099))
        .map(({ value }) => value),
    ),
  );
}

/** The one year that the passages name, for a date that stands there without any. */
function yearsTold(passages: readonly Passage[]): number[] {
  const years = new Set(
    passages.flatMap(({ dates }) =>
      dates.flatMap(({ year, role }) => (year === undefined || role !== undefined ? [] : [year])),
    ),
  );
  return years.size === 1 ? [...years] : [];
}

/** Any leap year: the year in which two dates without one are held against each other. */
const anyYear = 2000;

function bears(there: FoundDate, date: ClaimedDate, told: readonly number[]): boolean {
  if (date.minutes !== undefined || there.minutes !== undefined) return date.minutes === there.minutes;
  if (!sidesAgree(there.side, date.isLatest === true ? 'until' : date.side)) return false;
  if (date.year === undefined && date.relative !== undefined && there.relative !== date.relative) return false;
  const own = [...(there.year === undefined ? [] : [there.year]), ...there.years];
  const known = own.length > 0 || there.relative !== undefined ? own : there.month === undefined ? [] : told;
  const years = known.length > 0 ? known : date.year === undefined ? [anyYear] : [];
  if (date.isLatest === true && there.side === 'before') return years.some((year) => endsBefore(there, year, date));
  return years.some(
    (year) => liesIn(there, year, date, date.year ?? yearOf(date, year)) && weekdayAgrees(there, year, date),
  );
}

/** A decade or a century without its year is none; any other date without one is of the source's year. */
function yearOf({ grain }: ClaimedDate, year: number): number {
  return grain === undefined || grain === 'week' ? year : Number.NaN;
}

function liesIn(there: FoundDate, year: number, date: ClaimedDate, claimed: number): boolean {
  if (isSeason(date.part)) return there.part === date.part && there.month === undefined && year === claimed;
  if (there.part !== undefined && there.part === date.part && there.grain === date.grain)
    return year === claimed && there.month === date.month;
  const inner = daysOf(there, year, 'most');
  const outer = daysOf({ ...nothingFound, ...date }, claimed, 'least');
  return inner !== undefined && outer !== undefined && outer.first <= inner.first && inner.last <= outer.last;
}

/** "Before March 2026" is until the end of February. */
function endsBefore(there: FoundDate, year: number, date: ClaimedDate): boolean {
  const named = daysOf({ ...there, side: undefined }, year, 'most');
  const claimed = daysOf({ ...nothingFound, ...date }, date.year ?? Number.NaN, 'least');
  return named !== undefined && claimed !== undefined && claimed.last === named.first - 1;
}

const nothingFound = { start: 0, end: 0 };

function weekdayAgrees(there: FoundDate, year: number, { weekday, year: claimed }: ClaimedDate): boolean {
  if (weekday === undefined || claimed !== undefined) return true;
  if (there.weekday !== undefined) return there.weekday === weekday;
  return (
    there.year !== undefined &&
    there.month !== undefined &&
    there.day !== undefined &&
    weekdayOf(dayNumber(year, there.month, there.day)) === weekday
  );
}

/**
 * The sides on which a source may place what a claim places on one: "by 2030" bears out "in 2030", not "after 2030".
 */
const agreeing: Readonly<Record<DateSide | 'in', readonly (DateSide | 'in')[]>> = {
  in: ['in', 'since', 'until'],
  before: ['before', 'until'],
  after: ['after', 'since'],
  since: ['since', 'in', 'after'],
  until: ['until', 'in', 'before'],
};

function sidesAgree(there: DateSide | undefined, claimed: DateSide | undefined): boolean {
  return agreeing[claimed ?? 'in'].includes(there ?? 'in');
}
