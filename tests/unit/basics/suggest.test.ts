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

test('the first half of what to do', () => {
  expect(didYouMean('evnet', known, 'write another')).toBe("did you mean 'event'?");
  expect(didYouMean('cable', known, 'write another')).toBe('write another');
});
