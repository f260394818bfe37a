import { compareText } from './compare.ts';
import { limits } from './limits.ts';
import { perText } from './per-text.ts';

/** How exactly a date is known. */
type Precision = 'decade' | 'year' | YearPart | 'month' | 'day';

/** A part of a year: two halves, three thirds of four months, four quarters. */
export type YearPart = 'half' | 'third' | 'quarter';

/**
 * The numbers of EDTF for the parts of a year (level 2, in place of a month), from that of the first, and how many
 * months each has.
 */
const yearParts: readonly {
  readonly part: YearPart;
  readonly from: number;
  readonly to: number;
  readonly months: number;
}[] = [
  { part: 'quarter', from: 33, to: 36, months: 3 },
  { part: 'third', from: 37, to: 39, months: 4 },
  { part: 'half', from: 40, to: 41, months: 6 },
];

/** One end of a period, as written. `day` is the first day it can mean, as `YYYY-MM-DD`. */
export interface DatePoint {
  readonly precision: Precision;
  readonly day: string;
  /** The last day it can mean. */
  readonly lastDay: string;
  /** `~` in EDTF: "about". */
  readonly approximate: boolean;
  /** `?` in EDTF: the source, or the desk, is not sure. */
  readonly uncertain: boolean;
}

/** A date or a period of EDTF, kept as written, with its bounds as UTC days (`YYYY-MM-DD`). */
export interface DateSpan {
  readonly edtf: string;
  /** The earliest day it can mean; undefined where the start is open. */
  readonly earliest: string | undefined;
  /** The latest day it can mean; undefined where the end is open. */
  readonly latest: string | undefined;
  /** `point` for a date, `range` for an interval; an open end is undefined. */
  readonly shape:
    | { readonly type: 'point'; readonly at: DatePoint }
    | { readonly type: 'range'; readonly start: DatePoint | undefined; readonly end: DatePoint | undefined };
}

/**
 * Why a text is no date: not EDTF (or a part of EDTF that cooperation records have no use for), a season or a century,
 * which are no stretch of days that all agree on, a year before our era, a year that no page could print or set in
 * order, or a range that ends before it starts.
 */
export type DateFault = 'not-edtf' | 'season' | 'century' | 'before-our-era' | 'out-of-range' | 'backwards';

const point = /^(?:(?<decade>\d{3})X|(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?<mark>[~?%])?)$/;

/**
 * Reads EDTF: `2023`, `2023-07`, `2025-09-22`, `202X`, the quarters (`2025-33` to `2025-36`), thirds (`2025-37` to
 * `2025-39`) and halves of a year (`2025-40`, `2025-41`), `2023~`, `2023?`, and intervals of these with one open end
 * (`2023/..`, `2025-09-22/2025-09-26`), from the year 1000 to 2999. Seasons, centuries, sets and times of day are
 * refused: no page could print them plainly.
 */
export function parseDate(text: string): DateSpan | DateFault {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const result = readDate(text);
  cache.set(text, result);
  return result;
}

// The same few hundred dates are read thousands of times in a build; the value never changes for a text.
const cache = new Map<string, DateSpan | DateFault>();

function readDate(text: string): DateSpan | DateFault {
  const parts = text.split('/');
  const fault = parts.length > 2 ? undefined : parts.map(faultOf).find((found) => found !== undefined);
  if (fault) return fault;
  if (parts.length > 2 || parts.some((part) => part !== '..' && !point.test(part))) return 'not-edtf';
  if (parts.every((part) => part === '..')) return 'not-edtf';
  for (const part of parts) if (part !== '..' && !isEdtf(part)) return 'not-edtf';
  if (parts.some((part) => part !== '..' && !isInRange(part))) return 'out-of-range';
  const [first = '', second] = parts;
  if (second === undefined) {
    const at = toPoint(first);
    return { edtf: text, ...bounds(first), shape: { type: 'point', at } };
  }
  const start = first === '..' ? undefined : toPoint(first);
  const end = second === '..' ? undefined : toPoint(second);
  const earliest = start && bounds(first).earliest;
  const latest = end && bounds(second).latest;
  if (end && earliest !== undefined && bounds(second).earliest < earliest) return 'backwards';
  return { edtf: text, earliest, latest, shape: { type: 'range', start, end } };
}

/** What EDTF can say and a record can't. */
function faultOf(text: string): DateFault | undefined {
  if (/^\d{4}-(?:2[1-9]|3[0-2])[~?%]?$/.test(text)) return 'season';
  if (/^\d\dXX[~?%]?$/.test(text)) return 'century';
  return /^Y?-\d+(?:-\d\d){0,2}[~?%]?$/.test(text) ? 'before-our-era' : undefined;
}

function yearPartOf(month: string | undefined): (typeof yearParts)[number] | undefined {
  return yearParts.find(({ from, to }) => Number(month) >= from && Number(month) <= to);
}

/** Whether there is such a month and such a day: 29 February of a common year would roll over into March. */
function isEdtf(text: string): boolean {
  const { month = '01', day } = point.exec(text)?.groups ?? {};
  if (yearPartOf(month)) return day === undefined;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || bounds(text).earliest.slice(8) === day;
}

/** Years before 1000 would be printed in three digits, and the last day has a day after it. */
function isInRange(text: string): boolean {
  const year = Number(text.slice(0, 4).replace('X', '0'));
  return year >= limits.firstYear && year <= limits.lastYear;
}

/** Each end of a date is asked for its bounds several times over. */
const bounds = perText(readBounds);

function readBounds(text: string): { earliest: string; latest: string } {
  const { decade, year, month, day } = point.exec(text)?.groups ?? {};
  if (decade !== undefined) return months(Number(decade) * 10, 0, 120);
  const part = yearPartOf(month);
  if (part) return months(Number(year), (Number(month) - part.from) * part.months, part.months);
  if (month === undefined) return months(Number(year), 0, 12);
  if (day === undefined) return months(Number(year), Number(month) - 1, 1);
  const only = isoDay(Number(year), Number(month) - 1, Number(day));
  return { earliest: only, latest: only };
}

/** The days on which `count` months begin and end, from the month `first` of a year, counted from 0. */
function months(year: number, first: number, count: number): { earliest: string; latest: string } {
  return { earliest: isoDay(year, first, 1), latest: isoDay(year, first + count, 0) };
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(new Date(0).setUTCFullYear(year, month, day)).toISOString().slice(0, 10);
}

function toPoint(text: string): DatePoint {
  const { decade, month, day, mark } = point.exec(text)?.groups ?? {};
  const { earliest, latest } = bounds(text);
  return {
    precision: decade ? 'decade' : day ? 'day' : (yearPartOf(month)?.part ?? (month ? 'month' : 'year')),
    day: earliest,
    lastDay: latest,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

/** Which of its year's quarters, thirds or halves a point is; undefined for what is none of them. */
export function partOfYear({
  precision,
  day,
}: DatePoint): { readonly part: YearPart; readonly number: number } | undefined {
  const known = yearParts.find(({ part }) => part === precision);
  return known && { part: known.part, number: (Number(day.slice(5, 7)) - 1) / known.months + 1 };
}

/** Reads a date that is known to be valid, because the schema let it through. Throws a `TypeError` otherwise. */
export function dateOf(text: string): DateSpan {
  const date = parseDate(text);
  if (typeof date === 'string') throw new TypeError(`'${text}' is no date (${date})`);
  return date;
}

/** Whether `text` is one whole day that exists: `2026-01-31`. */
export function isDay(text: string): boolean {
  const date = parseDate(text);
  return typeof date !== 'string' && date.earliest === text && date.latest === text;
}

/** Order by earliest bound, then latest; open starts come first, open ends last. Negative if `a` comes before `b`. */
export function compareDates(a: DateSpan, b: DateSpan): number {
  return (
    compareText(a.earliest ?? '', b.earliest ?? '') || compareText(a.latest ?? '9999-12-31', b.latest ?? '9999-12-31')
  );
}

/** Whether the whole of `date` lies before the day `day`. */
export function isBefore(date: DateSpan, day: string): boolean {
  return date.latest !== undefined && date.latest < day;
}

/** Whether the whole of `date` lies after the day `day`. */
export function isAfter(date: DateSpan, day: string): boolean {
  return date.earliest !== undefined && date.earliest > day;
}

/** Whether two dates can mean a common day. */
export function overlaps(a: DateSpan, b: DateSpan): boolean {
  return (
    (a.earliest === undefined || b.latest === undefined || a.earliest <= b.latest) &&
    (b.earliest === undefined || a.latest === undefined || b.earliest <= a.latest)
  );
}

/** The day `days` after `day`, both `YYYY-MM-DD`, in UTC. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The years in which a date begins and ends, ascending: one where they are the same, of a decade its first, of an open
 * range its known end.
 */
export function yearsOf({ shape }: DateSpan): number[] {
  const points = shape.type === 'point' ? [shape.at] : [shape.start, shape.end];
  return [...new Set(points.flatMap((point) => (point ? [Number(point.day.slice(0, 4))] : [])))];
}

/** A date over more years than these stands in those alone in which it begins and ends. */
const fewYears = 10;

/** The years that a date touches, ascending, but of a long one only those in which it begins and ends. */
export function yearsTouched(date: DateSpan): number[] {
  const first = Number(date.earliest?.slice(0, 4));
  const across = yearsAcross(date);
  return across === undefined || across > fewYears
    ? yearsOf(date)
    : Array.from({ length: across }, (_, index) => first + index);
}

/** Over how many years a date can lie; undefined where one end is open. */
export function yearsAcross({ earliest, latest }: DateSpan): number | undefined {
  if (earliest === undefined || latest === undefined) return undefined;
  return Number(latest.slice(0, 4)) - Number(earliest.slice(0, 4)) + 1;
}
