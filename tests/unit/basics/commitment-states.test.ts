import { expect, test } from 'vitest';
import {
  commitmentStates,
  lastingState,
  stateEntry,
  stateWritten,
  stepStates,
  writtenStates,
} from '../../../src/basics/commitment-states.ts';

test('the states in the order of boards and pictures, each drawn in its own way', () => {
  expect(commitmentStates).toEqual(['done', 'dropped', 'open', 'after-our-last-source', 'no-word-since']);
  expect(new Set(commitmentStates.map((state) => stateEntry(state).fill)).size).toBe(commitmentStates.length);
});

test('what editors write of a step, and what that settles', () => {
  expect(stepStates.map((step) => [step, lastingState(step)])).toEqual([
    ['delivered', 'done'],
    ['dropped', 'dropped'],
    ['open', undefined],
  ]);
});

test('the words of earlier editions are read as those of now, each as one', () => {
  expect(new Set(writtenStates).size).toBe(writtenStates.length);
  expect(writtenStates.map((word) => [word, stateWritten(word)])).toEqual([
    ['done', 'done'],
    ['delivered', 'done'],
    ['dropped', 'dropped'],
    ['open', 'open'],
    ['due', 'open'],
    ['overdue', 'open'],
    ['after-our-last-source', 'after-our-last-source'],
    ['no-word-since', 'no-word-since'],
  ]);
  expect(stateWritten('lost')).toBeUndefined();
});
