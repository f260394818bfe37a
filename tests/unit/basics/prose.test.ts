import { expect, test } from 'vitest';
import { capitalised, countWords, lineRuns, startOf } from '../../../src/basics/prose.ts';

test.each([
  ['', []],
  ['No number here.', ['No number here.']],
  ['It has 6 programmes and 1 event.', ['It has ', '[6 programmes]', ' and ', '[1 event]', '.']],
  ['9–10\u00a0November', ['[9–10]', '\u00a0November']],
  ['20 Gbps for 24–26 towns', ['[20 Gbps]', ' for ', '[24–26]', ' towns']],
  // A date holds together by itself.
  ['On 31\u00a0January', ['On 31\u00a0January']],
  // What is long, counts much or is part of something else may be parted.
  ['2025 ships', ['2025 ships']],
  ['1,500 ships, 3.25 crowns', ['1,500 ships, 3.25 crowns']],
  ['the 3:2:3 model of A4 paper', ['the 3:2:3 model of A4 paper']],
  ['in 12 responsibilities', ['in 12 responsibilities']],
  ['in 12 start-ups', ['in 12 start-ups']],
  ['in 12 EU–LAC towns', ['in 12 ', '[EU–LAC]', ' towns']],
  ['in the EU–LAC Digital Alliance', ['in the ', '[EU–LAC]', ' Digital Alliance']],
  ['so that 2025 − 2 = 2023 holds', ['so that ', '[2025 − 2 = 2023]', ' holds']],
  ['the Europe–Caribbean and the 5G–6G lines', ['the Europe–Caribbean and the 5G–6G lines']],
  ['the EU–Caribbean sea', ['the EU–Caribbean sea']],
  ['Cioeste–Bielsko–Biała', ['Cioeste–Bielsko–Biała']],
  ['pages 9–10, 9–10 of June', ['pages ', '[9–10]', ', ', '[9–10]', ' of June']],
])('lines may end in %j between %j', (text, runs) => {
  expect(lineRuns(text).map((run) => (run.whole ? `[${run.text}]` : run.text))).toEqual(runs);
  expect(
    lineRuns(text)
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
});

test('a text begins with a capital of its language', () => {
  expect(capitalised('the cable', 'en')).toBe('The cable');
  expect(capitalised('istanbul', 'tr')).toBe('İstanbul');
  expect(capitalised('', 'en')).toBe('');
  expect(capitalised('ﬁnance and ßtreet', 'en')).toBe('Finance and ßtreet');
  expect(capitalised('𐐨 letter', 'en')).toBe('𐐀 letter');
  expect(capitalised('თბილისი', 'en')).toBe('თბილისი');
  expect(capitalised('\ud83c half', 'en')).toBe('\ud83c half');
});

test.each([
  ['', 0],
  ['  one,  two\nthree ', 3],
  ['Việt Nam Cộng hòa', 4],
  ['हिन्दी में', 2],
  ['국가 발전', 2],
  ['กรุงเทพมหานคร', 1],
  ['The 国家 of ไทย', 4],
  ['。', 1],
])('words of %j are counted as a reader counts them: %d', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each(['สภาผู้แทนราษฎรแห่งราชอาณาจักรไทย', '国家发展和改革委员会'])(
  '%s is several words, though no space stands between them',
  (text) => {
    const words = countWords(text);
    expect(words).toBeGreaterThan(3);
    expect(words).toBeLessThan(11);
    expect(countWords(`${text} ${text}`)).toBe(2 * words);
  },
);

test.each(['1', '1 ', '1 + ', '1–', 'a', 'a–', ', ', 'ก', '国'])('a long text of %j is cut and counted', (sign) => {
  const text = sign.repeat(200_000);
  expect(
    lineRuns(text)
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
  expect(countWords(text)).toBeGreaterThan(0);
});

test.each([
  ['Sea Cable', 20, 'Sea Cable'],
  ['Sea Cable', 3, 'Sea'],
  ['ab🌊cd', 3, 'ab'],
  ['ab🌊cd', 4, 'ab🌊'],
  ['e\u0301e\u0301e\u0301', 3, 'e\u0301'],
  ['👩\u200d👩\u200d👧x', 4, '👩\u200d'],
  ['', 5, ''],
])('the start of %j, %d long at most', (text, most, start) => {
  expect(startOf(text, most)).toBe(start);
});
