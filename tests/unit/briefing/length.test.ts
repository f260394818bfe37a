import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/basics/prose.ts';
import type { Draft } from '../../../src/briefing/draft.ts';
import { onePageSentences, onePageShares, onePageWords, shorten, wordsOnPage } from '../../../src/briefing/one-page.ts';
import type { ComparedRow } from '../../../src/briefing/rules/comparison.ts';
import { makeSentence, ofSeveral, type Section, type SentenceRule } from '../../../src/briefing/sentence.ts';
import { record } from '../../support/records.ts';

let made = 0;

/** A sentence of `words` words. */
function draft(
  section: Section,
  words: number,
  weight = 1,
  rule: SentenceRule = 'statement',
  inputs?: readonly string[],
): Draft {
  made += 1;
  const text = Array.from({ length: words }, (_, index) => `w${made}-${index}`).join(' ');
  return {
    sentence: {
      ...makeSentence(
        section,
        'statement',
        text,
        ofSeveral(inputs ?? [`cable.s-${made}`], [{ source: 'gazette-2024', paragraphs: [3] }]),
      ),
      rule,
    },
    weight,
  };
}

/** Which of `drafts` stand on a page of `words` words, by their place. */
const kept = (drafts: readonly Draft[], words: number, comparison?: readonly ComparedRow[]) =>
  shorten(drafts, words, comparison).map((one) => drafts.indexOf(one));

test('words are counted as a reader counts them', () => {
  expect(['', ' ', 'one', 'one  two\nthree', 'the 22–26 May, EU–LAC (so-called)'].map(countWords)).toEqual([
    0, 0, 1, 3, 5,
  ]);
});

test('the front block and the headings have their own share of the page', () => {
  expect([onePageWords, onePageSentences]).toEqual([450, 335]);
});

describe('where there is not room for all', () => {
  test('the weightiest of each section stays, in the old order', () => {
    const drafts = [draft('state-of-play', 10, 1), draft('state-of-play', 10, 3), draft('state-of-play', 10, 2)];
    expect(kept(drafts, 20)).toEqual([1, 2]);
    expect(kept(drafts, 30)).toEqual([0, 1, 2]);
  });

  test('of two of one weight the first', () => {
    expect(kept([draft('state-of-play', 10), draft('state-of-play', 10)], 10)).toEqual([0]);
  });

  test('sections are served in turns, so that a long one leaves room for the others', () => {
    const long = Array.from({ length: 6 }, () => draft('state-of-play', 10, 9));
    const drafts = [...long, draft('what-happened', 10, 1), draft('what-the-sources-do-not-say', 10, 1)];
    expect(kept(drafts, 30)).toEqual([0, 6, 7]);
  });

  test('what does not fit lets a shorter one behind it pass', () => {
    expect(kept([draft('state-of-play', 30, 2), draft('state-of-play', 5, 1)], 10)).toEqual([1]);
  });

  test.each(
    onePageShares
      .filter(({ section }) => section !== 'bottom-line')
      .map(({ section, most }) => [section, most] as const),
  )('%s has %i at most', (section, most) => {
    expect(
      kept(
        Array.from({ length: most + 2 }, () => draft(section, 1)),
        1000,
      ),
    ).toHaveLength(most);
  });

  test('sections that matter more are served first', () => {
    const drafts = onePageShares.map(({ section }) => draft(section, 10)).reverse();
    expect(kept(drafts, 30).map((index) => drafts[index]?.sentence.section)).toEqual([
      'what-comes-next',
      'new',
      'bottom-line',
    ]);
  });
});

describe('the bottom line', () => {
  test('stands whole before anything else', () => {
    const drafts = [draft('what-comes-next', 10), ...Array.from({ length: 4 }, () => draft('bottom-line', 10))];
    expect(kept(drafts, 45)).toEqual([1, 2, 3, 4]);
  });

  test('is cut where it alone is longer than the page', () => {
    expect(kept([draft('bottom-line', 30), draft('bottom-line', 30), draft('bottom-line', 10)], 40)).toEqual([0, 2]);
  });
});

describe('a table is counted with what it prints beside its sentences', () => {
  test('figures: a head, and a value and a date in each row', () => {
    const [figure, growth] = [draft('key-figures', 10, 1, 'figure'), draft('key-figures', 10, 1, 'growth')];
    expect(wordsOnPage([figure.sentence])).toBe(20);
    expect(wordsOnPage([figure.sentence, growth.sentence, draft('key-figures', 10, 1, 'figure').sentence])).toBe(46);
    expect(wordsOnPage([growth.sentence, draft('bottom-line', 10, 1, 'figure').sentence])).toBe(20);
    expect(kept([figure], 19)).toEqual([]);
  });

  const cell = (words: number) => draft('side-by-side', words, 20, 'comparison');
  const comparison = (...cells: readonly (Draft | string)[]): ComparedRow[] => [
    {
      aspect: 'partners',
      cells: cells.map((one) => ({
        record: record('programme', 'cable', { name: 'Sea Cable' }),
        sentence: typeof one === 'string' ? undefined : one.sentence,
        text: typeof one === 'string' ? one : one.sentence.text,
      })),
    },
  ];

  test('a comparison: its aspects, the names at its head, and the cells without a sentence', () => {
    const one = cell(10);
    expect(wordsOnPage([one.sentence], comparison(one, 'not on record'))).toBe(10 + 10 + 2 * 2 + 3);
    expect(wordsOnPage([draft('bottom-line', 5).sentence], comparison(one, 'not on record'))).toBe(5);
  });

  test('stands whole or not at all', () => {
    const [a, b] = [cell(60), cell(60)];
    expect(kept([a, b], 1000, comparison(a, b))).toEqual([0, 1]);
    const [c, d] = [cell(80), cell(80)];
    expect(kept([c, d, draft('bottom-line', 5)], 1000, comparison(c, d))).toEqual([2]);
  });
});

test('what is said of several promises stands only with all of them', () => {
  const promise = (id: string, words: number) => draft('what-was-promised', words, 2, 'promise', [`${id}.promise`]);
  const both = draft('what-was-promised', 5, 1, 'commitment-state', ['pier', 'pier.step', 'mole']);
  expect(kept([promise('pier', 10), promise('mole', 10), both], 100)).toEqual([0, 1, 2]);
  expect(kept([promise('pier', 10), promise('mole', 20), both], 20)).toEqual([0]);
  expect(kept([draft('what-was-promised', 5, 1, 'commitment-state', ['pier', 'pier.step'])], 20)).toEqual([0]);
});
