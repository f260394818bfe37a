import { describe, expect, test } from 'vitest';
import { byYear, chronologyOn, eventOn } from '../../../src/model/chronology.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { record, siteOf } from '../../support/records.ts';

const day = '2025-01-31';

describe('what is known of an event', () => {
  test.each([
    ['announced', '2025-02-01', 'announced'],
    ['announced', '2025-01-31', 'announced'],
    ['announced', '2025-01-30', 'announced-unknown'],
    ['announced', '2025-01', 'announced'],
    ['announced', '2024', 'announced-unknown'],
    ['announced', '2024/..', 'announced'],
    ['announced', undefined, 'announced'],
    ['held', '2024', 'held'],
    ['cancelled', '2024', 'cancelled'],
    ['unknown', '2024', 'unknown'],
  ])('%s for %s', (outcome, when, standing) => {
    const visit = record('event', 'visit', { outcome, ...(when === undefined ? {} : { when }) });
    expect(eventOn(visit, day).standing).toBe(standing);
  });
});

const events = Object.entries({
  'b-undated': undefined,
  'a-undated': undefined,
  week: '2024-12-30/2025-01-02',
  year: '2024',
  first: '2024-01-01',
  twin: '2024-01-01',
  since: '2022/..',
}).map(([id, when]) => record('event', id, when === undefined ? {} : { when }));

test('events by date, then id, those without a date last', () => {
  expect(chronologyOn(siteOf(events), day).map((entry) => entry.record.id)).toEqual([
    'since',
    'first',
    'twin',
    'year',
    'week',
    'a-undated',
    'b-undated',
  ]);
});

/** Each year with the ids of its events. */
function yearsIn(records: readonly SourceRecord[]): (readonly [number, string[]])[] {
  return [...byYear(chronologyOn(siteOf(records), day))].map(
    ([year, entries]) => [year, entries.map((entry) => entry.record.id)] as const,
  );
}

test('a range stands in every year it touches, an open one in its known year, one without a date in none', () => {
  expect(yearsIn(events)).toEqual([
    [2022, ['since']],
    [2024, ['first', 'twin', 'year', 'week']],
    [2025, ['week']],
  ]);
});

describe('a year stands there when something began or ended in it', () => {
  const dated = (dates: Readonly<Record<string, string>>) =>
    Object.entries(dates).map(([id, when]) => record('event', id, { when }));

  test.each([
    [
      'not for each that a long time covers',
      { peace: '1648/2025' },
      [
        [1648, ['peace']],
        [2025, ['peace']],
      ],
    ],
    [
      'nor for each of a short one',
      { talks: '2021/2025' },
      [
        [2021, ['talks']],
        [2025, ['talks']],
      ],
    ],
    [
      'but then with what went on in it',
      { talks: '2021/2025', visit: '2023-05' },
      [
        [2021, ['talks']],
        [2023, ['talks', 'visit']],
        [2025, ['talks']],
      ],
    ],
    [
      'unless that went on for very long',
      { peace: '1648/2025', visit: '2023' },
      [
        [1648, ['peace']],
        [2023, ['visit']],
        [2025, ['peace']],
      ],
    ],
    ['a decade in its first', { era: '199X' }, [[1990, ['era']]]],
    [
      'and in those of others',
      { era: '199X', visit: '1994' },
      [
        [1990, ['era']],
        [1994, ['era', 'visit']],
      ],
    ],
  ])('%s', (_what, dates, years) => {
    expect(yearsIn(dated(dates))).toEqual(years);
  });
});
