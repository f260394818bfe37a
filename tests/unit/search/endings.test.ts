import { describe, expect, test } from 'vitest';
import { learnEndings, stemBy } from '../../../src/search/endings.ts';

const plurals = [
  ['cable', 'cabl'],
  ['cables', 'cabl'],
  ['cabling', 'cabl'],
  ['route', 'rout'],
  ['routes', 'rout'],
  ['routing', 'rout'],
  ['party', 'parti'],
  ['parties', 'parti'],
  ['glass', 'glass'],
  ['boss', 'boss'],
] as const;
const endings = learnEndings(plurals);

describe('endings are learned from words and their stems', () => {
  test.each(plurals)('%s leads back to %s', (word, stem) => {
    expect(stemBy(word, endings)).toBe(stem);
  });

  test.each([
    ['tables', 'table'],
    ['duties', 'duty'],
    ['moss', 'moss'],
  ])('words that were never seen go by the same rules: %s', (word, other) => {
    expect(stemBy(word, endings)).toBe(stemBy(other, endings));
  });

  test.each(['es', 'ing', '3c2c3', 'lac4', 'x4eacx5927'])('%s stays: it is short or no word', (word) => {
    expect(stemBy(word, endings)).toBe(word);
  });

  test('of a word at least three letters are left', () => {
    expect(
      stemBy(
        'sing',
        learnEndings([
          ['sing', 's'],
          ['ring', 'r'],
          ['wing', 'w'],
        ]),
      ),
    ).toBe('sing');
  });

  test('where nothing is learned, words stay as they are', () => {
    expect(learnEndings([])).toEqual({});
    expect(stemBy('cables', {})).toBe('cables');
  });

  test('a rule that helps no more words than it harms is none', () => {
    expect(
      learnEndings([
        ['alpha', 'alpha'],
        ['beta', 'beta'],
      ]),
    ).toEqual({});
  });
});
