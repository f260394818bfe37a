import { describe, expect, test } from 'vitest';
import { tellOnce } from '../../../../src/briefing/prose/repeats.ts';
import { makeSentence, ofSeveral, type SentenceRule } from '../../../../src/briefing/sentence.ts';
import { words } from '../../../support/briefings.ts';

type Told = readonly [text: string, rule?: SentenceRule, inputs?: readonly string[], paragraph?: number];

/**
 * Which of several sentences are told, by their place. Each rests on a statement of its own in one paragraph, unless it
 * says otherwise.
 */
function told(...all: readonly Told[]): number[] {
  const sentences = all.map(([text, rule = 'statement', inputs, paragraph = 3], index) => ({
    ...makeSentence(
      'state-of-play',
      'statement',
      text,
      ofSeveral(inputs ?? [`cable.s-${index}`], [{ source: 'gazette-2024', paragraphs: [paragraph] }]),
    ),
    rule,
  }));
  return tellOnce(words.prose, sentences).map((sentence) => sentences.indexOf(sentence));
}

const long = 'The Sea Cable joins the old harbour of Northland to the open sea.';

describe('told again is', () => {
  test.each<[string, Told, Told]>([
    ['the same text', ['It rains.', 'statement', ['a.s'], 1], ['It rains.', 'gap', ['b.s'], 2]],
    ['the same rule on the same inputs', ['It runs.', 'status', ['cable']], ['It is running.', 'status', ['cable']]],
    ['the same statement by another rule', [long, 'statement', ['a.s']], ['So it is (as of 2024).', 'figure', ['a.s']]],
    [
      'the same paragraph in nearly the same words',
      [long],
      ['The Sea Cable joins the harbour of Northland to the open sea.'],
    ],
    [
      'the same paragraph with a word of another ending',
      [long],
      ['The Sea Cable joined the old harbours of Northland.'],
    ],
  ])('%s', (_name, first, second) => {
    expect(told(first, second)).toEqual([0]);
  });
});

describe('not told again is', () => {
  test.each<[string, Told, Told]>([
    [
      'another rule on the same inputs',
      ['It is running.', 'status', ['cable']],
      ['It runs 2021–2027.', 'period', ['cable']],
    ],
    [
      'another paragraph',
      [long],
      ['The Sea Cable joins the harbour of Northland to the open sea.', 'statement', ['a.s'], 4],
    ],
    [
      'another number',
      ['The Sea Cable joins 12 old harbours of Northland.'],
      ['The Sea Cable joins 13 old harbours of Northland.'],
    ],
    [
      'another number in words',
      ['The Sea Cable joins three old salt harbours of Northland.'],
      ['The Sea Cable joins four old salt harbours of Northland.'],
    ],
    [
      'another name',
      ['The Sea Cable joins the old harbour of Northland to the sea.'],
      ['The Sea Cable joins the old harbour of Southland to the sea.'],
    ],
    ['its opposite', [long], ['The Sea Cable does not join the old harbour of Northland to the open sea.']],
    [
      'what its opposite denied',
      ['The Sea Cable was never joined to the old harbour of Northland.'],
      ['The Sea Cable was joined to the old harbour of Northland.'],
    ],
    ['that it is not said', [long, 'gap'], [long.replace('joins', 'joined')]],
    [
      'what has one word of four of its own',
      ['The cable joins harbours and coasts.'],
      ['The cable joins harbours and quays.'],
    ],
    [
      'what says more',
      ['The Sea Cable joins Northland.'],
      ['The Sea Cable joins Northland and brings salt, fish and light.'],
    ],
    ['a short sentence', ['The Cable is open.'], ['The Cable is.']],
    ['a promise', [long], ['The Sea Cable joins the harbour of Northland to the open sea.', 'promise']],
  ])('%s', (_name, first, second) => {
    expect(told(first, second)).toEqual([0, 1]);
  });

  test('what a rule counts, however alike', () => {
    expect(told([long], ['The Sea Cable joins the harbour of Northland to the open sea.', 'event', ['event']])).toEqual(
      [0, 1],
    );
  });

  test('a cell of a comparison: two records may have the same', () => {
    expect(told(['2021–2027', 'comparison', ['a']], ['2021–2027', 'comparison', ['b']])).toEqual([0, 1]);
  });
});

test('what was left out is not remembered: a third is compared with what stands', () => {
  expect(
    told([long], ['The Sea Cable joins the harbour of Northland.'], ['The Sea Cable joins Northland and Southland.']),
  ).toEqual([0, 2]);
});
