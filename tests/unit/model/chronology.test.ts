import { describe, expect, test } from 'vitest';
import { byYear, chronologyOn, eventOn } from '../../../src/model/chronology.ts';
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
  expect(chronologyOn(siteOf(events), day).map((entry) => entry.record.id)).toEqual(['since', 'first', 'twin', 'year', 'week', 'a-undated', 'b-undated']);
});

test('a range stands in every year it touches, an open one in its known year, one without a date in none', () => {
  const years = byYear(chronologyOn(siteOf(events), day));
  expect([...years].map(([year, entries]) => [year, entries.map((entry) => entry.record.id)])).toEqual([
    [2022, ['since']],
    [2024, ['first', 'twin', 'year', 'week']],
    [2025, ['week']],
  ]);
});
