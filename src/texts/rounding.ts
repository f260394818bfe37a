import type { ReadSense } from './language.ts';

/** On which side of a rounded number the number itself lies, by the sense in which it is told. */
const sides = {
  about: 'either',
  nearly: 'below',
  'less than': 'below',
  'more than': 'above',
  // These tell a bound of the source's own, and "exactly" rounds nothing.
  exactly: undefined,
  'up to': undefined,
  'at least': undefined,
} as const satisfies Readonly<Record<ReadSense, 'either' | 'below' | 'above' | undefined>>;

/** How far a rounded number may lie from the number itself, as a share of it: "about 1,000" is no way to tell 1,400. */
const farthest = 0.05;

/**
 * Whether `told`, in one of some senses, is `given` rounded to fewer digits, and on the side that the sense says:
 * "just under 32" and "about 32" of 31.9, "more than 1,200" of 1,214; never "more than 32" of 31.9.
 */
export function isRounded(told: number, senses: ReadonlySet<ReadSense>, given: number): boolean {
  const difference = told - given;
  if (told <= 0 || given <= 0 || difference === 0) return false;
  if (Math.abs(difference) > lastDigitOf(told) / 2 || Math.abs(difference) > farthest * told) return false;
  const side = difference > 0 ? 'below' : 'above';
  return [...senses].some((sense) => sides[sense] === 'either' || sides[sense] === side);
}

/** What one of the last digit is worth in which a number is told, zeros at its end left out: 100 of 1,200. */
function lastDigitOf(value: number): number {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return 10 ** (Number(exponent) - mantissa.replace('.', '').length + 1);
}
