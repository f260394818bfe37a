import { expect, test } from 'vitest';
import { bestPlaces } from '../../../src/search/places.ts';
import { readQuery } from '../../../src/search/read.ts';

const reading = { stopWords: { en: ['the', 'of'] }, endings: { s: '1' } };
const places = [
  'The harbour of Northland.',
  'The cables of O’Brien–Łódź reach the harbour.',
  'A cable, and then much more that is said of other things which nobody asked for.',
  'One cable.',
].map((text, index) => ({ anchor: `s${index}`, text, sort: 'statement' }));
const best = (text: string, also?: readonly string[]) =>
  bestPlaces(places, readQuery(text, reading), also).map(({ place, marks }) => [
    place.anchor,
    ...marks.map(([start, end]) => place.text.slice(start, end)),
  ]);

test('the places with most different words of the query come first, then in their own order, each word marked', () => {
  expect(best('the cable of the harbours')).toEqual([
    ['s1', 'cables', 'harbour'],
    ['s0', 'harbour'],
    ['s2', 'cable'],
    ['s3', 'cable'],
  ]);
});

test('what is said comes before what is not said, and what should not be, however short', () => {
  const sorts = ['gap', 'statement', 'caution'].map((sort) => ({ anchor: sort, text: `${sort} of a cable`, sort }));
  const long = { anchor: 'long', text: 'The cable, and then much more that is said of it.', sort: 'statement' };
  const order = bestPlaces([...sorts, long], readQuery('cable', reading)).map(({ place }) => place.anchor);
  expect(order).toEqual(['statement', 'long', 'gap', 'caution']);
});

test('words are marked whole, in whatever letters', () => {
  expect(best('lodz')).toEqual([['s1', 'O’Brien–Łódź']]);
});

test('words that were looked for instead are marked too', () => {
  expect(best('habrour', ['harbour']).map(([anchor]) => anchor)).toEqual(['s0', 's1']);
});

test('a place without a word of the query is none', () => {
  expect(best('summit')).toEqual([]);
});
