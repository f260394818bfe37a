import { exact } from '../basics/numbers.ts';

/**
 * A cardinal number that is read from the left, word by word or scale by scale: "two million three hundred thousand and
 * four", "dos mil quinientos millones", "2 mil 500".
 */
export class CardinalSum {
  /** Parts that a scale has closed, the largest first: of "two million three hundred thousand" they are two. */
  #parts: readonly number[] = [];
  /** What stands behind them. */
  #open = 0;
  #scale = 1;
  readonly #longTens: readonly number[];

  /**
   * Begins with a number, or with a scale that stands for one of itself: "mil". `longTens` are the tens of a language
   * behind which it counts on to nineteen: "soixante dix".
   */
  constructor(first: { readonly value: number; readonly isScale: boolean }, longTens: readonly number[]) {
    if (first.isScale) [this.#parts, this.#scale] = [[first.value], first.value];
    else this.#open = first.value;
    this.#longTens = longTens;
  }

  get value(): number {
    return exact(sum(this.#parts) + this.#open);
  }

  /** The last scale, 1 where none stands behind the last number. */
  get scale(): number {
    return this.#scale;
  }

  /** Adds a number, where it can follow: "twenty four", but not "two three". */
  add(value: number): boolean {
    const fits = this.#open === 0 || follows(this.#open, value, this.#longTens);
    if (!fits || value >= (this.#parts.at(-1) ?? Number.POSITIVE_INFINITY)) return false;
    this.#open += value;
    this.#scale = 1;
    return true;
  }

  /** Multiplies by a scale, where it can follow. `standsAlone`: it may also add one of itself: "mille *cent*". */
  multiply(scale: number, standsAlone: boolean): boolean {
    const addsItself = standsAlone && this.#open === 0 && scale < (this.#parts.at(-1) ?? 0);
    return scale < 1000 ? this.#multiplyOpen(scale, addsItself) : this.#close(scale, addsItself);
  }

  #multiplyOpen(scale: number, addsItself: boolean): boolean {
    if (this.#open === 0 && !addsItself) return false;
    this.#open = addsItself ? scale : this.#open * scale;
    this.#scale = scale;
    return true;
  }

  /** "Dos mil quinientos millones" multiplies all that is smaller than the scale. */
  #close(scale: number, addsItself: boolean): boolean {
    const smaller = this.#parts.filter((part) => part < scale);
    const counted = addsItself ? 1 : sum(smaller) + this.#open;
    if (counted === 0) return false;
    this.#parts = [...this.#parts.filter((part) => part >= scale), exact(counted * scale)];
    [this.#open, this.#scale] = [0, scale];
    return true;
  }
}

/** Whether `unit` can follow: "twenty four", "hundred fifty", "thousand two", "soixante dix", but not "two three". */
export function follows(before: number, unit: number, longTens: readonly number[]): boolean {
  if (unit >= 10 && unit < 20 && longTens.includes(before % 100)) return true;
  if (unit < 10) return before % 10 === 0 && before % 100 !== 10;
  return unit < 100 ? before % 100 === 0 : before % 1000 === 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
