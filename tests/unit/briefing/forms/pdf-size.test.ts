import { describe, expect, test } from 'vitest';
import { fitted } from '../../../../src/briefing/forms/pdf-size.ts';

/**
 * A paper that fills one sheet in type of some size, and others as the area of its letters grows; it is estimated to
 * fill so many times as much as it does.
 */
function tried(size: number, growth = 2, error = 1): { set: number; filled: number; tries: number[] } {
  const tries: number[] = [];
  const filledAt = (points: number): number => (points / size) ** growth;
  const set = fitted(
    (points) => error * filledAt(points),
    (points) => {
      tries.push(points);
      return { set: points, filled: filledAt(points) };
    },
  );
  return { set, filled: filledAt(set), tries };
}

const sizes = Array.from({ length: 30 }, (_, index) => 8.1 + 0.123 * index);

describe('the size of one page', () => {
  test.each(sizes)('fills its sheet, and no more: %d', (size) => {
    const { filled } = tried(size);
    expect(filled).toBeGreaterThan(0.92);
    expect(filled).toBeLessThanOrEqual(1);
  });

  test('is the smallest where none fits, and the largest where all do', () => {
    expect([tried(4).set, tried(40).set]).toEqual([7.8, 11.6]);
  });

  test.each([0.4, 0.97, 1.02, 2])('is found in a few tries, none of them twice, with an estimate of %d', (error) => {
    for (const size of [5, 7.9, ...sizes, 30]) {
      const { tries, filled, set } = tried(size, 2, error);
      expect(new Set(tries).size).toBe(tries.length);
      expect(tries.length).toBeLessThan(5);
      expect(set === 7.8 || filled <= 1).toBe(true);
    }
  });

  test.each([0.98, 1, 1.02])('is set once where the estimate is about right: %d', (error) => {
    for (const size of sizes) expect(tried(size, 2, error).tries).toHaveLength(1);
  });

  test.each([0.5, 1, 3, 6, 20])('fits, however words grow: with the power of %d', (growth) => {
    for (const size of [7.85, 8.3, 9.7, 11.5]) expect(tried(size, growth).filled).toBeLessThanOrEqual(1);
  });
});
