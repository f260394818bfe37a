import { expect, test } from 'vitest';
import { findNumbers } from '../../../src/basics/numbers.ts';
import { numbers } from '../../../src/messages/en/numbers.ts';

test.each([
  ['1,500 ships', [1500]],
  ['€300 billion', [300e9]],
  ['2.5 million', [2.5e6]],
  ['three hundred', [300]],
  ['twenty-four quays', [24]],
  ['Two or three', [2, 3]],
  ['the 11th meeting', [11]],
  ['from 2023-11 to 2025', [2023, 11, 2025]],
  ['22–26 September', [22, 26]],
  ['LAC4 and D4D', []],
  ['one cable', []],
  ['the constructor and the valueOf', []],
  ['20 constructor', [20]],
  ['million', []],
  ['300, billion', [300]],
  ['1.2.3', []],
])('%s', (text, values) => {
  expect(findNumbers(text, numbers).map(({ value }) => value)).toEqual(values);
});

test('a number is told with and without its scale, as it is written and where', () => {
  expect(findNumbers('about 300 billion', numbers)).toEqual([{ value: 300e9, bare: 300, text: '300', start: 6 }]);
});

test('a language has its own mark between thousands', () => {
  const spanish = { numbers: {}, scales: { millones: 1e6 }, thousands: '.' };
  expect(findNumbers('1.500 barcos y 2,5 millones', spanish).map(({ value }) => value)).toEqual([1500, 2.5e6]);
});
