import { describe, expect, test } from 'vitest';
import { eventSentence, partsSentences, tellsDate } from '../../../../src/briefing/rules/events.ts';
import { eventOn } from '../../../../src/model/chronology.ts';
import { deskOf } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const evidence = [{ source: 'gazette-2024', paragraphs: [3] }];
const northland = record('place', 'northland', { name: 'Northland' });
const harbour = record('place', 'harbour', { name: 'Old Harbour', inText: 'the Old Harbour' });
const desk = deskOf(siteOf([northland, harbour]));
const week = (data: Readonly<Record<string, unknown>>) =>
  record('event', 'tide-week', { name: 'Tide Week', from: { when: from, where: from, outcome: from }, ...data });
const onDay = (data: Readonly<Record<string, unknown>>) => eventOn(week(data), desk.reportDate);
const told = (data: Readonly<Record<string, unknown>>) => eventSentence(desk, 'what-happened', onDay(data));
const where = ['northland', 'harbour'];

describe('an event, told on 31 January 2025', () => {
  test.each<[string, string | undefined, string[] | undefined, string]>([
    ['held', '2024-09-22/2024-09-26', undefined, 'Tide Week took place on 22–26 September 2024.'],
    ['held', '2024-09-22', where, 'Tide Week took place on 22 September 2024 in Northland and the Old Harbour.'],
    ['held', '2013-05', undefined, 'Tide Week took place in May 2013.'],
    ['held', '2023~', undefined, 'Tide Week took place about 2023.'],
    ['held', '2023?', undefined, 'Tide Week took place in 2023 (uncertain).'],
    ['held', '201X', undefined, 'Tide Week took place in the 2010s.'],
    ['held', '2024-11/2024-12', undefined, 'Tide Week took place November – December 2024.'],
    ['held', '2024/..', undefined, 'Tide Week took place since 2024.'],
    ['held', '../2024', undefined, 'Tide Week took place until 2024.'],
    ['held', undefined, undefined, 'Tide Week took place; no source gives the date.'],
    ['held', undefined, where, 'Tide Week took place in Northland and the Old Harbour; no source gives the date.'],
    ['announced', '2025-11-09', undefined, 'For 9 November 2025, the sources announce Tide Week.'],
    [
      'announced',
      '2025-11-09/2025-11-10',
      where,
      'For 9–10 November 2025, the sources announce Tide Week in Northland and the Old Harbour.',
    ],
    ['announced', '2026~', undefined, 'For about 2026, the sources announce Tide Week.'],
    ['announced', '2025-03/..', undefined, 'The sources announce Tide Week, since March 2025.'],
    ['announced', undefined, undefined, 'The sources announce Tide Week, without a date.'],
    ['announced', undefined, where, 'The sources announce Tide Week in Northland and the Old Harbour, without a date.'],
    [
      'announced',
      '2024-09',
      undefined,
      'For September 2024, the sources announced Tide Week; none says whether that took place.',
    ],
    [
      'announced',
      '2024-09',
      where,
      'For September 2024, the sources announced Tide Week in Northland and the Old Harbour; none says whether that took place.',
    ],
    [
      'cancelled',
      '2024-09',
      where,
      'The sources announced Tide Week for September 2024 in Northland and the Old Harbour; it was cancelled.',
    ],
    ['cancelled', undefined, undefined, 'The sources announced Tide Week; it was cancelled.'],
    [
      'unknown',
      '2024-09-22',
      undefined,
      'Of Tide Week on 22 September 2024 the sources do not say whether it took place.',
    ],
    [
      'unknown',
      undefined,
      where,
      'Of Tide Week in Northland and the Old Harbour the sources do not say whether it took place.',
    ],
  ])('%s %s %s', (outcome, when, places, text) => {
    expect(
      told({ outcome, ...(when === undefined ? {} : { when }), ...(places === undefined ? {} : { where: places }) })
        .text,
    ).toBe(text);
  });

  test('names its record, and rests on its fields', () => {
    expect(told({ outcome: 'announced', when: '2025-11' }).id).toBe('event-tide-week');
    expect(told({ outcome: 'held', when: '2024-11' })).toMatchObject({
      id: 'event-tide-week',
      rule: 'event',
      inputs: ['tide-week'],
      claims: ['tide-week:when', 'tide-week:where', 'tide-week:outcome'],
      evidence,
    });
  });

  test('is not told to be where its name says it is', () => {
    expect(told({ name: 'Northland Week', when: '2024', where }).text).toBe(
      'Northland Week took place in 2024 in the Old Harbour.',
    );
    expect(told({ name: 'Northland Week', when: '2024', where: ['northland'] }).text).toBe(
      'Northland Week took place in 2024.',
    );
  });

  test('of which neither date, place nor outcome were known rests on what else was said of it', () => {
    const bare = week({
      outcome: 'announced',
      from: {},
      participants: [{ as: 'host', who: ['northland'], from: 'herald#2' }],
    });
    expect(eventSentence(desk, 'what-happened', eventOn(bare, desk.reportDate)).evidence).toEqual([
      { source: 'herald', paragraphs: [2] },
    ]);
    const spoken = week({
      outcome: 'announced',
      from: {},
      statements: [{ id: 'aim', aspect: 'goal', says: 'It shall rain.', from: 'herald#4' }],
    });
    expect(eventSentence(deskOf(siteOf([spoken])), 'what-happened', eventOn(spoken, desk.reportDate)).evidence).toEqual(
      [{ source: 'herald', paragraphs: [4] }],
    );
  });
});

describe('a statement tells the date of its event', () => {
  const tells = (when: string | undefined, says: string) => {
    const event = week({
      ...(when === undefined ? {} : { when }),
      statements: [{ id: 'said', aspect: 'outcome', says, from }],
    });
    const [linked] = siteOf([event]).statementsOf.get('tide-week') ?? [];
    return linked && tellsDate(desk, eventOn(event, desk.reportDate), linked);
  };

  test.each([
    ['2024-09-22', 'Tide Week was held on 22 September 2024.', true],
    ['2024-09-22/2024-09-26', 'From 22 to 26 September 2024, it rained.', true],
    ['2024-09-22', 'Tide Week was held in September 2024.', false],
    ['2024-09-22', 'On 2 September 2024, 220 ships came.', false],
    ['2024', 'In 2024 it rained.', true],
    [undefined, 'It rained in 2024.', false],
  ])('%s: %s', (when, says, told) => {
    expect(tells(when, says)).toBe(told);
  });
});

test('its parts are named in one sentence, which rests on what says that they are its parts', () => {
  const part = (id: string, name: string) =>
    record('event', id, { name, partOf: 'tide-week', from: { partOf: `herald#${id.length}` } });
  const told = (...parts: readonly ReturnType<typeof part>[]) => partsSentences(desk, 'what-happened', week({}), parts);
  expect(told()).toEqual([]);
  expect(told(part('race', 'Race'), part('fair', 'Salt Fair'), part('talks', 'Talks'))).toMatchObject([
    {
      rule: 'parts',
      text: 'Tide Week included Race, Salt Fair and Talks.',
      inputs: ['race', 'fair', 'talks'],
      claims: ['race:partOf', 'fair:partOf', 'talks:partOf'],
      evidence: [{ source: 'herald', paragraphs: [4, 5] }],
    },
  ]);
});
