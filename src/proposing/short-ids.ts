import { nearestId, toId } from '../basics/ids.ts';
import { stopWordsOf } from '../texts/stop-words.ts';

/** How much of a text an id takes. */
interface Most {
  readonly words: number;
  readonly letters?: number;
}

/**
 * An id of the first words of a text in a language (a BCP 47 tag): it ends in a word that means something, "programme"
 * and not "programme-for-the". Empty where the text has no letter for it.
 */
export function shortId(text: string, language: string, { words, letters = Number.POSITIVE_INFINITY }: Most): string {
  const parts = nearestId(text).split('-').slice(0, words);
  while (parts.length > 1 && parts.join('-').length > letters) parts.pop();
  const small = new Set(stopWordsOf(language).map(toId));
  const end = parts.findLastIndex((part) => !small.has(part));
  return (end < 0 ? parts : parts.slice(0, end + 1)).join('-').slice(0, letters).replace(/-$/, '');
}
