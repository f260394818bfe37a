import { expect, test } from 'vitest';
import { CardinalSum } from '../../../src/texts/cardinal.ts';

/** Reads numbers, scales (`×`) and scales that may stand alone (`+`); `|` is where the next one cannot follow. */
function read(written: string): string {
  const [first = '', ...others] = written.split(' ');
  const cardinal = new CardinalSum(
    { value: Number(first.replace(/^\+/, '')), isScale: first.startsWith('+') },
    [60, 80],
  );
  for (const other of others) {
    const value = Number(other.replace(/^[×+]/, ''));
    const isScale = /^[×+]/.test(other);
    const follows = isScale ? cardinal.multiply(value, other.startsWith('+')) : cardinal.add(value);
    if (!follows) return `${cardinal.value} | ${other}`;
  }
  return String(cardinal.value);
}

test.each([
  ['20 4', '24'],
  ['2 3', '2 | 3'],
  ['12 3', '12 | 3'],
  ['2 ×100 50', '250'],
  ['2 ×1000000 3 ×100 ×1000 4', '2300004'],
  ['2 ×1000 500 ×1000000', '2500000000'],
  ['1.1 ×1000000000', '1100000000'],
  ['2 ×1000 3000', '2000 | 3000'],
  ['2 ×1000 ×100', '2000 | ×100'],
  ['2 ×1000 ×1000', '2000 | ×1000'],
  ['+1000 +100 4', '1104'],
  ['1 ×1000000 +1000 200', '1001200'],
  ['+100 +1000', '100000'],
  ['60 12', '72'],
  ['50 12', '50 | 12'],
])('%s is %s', (written, value) => {
  expect(read(written)).toBe(value);
});

test('it tells the last scale, behind which "and a half" is half of it', () => {
  const cardinal = new CardinalSum({ value: 2, isScale: false }, []);
  const scales = [cardinal.scale];
  cardinal.multiply(1e6, false);
  scales.push(cardinal.scale);
  cardinal.add(5);
  scales.push(cardinal.scale);
  expect(scales).toEqual([1, 1e6, 1]);
});
