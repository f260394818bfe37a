import { limits } from './limits.ts';

/** Why no page or form can set a text: it holds half of a letter, or more marks on one letter than any script has. */
export type LetterFault = 'half-letter' | 'stacked-marks';

// Marks that take room of their own, as vowels of India do, do not stack.
const stacked = new RegExp(`[\\p{Mn}\\p{Me}]{${limits.marks + 1}}`, 'u');

/** What is wrong with the letters of a text, if anything is. */
export function letterFault(text: string): LetterFault | undefined {
  if (!text.isWellFormed()) return 'half-letter';
  return stacked.test(text) ? 'stacked-marks' : undefined;
}
