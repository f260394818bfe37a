import { eng, fra, por, spa } from 'stopword';
import { readingOf } from './languages/index.ts';

/** The package's lists, by the language's code. */
const lists: Readonly<Record<string, readonly string[]>> = { en: eng, es: spa, fr: fra, pt: por };

/** The words of a language (a BCP 47 tag) that are too common to look for; none where nobody has written them down. */
export function stopWordsOf(language: string): readonly string[] {
  const reading = readingOf(language);
  if (!reading) return [];
  return [...new Set([...(lists[reading.code] ?? []), ...reading.common, ...reading.asking])];
}
