import { createHash, hash } from 'node:crypto';
import { compareText } from '../../../basics/compare.ts';

/** SHA-256 of a value's JSON with its keys in order, cut to 128 bits, as 32 hexadecimal digits. */
export function fingerprintOf(value: unknown): string {
  const sum = Array.isArray(value) && value.length > mostAtOnce ? hashOfMany(value) : hash('sha256', canonical(value));
  return sum.slice(0, 32);
}

/** A list of more items is no single string: that could be too long for one. */
const mostAtOnce = 1000;

function hashOfMany(items: readonly unknown[]): string {
  const sum = createHash('sha256');
  for (const [index, item] of items.entries()) sum.update(`${index === 0 ? '[' : ','}${canonical(item)}`);
  return sum.update(']').digest('hex');
}

/** JSON with the keys of every object sorted: the same for the same content, however it was written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => compareText(a, b));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
