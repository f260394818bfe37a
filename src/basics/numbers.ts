import { limits } from './limits.ts';

/** Decimal places that are printed; a number is kept in no more. */
export const mostDecimals = 12;

/**
 * Whether a number is printed as it was typed: a computer keeps fifteen digits of it, an infinite one has no words, and
 * a zero below zero is none.
 */
export function isKeptWhole(number: number): boolean {
  if (!Number.isFinite(number) || Object.is(number, -0) || Math.abs(number) > limits.number) return false;
  return digitsOf(number) <= limits.digits && Number(number.toFixed(mostDecimals)) === number;
}

const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: mostDecimals });

/** A number in digits alone: `0.0000001`, not `1e-7`. */
export function inDigits(number: number): string {
  return plain.format(number);
}

/** How many digits a number has, without zeros at either end: 3 for 1,020 and for 0.102. */
export function digitsOf(number: number): number {
  return number.toExponential().replace(/e.*$/, '').replace(/[-.]/g, '').length;
}

/** Without the last digits that multiplying decimals leaves behind: 1.1 billion is 1,100 million. */
export function exact(value: number): number {
  if (Number.isInteger(value) && value < 1e15) return value;
  return Number(value.toPrecision(15));
}
