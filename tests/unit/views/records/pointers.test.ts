import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { pointers } from '../../../../src/views/records/pointers.ts';
import { contextOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const said = (id: string, says: string) => ({ id, aspect: 'purpose', says, from });

/** What points to the record `id`, as `label: names`. */
function pointing(id: string, ...records: SourceRecord[]): string[] {
  const context = contextOf(records);
  const target = context.site.records.get(id);
  if (!target) throw new RangeError(id);
  return pointers(context, target).map(
    ({ label, links, folded }) => `${label}: ${links.map(({ text }) => text).join(', ')}${folded ? ' (folded)' : ''}`,
  );
}

const northland = record('place', 'northland', { name: 'Northland' });

test('a place is told who works there, sits there and takes part for it, by kind and field', () => {
  expect(
    pointing(
      'northland',
      record('programme', 'mills', { name: 'Tide Mills', places: ['northland'] }),
      record('programme', 'cable', {
        name: 'Cable',
        places: ['northland'],
        partners: [{ as: 'funder', who: ['northland'], from }],
      }),
      record('event', 'week', {
        name: 'Week',
        where: ['northland'],
        participants: [
          { as: 'host', who: ['northland'], from },
          { as: 'delegation', of: 'northland', who: ['harbour'], from },
        ],
      }),
      record('commitment', 'longer', { name: 'Longer', by: ['northland'] }),
      record('organisation', 'ministry', { name: 'Ministry', place: 'northland' }),
      record('person', 'jane', {
        name: 'Jane',
        roles: [{ id: 'envoy', title: 'Envoy', at: 'northland', when: '2024', from }],
      }),
      record('place', 'harbour', { name: 'Harbour', parent: 'northland' }),
      record('briefing', 'before', { name: 'Before', scope: { places: ['northland'] } }),
      northland,
    ),
  ).toEqual([
    'Programmes: Funder: Cable',
    'Programmes that work here: Cable, Tide Mills',
    'Events: Host: Week',
    'Events with its delegations: Week',
    'Events here: Week',
    'Commitments made: Longer',
    'Organisations here: Ministry',
    'People with a role in it: Jane',
    'Places in it: Harbour',
    'Briefings about it: Before',
  ]);
});

describe('what a page shows in a section of its own is not repeated', () => {
  const filed = { programmes: ['cable'], themes: ['tides'] };
  const records = [
    record('programme', 'cable', { name: 'Cable', themes: ['tides'] }),
    record('programme', 'spur', { name: 'Spur', parent: 'cable' }),
    record('event', 'week', { name: 'Week', ...filed }),
    record('event', 'fair', { name: 'Fair', participants: [{ as: 'organiser', who: ['cable'], from }] }),
    record('commitment', 'longer', { name: 'Longer', ...filed }),
    record('indicator', 'ships', { name: 'Ships', ...filed }),
    record('organisation', 'ministry', {
      name: 'Ministry',
      statements: [
        { ...said('a', 'It has 3 ships.'), value: { indicator: 'ships', number: 3, sense: 'exactly', asOf: '2024' } },
      ],
    }),
    record('theme', 'tides'),
    record('theme', 'ebb', { name: 'Ebb', parent: 'tides' }),
    record('source', 'gazette-2024', { name: 'Gazette', themes: ['tides'] }),
  ];

  test('of a programme: its parts, events and commitments', () => {
    expect(pointing('cable', ...records)).toEqual(['Events: Organiser: Fair', 'Indicators: Ships']);
  });

  test('of a theme: its events and commitments', () => {
    expect(pointing('tides', ...records)).toEqual([
      'Programmes under this theme: Cable',
      'Indicators under this theme: Ships',
      'Narrower themes: Ebb',
      'Sources under this theme: Gazette',
    ]);
  });

  test('of an indicator: its observations', () => {
    expect(pointing('ships', ...records)).toEqual([]);
  });
});

test('one that points twice by a field is listed once, by name', () => {
  const jane = record('person', 'jane', {
    name: 'Jane',
    roles: ['a', 'b'].map((id) => ({ id, title: 'Envoy', at: 'northland', when: '2024', from })),
  });
  const adam = record('person', 'zz', {
    name: 'Adam',
    roles: [{ id: 'a', title: 'Envoy', at: 'northland', when: '2024', from }],
  });
  expect(pointing('northland', jane, adam, northland)).toEqual(['People with a role in it: Adam, Jane']);
});

describe('statements that name it', () => {
  const cable = (count: number) =>
    record('programme', 'cable', {
      name: 'Cable',
      statements: Array.from({ length: count }, (_, index) => said(`s-${index}`, `Northland has ${index}.`)),
    });

  test('come last, each a link to where it stands, with the name of its record', () => {
    const context = contextOf([cable(1), northland]);
    expect(pointers(context, northland)).toEqual([
      {
        label: 'Statements that name it',
        links: [{ text: 'Northland has 0.', href: '/programmes/cable/#s-0', note: 'Cable' }],
        folded: false,
        statements: true,
      },
    ]);
  });

  test('are folded where there are more than five', () => {
    expect(pointing('northland', cable(5), northland)[0]).not.toContain('(folded)');
    expect(pointing('northland', cable(6), northland)[0]).toContain('(folded)');
  });
});

test('a party is told what concerns it through its bodies, places and members, unless it is named itself', () => {
  const takesPart = (id: string, name: string, who: string) =>
    record('event', id, { name, participants: [{ as: 'participant', who: [who], from }] });
  expect(
    pointing(
      'northland',
      northland,
      record('place', 'harbour', { name: 'Harbour', parent: 'northland' }),
      record('organisation', 'ministry', { name: 'Ministry', place: 'northland' }),
      record('organisation', 'yard', { name: 'Yard', place: 'harbour' }),
      record('commitment', 'longer', { name: 'Longer', by: ['ministry'] }),
      takesPart('fair', 'Fair', 'yard'),
      takesPart('week', 'Week', 'northland'),
      record('event', 'talks', { name: 'Talks', where: ['harbour'] }),
    ),
  ).toEqual([
    'Events: Also there: Week',
    'Organisations here: Ministry',
    'Places in it: Harbour',
    'Through its places, bodies or members: Fair, Longer, Talks',
  ]);
});

test('nothing points to it', () => {
  expect(pointing('northland', northland)).toEqual([]);
});
