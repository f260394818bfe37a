import { expect, test } from 'vitest';
import { capitalised, lineRuns } from '../../../src/basics/prose.ts';

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
  expect(lineRuns(text).map((run) => run.text).join('')).toBe(text);
});

test('a text begins with a capital of its language', () => {
  expect(capitalised('the cable', 'en')).toBe('The cable');
  expect(capitalised('istanbul', 'tr')).toBe('İstanbul');
  expect(capitalised('', 'en')).toBe('');
});
