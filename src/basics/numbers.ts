/** How a language writes numbers as words. Keys in lower case. */
export interface NumberWords {
  /** Words that are numbers themselves: `two`, `twenty`. Tens and units join with a hyphen. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words that multiply the number before them: `million`. */
  readonly scales: Readonly<Record<string, number>>;
  /** The mark between thousands. */
  readonly thousands: string;
}

/** A number found in a text. `value` has its scale word multiplied in, `bare` has not. */
export interface FoundNumber {
  readonly value: number;
  readonly bare: number;
  readonly text: string;
  readonly start: number;
}

/**
 * Every number in a text, as digits or words: `1,500`, `300 billion`, `twenty-four`, `11th`.
 * Digits inside a name (`LAC4`) are not numbers.
 */
export function findNumbers(text: string, words: NumberWords): FoundNumber[] {
  const tokens = [...text.matchAll(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*\d*/gu)];
  return tokens.flatMap((token, index) => {
    const bare = readNumber(token[0], words);
    if (bare === undefined || isPartOfName(text, token.index)) return [];
    const next = tokens[index + 1];
    const adjacent = next && /^[\s\u00a0]$/.test(text.slice(token.index + token[0].length, next.index));
    const scale = adjacent ? own(words.scales, next[0].toLowerCase()) : undefined;
    return [{ value: scale === undefined ? bare : bare * scale, bare, text: token[0], start: token.index }];
  });
}

// "constructor" is a word of the text, not a property every object has.
function own(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

function isPartOfName(text: string, start: number): boolean {
  return /\d/.test(text[start] ?? '') && /[\p{L}]/u.test(text[start - 1] ?? '');
}

function readNumber(token: string, { numbers, thousands }: NumberWords): number | undefined {
  if (/^\d/.test(token)) {
    const value = Number(token.split(thousands).join('').replace(',', '.'));
    return Number.isFinite(value) ? value : undefined;
  }
  const parts = token.toLowerCase().split('-');
  const values = parts.map((part) => own(numbers, part));
  if (values.length > 2 || values.some((value) => value === undefined)) return undefined;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
