/** How a language writes numbers. Words in lower case. */
export interface NumberWords {
  /** Words that are numbers themselves: `two`, `twenty`, `cien`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: `hundred`, `million`. */
  readonly scales: Readonly<Record<string, number>>;
  /** Words that join the parts of one number: "two hundred *and* fifty", "treinta *y* uno". */
  readonly joiners: readonly string[];
  /** Scales that stand alone for one of themselves: `mil`. */
  readonly bareScales: readonly string[];
  /** The mark between thousands. */
  readonly thousands: ',' | '.';
}

/** A number found in a text, with its offsets. `value` has scale words multiplied in, `bare` has not. */
export interface FoundNumber {
  readonly value: number;
  readonly bare: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether nothing but white space or a hyphen stands between this token and the one before. */
  readonly joined: boolean;
}

/**
 * Every number in a text, as digits or words: `1,500`, `300 billion`, `twenty-four`, `two hundred and fifty`, `11th`.
 * Digits inside a name (`LAC4`) are no number.
 */
export function findNumbers(text: string, words: NumberWords): FoundNumber[] {
  const tokens = tokenise(text);
  const found: FoundNumber[] = [];
  for (let index = 0; index < tokens.length; ) {
    const reader = new NumberReader(tokens, index, words);
    const read = reader.read();
    if (read) found.push({ ...read, text: text.slice(read.start, read.end) });
    index = Math.max(index + 1, reader.next);
  }
  return found;
}

function tokenise(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+\d*/gu)].map((match) => {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    return { text: match[0].toLowerCase(), start: match.index, end, joined: /^[\s\u00a0-]*$/.test(between) && between !== '' };
  });
}

/** Reads one number from `next` on, as many tokens as belong to it. */
class NumberReader {
  next: number;
  readonly #tokens: readonly Token[];
  readonly #words: NumberWords;

  constructor(tokens: readonly Token[], start: number, words: NumberWords) {
    this.#tokens = tokens;
    this.#words = words;
    this.next = start;
  }

  read(): { value: number; bare: number; start: number; end: number } | undefined {
    const first = this.#tokens[this.next];
    const bare = first && this.#first(first);
    if (!first || bare === undefined) return undefined;
    const start = this.next;
    const words = !/^\d/.test(first.text);
    let total = 0;
    let current = bare;
    let last = start;
    for (let index = start + 1; ; ) {
      let token = this.#tokens[index];
      if (words && token?.joined && this.#words.joiners.includes(token.text)) token = this.#tokens[++index];
      if (!token?.joined) break;
      const scale = own(this.#words.scales, token.text);
      const unit = words ? own(this.#words.numbers, token.text) : undefined;
      if (scale !== undefined) {
        current *= scale;
        // "Two hundred thousand" goes on multiplying; "two thousand three hundred" starts a part of its own.
        const following = this.#tokens[index + 1];
        const goesOn = following?.joined && (own(this.#words.scales, following.text) ?? 0) >= 1000;
        if (scale >= 1000 && !goesOn) {
          total += current;
          current = 0;
        }
      } else if (unit !== undefined && fits(current, unit)) current += unit;
      else break;
      last = index;
      index += 1;
    }
    this.next = last + 1;
    return { value: total + current, bare: last === start ? current : bare, start: first.start, end: this.#tokens[last]?.end ?? first.end };
  }

  #first(token: Token): number | undefined {
    if (/^\d/.test(token.text)) return isPartOfName(this.#tokens, this.next) ? undefined : readDigits(token.text, this.#words.thousands);
    const value = own(this.#words.numbers, token.text);
    if (value !== undefined) return value;
    return this.#words.bareScales.includes(token.text) ? own(this.#words.scales, token.text) : undefined;
  }
}

/** Whether `unit` can follow: "twenty four", "hundred fifty", "thousand two", but not "two three". */
function fits(current: number, unit: number): boolean {
  if (current === 0) return true;
  if (unit < 10) return current % 10 === 0 && current % 100 !== 10;
  return unit < 100 ? current % 100 === 0 : current % 1000 === 0;
}

/** Digits that touch letters on the left belong to a name. */
function isPartOfName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return before !== undefined && token !== undefined && before.end === token.start;
}

function readDigits(text: string, thousands: ',' | '.'): number | undefined {
  const value = Number(text.replaceAll(thousands, '').replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

// "constructor" is a word of the text, not a property every object has.
function own(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
