import { expect, test } from 'vitest';
import { didYouMean, suggest } from '../../../src/basics/suggest.ts';

const known = ['programme', 'event', 'who', 'when', 'as'];

test('a near word is suggested', () => {
  expect(suggest('program', known)).toBe('programme');
  expect(suggest('EVENT', known)).toBe('event');
  expect(suggest('wen', known)).toBe('when');
});

test('two letters that changed places are one slip', () => {
  expect(suggest('hwo', known)).toBe('who');
  expect(suggest('wehn', known)).toBe('when');
});

test('a far word is not', () => {
  expect(suggest('cable', known)).toBeUndefined();
  expect(suggest('', known)).toBeUndefined();
  expect(suggest('event', [])).toBeUndefined();
});

test('a word in other letters is', () => {
  expect(suggest('Łódź', ['lublin', 'lodz'])).toBe('lodz');
  expect(suggest('ﬁnland', ['finland'])).toBe('finland');
});

test('of several the nearest, and of those the first', () => {
  expect(suggest('cables', ['cable', 'tables', 'cables-2'])).toBe('cable');
  expect(suggest('cabel', ['label', 'cable'])).toBe('cable');
});

test('nobody looks for what no word is', () => {
  const entries = Array.from({ length: 20_000 }, (_, index) => `a-programme-of-the-town-${index}`);
  for (const letter of 'abcdefghij') expect(suggest(letter.repeat(60_000), entries)).toBeUndefined();
});

test('a long list is asked for many words', () => {
  const entries = Array.from({ length: 20_000 }, (_, index) => `station-${index}`);
  for (let index = 0; index < 5_000; index += 1) expect(suggest(`statoin-${index}`, entries)).toBe(`station-${index}`);
  for (let index = 0; index < 5_000; index += 1) expect(suggest(`zzzzzz-${index}`, entries)).toBeUndefined();
});

test('the first half of what to do', () => {
  expect(didYouMean('evnet', known, 'write another')).toBe("did you mean 'event'?");
  expect(didYouMean('cable', known, 'write another')).toBe('write another');
});
