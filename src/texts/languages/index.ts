import type { NumberWords, ReadingLanguage } from '../language.ts';
import { lettersOf } from '../currency-signs.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { pt } from './pt/index.ts';

const languages: ReadonlyMap<string, ReadingLanguage> = new Map(
  [en, es, fr, pt].map((language) => [language.code, language]),
);

/** The languages in which sources can be read. More than the interface is written in. */
export const readableLanguages: readonly string[] = [...languages.keys()];

const made = new Map<string, ReadingLanguage | undefined>();

/**
 * How to read texts in `language` (a BCP 47 tag), or undefined if nobody has written that down. A region has its own
 * marks in numbers and order in dates: Mexico writes 1,500 where Spain writes 1.500, Britain 26/09 where the US write
 * 09/26.
 */
export function readingOf(language: string): ReadingLanguage | undefined {
  if (!made.has(language)) made.set(language, makeReading(language));
  return made.get(language);
}

function makeReading(tag: string): ReadingLanguage | undefined {
  const language = languages.get(tag.split('-')[0]?.toLowerCase() ?? '');
  if (!language || !tag.includes('-') || !isTag(tag)) return language;
  const { region } = new Intl.Locale(tag);
  const decimal = new Intl.NumberFormat(tag).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  const order = new Intl.DateTimeFormat(tag).formatToParts(0).map(({ type }) => type);
  return {
    ...language,
    region,
    numbers: {
      ...language.numbers,
      words: {
        ...regional(language.numbers.words, decimal === '.' ? ',' : '.', region),
        moneyLetters: lettersOf(region, language.numbers),
      },
    },
    dates: { ...language.dates, monthFirst: order.indexOf('month') < order.indexOf('day') },
  };
}

function regional(words: NumberWords, thousands: ',' | '.', region: string | undefined): NumberWords {
  return { ...words, thousands, mixedMarks: words.mixedMarks && region === undefined };
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
