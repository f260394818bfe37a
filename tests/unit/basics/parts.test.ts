import { expect, test } from 'vitest';
import fc from 'fast-check';
import { cut, isLaterPart, partPath } from '../../../src/basics/parts.ts';

test('a list that fits is one part, and so is an empty one', () => {
  expect(cut([3, 4], (item) => item, 7)).toEqual([{ number: 1, all: 1, items: [3, 4] }]);
  expect(cut([], () => 1, 7)).toEqual([{ number: 1, all: 1, items: [] }]);
});

test('no part weighs too much, but for one item that does by itself', () => {
  expect(cut([3, 4, 1, 9, 2], (item) => item, 7).map(({ items }) => items)).toEqual([[3, 4], [1], [9], [2]]);
});

test('what stands beside a list takes room of its first part alone', () => {
  expect(cut([3, 4, 1, 5], (item) => item, 7, 4).map(({ items }) => items)).toEqual([[3], [4, 1], [5]]);
  expect(cut([3, 4], (item) => item, 7, 9).map(({ items }) => items)).toEqual([[3], [4]]);
});

test('parts hold all items in their order, and what is added at the end moves nothing before the last part', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(50), fc.integer({ min: 1, max: 120 }), (weights, more, most) => {
      const before = cut(weights, (item) => item, most);
      expect(before.flatMap(({ items }) => items)).toEqual(weights);
      for (const { items } of before)
        expect(items.length <= 1 || items.reduce((sum, one) => sum + one, 0) <= most).toBe(true);
      const after = cut([...weights, more], (item) => item, most);
      const itemsOf = (parts: readonly { readonly items: readonly number[] }[]) => parts.map(({ items }) => items);
      expect(itemsOf(after).slice(0, before.length - 1)).toEqual(itemsOf(before).slice(0, -1));
    }),
  );
});

test('the first part lies where the list does, the others where no record can', () => {
  expect(partPath('events/', 1)).toBe('events/');
  expect(partPath('events/', 12)).toBe('events/page_12/');
  expect([partPath('events/', 2), 'events/', 'events/page-2/', 'page_2/x/'].map(isLaterPart)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
