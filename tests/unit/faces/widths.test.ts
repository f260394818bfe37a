import { expect, test } from 'vitest';
import { widthOf } from '../../../src/faces/widths.ts';

test('words are as wide as their letters', () => {
  expect(widthOf('')).toBe(0);
  expect(widthOf('mi')).toBeCloseTo(widthOf('m') + widthOf('i'), 10);
  expect(widthOf('m')).toBeGreaterThan(2 * widthOf('i'));
  // As the face itself says: a thousand units are an em.
  expect([' ', 'A', 'é', '–', '¶', 'Ж'].map((letter) => Math.round(1000 * widthOf(letter)))).toEqual([
    233, 664, 510, 512, 598, 918,
  ]);
});

test('a letter that the face does not have takes about an em', () => {
  expect(widthOf('国')).toBe(0.8);
  expect(widthOf('😀')).toBe(0.8);
});
