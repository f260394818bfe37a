import { dateOf } from '../basics/dates.ts';
import { dayNumber, dayOf, weekdayOf } from './days.ts';

/** 1 for what is to come, -1 for what has passed. */
export type Direction = 1 | -1;

/** What the tense of a sentence tells, 0 where it does not say; asked only where it matters. */
type Tense = () => Direction | 0;

/** When a text was published, and what its dates are that only tell how far from there they lie. */
export class Publication {
  /** The days between which it was; undefined where nobody can tell. */
  readonly #days: { readonly first: number; readonly last: number } | undefined;

  /** `published` is a date as EDTF. */
  constructor(published: string | undefined) {
    this.#days = daysOf(published);
  }

  /** The very day. */
  get today(): number | undefined {
    return this.#days?.first === this.#days?.last ? this.#days?.first : undefined;
  }

  get year(): number | undefined {
    if (!this.#days) return undefined;
    const [first, last] = [dayOf(this.#days.first).year, dayOf(this.#days.last).year];
    return first === last ? first : undefined;
  }

  /** The month, counted in months of our era. */
  get months(): number | undefined {
    if (!this.#days) return undefined;
    const [first, last] = [dayOf(this.#days.first), dayOf(this.#days.last)];
    return first.year === last.year && first.month === last.month ? first.year * 12 + first.month - 1 : undefined;
  }

  monthFromNow(months: number): { year: number; month: number; relative: string } | undefined {
    const now = this.months;
    if (now === undefined) return undefined;
    return { year: Math.floor((now + months) / 12), month: ((now + months) % 12) + 1, relative: `month ${months}` };
  }

  /** The year in which a day lies nearest, in a direction where one is given. */
  nearestYear(
    { month, day }: { readonly month: number; readonly day: number },
    direction: Direction | undefined,
    tenseOf: Tense,
  ): number | undefined {
    if (!this.#days) return undefined;
    const { first: today } = this.#days;
    const { year } = dayOf(today);
    const distance = (candidate: number) => dayNumber(candidate, month, day) - today;
    const candidates = [year, year - 1, year + 1].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)));
    if (this.today === undefined) return candidates.find((one) => one === this.year);
    if (direction !== undefined) return candidates.find((one) => distance(one) * direction >= 0);
    const [nearest = year] = candidates;
    // Far from the day of publication, the tense tells which year is meant.
    const tense = Math.abs(distance(nearest)) > 175 ? tenseOf() : 0;
    return tense === 0 ? nearest : candidates.find((one) => Math.sign(distance(one)) === tense);
  }

  /** The years in which a month without one lies nearest to the day of publication. */
  nearYears(month: number | undefined, tenseOf: Tense): number[] {
    const months = this.months;
    const own = this.year;
    if (months === undefined) return own === undefined ? [] : [own];
    if (month === undefined) return [];
    const year = Math.floor(months / 12);
    const distance = (candidate: number) => Math.abs(candidate * 12 + month - 1 - months);
    const candidates = [year - 1, year, year + 1];
    const least = Math.min(...candidates.map(distance));
    const near = candidates.filter((candidate) => distance(candidate) === least);
    const tense = least > 4 ? tenseOf() : 0;
    const told = candidates.filter((one) => Math.sign(one * 12 + month - 1 - months) === tense);
    return tense === 0 ? near : told.filter((one) => distance(one) < 12);
  }

  /** The day of some month, `day`, nearest to `today` in the direction of `tense`. */
  dayNear(day: number, today: number, tense: number): number | undefined {
    const { year, month } = dayOf(today);
    return [0, -1, 1, -2, 2]
      .map((months) => dayNumber(year, month + months, day))
      .filter((number) => dayOf(number).day === day)
      .filter((number) => tense === 0 || Math.sign(number - today) === tense || number === today)
      .sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
  }

  /** "Wednesday 17": the 17th nearest to `today` that is a Wednesday. */
  dayOfWeekNear(day: number, weekday: number, today: number, month: number | undefined): number | undefined {
    const { year, month: now } = dayOf(today);
    return Array.from({ length: 13 }, (_, index) => dayNumber(year, now + index - 6, day))
      .filter((number) => dayOf(number).day === day && (month === undefined || dayOf(number).month === month))
      .filter((number) => weekdayOf(number) === weekday)
      .sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
  }
}

function daysOf(published: string | undefined): { readonly first: number; readonly last: number } | undefined {
  const date = published === undefined ? undefined : dateOf(published);
  if (date?.shape.type !== 'point' || date.shape.at.approximate || date.shape.at.uncertain) return undefined;
  const { earliest, latest } = date;
  if (earliest === undefined || latest === undefined) return undefined;
  const [first, last] = [earliest, latest].map((day) => Date.parse(day) / 86_400_000);
  return first === undefined || last === undefined ? undefined : { first, last };
}
