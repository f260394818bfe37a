import { describe, expect, test } from 'vitest';
import { knownLanguages, wordsFor } from '../../../src/messages/words.ts';

const words = wordsFor('en', 'en-GB');

describe('a date is printed at its own precision', () => {
  test.each([
    ['2013-05', 'May 2013'],
    ['2025-09-22', '22 September 2025'],
    ['2023', '2023'],
    ['202X', 'the 2020s'],
    ['2025-35', 'third quarter of 2025'],
    ['2025-36?', 'fourth quarter of 2025 (uncertain)'],
    ['2025-33~', 'about the first quarter of 2025'],
    ['2025-38', 'second four months of 2025'],
    ['2025-40', 'first half of 2025'],
    ['2025-34/..', 'since the second quarter of 2025'],
    ['../2025-41', 'until the second half of 2025'],
    ['2025-36/2026-33', 'fourth quarter of 2025 to first quarter of 2026'],
    ['2025-36/2026-02', 'fourth quarter of 2025 to February 2026'],
    ['2023~', 'about 2023'],
    ['2023-07~', 'about July 2023'],
    ['2023?', '2023 (uncertain)'],
    ['2023%', 'about 2023 (uncertain)'],
    ['2023/..', 'since 2023'],
    ['2023-11/..', 'since November 2023'],
    ['2023~/..', 'since about 2023'],
    ['../2024-12-31', 'until 31 December 2024'],
    ['2025-09-22/2025-09-26', '22–26 September 2025'],
    ['2025-11-09/2025-11-10', '9–10 November 2025'],
    ['2025-09-30/2025-10-02', '30 September – 2 October 2025'],
    ['2024-12-30/2025-01-02', '30 December 2024 – 2 January 2025'],
    ['2025-09/2025-10', 'September – October 2025'],
    ['2024-12/2025-02', 'December 2024 – February 2025'],
    ['2023/2025', '2023–2025'],
    ['2023~/2025', 'about 2023 to 2025'],
    ['2023/2025-06', '2023 to June 2025'],
    ['201X/202X', 'the 2010s to the 2020s'],
  ])('%s', (edtf, written) => {
    expect(words.date(edtf)).toBe(written);
  });

  test('in another way of writing English', () => {
    expect(wordsFor('en', 'en-US').date('2025-11-09/2025-11-10')).toBe('November 9–10, 2025');
  });
});

test('what readers call a value of a field; nothing where the messages have no word for it', () => {
  expect(['ended', 'ends'].map((value) => words.word('status', value))).toEqual(['ended', undefined]);
});

test('the words in which a text may speak of a date', () => {
  expect(words.dateParts('2025-09-22/2025-10-02')).toEqual(['22', 'September', '2025', '2', 'October', '2025']);
  expect(words.dateParts('2023/..')).toEqual(['2023']);
});

test.each([
  [300e9, 'EUR', '€300 billion'],
  [45e9, 'EUR', '€45 billion'],
  [1.25e6, 'EUR', '€1.25 million'],
  [1_234_567, 'EUR', '€1,234,567'],
  [1_000_000.5, 'EUR', '€1,000,000.50'],
  [0.005, 'EUR', '€0.005'],
  [1_500.5, 'JPY', 'JP¥1,500.5'],
  [-3e6, 'EUR', '-€3,000,000'],
  [1_500, 'EUR', '€1,500'],
  [1_500.5, 'EUR', '€1,500.50'],
  [20, 'USD', 'US$20'],
  [2e6, 'USD', 'US$2 million'],
])('money: %d %s', (value, currency, written) => {
  expect(words.money(value, currency)).toBe(written);
});

test('numbers and lists', () => {
  expect(words.number(1500)).toBe('1,500');
  expect(words.number(0.0004)).toBe('0.0004');
  expect(words.number(1e18)).toBe('1,000,000,000,000,000,000');
  expect(words.list(['Northland'])).toBe('Northland');
  expect(words.list(['Northland', 'Southland', 'Westland'])).toBe('Northland, Southland and Westland');
});

test('order for readers ignores case and accents and reads numbers, and is the same every time', () => {
  const sorted = ['Åland', 'alpha 2', 'alpha 10', 'Émile', 'Zeta', 'zeta'];
  expect([...sorted].reverse().sort(words.compare)).toEqual(sorted);
});

describe('messages', () => {
  test('are filled', () => {
    expect(words.t('date.about', { date: 'May' })).toBe('about May');
  });

  test('are not told in the words of another state', () => {
    const told = { part: 'Speaker', who: 'Jane Doe', of: '' } as const;
    expect(words.t('sentence.takes-part', { ...told, delegated: 'no' })).toBe('Speaker: Jane Doe.');
    // @ts-expect-error No message has a branch for this word.
    expect(() => words.t('sentence.takes-part', { ...told, delegated: 'lapsed' })).toThrow('lapsed');
  });

  test('of a language nobody wrote are refused', () => {
    expect(() => wordsFor('tlh')).toThrow(
      new RangeError(`there are no messages for the language 'tlh'; known: ${knownLanguages.join(', ')}`),
    );
  });
});
