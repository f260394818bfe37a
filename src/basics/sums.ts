import { limits } from './limits.ts';

/** A sum or a difference, worked out as on paper: 0.1 + 0.2 is 0.3. */
export interface Sum {
  /** Its numbers in order, without their signs. */
  readonly terms: readonly number[];
  readonly result: number;
}

const term = String.raw`\d+(?:\.\d+)?`;
const whole = new RegExp(`^\\s*${term}(?:\\s*[+−-]\\s*${term})*\\s*$`);

/**
 * Reads `20 + 4 - 0.5`: numbers with a point for the decimals, joined by plus and minus. Undefined for anything else.
 */
export function readSum(text: string): Sum | undefined {
  if (text.length > limits.sum || !whole.test(text)) return undefined;
  const terms = [...text.matchAll(new RegExp(`([+−-]?)\\s*(${term})`, 'g'))].map(([, sign = '', digits = '']) => ({
    sign,
    digits,
  }));
  const places = terms.reduce((most, { digits }) => Math.max(most, decimals(digits).length), 0);
  const total = terms.reduce(
    (sum, { sign, digits }) => sum + (sign === '' || sign === '+' ? 1n : -1n) * inUnits(digits, places),
    0n,
  );
  return { terms: terms.map(({ digits }) => Number(digits)), result: written(total, places) };
}

function decimals(digits: string): string {
  return digits.split('.')[1] ?? '';
}

/** A number counted in its smallest units: `1.5` with two decimal places is 150. */
function inUnits(digits: string, places: number): bigint {
  const [integer = '0'] = digits.split('.');
  return BigInt(integer + decimals(digits).padEnd(places, '0'));
}

function written(units: bigint, places: number): number {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const at = digits.length - places;
  const value = Number(`${digits.slice(0, at)}.${digits.slice(at)}`);
  return units < 0n ? -value : value;
}

/** A sum that the words or a derived value hold. */
export interface WorkedSum extends Sum {
  readonly text: string;
  readonly right: boolean;
}

/** `20 + 4` of a derived value; whether it gives the value, or is a sum at all, is a rule of its own. */
export function sumsOf(derived: string | undefined): WorkedSum[] {
  const sum = derived === undefined ? undefined : readSum(derived);
  return sum && derived !== undefined ? [{ ...sum, text: derived, right: true }] : [];
}

// Bounded, as it is sought in whole texts.
const bounded = String.raw`\d{1,15}(?:\.\d{1,6})?`;

/** A sum with its result, wherever a text works one out: `2025 - 2 = 2023`. */
export const equation = new RegExp(
  String.raw`(?<![\d.,])(${bounded}(?:\s{0,3}[-+−]\s{0,3}${bounded}){1,9})\s{0,3}=\s{0,3}(${bounded})(?![.,]?\d)`,
  'g',
);

/** `2025 - 2 = 2023` in the reason of an inference: a sum the reader can follow, whose result may then be named. */
export function equationsIn(why: string | undefined): WorkedSum[] {
  return [...(why ?? '').matchAll(equation)].map(([text, left = '', right]) => {
    const sum = readSum(left);
    return { text, terms: sum?.terms ?? [], result: Number(right), right: sum?.result === Number(right) };
  });
}
