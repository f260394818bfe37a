import { dayNumber, lastOf } from './days.ts';
import type { FoundDate } from './dates.ts';
import type { DatePart, Season } from './language.ts';

/** Days from the first to the last of them. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** How far a vague part reaches: what it can mean at most, or what it means for certain. */
export type Reach = 'most' | 'least';

const seasons: readonly string[] = ['spring', 'summer', 'autumn', 'winter'] satisfies Season[];

export function isSeason(part: DatePart | undefined): part is Season {
  return part !== undefined && seasons.includes(part);
}

/** Months of a year by its parts, first and last. */
// eslint-disable-next-line no-restricted-syntax -- parts that are counted in months stand elsewhere
const ofYear: Readonly<Record<Reach, Readonly<Partial<Record<DatePart, readonly [number, number]>>>>> = {
  most: { early: [1, 4], mid: [5, 8], late: [9, 12] },
  least: { early: [1, 3], mid: [5, 8], late: [10, 12] },
};

/** Days of a month by its parts; the last day stands for the end of any month. */
const ofMonth: typeof ofYear = {
  most: { early: [1, 14], mid: [9, 23], late: [17, 31] },
  least: { early: [1, 10], mid: [10, 20], late: [21, 31] },
};

const ofDecade: typeof ofYear = {
  most: { early: [0, 4], mid: [3, 7], late: [5, 9] },
  least: { early: [0, 3], mid: [4, 6], late: [7, 9] },
};

const ofCentury: typeof ofYear = {
  most: { early: [0, 39], mid: [30, 69], late: [60, 99] },
  least: { early: [0, 33], mid: [34, 65], late: [66, 99] },
};

const parts: Readonly<Record<'q' | 'h' | 't' | 'w', number>> = { q: 4, h: 2, t: 3, w: 0 };

/**
 * The days that a date can mean if it lies in `year`; undefined for what names none: a time of day, a word such as
 * "next year" in a text of no date, a season, whose months depend on where one is.
 */
export function daysOf(date: FoundDate, year: number, reach: Reach): Days | undefined {
  const { month, day, part, grain } = date;
  if (date.minutes !== undefined) return undefined;
  if (grain === 'decade') return yearsFrom(year, 10, part && (ofDecade[reach][part] ?? halfOf(part, 10)));
  if (grain === 'century') return yearsFrom(year, 100, part && (ofCentury[reach][part] ?? halfOf(part, 100)));
  if (month === undefined) return inYear(year, part, reach);
  if (day === undefined) return inMonth(year, month, part, reach);
  const first = dayNumber(year, month, day);
  return { first, last: grain === 'week' ? first + 6 : first };
}

function yearsFrom(year: number, many: number, part: readonly [number, number] | undefined): Days {
  const [from, to] = part ?? [0, many - 1];
  return { first: dayNumber(year + from, 1, 1), last: dayNumber(year + to, 12, 31) };
}

function halfOf(part: DatePart, many: number): [number, number] | undefined {
  return part === 'h1' ? [0, many / 2 - 1] : part === 'h2' ? [many / 2, many - 1] : undefined;
}

function inYear(year: number, part: DatePart | undefined, reach: Reach): Days {
  const [from, to] = (part && (ofYear[reach][part] ?? numbered(part))) ?? [1, 12];
  return { first: dayNumber(year, from, 1), last: lastOf(year, to) };
}

/** Quarters, halves and thirds of a year by their months. */
function numbered(part: DatePart): [number, number] | undefined {
  const many = parts[part.charAt(0) as keyof typeof parts];
  if (!many || !/^[qht]\d$/.test(part)) return undefined;
  const [months, number] = [12 / many, Number(part.charAt(1))];
  return [(number - 1) * months + 1, number * months];
}

function inMonth(year: number, month: number, part: DatePart | undefined, reach: Reach): Days {
  const end = lastOf(year, month);
  const [from, to] = (part && (ofMonth[reach][part] ?? weekOrHalf(part))) ?? [1, 31];
  return { first: dayNumber(year, month, from), last: to > 30 ? end : Math.min(end, dayNumber(year, month, to)) };
}

function weekOrHalf(part: DatePart): [number, number] | undefined {
  if (part === 'h1') return [1, 15];
  if (part === 'h2') return [16, 31];
  const week = /^w(\d)$/.exec(part)?.[1];
  return week === undefined ? undefined : [Number(week) * 7 - 6, Number(week) * 7];
}
