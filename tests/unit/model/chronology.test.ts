import { describe, expect, test } from 'vitest';
import { byYear, chronologyOn, eventOn, longestSilence } from '../../../src/model/chronology.ts';
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

describe('the longest silence', () => {
  type Given = readonly [when: string | undefined, outcome?: string];
  /** The dates between which it lies, as of 31 January 2025. */
  const between = (...events: readonly Given[]): (string | undefined)[] => {
    const records = events.map(([when, outcome = 'held'], index) =>
      record('event', `e-${index}`, { outcome, ...(when === undefined ? {} : { when }) }),
    );
    const longest = longestSilence(chronologyOn(siteOf(records), day), day);
    return longest ? [longest.before.record.data.when, longest.after.record.data.when] : [];
  };

  test.each<[string, readonly Given[], readonly string[]]>([
    ['a year to the day', [['2023-01-31'], ['2024-01-31']], ['2023-01-31', '2024-01-31']],
    ['a day less is none', [['2023-02-01'], ['2024-01-31']], []],
    [
      'in days, not in years that it holds',
      [['2012-01-05'], ['2013-12-30'], ['2015-02-01']],
      ['2012-01-05', '2013-12-30'],
    ],
    ['of two alike the first', [['2020-01-01'], ['2021-12-31'], ['2023-12-31']], ['2020-01-01', '2021-12-31']],
    ['after the end of a longer event', [['2013/2020'], ['2014'], ['2023']], ['2013/2020', '2023']],
    [
      'whatever came of an event, it is on record',
      [['2018'], ['2021', 'announced'], ['2024', 'cancelled']],
      ['2018', '2021'],
    ],
    ['what lies ahead ends none', [['2020'], ['2021'], ['2027', 'announced'], ['2028', 'cancelled']], []],
    ['without a date', [[undefined], ['2020'], [undefined]], []],
    ['in a time that has not ended', [['2010'], ['2015/..'], ['2020']], ['2010', '2015/..']],
    ['behind one that has no beginning', [['../2015'], ['2020'], ['2022']], ['2020', '2022']],
    ['one event', [['2013']], []],
  ])('%s', (_name, events, dates) => {
    expect(between(...events)).toEqual(dates);
  });
});
