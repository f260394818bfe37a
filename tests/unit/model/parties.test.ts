import { describe, expect, test } from 'vitest';
import {
  circleOf,
  concerning,
  concerns,
  partiesOn,
  placesOf,
  ties,
  tiesOf,
  type Tie,
} from '../../../src/model/parties.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette-2024#3';
const role = (id: string, at: string) => ({ id, title: 'Head', at, when: '2024', from });
const world: readonly SourceRecord[] = [
  record('place', 'northland', { memberOf: ['coast-union', 'north-region'] }),
  record('place', 'harbour', { parent: 'northland' }),
  record('place', 'southland'),
  record('place', 'north-region', { type: 'region' }),
  record('organisation', 'coast-union', { type: 'international' }),
  record('organisation', 'union-desk', { parent: 'coast-union' }),
  record('organisation', 'ministry', { place: 'northland' }),
  record('organisation', 'office', { parent: 'ministry' }),
  record('person', 'jane-doe', { roles: [role('minister', 'ministry'), role('mayor', 'southland')] }),
  record('programme', 'cable', {
    places: ['harbour'],
    partners: [{ as: 'lead', who: ['office'], from }],
    themes: ['tides'],
  }),
  record('programme', 'mills', { parent: 'cable' }),
  record('event', 'talks', {
    where: ['southland'],
    participants: [
      { as: 'speaker', who: ['jane-doe'], role: 'minister', from },
      { as: 'delegation', who: ['union-desk'], of: 'southland', from },
    ],
  }),
  record('event', 'visit', { participants: [{ as: 'host', who: ['jane-doe'], from }] }),
  record('commitment', 'gift', { by: ['jane-doe'], to: ['southland'], lead: ['office'] }),
  record('theme', 'tides'),
];
const site = siteOf(world);
const of = (id: string): SourceRecord => {
  const found = site.records.get(id);
  if (!found) throw new RangeError(id);
  return found;
};

describe('who stands for a party', () => {
  test.each([
    ['harbour', ['harbour']],
    ['northland', ['harbour', 'ministry', 'northland', 'office']],
    ['southland', ['southland']],
    ['coast-union', ['coast-union', 'harbour', 'ministry', 'northland', 'office', 'union-desk']],
    ['north-region', ['harbour', 'ministry', 'north-region', 'northland', 'office']],
    ['nowhere', ['nowhere']],
  ])('%s', (party, circle) => {
    expect([...circleOf(site, party)].sort()).toEqual(circle);
  });

  test('a part of what is part of itself ends', () => {
    const round = siteOf([record('place', 'a', { parent: 'b' }), record('place', 'b', { parent: 'a' })]);
    expect([...circleOf(round, 'a')]).toEqual(['a', 'b']);
  });
});

describe('the ties of a record', () => {
  test.each<[string, readonly (readonly [string, Tie])[]]>([
    [
      'cable',
      [
        ['harbour', 'venue'],
        ['office', 'partner'],
      ],
    ],
    ['mills', []],
    [
      'talks',
      [
        ['southland', 'venue'],
        ['jane-doe', 'participant'],
        ['ministry', 'participant'],
        ['southland', 'participant'],
      ],
    ],
    [
      'visit',
      [
        ['jane-doe', 'participant'],
        ['ministry', 'participant'],
        ['southland', 'participant'],
      ],
    ],
    [
      'gift',
      [
        ['jane-doe', 'maker'],
        ['ministry', 'maker'],
        ['southland', 'maker'],
        ['southland', 'receiver'],
        ['office', 'maker'],
      ],
    ],
    ['ministry', [['northland', 'home']]],
    ['office', []],
  ])('%s', (id, expected) => {
    expect(tiesOf(site, of(id)).map(({ id: to, tie }) => [to, tie])).toEqual(expected);
  });

  test('every sort of tie is made by some record of this world', () => {
    expect(new Set(world.flatMap((one) => tiesOf(site, one).map(({ tie }) => tie)))).toEqual(new Set(ties));
  });
});

describe('what concerns a party', () => {
  const ids = (party: string) => concerning(site, party);

  test('concerns it itself, through a body of its own or through a person who speaks for one', () => {
    expect(ids('northland')).toEqual(['cable', 'gift', 'ministry', 'talks', 'visit']);
    expect(ids('ministry')).toEqual(['cable', 'gift', 'talks', 'visit']);
    expect(ids('harbour')).toEqual(['cable']);
  });

  test('of a member concerns the union', () => {
    expect(ids('coast-union')).toEqual(['cable', 'gift', 'ministry', 'talks', 'visit']);
    expect(ids('nowhere')).toEqual([]);
  });

  test('a speaker in one role speaks for that body alone', () => {
    const circle = circleOf(site, 'southland');
    expect(concerns(site, of('talks'), circle, ['participant'])).toBe(true);
    const speaker = siteOf([
      ...world.filter(({ id }) => id !== 'talks'),
      record('event', 'talks', { participants: [{ as: 'speaker', who: ['jane-doe'], role: 'minister', from }] }),
    ]);
    expect(concerning(speaker, 'southland')).not.toContain('talks');
    expect(concerning(speaker, 'northland')).toContain('talks');
  });

  test('is narrowed to ties', () => {
    const circle = circleOf(site, 'southland');
    expect(ties.filter((tie) => concerns(site, of('gift'), circle, [tie]))).toEqual(['maker', 'receiver']);
    expect(ties.filter((tie) => concerns(site, of('talks'), circle, [tie]))).toEqual(['venue', 'participant']);
  });

  test('is the same whether it is asked of the record or of the party', () => {
    for (const party of site.all) {
      const circle = circleOf(site, party.id);
      expect(ids(party.id), party.id).toEqual(
        site.all
          .filter((one) => concerns(site, one, circle))
          .map(({ id }) => id)
          .sort(),
      );
    }
  });
});

test('the places of a record are those it names, and all of which these are a part or a member', () => {
  expect(placesOf(site, of('cable'))).toEqual(['harbour', 'north-region', 'northland']);
  expect(placesOf(site, of('talks'))).toEqual(['north-region', 'northland', 'southland']);
  expect(placesOf(site, of('mills'))).toEqual([]);
});

test.each(world.map(({ id }) => id))(
  'the parties on %s are those in whose circle it, or whoever it names, is',
  (id) => {
    const parties = world.filter(({ kind }) => kind === 'place' || kind === 'organisation');
    const expected = parties.filter((party) => {
      const circle = circleOf(site, party.id);
      return circle.has(id) || concerns(site, of(id), circle);
    });
    const found = partiesOn(site, of(id)).map((party) => party.id);
    expect([...found].sort()).toEqual(expected.map((party) => party.id).sort());
    expect(found).toEqual(site.all.map((one) => one.id).filter((one) => found.includes(one)));
  },
);
