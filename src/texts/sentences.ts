import type { ReadingLanguage } from './language.ts';

/** Where a sentence begins and ends in its paragraph, white space at either end left out. */
export interface SentenceBounds {
  readonly start: number;
  readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(code: string): Intl.Segmenter {
  const known = segmenters.get(code) ?? new Intl.Segmenter(code, { granularity: 'sentence' });
  segmenters.set(code, known);
  return known;
}

/**
 * The sentences of a paragraph, in order; at least one where there is anything but white space. Cut where Unicode cuts
 * (UAX 29), but not behind an abbreviation or an initial: "Dr. Roe", "art. 5", "J. Roe", "EE. UU. firmó".
 */
export function sentencesOf(text: string, language: ReadingLanguage): SentenceBounds[] {
  const sentences: SentenceBounds[] = [];
  let start = 0;
  for (const { index, segment } of segmenterOf(language.code).segment(text)) {
    const end = index + segment.length;
    if (end < text.length && goesOn(segment, language)) continue;
    const bounds = trimmed(text, start, end);
    if (bounds) sentences.push(bounds);
    start = end;
  }
  return sentences;
}

/** Whether a segment ends in a point that ends no sentence. */
function goesOn(segment: string, { abbreviations }: ReadingLanguage): boolean {
  const last = /(?:^|[\s("“«¿¡'’])([\p{L}\p{M}.º]{1,12})\.\s*$/u.exec(segment.slice(-24))?.[1];
  if (last === undefined) return false;
  // One capital is an initial; "EE." and "U.S." are doubled or pointed.
  return /^(?:\p{Lu}|(\p{Lu})\1|(?:\p{Lu}\.)+\p{Lu})$/u.test(last) || abbreviations.includes(last.toLowerCase());
}

function trimmed(text: string, from: number, to: number): SentenceBounds | undefined {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = start + piece.trim().length;
  return end > start ? { start, end } : undefined;
}
