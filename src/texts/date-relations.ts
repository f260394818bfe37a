import { patternsOf, type DatePatterns } from './date-patterns.ts';
import { dayNumber } from './days.ts';
import type { Draft, FoundDate } from './dates.ts';
import type { DateSide, ReadingLanguage } from './language.ts';

/** How the dates of a text belong together, and to the text: ranges, years that stand with another, datelines. */
export class DateRelations {
  readonly #text: string;
  readonly #plain: string;
  readonly #language: ReadingLanguage;
  readonly #patterns: DatePatterns;
  /** The day on which the text was published, if it is known. */
  readonly #today: number | undefined;

  constructor(text: string, plain: string, language: ReadingLanguage, today: number | undefined) {
    this.#text = text;
    this.#plain = plain;
    this.#language = language;
    this.#patterns = patternsOf(language);
    this.#today = today;
  }

  /** The dates in reading order, with what they take from one another. */
  settle(found: readonly Draft[]): FoundDate[] {
    const sorted = found
      .toSorted((a, b) => a.start - b.start || (a.year ?? 0) - (b.year ?? 0) || (a.day ?? 0) - (b.day ?? 0))
      .map((date) => this.#placed(date));
    const backwards = this.#fromTheNext(sorted);
    const forwards = this.#fromTheLast(backwards);
    return this.#withRanges(this.#withYears(forwards));
  }

  /** On which side of it something lies, and whether it is the text's own. */
  #placed(date: Draft): Draft {
    const before = this.#plain.slice(Math.max(0, date.start - 50), date.start);
    const groups = this.#patterns.sides.exec(before)?.groups ?? {};
    const side = (['before', 'after', 'since', 'until'] as const).find((one) => groups[one] !== undefined);
    const role = date.role ?? (this.#isOwn(date) ? 'own' : undefined);
    return { ...date, role, side: date.side ?? side };
  }

  /** "30 September to 2 October 2019" has one year for both. */
  #fromTheNext(dates: readonly Draft[]): Draft[] {
    let next: Draft | undefined;
    return dates
      .toReversed()
      .map((date) => {
        const lacks = date.guessed || (date.year === undefined && date.month !== undefined);
        const settled =
          next?.year !== undefined && !next.guessed && next.month !== undefined && lacks && this.#adjoin(date, next)
            ? { ...date, guessed: false, year: next.year - ((date.month ?? 0) - next.month > 6 ? 1 : 0) }
            : date;
        if (next?.start !== date.start) next = settled;
        return settled;
      })
      .reverse();
  }

  /** "29 December 2023 to 3 January" */
  #fromTheLast(dates: readonly Draft[]): Draft[] {
    let last: Draft | undefined;
    return dates.map((date) => {
      const lacks = date.guessed || (date.year === undefined && date.month !== undefined && date.context === undefined);
      const settled =
        last?.year !== undefined && !last.guessed && last.month !== undefined && lacks && this.#adjoin(last, date)
          ? { ...date, guessed: false, year: last.year + (last.month - (date.month ?? 0) > 6 ? 1 : 0) }
          : date;
      last = settled;
      return settled;
    });
  }

  #adjoin(one: Draft, next: Draft): boolean {
    const gap = next.start - one.end;
    return gap >= 0 && gap < 24 && this.#patterns.between.test(this.#plain.slice(one.end, next.start));
  }

  /** "In May of that year", and dates without a year, which may be of the year named before. */
  #withYears(dates: readonly Draft[]): Draft[] {
    let last: number | undefined;
    const told = new Set(dates.flatMap((date) => (givesYear(date) ? [date.year] : [])));
    const [only] = told.size === 1 ? told : [];
    return dates.flatMap((date) => {
      if (date.context !== undefined) {
        if (last === undefined) return date.month === undefined && date.part === undefined ? [] : [date];
        const settled = { ...date, year: last + date.context };
        last = settled.year;
        return [settled];
      }
      if (givesYear(date)) last = date.year;
      const lacks =
        (date.guessed || date.year === undefined) && date.relative === undefined && date.minutes === undefined;
      // Where the day of publication is known, a year that follows is no help.
      const near = last ?? (date.guessed && date.year !== undefined ? undefined : only);
      return [
        lacks && near !== undefined && !date.years.includes(near) ? { ...date, years: [...date.years, near] } : date,
      ];
    });
  }

  /** "From 2010 to 2014": one begins, the other ends. */
  #withRanges(dates: readonly Draft[]): Draft[] {
    const sides = dates.map(({ side }) => side);
    for (const [index, date] of dates.entries()) {
      const next = dates[index + 1];
      if (!next || next.start < date.end || !this.#adjoin(date, next)) continue;
      const word = /^[,\s]*([^,\s]+)/.exec(this.#plain.slice(date.end, next.start))?.[1];
      if (word === undefined) continue;
      const led = new RegExp(`(?<!\\p{L})${this.#language.dates.between}\\s`, 'u');
      if (
        this.#language.dates.andWords.includes(word) &&
        !led.test(this.#plain.slice(Math.max(0, date.start - 20), date.start))
      )
        continue;
      // "Until", in a range, is where it ends.
      sides[index] = begins(sides[index]);
      sides[index + 1] = ends(sides[index + 1]);
    }
    return dates.map((date, index) => ({ ...date, side: sides[index] }));
  }

  /** A date that tells when the text was published, not when something happened. */
  #isOwn({ start, end, year, day, month, grain, side, relative }: Draft): boolean {
    if (day === undefined || month === undefined) return false;
    if (grain !== undefined || side !== undefined || relative !== undefined) return false;
    const before = this.#text.slice(Math.max(0, start - 90), start);
    if (start > 90 || before.includes('\n')) return false;
    const after = this.#text.slice(end, end + 60);
    const labelled = this.#patterns.publication.test(this.#plain.slice(0, start));
    if (labelled && this.#plain.length < 160) return true;
    const isAll = wholeLine.test(after) && this.#text.length - end < 50;
    if (isAll && this.#patterns.dateLabel.test(this.#plain.slice(0, start))) return true;
    const placed = before === '' || placeBefore.test(before);
    // A line that is nothing but another date tells of something else.
    const other = this.#today !== undefined && year !== undefined && dayNumber(year, month, day) !== this.#today;
    if (placed && !other && isAll) return true;
    return placed && before !== '' && dashAfter.test(after);
  }
}

function givesYear({ year, guessed, role, minutes }: Draft): boolean {
  return year !== undefined && !guessed && role === undefined && minutes === undefined;
}

function begins(side: DateSide | undefined): DateSide | undefined {
  return side ?? 'since';
}

function ends(side: DateSide | undefined): DateSide | undefined {
  return side === undefined || side === 'since' ? 'until' : side;
}

/** The name of a place and a sign, perhaps an article: "BRASÍLIA, ", "Ciudad Gris, a ", "LIMA (". */
const placeBefore = new RegExp(
  [
    // Words that lead to the date of something that happened.
    '^\\s{0,3}(?!(?:On|In|At|By|From|Since|Until|Before|After|During|En|Desde|Hasta|Em|Dans)\\s)',
    "(?:(?:\\p{Lu}[\\p{L}.’'-]*|de|del|da|do|das|dos|la|las|los|el|le|du|of|the|and|y|e)[\\s,/]{1,3}){0,7}",
    "(?:\\p{Lu}[\\p{L}.’'-]*(?:,|\\s{0,2}[-–—|(])|\\p{Lu}{4,})\\s{0,3}(?:(?:a|el|em|le|on|o|au)\\s{1,2}|\\()?$",
  ].join(''),
  'u',
);
/** What may stand behind a date that is all of a line: a time, a sign. */
const wholeLine =
  /^[\s.,;)|–—-]{0,4}(?:(?:at|às|a las|-|–|\||à)?\s{0,2}\d{1,2}\s?[:h.]\s?\d{0,2}\s{0,2}\p{L}{0,5}\.?[\s)]{0,2})?$/iu;
const dashAfter = /^\)?\s{0,2}(?:\([^()]{1,40}\)\s{0,2})?(?:[.,]?\s{0,2}[-–—]{1,3}|\.-|\.–)\s{0,2}(?=\p{L}|[“"«¿¡\d])/u;
