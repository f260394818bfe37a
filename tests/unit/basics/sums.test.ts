import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSum } from '../../../src/basics/sums.ts';

describe('a sum is worked out as on paper', () => {
  test.each([
    ['20 + 4', 24],
    ['20 + 4 - 1', 23],
    ['20−4', 16],
    ['24', 24],
    ['0.1 + 0.2', 0.3],
    ['0.1 + 0.2 + 0.3 - 0.6', 0],
    ['1.005 + 0.005', 1.01],
    ['3 - 5.5', -2.5],
    ['999999999999999 + 0.25', 999999999999999.25],
    ['9007199254740993 - 9007199254740992', 1],
    ['  007 + 1 ', 8],
  ])('%s = %d', (text, result) => {
    expect(readSum(text)?.result).toBe(result);
  });

  test('nothing less nothing is nothing, and no less', () => {
    expect(readSum('5 - 5')?.result).toBe(0);
  });

  test('with its terms', () => {
    expect(readSum('20.5 - 4 + 0.25')?.terms).toEqual([20.5, 4, 0.25]);
  });

  test('in whatever order', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (all) => {
        const sum = all.reduce((total, one) => total + one, 0);
        expect(readSum(all.map((one) => (one / 100).toFixed(2)).join(' + '))?.result).toBe(sum / 100);
      }),
    );
  });
});

test.each([
  '',
  ' ',
  '+',
  '20 +',
  '- 1',
  '+ 1',
  '1 + + 2',
  '1 / 3',
  '4 * 6',
  '(1 + 2)',
  '1e3',
  '.5',
  '5.',
  '1,500 + 1',
  '0x10',
  'Infinity',
  '1 2',
  '٣ + ١',
  `${'1 + '.repeat(5000)}1`,
  `${'9'.repeat(400)} + 1`,
  '1'.repeat(100_000),
])('%j is no sum', (text) => {
  expect(readSum(text)).toBeUndefined();
});
