import { describe, expect, test } from 'vitest';
import { fitted } from '../../../../src/briefing/forms/pdf-size.ts';
import { sampleDocument } from '../../../support/documents.ts';

const sizes = Array.from({ length: 20 }, (_, index) => (7.8 + 0.2 * index).toFixed(1));

/** A paper that fills one sheet in type of some size, and others as the area of its letters grows. */
function tried(fills: number, growth = 2): { size: string; tries: string[] } {
  const tries: string[] = [];
  const size = fitted(sampleDocument(), (points) => {
    tries.push(points);
    return { set: points, filled: (Number(points) / fills) ** growth };
  });
  return { size, tries };
}

describe('the size of one page', () => {
  test.each(sizes)('is the largest that fits: %s', (size) => {
    expect(tried(Number(size) + 0.1)).toMatchObject({ size });
  });

  test('is the smallest where none fits, and the largest where all do', () => {
    expect([tried(4).size, tried(40).size]).toEqual(['7.8', '11.6']);
  });

  test('is found in a few tries, none of them twice', () => {
    for (const fills of [5, 7.9, 8.5, 9, 10, 11, 30]) {
      const { tries } = tried(fills);
      expect(new Set(tries).size).toBe(tries.length);
      expect(tries.length).toBeLessThan(5);
    }
  });

  test.each([0.5, 1, 3, 6])('fits, however words grow: with the power of %d', (growth) => {
    for (const fills of [7.85, 8.3, 9.7, 11.5]) expect(Number(tried(fills, growth).size)).toBeLessThanOrEqual(fills);
  });
});
