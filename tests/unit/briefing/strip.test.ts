import { describe, expect, test } from 'vitest';
import type { Length } from '../../../src/briefing/length.ts';
import { stripOf } from '../../../src/briefing/strip.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { requested, words } from '../../support/briefings.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette#3';
const said = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect: 'figure',
  says: `${id} of it.`,
  from,
  ...more,
});
const cable = (data: Readonly<Record<string, unknown>> = {}): SourceRecord =>
  record('programme', 'cable', { name: 'Sea Cable', statements: [{ ...said('what'), aspect: 'purpose' }], ...data });
const base: readonly SourceRecord[] = [
  record('source', 'gazette', { published: '2024-05-02' }),
  record('source', 'herald', { published: '2024-12-20' }),
  record('place', 'northland', { name: 'Northland' }),
];

/** The strip of the paper on `id`, as label: value. */
function strip(records: readonly SourceRecord[], id = 'cable'): Record<string, string> {
  const site = siteOf([...base, ...records]);
  return Object.fromEntries(
    stripOf(site, words, requested(site, id), 'full').map(({ label, value }) => [label, value]),
  );
}

describe('the newest source', () => {
  test('is the newest that the paper itself cites, not that of the site', () => {
    expect(strip([cable()])['Newest source here']).toBe('2 May 2024');
    const newer = cable({ statements: [{ ...said('what', { from: 'herald#1' }), aspect: 'purpose' }] });
    expect(strip([newer])['Newest source here']).toBe('20 December 2024');
  });

  test('is undated where none that it cites bears a date', () => {
    const undated = cable({ statements: [{ ...said('what', { from: 'leaflet#1' }), aspect: 'purpose' }] });
    expect(strip([undated, record('source', 'leaflet')])['Newest source here']).toBe('undated');
  });
});

describe('who is in it', () => {
  const indicator = (id: string, data: Readonly<Record<string, unknown>>) =>
    record('indicator', id, { name: `Count of ${id}`, unit: 'members', measures: 'members', ...data });
  const count = (id: string, number: number, asOf = '2024') =>
    said(`n-${id}-${asOf}`, {
      value: { indicator: id, number, sense: 'exactly', asOf },
    });

  test('is counted, with its parts', () => {
    const records = [
      cable({
        statements: [
          count('members', 50, '2023'),
          count('members', 51),
          count('north', 27),
          count('south', 24),
          count('ships', 9),
        ],
      }),
      indicator('members', { covers: 'cable' }),
      indicator('north', { within: 'members', short: 'NL' }),
      indicator('south', { within: 'members', short: 'SL' }),
      indicator('ships', { within: 'members', short: 'ships', measures: 'output' }),
    ];
    expect(strip(records)['Who']).toBe('51 members: 27 NL, 24 SL');
  });

  test('is not counted of another programme', () => {
    const records = [
      cable({ statements: [count('members', 51)] }),
      indicator('members', { covers: 'mills' }),
      record('programme', 'mills'),
    ];
    expect(strip(records)['Who']).toBeUndefined();
  });

  test('is named where nobody counts, and the rest counted', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const bodies = ids.map((id) => record('organisation', id, { name: `Board ${id}x` }));
    const partners = (who: readonly string[], others?: number) =>
      cable({ partners: [{ as: 'partner', who, from, ...(others === undefined ? {} : { others }) }] });
    expect(strip([...bodies, partners(ids.slice(0, 4))])['Who']).toBe('Board ax, Board bx, Board cx and Board dx');
    expect(strip([...bodies, partners(ids)])['Who']).toBe('Board ax, Board bx, Board cx and 2 more');
    expect(strip([...bodies, partners(['a', 'b'], 20)])['Who']).toBe('Board ax, Board bx and 20 more');
  });
});

describe('where it stands', () => {
  test('is its status and its period, as of the month of the newest source that says so', () => {
    const data = { status: 'running', period: '2023/..', from: { status: from, period: from } };
    expect(strip([cable(data)])['Where it stands']).toBe('under way, since 2023 (in May 2024)');
    expect(strip([cable({ ...data, status: 'ended', period: '2023/2024' })])['Where it stands']).toBe(
      'ended, 2023–2024',
    );
    expect(strip([cable()])['Where it stands']).toBe('not on record');
  });
});

describe('the last event', () => {
  const event = (id: string, when: string, data: Readonly<Record<string, unknown>> = {}) =>
    record('event', id, { name: `Fair ${id}`, when, from: { when: from, outcome: from }, ...data });
  const label = 'Last event known';

  test('is the last that took place, not one that was announced or came out in print', () => {
    const records = [
      cable(),
      event('a', '2023', { programmes: ['cable'] }),
      event('b', '2024', { programmes: ['cable'] }),
      event('c', '2024-06', { programmes: ['cable'], type: 'report' }),
      event('d', '2024-12', { programmes: ['cable'], outcome: 'announced' }),
      event('e', '2024-12'),
    ];
    expect(strip(records)[label]).toBe('2024: Fair b');
    expect(strip([cable()])[label]).toBeUndefined();
  });

  test('of a place counts what it took part in, itself or through a body of its own', () => {
    const records = [
      record('organisation', 'ministry', { place: 'northland' }),
      event('a', '2023', { where: ['northland'] }),
      event('b', '2024', { participants: [{ as: 'delegation', who: ['ministry'], from }] }),
      event('c', '2024-12'),
    ];
    expect(strip(records, 'northland')[label]).toBe('2024: Fair b');
  });
});

describe('what is next due', () => {
  const promise = (id: string, due?: string, step?: string, event?: string) =>
    record('commitment', id, {
      name: `Promise ${id}`,
      programmes: ['cable'],
      ...(due === undefined ? {} : { due }),
      ...(event === undefined ? {} : { event }),
      from: { due: from, ...(event === undefined ? {} : { event: from }) },
      statements: step === undefined ? [] : [{ id: 's', aspect: 'step', says: 'So.', when: '2024', state: step, from }],
    });
  const fair = (when: string, outcome = 'announced') =>
    record('event', 'fair', {
      name: 'Fair',
      when,
      outcome,
      programmes: ['cable'],
      from: { when: from, outcome: from },
    });
  const due = (...records: readonly SourceRecord[]) => strip([cable(), ...records])['Next due'];

  test.each<[string, readonly SourceRecord[], string | undefined]>([
    ['a promise', [promise('a', '2026'), promise('b', '2025-03')], 'March 2025: Promise b'],
    [
      'the event at which it falls due',
      [promise('a', '2025-06', undefined, 'fair'), fair('2025-06')],
      'June 2025: Fair',
    ],
    ['an event that comes first', [promise('a', '2026'), fair('2025-06')], 'June 2025: Fair'],
    ['no date', [promise('a')], 'nothing dated'],
    ['all done', [promise('a', '2026', 'delivered')], 'nothing dated'],
    ['neither', [], undefined],
  ])('%s', (_what, records, expected) => {
    expect(due(...records)).toBe(expected);
  });

  test('is said beside the latest of what fell due, by how it stands', () => {
    const late = [promise('a', '2023'), promise('b', '2024-10'), promise('c', '2024-08')];
    expect(strip([cable(), ...late])).toMatchObject({
      'Due after our last source on it': 'October 2024: Promise b',
      'Due, with no word since': '2023: Promise a',
    });
    expect(due(...late)).toBeUndefined();
    expect(due(...late, promise('d', '2026'))).toBe('2026: Promise d');
  });
});

test('one page has no room for the report date, nor for what its bottom line says', () => {
  const event = record('event', 'fair', {
    name: 'Fair',
    when: '2024-03',
    programmes: ['cable'],
    from: { when: from, outcome: from },
  });
  const told = cable({ bottomLine: [{ says: 'In March 2024 the cable was at the Fair.', cites: ['what'] }] });
  const site = siteOf([...base, told, event]);
  const labels = (length: Length) => stripOf(site, words, requested(site, 'cable'), length).map(({ label }) => label);
  expect(labels('full')).toContain('Last event known');
  expect(labels('full').filter((label) => !labels('one-page').includes(label))).toEqual([
    'Report date',
    'Last event known',
  ]);
});
