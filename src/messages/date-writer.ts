import { dateOf, partOfYear, type DatePoint } from '../basics/dates.ts';
import type { Words } from './words.ts';

/** The parts of a year by their number; none has more than four. */
const ordinals = ['first', 'second', 'third', 'fourth'] as const;

type WrittenByIntl = 'year' | 'month' | 'day';

/** Writes EDTF dates in one language, each at its own precision. */
export class DateWriter {
  readonly #t: Words['t'];
  readonly #formats: Readonly<Record<WrittenByIntl, Intl.DateTimeFormat>>;

  constructor(locale: string, t: Words['t']) {
    this.#t = t;
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    this.#formats = {
      year: format({ year: 'numeric' }),
      month: format({ year: 'numeric', month: 'long' }),
      day: format({ year: 'numeric', month: 'long', day: 'numeric' }),
    };
  }

  /** `inText`: as it stands in a sentence, with the article that a part of a year has there. */
  write(edtf: string, inText = false): string {
    const { shape } = dateOf(edtf);
    if (shape.type === 'point') return this.#point(shape.at, inText);
    if (!shape.end) return shape.start ? this.#t('date.since', { date: this.#point(shape.start, true) }) : edtf;
    if (!shape.start) return this.#t('date.until', { date: this.#point(shape.end, true) });
    return this.#range(shape.start, shape.end, inText);
  }

  /** The words and numbers of a date, as it is written. */
  parts(edtf: string): string[] {
    const { shape } = dateOf(edtf);
    const points = shape.type === 'point' ? [shape.at] : [shape.start, shape.end];
    return points.flatMap((point) =>
      point
        ? this.#point(point)
            .split(/[^\p{L}\p{N}]+/u)
            .filter(Boolean)
        : [],
    );
  }

  #range(start: DatePoint, end: DatePoint, inText: boolean): string {
    const { precision } = start;
    const plain = (point: DatePoint) => !point.approximate && !point.uncertain;
    if (precision !== end.precision || !plain(start) || !plain(end) || !isWrittenByIntl(precision))
      return this.#t('date.range', { start: this.#point(start, inText), end: this.#point(end, inText) });
    // Intl puts thin spaces around the dash in some versions; a page's text must not depend on that.
    const text = this.#formats[precision].formatRange(utc(start), utc(end)).replace(/\s*–\s*/g, ' – ');
    // "22–26 September 2025", but "30 December 2024 – 2 January 2025": a tight dash joins single numbers only.
    const single = precision === 'year' || start.day.slice(0, 7) === end.day.slice(0, 7);
    return single ? text.replace(/(?<=\d) – (?=\d)/g, '–') : text;
  }

  #point(point: DatePoint, inText = false): string {
    const date = this.#plain(point, inText || point.approximate);
    const about = point.approximate ? this.#t('date.about', { date }) : date;
    return point.uncertain ? this.#t('date.uncertain', { date: about }) : about;
  }

  #plain(point: DatePoint, inText: boolean): string {
    const year = point.day.slice(0, 4);
    const part = partOfYear(point);
    if (part) {
      const ordinal = this.#t('date.ordinal', { which: ordinals[part.number - 1] ?? 'fourth' });
      const date = this.#t(`date.${part.part}`, { ordinal, year });
      return inText ? this.#t('date.the', { date }) : date;
    }
    return isWrittenByIntl(point.precision)
      ? this.#formats[point.precision].format(utc(point))
      : this.#t('date.decade', { year });
  }
}

function isWrittenByIntl(precision: DatePoint['precision']): precision is WrittenByIntl {
  return precision === 'year' || precision === 'month' || precision === 'day';
}

function utc(point: DatePoint): Date {
  return new Date(`${point.day}T00:00:00Z`);
}
