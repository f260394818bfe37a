import { createHash } from 'node:crypto';
import { compareText } from '../../basics/compare.ts';

/** SHA-256 of a value's JSON with its keys in order, cut to 128 bits, as 32 hexadecimal digits. */
export function fingerprintOf(value: unknown): string {
  const hash = createHash('sha256');
  for (const part of partsOf(value)) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}

/** The JSON of a value; of a list, a part for each item, as that of a long text would be too long for one string. */
function* partsOf(value: unknown): Generator<string> {
  if (!Array.isArray(value)) {
    yield canonical(value);
    return;
  }
  const items: readonly unknown[] = value;
  yield '[';
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}${canonical(item)}`;
  yield ']';
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
