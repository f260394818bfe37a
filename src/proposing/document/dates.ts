import { addDays } from '../../basics/dates.ts';
import type { FoundDate } from '../../texts/dates.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import type { DateFinding } from './findings.ts';
import { standingAt, type ReadParagraph } from './paragraph.ts';

/** The dates of a paragraph: each once, and the span between two that are written as one. */
export function datesIn(paragraph: ReadParagraph, language: ReadingLanguage): DateFinding[] {
  const found: DateFinding[] = [];
  const add = (iso: string, start: number, end: number, relative: boolean): void => {
    if (!found.some((one) => one.iso === iso)) found.push({ ...standingAt(paragraph, start, end), iso, relative });
  };
  const dates = givenDates(paragraph, language);
  for (const [index, date] of dates.entries()) {
    const iso = isoOf(date);
    if (iso === undefined) continue;
    add(iso, date.start, date.end, date.relative !== undefined);
    const last = dates[index + 1];
    const end = last && date.side === 'since' && last.side === 'until' ? isoOf(last) : undefined;
    const between = last === undefined ? '' : paragraph.plain.slice(date.end, last.start);
    if (last && end !== undefined && between.length < 24 && iso < end && !goesOnInList(between, language))
      add(`${iso}/${end}`, Math.min(date.start, last.start), Math.max(date.end, last.end), false);
  }
  return found;
}

/** "Of 4 April 1964, *of* 17 May 1997 and of …": another one of a list, no end of a span. */
function goesOnInList(between: string, { dates }: ReadingLanguage): boolean {
  const [, word = ''] = /^,\s(\p{L}+)\s/u.exec(`${between} `) ?? [];
  return dates.ofWords.includes(word.toLowerCase());
}

/** The dates of a paragraph that tell when something is, in order: none that is part of a name. */
export function givenDates(paragraph: ReadParagraph, language: ReadingLanguage): FoundDate[] {
  return paragraph.facts.dates.filter((date) => isDate(date) && !isInName(date, paragraph, language));
}

function isDate(date: FoundDate): boolean {
  return date.minutes === undefined && date.role !== 'name' && date.grain !== 'century';
}

/** "Rio de Janeiro", "tomorrow's leaders": words of a date that give none. */
function isInName(
  { year, month, day, start, end, relative }: FoundDate,
  { plain }: ReadParagraph,
  language: ReadingLanguage,
): boolean {
  if (relative !== undefined && /^[’']s\s/.test(plain.slice(end, end + 3))) return true;
  // "Rua Pio XI, 1500": so early a year is told with a word before it.
  if (year !== undefined && year < 1800 && month === undefined && /,\s$/.test(plain.slice(0, start))) return true;
  const isMonth = month !== undefined && day === undefined && year === undefined;
  return isMonth && !language.dates.monthsCapitalised && /\p{Lu}/u.test(plain.charAt(start)) && start > 0;
}

/** When something is due that a text places on a date or a side of it: "before March 2026" is `../2026-02`. */
export function dueOf(date: FoundDate): string | undefined {
  const iso = isoOf(date);
  if (iso === undefined || date.side !== 'before' || iso.endsWith('X')) return iso;
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (day !== undefined) return `../${addDays(iso, -1)}`;
  if (month === undefined) return `../${String(year - 1).padStart(4, '0')}`;
  return `../${addDays(`${iso}-01`, -1).slice(0, 7)}`;
}

/** A date as EDTF writes it; undefined where no year is known. */
export function isoOf({ year: given, years, month, day, grain }: FoundDate): string | undefined {
  // "In October": of the years that it may mean, the nearest.
  const year = given ?? (month === undefined ? undefined : years[0]);
  if (year === undefined || year < 1) return undefined;
  const four = String(year).padStart(4, '0');
  if (grain === 'decade') return `${four.slice(0, 3)}X`;

  return [four, ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))].join('-');
}
