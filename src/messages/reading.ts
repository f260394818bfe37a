import type { ReadingLanguage } from '../basics/reading.ts';
import { reading as en } from './en/reading.ts';
import { reading as es } from './es/reading.ts';
import { reading as pt } from './pt/reading.ts';

const languages: Readonly<Record<string, ReadingLanguage>> = { en, es, pt };

/** The languages in which sources can be read. More than the interface is written in. */
export const readableLanguages: readonly string[] = Object.keys(languages);

/** How to read texts in `language` (a BCP 47 tag; its region does not matter), or undefined if nobody has written that down. */
export function readingOf(language: string): ReadingLanguage | undefined {
  return languages[language.split('-')[0] ?? ''];
}
