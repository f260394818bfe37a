import type { FoundDate } from '../../texts/dates.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { isoOf } from './dates.ts';
import { readParagraph, type ReadParagraph } from './paragraph.ts';

/** What the first lines of a document say of itself: `title: …`, `date: 2021-09-09`. */
export interface Header {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
  /** How many paragraphs it takes. */
  readonly length: number;
}

const labels = ['title', 'publisher', 'date', 'published', 'language', 'url', 'copy', 'source', 'author'] as const;

/** The header of a document: its first lines, as far as each is a word, a colon and a value. */
export function headerOf(paragraphs: readonly string[]): Header {
  const found = new Map<string, string>();
  let length = 0;
  for (const text of paragraphs.slice(0, 12)) {
    const [, label = '', value = ''] = /^\s*([a-z]{3,12}):\s+(\S.*?)\s*$/.exec(text) ?? [];
    if (!labels.some((one) => one === label)) break;
    found.set(label, value);
    length += 1;
  }
  const published = found.get('date') ?? found.get('published');
  const isDate = published !== undefined && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(published);
  const language = found.get('language');
  const tag = language !== undefined && /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(language) ? language : undefined;
  return {
    ...of('title', found.get('title')),
    ...of('publisher', found.get('publisher')),
    ...of('published', isDate ? published : undefined),
    ...of('language', tag),
    ...of('url', found.get('url')),
    length,
  };
}

function of<Key extends string>(key: Key, value: string | undefined): { readonly [Name in Key]?: string } {
  // A key that is computed is none that the compiler knows.
  return (value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: string };
}

/** How many paragraphs at either end may give the day of publication. */
const ends = { first: 9, last: 4 } as const;

/**
 * The day on which a document was published, as it says itself: on a line with little else among its first and last, or
 * in a dateline. Undefined where it gives none.
 */
export function publishedIn(paragraphs: readonly string[], language: ReadingLanguage): string | undefined {
  const at = (index: number): ReadParagraph => readParagraph(index + 1, paragraphs[index] ?? '', language, undefined);
  const first = Array.from({ length: Math.min(ends.first, paragraphs.length) }, (_, index) => at(index));
  const from = Math.max(ends.first, paragraphs.length - ends.last);
  const last = Array.from({ length: Math.max(0, paragraphs.length - from) }, (_, index) => at(from + index));
  const own = [...first, ...last].flatMap((paragraph) =>
    paragraph.facts.dates.filter(isDay).map((date) => ({ paragraph, date })),
  );
  const found =
    own.find(({ paragraph, date }) => date.role === 'own' && isShort(paragraph, date)) ??
    own.find(({ date }) => date.role === 'own') ??
    own.find(({ paragraph, date }) => isShort(paragraph, date) && first.includes(paragraph)) ??
    own.find(({ paragraph, date }) => isPublishing(paragraph, date, language));
  return found && isoOf(found.date);
}

function isDay({ year, day, side }: FoundDate): boolean {
  return year !== undefined && day !== undefined && side === undefined;
}

/** Whether a line holds little besides a date: "Monday, June 23, 2014", "09/26/2025 | News release". */
function isShort({ plain }: ReadParagraph, { start, end }: FoundDate): boolean {
  const rest = `${plain.slice(0, start)} ${plain.slice(end)}`;
  return plain.length < 140 && (rest.match(/\p{L}{4,}/gu) ?? []).length <= 8 && !/\p{Ll}\.\s*$/u.test(plain.trim());
}

/** "… published this content on September 26, 2025". */
function isPublishing({ plain }: ReadParagraph, { start }: FoundDate, { dates }: ReadingLanguage): boolean {
  const before = plain.slice(Math.max(0, start - 80), start).toLowerCase();
  return [...dates.publishing, ...dates.documents].some((word) => before.includes(word));
}
