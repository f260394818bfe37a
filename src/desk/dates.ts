import { isOfDocument, type FoundDate } from '../texts/dates.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import type { DateFinding } from './findings.ts';
import { standingAt, type ReadParagraph } from './paragraph.ts';

/** The dates of a paragraph: each once, and the span between two that are written as one. */
export function datesIn(paragraph: ReadParagraph): DateFinding[] {
  const found: DateFinding[] = [];
  const add = (iso: string, start: number, end: number, relative: boolean): void => {
    if (!found.some((one) => one.iso === iso)) found.push({ ...standingAt(paragraph, start, end), iso, relative });
  };
  const dates = paragraph.facts.dates.filter(isDate);
  for (const [index, date] of dates.entries()) {
    const iso = isoOf(date);
    if (iso === undefined) continue;
    add(iso, date.start, date.end, date.relative !== undefined);
    const last = dates[index + 1];
    const end = last && date.side === 'since' && last.side === 'until' ? isoOf(last) : undefined;
    if (last && end !== undefined && last.start - date.end < 24 && iso < end)
      add(`${iso}/${end}`, Math.min(date.start, last.start), Math.max(date.end, last.end), false);
  }
  return found;
}

function isDate(date: FoundDate): boolean {
  return date.minutes === undefined && date.role !== 'name';
}

/** A date as EDTF writes it; undefined where no year is known. */
export function isoOf({ year, month, day, grain }: FoundDate): string | undefined {
  if (year === undefined || year < 1) return undefined;
  const four = String(year).padStart(4, '0');
  if (grain === 'decade') return `${four.slice(0, 3)}X`;
  if (grain === 'century') return `${four.slice(0, 2)}XX`;
  return [four, ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))].join('-');
}

/** Whether a date is that of the document itself. */
export function isOwnDate({ text }: ReadParagraph, date: FoundDate, language: ReadingLanguage): boolean {
  return date.role === 'own' || isOfDocument(text, date, language);
}
