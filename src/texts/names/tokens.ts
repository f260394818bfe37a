import { fold, wordsOf, type Word } from '../../basics/names.ts';
import type { NameReading } from '../language.ts';

/** The words of a text in one language: like `wordsOf`, with what is elided before a word cut off ("l’Allemagne"). */
export function tokensOf(text: string, { elided }: Pick<NameReading, 'elided'>): readonly Word[] {
  const words = wordsOf(text);
  return elided.length === 0 ? words : words.flatMap((word) => parted(text, word, elided));
}

/** What makes of a people's adjective that of many, in all languages that hyphenate it. */
const widening: ReadonlySet<string> = new Set(['inter', 'pan', 'trans', 'ibero', 'meso', 'afro', 'euro']);

/** Whether the word at `at` tells of more than it would alone: "Inter-American" is not of the United States. */
export function isWidened(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || !widening.has(before.folded)) return false;
  return /^\p{Pd}$/u.test(text.slice(before.end, word.start));
}

function parted(text: string, word: Word, elided: readonly string[]): Word[] {
  const written = text.slice(word.start, word.end);
  const [first = '', mark = ''] = /^(\p{L}{1,7})(['’‘‛′`´])/u.exec(written)?.slice(1) ?? [];
  if (mark === '' || !elided.includes(fold(first))) return [word];
  const start = word.start + first.length + mark.length;
  return [{ folded: fold(text.slice(start, word.end)), start, end: word.end }];
}
