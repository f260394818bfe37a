import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIn, mostParts, partOf } from '../../../../scripts/build/parts.ts';
import { draws } from '../../../support/draws.ts';

const segment = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const path = fc.array(segment, { maxLength: 4 }).map((segments) => segments.map((one) => `${one}/`).join(''));

test('every path is in one part, and in no other', () => {
  fc.assert(
    fc.property(path, fc.integer({ min: 1, max: 40 }), (one, of) => {
      const numbers = Array.from({ length: of }, (_, index) => index + 1);
      expect(numbers.filter((number) => isIn({ number, of }, one))).toEqual([partOf(one, of)]);
    }),
    { numRuns: draws(300) },
  );
});

test('all that is made of one paper is in one part', () => {
  fc.assert(
    fc.property(segment, segment, fc.integer({ min: 1, max: mostParts }), (folder, id, of) => {
      const page = `${folder}/${id}/`;
      for (const file of ['one-page/', `${id}.pdf`, `${id}.csl.json`, 'ledger.json', 'all/2/'])
        expect(partOf(`${page}${file}`, of)).toBe(partOf(page, of));
    }),
    { numRuns: draws(300) },
  );
});

test.each([2, 3, 8, 16])('%i parts are about equal', (of) => {
  const sizes = new Map<number, number>();
  const count = 1000 * of;
  for (let index = 0; index < count; index += 1) {
    const part = partOf(`events/2025-meeting-${index}/`, of);
    sizes.set(part, (sizes.get(part) ?? 0) + 1);
  }
  expect([...sizes.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: of }, (_, index) => index + 1));
  for (const size of sizes.values()) expect(Math.abs(size - 1000)).toBeLessThan(150);
});
