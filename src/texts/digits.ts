import type { NumberWords } from './language.ts';

/** What digits say. */
export interface ReadDigits {
  readonly value: number;
  /** What they would say with the marks changed round, where they can be read so. */
  readonly other?: number;
  /** Whether nothing tells which of the two is meant. */
  readonly unclear?: boolean;
}

type Mark = ',' | '.';

/**
 * Reads digits by the marks of a text: which of the two stands between thousands, or undefined where it uses either.
 */
export class DigitReader {
  readonly #thousands: Mark | undefined;
  readonly #own: Mark;

  constructor(digits: readonly string[], { thousands, mixedMarks }: Pick<NumberWords, 'thousands' | 'mixedMarks'>) {
    this.#own = thousands;
    this.#thousands = mixedMarks ? usedMark(digits, thousands) : thousands;
  }

  /**
   * Reads `1.250,5` or `12,50,000`. Where the marks of the text make no number those of other languages count: half of
   * Latin America writes Spanish with English marks.
   */
  read(text: string): ReadDigits | undefined {
    const plain = withoutSpaces(text);
    if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(plain)) return finite(Number(plain.replaceAll(',', '')));
    const group = this.#thousands ?? this.#own;
    const value = readMarked(plain, group) ?? readMarked(plain, otherMark(group));
    const other = isEither(plain) ? readMarked(plain, otherMark(group)) : undefined;
    if (value === undefined || !Number.isFinite(value)) return undefined;
    if (other === undefined || other === value) return { value };
    return { value, other, unclear: this.#thousands === undefined };
  }
}

function withoutSpaces(digits: string): string {
  return digits.replace(/[ \u00a0\u2009\u202f]/g, '');
}

function finite(value: number): ReadDigits | undefined {
  return Number.isFinite(value) ? { value } : undefined;
}

function otherMark(mark: Mark): Mark {
  return mark === ',' ? '.' : ',';
}

/** `1,500` may be a thousand and a half or one and a half. */
function isEither(digits: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}

/**
 * The mark that a text puts between thousands, by the digits that can be read in one way only. Where there are none,
 * three digits behind a mark are thousands, as hardly anybody writes as many decimals; with both marks it is that of
 * the language.
 */
function usedMark(digits: readonly string[], own: Mark): Mark | undefined {
  const plain = digits.map(withoutSpaces);
  const sure = new Set(plain.flatMap((text) => sureMark(text) ?? []));
  if (sure.size > 1) return undefined;
  const [mark] = sure;
  if (mark !== undefined) return mark;
  const other = otherMark(own);
  const either = plain.filter(isEither);
  return either.some((text) => text.includes(other)) && !either.some((text) => text.includes(own)) ? other : own;
}

/** The mark between thousands of digits that can be read in one way only. */
function sureMark(digits: string): Mark | undefined {
  const marks = [...digits].filter((char): char is Mark => char === ',' || char === '.');
  const first = marks[0];
  if (first === undefined || isEither(digits)) return undefined;
  if (marks.length === 1) return otherMark(first);
  return marks.every((mark) => mark === first) || marks.at(-1) !== first ? first : undefined;
}

function readMarked(text: string, group: Mark): number | undefined {
  const [whole = '', fraction, ...more] = text.split(otherMark(group));
  if (more.length > 0 || fraction?.includes(group)) return undefined;
  const groups = whole.split(group);
  const grouped =
    groups.length === 1 ||
    (/^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((part) => part.length === 3));
  return grouped ? Number(`${groups.join('')}.${fraction ?? '0'}`) : undefined;
}
