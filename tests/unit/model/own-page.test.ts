import { describe, expect, test } from 'vitest';
import { earnsPage, ownWords } from '../../../src/model/own-page.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette-2024#3';
const words = (count: number) => Array.from({ length: count }, () => 'salt').join(' ');
const said = (id: string, count: number) => ({ id, aspect: 'goal', says: words(count), from });

describe('the words of its own', () => {
  const count = (own: SourceRecord) =>
    ownWords(siteOf([own, record('organisation', 'board', { name: 'Old Salt Board' })]), own);

  test('are those of its body, of its statements, of its sentences that cite, and the names of who takes part', () => {
    expect(count(record('programme', 'cable', {}, words(7)))).toBe(7);
    expect(count(record('programme', 'cable', { statements: [said('a', 5), said('b', 6)] }))).toBe(11);
    expect(
      count(
        record('programme', 'cable', {
          statements: [said('a', 5)],
          bottomLine: [{ says: words(4), cites: ['a'] }],
          notToConfuse: [{ says: words(3), cites: ['a'] }],
        }),
      ),
    ).toBe(12);
    expect(count(record('programme', 'cable', { partners: [{ as: 'lead', who: ['board'], from }] }))).toBe(3);
  });

  test('count what the body cites once', () => {
    const statements = [said('a', 5), said('b', 6)];
    expect(count(record('programme', 'cable', { statements }, `${words(7)} <Cite to="a" />`))).toBe(13);
  });
});

describe('a page is earned', () => {
  const earns = (own: SourceRecord, isPaper = false, ...others: SourceRecord[]) =>
    earnsPage(siteOf([own, ...others]), own, isPaper);

  test('by a hundred words', () => {
    for (const kind of ['programme', 'event', 'organisation', 'person', 'place'] as const) {
      const of = (count: number) => record(kind, 'one', { statements: [said('a', 50), said('b', count - 50)] });
      expect([earns(of(100)), earns(of(99))], kind).toEqual([true, false]);
    }
  });

  test('by whatever is a paper, however short', () => {
    expect([earns(record('theme', 'tides'), true), earns(record('theme', 'tides'))]).toEqual([true, false]);
    expect([earns(record('briefing', 'talks'), true), earns(record('briefing', 'talks'))]).toEqual([true, false]);
  });

  test('by sources, to which evidence leads, and by the publisher’s own pages', () => {
    expect([earns(record('source', 'gazette')), earns(record('page', 'about'))]).toEqual([true, true]);
  });

  test('by an indicator that was observed more than once, whatever else it says', () => {
    const observed = (...numbers: number[]) =>
      record('programme', 'fleet', {
        statements: numbers.map((number) => ({
          ...said(`v-${number}`, 3),
          aspect: 'figure',
          value: { indicator: 'ships', number, sense: 'exactly', asOf: '2024' },
        })),
      });
    const ships = record('indicator', 'ships', { statements: [said('a', 200)] });
    expect([earns(ships, false, observed(3)), earns(ships, false, observed(3, 4))]).toEqual([false, true]);
  });
});
