import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/basics/names.ts';
import { isList } from '../../../../src/basics/prose.ts';
import { knownLanguages, wordsFor } from '../../../../src/messages/words.ts';

const { prose } = wordsFor('en', 'en-GB');

describe('what was to come, told after its day', () => {
  test.each([
    ['The launch will be held in Northland.', 'The launch was to be held in Northland.'],
    ['The launches will be held in Northland.', 'The launches were to be held in Northland.'],
    ['Northland and Southland will meet.', 'Northland and Southland were to meet.'],
    ['The ministers of Northland will meet.', 'The ministers of Northland were to meet.'],
    ['The minister for the isles will come.', 'The minister for the isles was to come.'],
    ['In May, in the isles, the Salt Board will meet.', 'In May, in the isles, the Salt Board was to meet.'],
    ['The bus will come.', 'The bus was to come.'],
    ['They will come.', 'They were to come.'],
    ['Both will come.', 'Both were to come.'],
    ['People will come.', 'People were to come.'],
    ['It will soon rain.', 'It was soon to rain.'],
    ['It will also rain.', 'It was also to rain.'],
    ['It will not rain.', 'It was not to rain.'],
    ['The ships are to sail.', 'The ships were to sail.'],
    ['The ship is to sail.', 'The ship was to sail.'],
    ['A visit is planned for May.', 'A visit was planned for May.'],
    ['Visits are planned for May.', 'Visits were planned for May.'],
  ])('%s', (says, told) => {
    expect(prose.toldLater(says)).toBe(told);
  });

  test.each([
    'It rained.',
    'It is open to ships.',
    'There is a will to act.',
    'The will of the board counts.',
    'The plan is old.',
    '',
  ])('nothing lies ahead in it: %s', (says) => {
    expect(prose.toldLater(says)).toBe(says);
  });
});

test.each([
  ['is long', 'It'],
  ['was long', 'It'],
  ['has a crew', 'It'],
  ['joins the coasts', 'It'],
  ['are long', 'They'],
  ['were long', 'They'],
  ['have a crew', 'They'],
  ['plans more', undefined],
  ['members meet', undefined],
  ['joins', undefined],
  ['’s crew is small', undefined],
  ['and the mills are old', undefined],
  ['', undefined],
])('the pronoun before "%s"', (rest, pronoun) => {
  expect(prose.pronounFor(rest)).toBe(pronoun);
});

test.each([
  ['salt, fish and light, wood', true],
  ['salt; fish; light', true],
  ['salt, fish', false],
  ['1,000,000 ships', false],
  ['', false],
])('a list has three parts: %s', (text, list) => {
  expect(isList(text)).toBe(list);
});

describe.each(knownLanguages)('%s', (language) => {
  const rules = wordsFor(language).prose;

  test('its words are folded, as they are compared', () => {
    for (const words of [rules.smallWords, rules.articles, rules.negations, rules.numberWords, rules.commonOpenings])
      expect([...words].filter((word) => fold(word) !== word)).toEqual([]);
  });

  test('its articles are small words, and its two openers open otherwise', () => {
    expect([...rules.articles].filter((word) => !rules.smallWords.has(word))).toEqual([]);
    expect(rules.openers[0]).not.toBe(rules.openers[1]);
  });
});
