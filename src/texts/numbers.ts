import type { NumberWords } from './language.ts';

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
 * Every number in a text, as digits or words: `1,500`, `10 000`, `300 billion`, `2–3 million`, `twenty-four`,
 * `two hundred and fifty`, `11th`. Digits inside a name (`LAC4`) are no number.
 */
export function findNumbers(text: string, words: NumberWords): FoundNumber[] {
  const tokens = tokenise(text);
  const found: FoundNumber[] = [];
  for (let index = 0; index < tokens.length;) {
    const reader = new NumberReader(tokens, index, words);
    const read = reader.read();
    if (read) found.push({ ...read, text: text.slice(read.start, read.end) });
    index = Math.max(index + 1, reader.next);
  }
  return found.map((number, index) => sharingScale(number, found[index + 1], text));
}

/** In "2–3 million" the scale belongs to both. */
function sharingScale(number: FoundNumber, next: FoundNumber | undefined, text: string): FoundNumber {
  if (!next || number.value !== number.bare || next.value === next.bare || number.bare >= next.bare) return number;
  if (
    !/^\d/.test(number.text) ||
    !/^\d/.test(next.text) ||
    !/^ ?[-–] ?[€$£]?$/.test(text.slice(number.end, next.start))
  )
    return number;
  return { ...number, value: exact((number.bare * next.value) / next.bare) };
}

function tokenise(text: string): Token[] {
  let end = 0;
  // Thousands may be set apart by a space, as the rules of the EU and of the Spanish academy want it.
  return [
    ...text.matchAll(
      /[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d\p{L}])(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+\d*/gu,
    ),
  ].map((match) => {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    return {
      text: match[0].toLowerCase().normalize('NFC'),
      start: match.index,
      end,
      joined: /^[\s\u00ad\u2010\u2011-]{0,8}$/.test(between),
    };
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
    // Parts that a scale has closed, the largest first: of "two million three hundred thousand" they are two.
    let parts: number[] = [];
    let current = bare;
    let last = start;
    for (let index = start + 1; ; index += 1) {
      let token = this.#tokens[index];
      if (words && token?.joined && this.#words.joiners.includes(token.text)) token = this.#tokens[++index];
      if (!token?.joined) break;
      const scale = own(this.#words.scales, token.text);
      const unit = words ? this.#unit(index) : this.#hundredsAfterMil(token.text, this.#tokens[index - 1]?.text);
      if (scale !== undefined && scale < 1000) {
        if (current === 0) break;
        current *= scale;
      } else if (scale !== undefined) {
        // "Dos mil quinientos millones" multiplies all that is smaller than the scale.
        const bareScale = current === 0 && scale < (parts.at(-1) ?? 0) && this.#words.bareScales.includes(token.text);
        const counted = bareScale ? 1 : sum(parts.filter((part) => part < scale)) + current;
        if (counted === 0) break;
        parts = [...parts.filter((part) => part >= scale), counted * scale];
        current = 0;
      } else if (
        unit !== undefined &&
        (current === 0 || fits(current, unit)) &&
        unit < (parts.at(-1) ?? Number.POSITIVE_INFINITY)
      )
        current += unit;
      else break;
      last = index;
    }
    this.next = last + 1;
    const value = exact(sum(parts) + current);
    return {
      value,
      bare: last === start ? value : bare,
      start: first.start,
      end: this.#tokens[last]?.end ?? first.end,
    };
  }

  #first(token: Token): number | undefined {
    if (/^\d/.test(token.text))
      return isPartOfName(this.#tokens, this.next) ? undefined : readDigits(token.text, this.#words.thousands);
    const value = own(this.#words.numbers, token.text);
    if (value !== undefined) return value;
    if (this.#words.bareScales.includes(token.text)) return own(this.#words.scales, token.text);
    if (!this.#words.ones.includes(token.text) && !this.#words.articles.includes(token.text)) return undefined;
    return this.#scaleFollows(this.next) ? 1 : undefined;
  }

  #unit(index: number): number | undefined {
    const word = this.#tokens[index]?.text ?? '';
    return this.#words.ones.includes(word) || (this.#words.articles.includes(word) && this.#scaleFollows(index))
      ? 1
      : own(this.#words.numbers, word);
  }

  #scaleFollows(index: number): boolean {
    const following = this.#tokens[index + 1];
    return following?.joined === true && own(this.#words.scales, following.text) !== undefined;
  }

  /** "2 mil 500": digits go on only after a scale that stands alone as well. */
  #hundredsAfterMil(text: string, before: string | undefined): number | undefined {
    return before !== undefined && this.#words.bareScales.includes(before) && /^\d{1,3}$/.test(text)
      ? Number(text)
      : undefined;
  }
}

/** Whether `unit` can follow: "twenty four", "hundred fifty", "thousand two", but not "two three". */
function fits(current: number, unit: number): boolean {
  if (unit < 10) return current % 10 === 0 && current % 100 !== 10;
  return unit < 100 ? current % 100 === 0 : current % 1000 === 0;
}

/** Digits that touch letters on the left belong to a name. */
function isPartOfName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return before !== undefined && token !== undefined && before.end === token.start;
}

/**
 * Reads digits with the marks of the language. Where these make no number those of other languages count:
 * half of Latin America writes Spanish with English marks.
 */
function readDigits(text: string, thousands: ',' | '.'): number | undefined {
  const plain = text.replace(/[ \u00a0\u2009\u202f]/g, '');
  const [group, decimal] = thousands === ',' ? [',', '.'] : ['.', ','];
  const value = readMarked(plain, group, decimal) ?? readMarked(plain, decimal, group);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function readMarked(text: string, group: string, decimal: string): number | undefined {
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0 || fraction?.includes(group)) return undefined;
  const groups = whole.split(group);
  const grouped =
    groups.length === 1 ||
    (/^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((part) => part.length === 3));
  return grouped ? Number(`${groups.join('')}.${fraction ?? '0'}`) : undefined;
}

/** Without the last digits that multiplying decimals leaves behind: 1.1 billion is 1,100 million. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

// "constructor" is a word of the text, not a property every object has.
function own(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
