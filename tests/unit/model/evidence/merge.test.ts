import { expect, test } from 'vitest';
import { mergeUnion } from '../../../support/merge.ts';

// Both versions of a stretch that both sides changed, ours first; every other stretch as the side that changed it has
// it.
test.each([
  ['one side changes', 'a b c', 'a B c', 'a b c', 'a B c'],
  ['both change the same', 'a b c', 'a B c', 'a B c', 'a B c'],
  ['both change one line', 'a b c', 'a X c', 'a Y c', 'a X Y c'],
  ['both change neighbours', 'a b c d', 'a B c d', 'a b C d', 'a B c b C d'],
  ['changes far apart', 'a b c d e', 'A b c d e', 'a b c d E', 'A b c d E'],
  ['both add at one place', 'a d', 'a b d', 'a c d', 'a b c d'],
  ['one takes out', 'a b c', 'a c', 'a b c', 'a c'],
])('%s', (_, base, ours, theirs, merged) => {
  const lines = (text: string): string => text.split(' ').join('\n');
  expect(mergeUnion(lines(base), lines(ours), lines(theirs))).toBe(lines(merged));
});
