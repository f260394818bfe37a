import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { calendarOf, datedRecords, daysOf } from '../../../../src/views/neighbours/calendar.ts';
import { contextOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

describe('the days on which a calendar shows a date', () => {
  test.each([
    ['2025-09-22', { first: '2025-09-22', last: '2025-09-22', somewhere: false }],
    ['2025-09-22/2025-09-26', { first: '2025-09-22', last: '2025-09-26', somewhere: false }],
    ['2025-09-22~', { first: '2025-09-22', last: '2025-09-22', somewhere: true }],
    ['2024-02', { first: '2024-02-01', last: '2024-02-29', somewhere: true }],
    ['2025-34', { first: '2025-04-01', last: '2025-06-30', somewhere: true }],
    ['2025', undefined],
    ['202X', undefined],
    ['2025-09-22/..', undefined],
    ['../2025-09-22', undefined],
    ['2025/2025-09-22', undefined],
  ])('%s', (edtf, days) => {
    expect(daysOf(edtf)).toEqual(days);
  });
});

const from = 'gazette-2024#3';
const records: SourceRecord[] = [
  record('event', 'summit', {
    name: 'Summit; of, tides',
    when: '2025-09-22/2025-09-26',
    outcome: 'announced',
    formerIds: ['first-summit', 'second-summit'],
    where: ['northland'],
    from: { when: from },
  }),
  record('event', 'launch', { name: 'Launch', when: '2025-06', outcome: 'cancelled' }),
  record('event', 'founding', { name: 'Founding', when: '1999', outcome: 'held' }),
  record('commitment', 'cable', { name: 'Lay the cable', due: '2026-03-01' }),
  record('commitment', 'hope', { name: 'Hope' }),
  record('place', 'northland', { name: 'Northland' }),
  record('source', 'gazette-2024', { name: 'Gazette', published: '2024-05-02' }),
];

function read(changed: Parameters<typeof contextOf>[1] = {}, settings: Parameters<typeof contextOf>[2] = {}) {
  const context = contextOf(records, changed, settings);
  const text = calendarOf(context, 'Tides', datedRecords(context));
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { text, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

describe('a calendar', () => {
  test('is read by another program: whole days, the last one included, and none of a mere year', () => {
    const told = read().events.map(({ summary, startDate, endDate }) => [summary, String(startDate), String(endDate)]);
    expect(told).toEqual([
      ['Launch (about: June 2025)', '2025-06-01', '2025-07-01'],
      ['Summit; of, tides', '2025-09-22', '2025-09-27'],
      ['Due: Lay the cable', '2026-03-01', '2026-03-02'],
    ]);
  });

  test('says that the day is not known, how it stands, and where it is told', () => {
    const [launch, summit] = read().events;
    expect(launch?.description).toBe(
      'The day is not known. The sources say: June 2025.\ncancelled as of 31 January 2025',
    );
    expect(summit?.description).toBe('announced as of 31 January 2025\nGazette, ¶3');
    expect(summit?.location).toBe('Northland');
  });

  test('says what was called off, and what is not sure', () => {
    expect(
      read()
        .text.match(/^STATUS:.*$/gm)
        ?.map((line) => line.trim()),
    ).toEqual(['STATUS:CANCELLED', 'STATUS:TENTATIVE', 'STATUS:TENTATIVE']);
  });

  test('knows an entry again by its first id on the address of the settings, wherever it is built for', () => {
    const uids = (origin: string) =>
      read({ origin }, { address: 'https://tides.example' }).events.map(({ uid }) => uid);
    expect(uids('https://preview.example')).toEqual([
      'launch@tides.example',
      'first-summit@tides.example',
      'cable@tides.example',
    ]);
  });

  test('asks no clock', () => {
    expect(
      read()
        .text.match(/^(?:DTSTAMP|CREATED|LAST-MODIFIED):.*$/gm)
        ?.map((line) => line.trim()),
    ).toEqual(Array.from({ length: 3 }, () => 'DTSTAMP:20250131T000000Z'));
  });
});
