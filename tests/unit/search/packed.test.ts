import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../../src/search/packed.ts';

test('what was packed is unpacked', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (numbers) => {
      expect(unpack(pack(numbers))).toEqual(numbers);
    }),
  );
});

test('in letters that JSON writes as they are, no more of them than the largest number needs', () => {
  const packed = pack(Array.from({ length: 92 }, (_, number) => number));
  expect(packed).toHaveLength(93);
  expect(JSON.stringify(packed)).toHaveLength(95);
});
