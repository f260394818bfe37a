import { describe, expect, test } from 'vitest';
import { addDays, compareDates, dateOf, isAfter, isBefore, isDay, overlaps, parseDate, yearsOf } from '../../../src/basics/dates.ts';

describe('the bounds of a date, as UTC days', () => {
  test.each([
    ['2025-09-22', '2025-09-22', '2025-09-22'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2023~', '2023-01-01', '2023-12-31'],
    ['2023-07?', '2023-07-01', '2023-07-31'],
    ['2025-09-22/2025-09-26', '2025-09-22', '2025-09-26'],
    ['2023/2025-06', '2023-01-01', '2025-06-30'],
    ['2023-11/..', '2023-11-01', undefined],
    ['../2024', undefined, '2024-12-31'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
  ])('%s', (text, earliest, latest) => {
    expect(dateOf(text)).toMatchObject({ edtf: text, earliest, latest });
    expect([dateOf(text).earliest, dateOf(text).latest]).toEqual([earliest, latest]);
  });
});

describe('precision and doubt', () => {
  test.each([
    ['202X', 'decade', false, false],
    ['2023', 'year', false, false],
    ['2023-07', 'month', false, false],
    ['2025-09-22', 'day', false, false],
    ['2023~', 'year', true, false],
    ['2023-07?', 'month', false, true],
    ['2023%', 'year', true, true],
  ] as const)('%s', (text, precision, approximate, uncertain) => {
    expect(dateOf(text).shape).toMatchObject({ type: 'point', at: { precision, approximate, uncertain } });
  });

  test('each end of a range has its own', () => {
    expect(dateOf('2023~/2025-09-22').shape).toEqual({
      type: 'range',
      start: { precision: 'year', day: '2023-01-01', approximate: true, uncertain: false },
      end: { precision: 'day', day: '2025-09-22', approximate: false, uncertain: false },
    });
  });

  test('an open end is none', () => {
    expect(dateOf('2023/..').shape).toMatchObject({ type: 'range', start: { precision: 'year' }, end: undefined });
    expect(dateOf('../2023').shape).toMatchObject({ type: 'range', start: undefined, end: { precision: 'year' } });
  });
});

describe('what is no date', () => {
  test.each([
    'July 2023', '2023-7', '2023-13', '2023-00', '2023-02-29', '2023-02-30', '2023-04-31', '2023-21', '2023-21-01', '23', '-2023', '20XX', 'XXXX',
    '2023-09-22T10:00:00Z', '2023?~', '[2023,2024]', '{2023,2024}', '2023/', '/2023', '../..', '..', '', '2023/2024/2025', ' 2023', '20X5',
  ])('%j is not EDTF as records know it', (text) => {
    expect(parseDate(text)).toBe('not-edtf');
  });

  test.each(['2025/2023', '2025-09-26/2025-09-22', '2025-09/2025-03', '203X/202X'])('%s runs backwards', (text) => {
    expect(parseDate(text)).toBe('backwards');
  });

  test('reading it as if it were known to be one throws', () => {
    expect(() => dateOf('soon')).toThrow(new TypeError("'soon' is no date (not-edtf)"));
  });
});

test('a day is one whole day that exists', () => {
  expect(isDay('2024-02-29')).toBe(true);
  for (const text of ['2023-02-29', '2024-02', '2024', '2024-02-29?', '2024-02-29/2024-02-29', 'today']) expect(isDay(text)).toBe(false);
});

test('order is by earliest bound, then latest; open starts first, open ends last', () => {
  const dates = ['2024', '2023/..', '2023-01-01', '2023', '../2030', '2023/2025', '2022-12-31'].map(dateOf);
  expect(dates.sort(compareDates).map((date) => date.edtf)).toEqual(['../2030', '2022-12-31', '2023-01-01', '2023', '2023/2025', '2023/..', '2024']);
  expect(compareDates(dateOf('2023~'), dateOf('2023'))).toBe(0);
  expect(compareDates(dateOf('2023/..'), dateOf('2023'))).toBe(1);
  expect(compareDates(dateOf('2023'), dateOf('2023/..'))).toBe(-1);
});

describe('against a day', () => {
  test('before means the whole of it', () => {
    expect(isBefore(dateOf('2025-01'), '2025-01-31')).toBe(false);
    expect(isBefore(dateOf('2025-01'), '2025-02-01')).toBe(true);
    expect(isBefore(dateOf('2025-01/..'), '2099-01-01')).toBe(false);
  });

  test('after means the whole of it', () => {
    expect(isAfter(dateOf('2025-02'), '2025-01-31')).toBe(true);
    expect(isAfter(dateOf('2025-02'), '2025-02-01')).toBe(false);
    expect(isAfter(dateOf('../2025'), '1900-01-01')).toBe(false);
  });
});

describe('two dates overlap if they can mean a common day', () => {
  test.each([
    ['2023', '2023-12-31', true],
    ['2023', '2024-01-01', false],
    ['2023-01/2023-06', '2023-06-30/2023-08', true],
    ['2023-01/2023-06', '2023-07', false],
    ['../2023', '2023', true],
    ['../2023', '2024/..', false],
    ['2020/..', '../2021', true],
    ['2020/..', '2050', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(overlaps(dateOf(a), dateOf(b))).toBe(expected);
    expect(overlaps(dateOf(b), dateOf(a))).toBe(expected);
  });
});

test('the years a date can lie in', () => {
  expect(yearsOf(dateOf('2023-07'))).toEqual([2023]);
  expect(yearsOf(dateOf('2023-12-30/2025-01-02'))).toEqual([2023, 2024, 2025]);
  expect(yearsOf(dateOf('202X'))).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029]);
  expect(yearsOf(dateOf('2023/..'))).toEqual([2023]);
  expect(yearsOf(dateOf('../2023'))).toEqual([2023]);
});

test('days are counted in UTC, over months and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-31', 90)).toBe('2026-05-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});
