import { fold, wordsOf, type Word } from '../../basics/names.ts';
import type { NameReading } from '../language.ts';

/** The words of a text in one language: like `wordsOf`, with what is elided before a word cut off ("l’Allemagne"). */
export function tokensOf(text: string, { elided }: Pick<NameReading, 'elided'>): readonly Word[] {
  const words = wordsOf(text);
  return elided.length === 0 ? words : words.flatMap((word) => parted(text, word, elided));
}

function parted(text: string, word: Word, elided: readonly string[]): Word[] {
  const written = text.slice(word.start, word.end);
  const [first = '', mark = ''] = /^(\p{L}{1,7})(['’‘‛′`´])/u.exec(written)?.slice(1) ?? [];
  if (mark === '' || !elided.includes(fold(first))) return [word];
  const start = word.start + first.length + mark.length;
  return [{ folded: fold(text.slice(start, word.end)), start, end: word.end }];
}
