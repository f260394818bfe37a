const roman = /^(?:X[LC]|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const letters: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
/** A size of clothes, and the codes of countries and works of reference that look like numbers. */
const others = ['XL', 'LI', 'LV', 'CI', 'CV'];

/**
 * The value of a Roman number from 1 to 99: `XXIII`. A single letter is read too; who asks knows whether it can be one.
 */
export function romanValue(text: string): number | undefined {
  if (text.length > 8 || !/^[IVXLC]+$/.test(text) || others.includes(text) || !roman.test(text)) return undefined;
  return [...text].reduce((sum, letter, index) => {
    const value = letters[letter] ?? 0;
    return value < (letters[text[index + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
}
