import { expect, test } from 'vitest';
import { findNumbers } from '../../../src/texts/numbers.ts';
import { es } from '../../../src/texts/languages/es/index.ts';
import { en as reading } from '../../../src/texts/languages/en/index.ts';

const { words: numbers } = reading.numbers;
/** A language that has no words but those it is given. */
const bare = { ...es.numbers.words, numbers: {}, scales: {}, ones: [], joiners: [], bareScales: [], mixedMarks: false };

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
  ['two hundred and fifty ships', [250]],
  ['two hundred thousand', [200_000]],
  ['two thousand three hundred and four', [2304]],
  ['a three-year plan', [3]],
  ['ships and two', [2]],
])('%s', (text, values) => {
  expect(findNumbers(text, numbers).map(({ value }) => value)).toEqual(values);
});

test('a number is told with and without its scale, as it is written and where', () => {
  expect(findNumbers('about 300 billion', numbers)).toEqual([
    { kind: 'count', value: 300e9, bare: 300, text: '300 billion', start: 6, end: 17 },
  ]);
});

test('a language has its own mark between thousands', () => {
  const spanish = {
    ...bare,
    numbers: {},
    scales: { mil: 1e3, millones: 1e6 },
    ones: ['un'],
    joiners: ['y'],
    bareScales: ['mil'],
  } as const;
  expect(findNumbers('1.500 barcos y 2,5 millones', spanish).map(({ value }) => value)).toEqual([1500, 2.5e6]);
});

test('a scale can stand for one of itself', () => {
  const spanish = {
    ...bare,
    numbers: { dos: 2 },
    scales: { mil: 1e3, millones: 1e6 },
    ones: ['un'],
    joiners: ['y'],
    bareScales: ['mil'],
  } as const;
  expect(findNumbers('mil barcos, 300.000 millones, dos mil millones', spanish).map(({ value }) => value)).toEqual([
    1000, 3e11, 2e9,
  ]);
});

test('accents may be taken apart', () => {
  const spanish = {
    ...bare,
    numbers: { dieciséis: 16 },
    scales: {},
    ones: [],
    joiners: [],
    bareScales: [],
  } as const;
  expect(findNumbers('diecise\u0301is', spanish)).toEqual([
    { kind: 'count', value: 16, bare: 16, text: 'diecise\u0301is', start: 0, end: 10 },
  ]);
});
