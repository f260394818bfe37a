import { expect, test } from 'vitest';
import { byKind } from '../../../src/search/groups.ts';

const results = (...kinds: string[]) => kinds.map((kind, rank) => ({ kind, rank }));
const grouped = (...kinds: string[]) =>
  byKind(results(...kinds)).map(({ kind, results: own }) => [kind, ...own.map(({ rank }) => rank)]);

test.each([
  ['none', [], []],
  ['one kind', ['Event', 'Event', 'Event', 'Event'], [[undefined, 0, 1, 2, 3]]],
  ['a few of two kinds', ['Event', 'Place', 'Event'], [[undefined, 0, 1, 2]]],
  [
    'several kinds: that of the best first',
    ['Event', 'Place', 'Event', 'Place'],
    [
      ['Event', 0, 2],
      ['Place', 1, 3],
    ],
  ],
])('results of %s', (_, kinds, expected) => {
  expect(grouped(...kinds)).toEqual(expected);
});
