import { describe, expect, test } from 'vitest';
import { select } from '../../../src/briefing/scope.ts';
import type { Scope } from '../../../src/schema/records.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette-2024#3';
const said = (says: string, more: Readonly<Record<string, unknown>> = {}) => [
  { id: 'said', aspect: 'purpose', says, from, ...more },
];

const site = siteOf([
  record('programme', 'cable', {
    themes: ['connectivity'],
    places: ['northland'],
    statements: said('It joins the coasts.'),
  }),
  record('programme', 'cable-spur', { parent: 'cable', statements: said('It joins the islands.') }),
  record('programme', 'cable-spur-end', { parent: 'cable-spur', statements: said('It ends there.') }),
  record('programme', 'tide-mills', { themes: ['tides'], places: ['harbour'], statements: said('They turn.') }),
  record('programme', 'salt', {
    partners: [{ as: 'lead', who: ['salt-board'], from }],
    statements: said('Salt is weighed.'),
  }),
  record('event', '2022-talks', {
    when: '2022',
    programmes: ['cable'],
    statements: said('Northland came to the talks.'),
  }),
  record('event', '2024-week', {
    when: '2024-09',
    where: ['harbour'],
    themes: ['connectivity'],
    statements: said('It rained.'),
  }),
  record('event', 'some-day', { programmes: ['cable'], participants: [{ as: 'host', who: ['northland'], from }] }),
  record('commitment', 'longer-cable', {
    by: ['ministry'],
    programmes: ['cable-spur'],
    statements: [{ id: 'promise', aspect: 'promise', says: 'It will be longer.', from }],
  }),
  record('organisation', 'ministry', { place: 'harbour' }),
  record('organisation', 'office', { parent: 'ministry', statements: said('It keeps the seal.') }),
  record('organisation', 'salt-board', { statements: said('It weighs salt.') }),
  record('place', 'harbour', { parent: 'northland' }),
  record('place', 'northland', { name: 'Northland', statements: said('It is cold.') }),
  record('place', 'southland', { name: 'Southland' }),
  record('theme', 'connectivity'),
  record('theme', 'sea-cables', { parent: 'connectivity' }),
  record('theme', 'tides', { parent: 'connectivity' }),
  record('source', 'gazette-2024', { themes: ['connectivity'], statements: said('The gazette speaks for Northland.') }),
]);

/** The ids of what a scope selects: programmes, events and commitments, then the statements' records. */
function selected(scope: Scope) {
  const { programmes, events, commitments, statements } = select(site, { scope });
  return {
    programmes: programmes.map(({ id }) => id),
    events: events.map(({ id }) => id),
    commitments: commitments.map(({ id }) => id),
    statements: statements.map(({ key }) => key),
  };
}

describe('within one dimension', () => {
  test('a programme brings its parts and theirs, and what is filed under any of them', () => {
    expect(selected({ programmes: ['cable'] })).toEqual({
      programmes: ['cable', 'cable-spur', 'cable-spur-end'],
      events: ['2022-talks', 'some-day'],
      commitments: ['longer-cable'],
      statements: ['cable.said', 'cable-spur.said', 'cable-spur-end.said', '2022-talks.said', 'longer-cable.promise'],
    });
  });

  test('a part does not bring its whole', () => {
    expect(selected({ programmes: ['cable-spur-end'] }).programmes).toEqual(['cable-spur-end']);
  });

  test('a theme brings its sub-themes', () => {
    expect(selected({ themes: ['connectivity'] }).programmes).toEqual(['cable', 'tide-mills']);
    expect(selected({ themes: ['tides'] }).programmes).toEqual(['tide-mills']);
  });

  test('a place brings the places in it and the organisations of them, with their own parts', () => {
    const { programmes, events, commitments, statements } = selected({ places: ['northland'] });
    expect(programmes).toEqual(['cable', 'tide-mills']);
    expect(events).toEqual(['2024-week', 'some-day']);
    expect(commitments).toEqual(['longer-cable']);
    expect(statements).toContain('office.said');
    expect(selected({ places: ['harbour'] }).programmes).toEqual(['tide-mills']);
  });

  test('an organisation brings what it takes part in', () => {
    expect(selected({ organisations: ['salt-board'] })).toEqual({
      programmes: ['salt'],
      events: [],
      commitments: [],
      statements: ['salt.said', 'salt-board.said'],
    });
  });

  test('several are joined, roots first and in the order of the scope', () => {
    expect(selected({ programmes: ['tide-mills', 'cable-spur'] }).programmes).toEqual([
      'tide-mills',
      'cable-spur',
      'cable-spur-end',
    ]);
  });

  test('who takes part in an event is concerned by it, wherever it is', () => {
    expect(selected({ places: ['northland'] }).events).toContain('some-day');
    expect(selected({ places: ['southland'] }).events).toEqual([]);
  });
});

describe('across dimensions', () => {
  test('all must match', () => {
    expect(selected({ themes: ['connectivity'], places: ['harbour'] })).toMatchObject({
      programmes: ['tide-mills'],
      events: ['2024-week'],
    });
    expect(selected({ programmes: ['cable'], themes: ['connectivity'] })).toMatchObject({
      programmes: ['cable'],
      events: [],
      commitments: [],
    });
    expect(selected({ programmes: ['cable'], themes: ['tides'] })).toEqual({
      programmes: [],
      events: [],
      commitments: [],
      statements: [],
    });
  });

  test('places and organisations are one dimension: who is concerned', () => {
    expect(selected({ places: ['harbour'], organisations: ['salt-board'] }).programmes).toEqual(['salt', 'tide-mills']);
  });

  test('a period leaves out what lies outside it: events, dated statements', () => {
    expect(selected({ programmes: ['cable'], period: '2023/..' })).toMatchObject({
      events: ['some-day'],
      programmes: ['cable', 'cable-spur', 'cable-spur-end'],
    });
    expect(selected({ programmes: ['cable'], period: '2021/2022' }).events).toEqual(['2022-talks', 'some-day']);
    const dated = siteOf([
      record('programme', 'cable', {
        statements: [
          { id: 'then', aspect: 'outcome', says: 'Then.', from, when: '2022' },
          { id: 'now', aspect: 'outcome', says: 'Now.', from, when: '2024-05' },
          { id: 'ever', aspect: 'goal', says: 'Ever.', from },
        ],
      }),
    ]);
    expect(
      select(dated, { scope: { programmes: ['cable'], period: '2024' } }).statements.map(({ key }) => key),
    ).toEqual(['cable.now', 'cable.ever']);
  });

  test('an event whose time only touches the period is in it', () => {
    expect(selected({ themes: ['connectivity'], period: '2024-09-30/2025' }).events).toEqual(['2024-week']);
  });
});

test('a period alone selects all but what lies outside it', () => {
  const own = siteOf([
    record('programme', 'mills', { statements: said('They turn.', { about: ['tides'] }) }),
    record('event', 'fair', { when: '2022' }),
    record('event', 'week', { when: '2024' }),
    record('theme', 'tides'),
  ]);
  const { roots, programmes, events, statements } = select(own, { scope: { period: '2024' } });
  expect([roots, programmes, events].map((records) => records.map(({ id }) => id))).toEqual([[], ['mills'], ['week']]);
  expect(statements.map(({ key }) => key)).toEqual(['mills.said']);
});

test('what a programme promises concerns its partners', () => {
  const own = siteOf([
    record('programme', 'salt', { partners: [{ as: 'lead', who: ['salt-board'], from }] }),
    record('commitment', 'more-salt', { by: ['salt'] }),
    record('organisation', 'salt-board'),
  ]);
  expect(select(own, { scope: { organisations: ['salt-board'] } }).commitments.map(({ id }) => id)).toEqual([
    'more-salt',
  ]);
});

describe('statements of other records', () => {
  test('that name a place or organisation in scope are selected', () => {
    expect(selected({ places: ['northland'] }).statements).toContain('2022-talks.said');
    expect(selected({ places: ['southland'] }).statements).toEqual([]);
  });

  test('that name it are left out where a programme or theme narrows the scope', () => {
    expect(selected({ places: ['northland'], themes: ['connectivity'] }).statements).toEqual([
      'cable.said',
      'tide-mills.said',
      '2024-week.said',
    ]);
    expect(selected({ places: ['northland'], programmes: ['salt'] }).statements).toEqual([]);
  });

  test('stand there once, though they are of a record in scope and name the place too', () => {
    const own = siteOf([
      record('programme', 'lamp', { places: ['northland'], statements: said('Northland likes the lamp.') }),
      record('place', 'northland', { name: 'Northland' }),
    ]);
    expect(select(own, { scope: { places: ['northland'] } }).statements.map(({ key }) => key)).toEqual(['lamp.said']);
  });

  test('of an event outside the period are left out, though they name it', () => {
    expect(selected({ places: ['northland'], period: '2024' }).statements).not.toContain('2022-talks.said');
  });

  test('of a source are left out: they are about the document', () => {
    expect(selected({ themes: ['connectivity'] }).statements).not.toContain('gazette-2024.said');
    expect(selected({ places: ['northland'] }).statements).not.toContain('gazette-2024.said');
  });
});

test('the roots are the records named, in the order of the dimensions; what does not exist is none', () => {
  const { roots } = select(site, {
    scope: { places: ['northland'], programmes: ['salt', 'nowhere'], organisations: ['ministry'] },
  });
  expect(roots.map(({ id }) => id)).toEqual(['salt', 'northland', 'ministry']);
});

test('a scope that names nothing selects nothing, not everything', () => {
  for (const scope of [{}, { programmes: [], themes: [] }])
    expect(selected(scope)).toEqual({ programmes: [], events: [], commitments: [], statements: [] });
});

test('parts in a circle end', () => {
  const circle = siteOf([record('programme', 'a', { parent: 'b' }), record('programme', 'b', { parent: 'a' })]);
  expect(select(circle, { scope: { programmes: ['a'] } }).programmes.map(({ id }) => id)).toEqual(['a', 'b']);
});

describe('between two parties', () => {
  const between = (one: string, other: string) => {
    const { roots, programmes, events, commitments, statements } = select(
      siteOf([
        record('programme', 'link', { places: ['northland', 'southland'], statements: said('It links them.') }),
        record('programme', 'lamp', { places: ['northland'], statements: said('Southland likes the lamp.') }),
        record('event', 'talks', { where: ['harbour'], participants: [{ as: 'host', who: ['south-board'], from }] }),
        record('event', 'fair', { where: ['southland'] }),
        record('commitment', 'gift', { by: ['northland'], to: ['southland'] }),
        record('commitment', 'toy', { by: ['northland'] }),
        record('organisation', 'south-board', { place: 'southland' }),
        record('place', 'harbour', { parent: 'northland' }),
        record('place', 'northland', { name: 'Northland' }),
        record('place', 'southland', { name: 'Southland', statements: said('It is warm.') }),
      ]),
      { scope: {}, between: [one, other] },
    );
    const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
    return {
      roots: ids(roots),
      told: [...ids(programmes), ...ids(events), ...ids(commitments)],
      statements: statements.map(({ key }) => key),
    };
  };

  test('is what concerns both, themselves or through who stands for them', () => {
    expect(between('northland', 'southland')).toEqual({
      roots: ['northland', 'southland'],
      told: ['link', 'talks', 'gift'],
      statements: ['link.said'],
    });
    expect(between('southland', 'northland').told).toEqual(['link', 'talks', 'gift']);
  });
});

describe('between two parties, a statement of a record that concerns neither', () => {
  const told = (...ids: string[]) => toldWith('southland', ...ids);
  const toldWith = (other: string, ...ids: string[]) => {
    const of = siteOf([
      record('programme', 'mills', { places: ['westland'], statements: said('It turns.', { about: ids }) }),
      record('organisation', 'south-board', { place: 'southland' }),
      record('organisation', 'union', { type: 'international' }),
      record('place', 'southland', { memberOf: ['union'] }),
      ...['northland', 'westland'].map((id) => record('place', id)),
    ]);
    return select(of, { scope: {}, between: ['northland', other] }).statements.map(({ key }) => key);
  };

  test('is theirs where it says that it is about both, themselves or who stands for them', () => {
    expect(told('northland', 'southland')).toEqual(['mills.said']);
    expect(told('south-board', 'northland')).toEqual(['mills.said']);
    expect(told('northland')).toEqual([]);
    expect(told('northland', 'westland')).toEqual([]);
  });

  test('stands in the order of the site, whichever of them names which party', () => {
    const about = (...ids: string[]) => said('It turns.', { about: ids });
    const own = siteOf([
      record('programme', 'alms', { statements: about('north-board', 'southland') }),
      record('programme', 'mills', { statements: about('northland', 'southland') }),
      record('organisation', 'north-board', { place: 'northland' }),
      ...['northland', 'southland'].map((id) => record('place', id)),
    ]);
    const { statements } = select(own, { scope: {}, between: ['northland', 'southland'] });
    expect(statements.map(({ key }) => key)).toEqual(['alms.said', 'mills.said']);
  });

  test('is not a union’s where it says so of one of its countries alone', () => {
    expect(toldWith('union', 'northland', 'union')).toEqual(['mills.said']);
    expect(toldWith('union', 'northland', 'southland')).toEqual([]);
  });
});

describe('a statement that says what it is about', () => {
  const about = (...ids: string[]) => [
    { id: 'said', aspect: 'goal', says: 'It saves.', from, about: ids },
    { id: 'other', aspect: 'goal', says: 'It works.', from },
  ];
  const told = (scope: Scope, ...ids: string[]) =>
    select(
      siteOf([
        record('programme', 'mills', { themes: ['energy', 'tides'], places: ['northland'], statements: about(...ids) }),
        record('theme', 'energy'),
        record('theme', 'tides'),
        record('theme', 'low-tides', { parent: 'tides' }),
        record('place', 'northland'),
        record('place', 'southland'),
      ]),
      { scope },
    ).statements.map(({ key }) => key);

  test('belongs to papers on that, and to no other paper that its record is filed under', () => {
    expect(told({ themes: ['tides'] }, 'tides')).toEqual(['mills.said', 'mills.other']);
    expect(told({ themes: ['tides'] }, 'low-tides')).toEqual(['mills.said', 'mills.other']);
    expect(told({ themes: ['energy'] }, 'tides')).toEqual(['mills.other']);
    expect(told({ places: ['northland'] }, 'southland', 'tides')).toEqual(['mills.other']);
    expect(told({ places: ['northland'] }, 'southland', 'northland')).toEqual(['mills.said', 'mills.other']);
  });

  test('is told on its own record all the same', () => {
    expect(told({ programmes: ['mills'] }, 'tides')).toEqual(['mills.said', 'mills.other']);
  });
});

describe('a record of a kind that no scope names', () => {
  const records = [
    record('event', 'summit', { statements: said('It was a summit.') }),
    record('event', 'race', { partOf: 'summit', statements: said('It was a race.') }),
    record('commitment', 'gift', { event: 'summit', statements: said('It is a gift.') }),
    record('commitment', 'toy', { statements: said('It is a toy.') }),
    record('person', 'jane-doe', { statements: said('She is a sailor.') }),
    record('source', 'gazette-2024', { statements: said('It is a gazette.') }),
  ];
  const told = (id: string) => {
    const own = siteOf(records);
    const asking = own.records.get(id);
    const { roots, events, commitments, statements } = select(own, { scope: {}, record: asking });
    return [roots, events, commitments, statements.map(({ record: of }) => of)].map((list) =>
      list.map((one) => one.id),
    );
  };

  test('is told by itself; an event with its parts and what falls due at it', () => {
    expect(told('summit')).toEqual([['summit'], ['race'], ['gift'], ['summit', 'race', 'gift']]);
    for (const id of ['toy', 'jane-doe', 'gazette-2024']) expect(told(id), id).toEqual([[id], [], [], [id]]);
  });
});
