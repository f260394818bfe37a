import parse from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  dateOf,
  isAfter,
  isBefore,
  isDay,
  overlaps,
  parseDate,
  yearsAcross,
  yearsOf,
  yearsTouched,
} from '../../../src/basics/dates.ts';
import { limits } from '../../../src/basics/limits.ts';
import { words } from '../../support/briefings.ts';

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
    ['2025-33', '2025-01-01', '2025-03-31'],
    ['2025-34', '2025-04-01', '2025-06-30'],
    ['2025-35', '2025-07-01', '2025-09-30'],
    ['2025-36~', '2025-10-01', '2025-12-31'],
    ['2025-37', '2025-01-01', '2025-04-30'],
    ['2025-39', '2025-09-01', '2025-12-31'],
    ['2024-40', '2024-01-01', '2024-06-30'],
    ['2024-41', '2024-07-01', '2024-12-31'],
    ['2025-36/2026-33', '2025-10-01', '2026-03-31'],
    ['2025-35/..', '2025-07-01', undefined],
  ])('%s', (text, earliest, latest) => {
    expect(dateOf(text)).toMatchObject({ edtf: text, earliest, latest });
    expect([dateOf(text).earliest, dateOf(text).latest]).toEqual([earliest, latest]);
  });
});

test('whatever is read has the bounds that the reader of EDTF tells, and what it refuses is refused', () => {
  const years = ['1000', '1900', '2023', '2024', '2999'];
  const months = ['', ...Array.from({ length: 14 }, (_, number) => `-${String(number).padStart(2, '0')}`)];
  const days = months.flatMap((month) =>
    ['', '-00', '-01', '-28', '-29', '-30', '-31', '-32'].map((day) => (month === '' ? '' : month + day)),
  );
  const written = years.flatMap((year) => days.flatMap((day) => ['', '~', '?', '%'].map((mark) => year + day + mark)));
  const told = (text: string): string | undefined => {
    const bounds = boundsByLibrary(text);
    // It lets 29 February of a common year be the first of March.
    return bounds?.[0]?.startsWith(text.replace(/X?[~?%]?$/, '')) === true ? bounds.join('/') : undefined;
  };
  for (const text of [...written, '202X', '100X', '202X~']) {
    const date = parseDate(text);
    expect(typeof date === 'string' ? undefined : `${date.earliest}/${date.latest}`, text).toBe(told(text));
  }
});

function boundsByLibrary(text: string): readonly string[] | undefined {
  try {
    const { min, max } = parse(text);
    return [min, max].map((instant) => new Date(instant ?? 0).toISOString().slice(0, 10));
  } catch {
    return undefined;
  }
}

describe('precision and doubt', () => {
  test.each([
    ['202X', 'decade', false, false],
    ['2025-35', 'quarter', false, false],
    ['2025-38', 'third', false, false],
    ['2025-41?', 'half', false, true],
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
      start: { precision: 'year', day: '2023-01-01', lastDay: '2023-12-31', approximate: true, uncertain: false },
      end: { precision: 'day', day: '2025-09-22', lastDay: '2025-09-22', approximate: false, uncertain: false },
    });
  });

  test('an open end is none', () => {
    expect(dateOf('2023/..').shape).toMatchObject({ type: 'range', start: { precision: 'year' }, end: undefined });
    expect(dateOf('../2023').shape).toMatchObject({ type: 'range', start: undefined, end: { precision: 'year' } });
  });
});

describe('what is no date', () => {
  test.each([
    'July 2023',
    '2023-7',
    '2023-13',
    '2023-00',
    '2023-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-21-01',
    '23',
    'XXXX',
    '2023-09-22T10:00:00Z',
    '10:00',
    '2023?~',
    '2023?-07',
    '2023-07?-05',
    '%2023',
    '~2023',
    '198X~',
    '198X?',
    '2023-XX',
    '2023-07-XX',
    '2023-1X',
    '1XXX',
    'Y10000',
    'Y1e4',
    '1e3',
    '2023S2',
    '10000',
    '2023-W05',
    '..2023',
    '2023..',
    '2023/open',
    '2023/unknown',
    'unknown',
    '٢٠٢٣',
    '２０２３',
    '[2023,2024]',
    '{2023,2024}',
    '2023/',
    '/2023',
    '../..',
    '..',
    '',
    '2023/2024/2025',
    ' 2023',
    '20X5',
  ])('%j is not EDTF as records know it', (text) => {
    expect(parseDate(text)).toBe('not-edtf');
  });

  test.each([
    ['2023-21', 'season'],
    ['2023-24~', 'season'],
    ['2023-32', 'season'],
    ['2023/2024-22', 'season'],
    ['20XX', 'century'],
    ['19XX/2005', 'century'],
    ['-2023', 'before-our-era'],
    ['-0001', 'before-our-era'],
    ['-0044-03-15', 'before-our-era'],
    ['Y-10000', 'before-our-era'],
  ] as const)('%s is told for what it is', (text, fault) => {
    expect(parseDate(text)).toBe(fault);
  });

  test.each(['2023-33-01', '2023-42', '2023-00', '2023-34-', '2023-3'])('%s is no part of a year', (text) => {
    expect(parseDate(text)).toBe('not-edtf');
  });

  test.each([
    '0000',
    '0001',
    '0001-01-01',
    '0999-12-31',
    '000X',
    '099X',
    '0001/9999',
    '3000',
    '9999-12-31',
    '9999-12-31/..',
    '2025/3000',
    '../9999',
    '9999~',
    '300X',
  ])('%s lies where no page could print it', (text) => {
    expect(parseDate(text)).toBe('out-of-range');
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
  for (const text of ['2023-02-29', '2024-02', '2024', '2024-02-29?', '2024-02-29/2024-02-29', 'today'])
    expect(isDay(text)).toBe(false);
});

test('order is by earliest bound, then latest; open starts first, open ends last', () => {
  const dates = ['2024', '2023/..', '2023-01-01', '2023', '../2030', '2023/2025', '2022-12-31'].map(dateOf);
  expect(dates.sort(compareDates).map((date) => date.edtf)).toEqual([
    '../2030',
    '2022-12-31',
    '2023-01-01',
    '2023',
    '2023/2025',
    '2023/..',
    '2024',
  ]);
  expect(compareDates(dateOf('2023~'), dateOf('2023'))).toBe(0);
  expect(compareDates(dateOf('2023/..'), dateOf('2023'))).toBe(1);
  expect(compareDates(dateOf('2023'), dateOf('2023/..'))).toBe(-1);
});

test('a part of a year has its place among months and days', () => {
  const dates = ['2025-07-15', '2025-35', '2025-34', '2025-07', '2025', '2025-41', '2025-40', '2025-39', '2025-09'].map(
    dateOf,
  );
  expect(dates.sort(compareDates).map((date) => date.edtf)).toEqual([
    '2025-40',
    '2025',
    '2025-34',
    '2025-07',
    '2025-35',
    '2025-41',
    '2025-07-15',
    '2025-09',
    '2025-39',
  ]);
  expect(overlaps(dateOf('2025-35'), dateOf('2025-09-30'))).toBe(true);
  expect(isBefore(dateOf('2025-35'), '2025-10-01')).toBe(true);
  expect(isBefore(dateOf('2025-35'), '2025-09-30')).toBe(false);
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

test('the years in which a date begins and ends', () => {
  expect(yearsOf(dateOf('2023-07'))).toEqual([2023]);
  expect(yearsOf(dateOf('2023-12-30/2024-01-02'))).toEqual([2023, 2024]);
  expect(yearsOf(dateOf('1648/2025'))).toEqual([1648, 2025]);
  expect(yearsOf(dateOf('202X'))).toEqual([2020]);
  expect(yearsOf(dateOf('198X/1995~'))).toEqual([1980, 1995]);
  expect(yearsOf(dateOf('2023/..'))).toEqual([2023]);
  expect(yearsOf(dateOf('../2023'))).toEqual([2023]);
});

test('the years that a date touches, of a long one its first and last', () => {
  expect(yearsTouched(dateOf('2023-12-30/2025-01-02'))).toEqual([2023, 2024, 2025]);
  expect(yearsTouched(dateOf('202X'))).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029]);
  expect(yearsTouched(dateOf('2014/2023'))).toHaveLength(10);
  expect(yearsTouched(dateOf('2014/2024'))).toEqual([2014, 2024]);
  expect(yearsTouched(dateOf('2023/..'))).toEqual([2023]);
});

test('over how many years a date can lie', () => {
  expect(yearsAcross(dateOf('2023-07'))).toBe(1);
  expect(yearsAcross(dateOf('2023-12-30/2025-01-02'))).toBe(3);
  expect(yearsAcross(dateOf('202X'))).toBe(10);
  expect(yearsAcross(dateOf('2023/..'))).toBeUndefined();
});

test('every date has its place in one order, and years on either side of it', () => {
  const two = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
  const year = fc.integer({ min: limits.firstYear, max: limits.lastYear }).map(String);
  const point = fc.oneof(
    fc.tuple(year, fc.constantFrom('', '~', '?', '%')).map(([one, mark]) => one + mark),
    fc.tuple(year, two(1, 12), fc.constantFrom('', '~', '?')).map(([one, month, mark]) => `${one}-${month}${mark}`),
    fc.tuple(year, two(1, 12), two(1, 28)).map((parts) => parts.join('-')),
    year.map((one) => `${one.slice(0, 3)}X`),
    fc.tuple(year, two(33, 41), fc.constantFrom('', '~', '?')).map(([one, part, mark]) => `${one}-${part}${mark}`),
  );
  const dates = fc
    .oneof(
      point,
      fc.tuple(point, point).map((ends) => ends.join('/')),
      point.map((one) => `${one}/..`),
      point.map((one) => `../${one}`),
    )
    .filter((text) => parseDate(text) !== 'backwards');
  const sign = (one: string, other: string) => Math.sign(compareDates(dateOf(one), dateOf(other)));
  fc.assert(
    fc.property(dates, dates, dates, (a, b, c) => {
      expect(sign(a, b) + sign(b, a)).toBe(0);
      if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      const { earliest, latest } = dateOf(a);
      for (const day of [earliest, latest])
        if (day !== undefined) expect(isDay(day) && isDay(addDays(day, 0)), day).toBe(true);
      for (const one of yearsOf(dateOf(a))) expect(parseDate(String(one))).toMatchObject({ edtf: String(one) });
      expect(words.date(a)).toMatch(/\d{4}/);
      expect(words.date(a)).not.toMatch(/NaN|Invalid|undefined/);
    }),
  );
});

test('days are counted in UTC, over months and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-31', 90)).toBe('2026-05-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});
