/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const milliseconds = 86_400_000;

/** A day as a number that counts days; a day past the end of its month lies in the next. */
export function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / milliseconds;
}

export function dayOf(number: number): Day {
  const date = new Date(number * milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the week, Monday 0. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The last day of a month. */
export function lastOf(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - 1;
}
