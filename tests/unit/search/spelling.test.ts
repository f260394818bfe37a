import { describe, expect, test } from 'vitest';
import { makeLexicon, readLexicon } from '../../../src/search/lexicon.ts';
import { cognate, completions, corrected, edits } from '../../../src/search/spelling.ts';
import { document } from '../../support/search.ts';

const often = Array.from({ length: 8 }, (_, index) => document({ id: `common-${index}`, title: 'cables network' }));
const lexicon = readLexicon(
  makeLexicon([
    ...often,
    document({
      id: 'rare',
      title: 'Coatlicue',
      texts: ['cabled fabled Ljubljana Cartagena caribbean declaração 3:2:3 lac4 of communications map'],
    }),
  ]),
);

describe('the lexicon', () => {
  test('has each word once, in order, without numbers and words that are too short', () => {
    expect(lexicon.words).toEqual([
      'cabled',
      'cables',
      'caribbean',
      'cartagena',
      'coatlicue',
      'communications',
      'declaracao',
      'fabled',
      'ljubljana',
      'map',
      'network',
    ]);
  });

  test('knows which are common', () => {
    expect([...lexicon.common]).toEqual(['cables', 'network']);
  });

  test('of nothing is nothing', () => {
    expect(readLexicon(makeLexicon([])).words).toEqual([]);
  });
});

describe('a mistyped word', () => {
  test.each([
    ['coatlique', 'coatlicue'],
    ['lubliana', 'ljubljana'],
    ['cartajena', 'cartagena'],
    ['caribean', 'caribbean'],
    ['netwrok', 'network'],
    ['comunicaions', 'communications'],
    ['declaracoes', 'declaracao'],
  ])('%s is %s', (typed, meant) => {
    expect(corrected(typed, lexicon)).toBe(meant);
  });

  test('of two as near, the common one was meant, and one with the same first letter', () => {
    expect(corrected('cablex', lexicon)).toBe('cables');
    expect(corrected('fables', lexicon)).toBe('fabled');
  });

  test.each(['asdfgh', 'horizon', 'mop', 'net', 'cartagenas2', 'neighbour'])('%s is none', (typed) => {
    expect(corrected(typed, lexicon)).toBeUndefined();
  });

  test('that is begun has completions, common ones first', () => {
    expect(completions('cabl', lexicon, 3)).toEqual(['cables', 'cabled']);
    expect(completions('cab', lexicon, 3)).toEqual([]);
  });
});

test.each([
  ['cable', 'cable', 0],
  ['cable', 'cabel', 1],
  ['cable', 'cables', 1],
  ['cable', 'gable', 1],
  ['cable', 'able', 1],
  ['cable', 'caleb', 2],
  ['cable', 'harbour', 3],
])('from %s to %s', (one, other, count) => {
  expect(edits(one, other, 2)).toBe(count);
  expect(edits(other, one, 2)).toBe(count);
});

test('the word of the site that one of another language is like', () => {
  expect(cognate('networq', lexicon)).toBe('network');
  expect(cognate('cabless', lexicon)).toBe('cables');
  // Itself, a rare one, one that begins with another letter, short ones.
  expect(['cables', 'caribean', 'fables', 'cable', 'map'].map((word) => cognate(word, lexicon))).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});
