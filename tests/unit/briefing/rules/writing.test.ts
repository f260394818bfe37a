import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../../src/basics/dates.ts';
import {
  asOfWords,
  liesAhead,
  nameAt,
  namedId,
  namesAt,
  placeWords,
  recordEvidence,
  telling,
  whenWords,
  write,
} from '../../../../src/briefing/rules/writing.ts';
import { deskOf, words } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const board = record('organisation', 'board', {
  name: 'Salt Board',
  inText: 'the Salt Board',
  names: [
    { name: 'Board of Old Salt', when: '../2014', from },
    { name: 'Salt and Fish Board', when: '2015/2019-06', from },
  ],
});
const northland = record('place', 'northland', { name: 'Northland' });
const desk = deskOf(siteOf([board, northland]));

test('a date lies ahead when all of it does', () => {
  expect(
    ['2025-02', '2025-02-01/..', '2025', '2025-01-31', '../2026', '2024'].map((date) => liesAhead(desk, dateOf(date))),
  ).toEqual([true, true, false, false, false, false]);
  expect(liesAhead(desk, undefined)).toBe(false);
});

describe('a record is named', () => {
  test.each([
    [undefined, 'the Salt Board'],
    ['2013', 'Board of Old Salt'],
    ['2014', 'Board of Old Salt'],
    ['2017-03-01', 'Salt and Fish Board'],
    ['2019-06-30', 'Salt and Fish Board'],
    ['2019-07-01', 'the Salt Board'],
    ['201X', 'Board of Old Salt'],
    ['2024/..', 'the Salt Board'],
  ])('as it was called at the time: %s', (when, name) => {
    expect(nameAt(board, when)).toBe(name);
  });

  test('by its name where no other reads better, by its id where there is no such record', () => {
    expect(nameAt(northland)).toBe('Northland');
    expect(namedId(desk.site, 'nowhere')).toBe('nowhere');
    expect(namesAt(desk, ['board', 'northland', 'nowhere'], '2013')).toBe('Board of Old Salt, Northland and nowhere');
  });

  test('with a capital where it opens a sentence', () => {
    expect(write(desk, 'sentence.status', { name: 'the Salt Board', status: 'ended' })).toBe(
      'The Salt Board has ended.',
    );
  });
});

test.each([
  [undefined, 'none', ''],
  ['2013-05', 'month', 'May 2013'],
  ['2013-05-02', 'day', '2 May 2013'],
  ['2013', 'year', '2013'],
  ['201X', 'decade', 'the 2010s'],
  ['2025-35', 'quarter', 'the third quarter of 2025'],
  ['2025-41~', 'about', 'about the second half of 2025'],
  ['2025-33/2025-35', 'span', 'the first quarter of 2025 to the third quarter of 2025'],
  ['2013~', 'about', 'about 2013'],
  ['2013?', 'year', '2013 (uncertain)'],
  ['2013/2014', 'span', '2013–2014'],
  ['2013-05-02/2013-05-04', 'day', '2–4 May 2013'],
  ['2013/..', 'open', 'since 2013'],
  ['../2013', 'open', 'until 2013'],
])('how a date joins a sentence: %s', (edtf, precision, date) => {
  expect(whenWords(words, edtf)).toEqual({ date, precision });
});

test.each([
  ['2013', 'yes', '2013'],
  ['2013/..', 'open', 'since 2013'],
  ['../2013', 'no', 'undated'],
  ['2025-35', 'yes', 'the third quarter of 2025'],
])('the date of a figure: %s', (asOf, dated, date) => {
  expect(asOfWords(words, asOf)).toEqual({ date, dated });
});

test('places are joined; without any there are none', () => {
  expect(placeWords(desk, ['northland', 'nowhere'])).toEqual({ where: 'Northland and nowhere', placed: 'yes' });
  expect([undefined, []].map((none) => placeWords(desk, none))).toEqual([
    { where: '', placed: 'no' },
    { where: '', placed: 'no' },
  ]);
});

test('a record rests on its statements, else on its fields', () => {
  const bare = record('event', 'bare', { when: '2024', from: { when: 'herald#2', outcome: 'herald#1' } });
  const told = record('event', 'told', {
    from: { outcome: 'herald#1' },
    statements: [{ id: 'said', aspect: 'goal', says: 'So.', from }],
  });
  const site = siteOf([bare, told]);
  expect(recordEvidence(site, bare)).toEqual([{ source: 'herald', paragraphs: [1, 2] }]);
  expect(recordEvidence(site, told)).toEqual([{ source: 'gazette-2024', paragraphs: [3] }]);
  expect(recordEvidence(site, record('theme', 'tides'))).toEqual([]);
});

test('an inference names what it was made from', () => {
  const own = record('programme', 'cable', {
    statements: [
      { id: 'guess', aspect: 'goal', says: 'So.', inferred: { why: 'So.', inputs: ['route', 'mills.power'] } },
    ],
  });
  const [linked] = siteOf([own]).statementsOf.get('cable') ?? [];
  expect(linked && telling(linked)).toMatchObject({ about: 'cable.guess', and: ['cable.route', 'mills.power'] });
});
