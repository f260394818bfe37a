import { describe, expect, test } from 'vitest';
import { things, undrawnPairings } from '../../../src/model/geography.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette-2024#3';
const places = [
  record('place', 'colford', { name: 'Colford', type: 'city', at: [-30, 10] }),
  record('place', 'exmouth', { name: 'Exmouth', type: 'region', at: [10, 20] }),
  record('place', 'wexham', { name: 'Wexham', type: 'city', at: [0, 0] }),
  record('place', 'both-coasts', { name: 'Both Coasts', type: 'group' }),
];
const partners = (...who: string[]) => [{ as: 'partner', who, from: 'gazette-2024#7' }];
const programme = (data: Readonly<Record<string, unknown>>) =>
  record('programme', 'it', { from: { places: from }, ...data });
const event = (data: Readonly<Record<string, unknown>> = {}) =>
  record('event', 'fair', {
    when: '2024',
    where: ['wexham'],
    from: { when: from, where: from, outcome: from },
    ...data,
  });

/** What the map shows, as `sort: places (claims)`. */
const shown = (...records: SourceRecord[]): string[] =>
  things(siteOf([...places, ...records])).map(
    ({ sort, places: own, claims }) => `${sort}: ${own.map(({ id }) => id).join(' ')} (${claims.join(' ')})`,
  );

describe('a line', () => {
  test('joins the two partners of a pairing, or their seats', () => {
    expect(shown(programme({ type: 'pairing', partners: partners('exmouth', 'colford') }))).toEqual([
      'line: exmouth colford (it:partners.partner)',
    ]);
    const seat = (id: string, place: string) => record('organisation', id, { place, from: { place: from } });
    expect(
      shown(
        seat('north-quay', 'colford'),
        seat('south-quay', 'exmouth'),
        programme({ type: 'pairing', partners: partners('north-quay', 'south-quay') }),
      )[0],
    ).toContain('line: colford exmouth');
  });

  test('joins the two places of a pairing whose partners are not known', () => {
    expect(shown(programme({ type: 'pairing', places: ['colford', 'exmouth'] }))[0]).toBe(
      'line: colford exmouth (it:places)',
    );
  });

  test('joins the two places that the purpose of a cable names, whatever else it reaches', () => {
    const cable = (says: string) =>
      programme({
        type: 'infrastructure',
        places: ['colford', 'exmouth', 'wexham'],
        statements: [{ id: 'route', aspect: 'purpose', says, from }],
      });
    expect(shown(cable('It runs from Colford to Exmouth.'))).toEqual(['line: colford exmouth (it.route)']);
    expect(shown(cable('It joins Colford, Exmouth and Wexham.'))).toEqual([]);
    expect(shown(cable('It begins in Colford.'))).toEqual([]);
  });

  test('joins no three, nor two of which one says not where it lies, nor what shares any other programme', () => {
    expect(shown(programme({ type: 'pairing', partners: partners('colford', 'exmouth', 'wexham') }))).toEqual([]);
    expect(shown(programme({ type: 'pairing', partners: partners('colford', 'both-coasts') }))).toEqual([]);
    expect(shown(programme({ type: 'forum', partners: partners('colford', 'exmouth') }))).toEqual([]);
  });
});

test('a centre stands where it says, as far as that lies on the map', () => {
  expect(shown(programme({ type: 'centre', places: ['wexham', 'both-coasts'] }))).toEqual([
    'centre: wexham (it:places)',
  ]);
  expect(shown(programme({ type: 'centre', places: ['both-coasts'] }))).toEqual([]);
});

test('a meeting is where it was, its parts and documents and what was cancelled aside', () => {
  expect(shown(event())).toEqual(['meeting: wexham (fair:where)']);
  expect(shown(event({ outcome: 'cancelled' }))).toEqual([]);
  expect(shown(event({ type: 'report' }))).toEqual([]);
  expect(shown(event({ partOf: 'week', from: { where: from, partOf: from } }), record('event', 'week'))).toEqual([]);
});

test('pairings without a line are told', () => {
  const site = siteOf([
    ...places,
    record('programme', 'drawn', { type: 'pairing', partners: partners('exmouth', 'colford') }),
    record('programme', 'stray', { type: 'pairing', partners: partners('exmouth', 'both-coasts') }),
  ]);
  expect(undrawnPairings(site).map(({ id }) => id)).toEqual(['stray']);
});
