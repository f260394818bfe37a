import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../src/search/read.ts';
import type { Reading } from '../../../src/search/reading.ts';

const reading: Reading = {
  stopWords: { en: ['the', 'of', 'who', 'is', 'us', 'no'], es: ['que', 'es', 'la', 'de', 'no'] },
  endings: {},
};
const read = (text: string) => readQuery(text, reading);
const telling = (text: string) => read(text).words.flatMap(({ typed, stop }) => (stop ? [] : [typed]));

describe('a query is read into words', () => {
  test('as they were typed, in order, repeated ones too', () => {
    expect(read(' Sea–Cable, the US$$ Sea–Cable ').words.map(({ typed }) => typed)).toEqual([
      'Sea–Cable',
      'the',
      'US$$',
      'Sea–Cable',
    ]);
    expect(read('  Sea–Cable? ').text).toBe('Sea–Cable?');
  });

  test.each([
    ['who is the maker of cables', ['maker', 'cables']],
    ['que es la alianza', ['alianza']],
    ['the WHO of US', ['WHO', 'US']],
    ['the who', ['the', 'who']],
    ['la cable', ['cable']],
  ])('common words of its language leave, unless they are all there is or in capitals: %s', (text, words) => {
    expect(telling(text)).toEqual(words);
  });

  test.each([
    ['who is the maker', 'en'],
    ['que es la alianza de cables', 'es'],
    ['cable', 'en'],
  ])('its language is the one of its common words: %s', (text, language) => {
    expect(read(text).language).toBe(language);
  });

  test.each([
    ['"sea cable" route', [['sea', 'cable']]],
    [
      '“Sea Cable” «north route»',
      [
        ['sea', 'cable'],
        ['north', 'route'],
      ],
    ],
    ['"sea"', []],
    ['sea "cable', []],
  ])('words in quotation marks are a phrase: %s', (text, phrases) => {
    expect(read(text).phrases).toEqual(phrases);
  });

  test('words behind a hyphen are excluded, words with a hyphen are not', () => {
    const { words, excluded } = read('cable -summit sea-bed - north');
    expect(words.map(({ typed }) => typed)).toEqual(['cable', 'sea-bed', 'north']);
    expect(excluded.map(({ typed }) => typed)).toEqual(['summit']);
  });

  test('nothing is no word', () => {
    expect(read(' …!? ').words).toEqual([]);
  });
});
