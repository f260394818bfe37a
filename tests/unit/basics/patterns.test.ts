import { expect, test } from 'vitest';
import { literally } from '../../../src/basics/patterns.ts';

test.each(['A$', 'R.D.', '(50 % + 1)', 'a|b', '[x]{2}', 'C:\\tides', '^*?'])(
  'a pattern of %s means just that',
  (text) => {
    const pattern = new RegExp(`^${literally(text)}$`, 'u');
    expect([text, `${text}.`, text.replace(/\W/g, 'x')].map((one) => pattern.test(one))).toEqual([true, false, false]);
  },
);

test('letters, blanks and slashes stand as they are: what is written into rules of a host stays readable', () => {
  expect(literally('/at sea/page-2')).toBe('/at sea/page-2');
});
