import type { SourceRecord } from '../../src/schema/record.ts';
import { record, siteOf } from './records.ts';

/** The evidence nearly all of the world rests on. */
export const from = 'gazette-2024#3';
/** The data of a statement. */
export const said = (id: string, aspect: string, says: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect,
  says,
  from,
  ...more,
});

/** A small world that fills every section but those of the desk. */
export const world: readonly SourceRecord[] = [
  record(
    'programme',
    'sea-cable',
    {
      name: 'Sea Cable',
      status: 'running',
      period: '2021/2027',
      places: ['northland'],
      partners: [{ as: 'lead', who: ['northland'], from }],
      themes: ['connectivity'],
      notToConfuse: [{ says: 'It is no pier.', cites: ['route'] }],
      doNotSay: [{ says: 'That it is finished: it is laid still.', cites: ['twin'] }],
      from: { status: from, period: from, places: from },
      statements: [
        said('route', 'purpose', 'It joins Northland to the open sea.', { key: true }),
        said('crew', 'participants', 'Three ministries pay for it.'),
        said('length', 'figure', 'It is 900 km long.', {
          value: { indicator: 'cable-length', number: 900, sense: 'exactly', asOf: '2024-05' },
        }),
        said('cost', 'gap', 'No cost is given.'),
        said('twin', 'goal', 'It shall be finished.'),
      ],
    },
    'Three ministries pay for it. <Cite to="crew" />',
  ),
  record('programme', 'spur', {
    name: 'North Spur',
    parent: 'sea-cable',
    from: { parent: from },
    statements: [said('end', 'purpose', 'It ends in the ice.'), said('ice', 'challenge', 'Ice is in the way.')],
  }),
  record('programme', 'tug', {
    name: 'Tug',
    parent: 'sea-cable',
    from: { parent: from },
    statements: [said('pull', 'goal', 'It shall pull.')],
  }),
  record('event', '2024-tide-week', {
    name: 'Tide Week',
    when: '2024-09-22/2024-09-26',
    where: ['northland'],
    programmes: ['sea-cable'],
    from: { when: from, where: from, outcome: from },
    statements: [said('talk', 'purpose', 'It was a week of talks.'), said('pact', 'outcome', 'A pact was signed.')],
  }),
  record('event', '2025-regatta', {
    name: 'Regatta',
    when: '2025-06',
    outcome: 'announced',
    programmes: ['sea-cable'],
    from: { when: from, outcome: from },
    statements: [said('race', 'purpose', 'Boats will race.')],
  }),
  record('commitment', 'longer-cable', {
    name: 'A longer cable',
    due: '2026',
    programmes: ['sea-cable'],
    from: { due: from },
    statements: [said('promise', 'promise', 'It will be lengthened.')],
  }),
  record('commitment', 'lighthouse', {
    name: 'A lighthouse',
    due: '2024-10',
    programmes: ['sea-cable'],
    from: { due: from },
    statements: [said('promise', 'promise', 'A lighthouse will be built.')],
  }),
  record('indicator', 'cable-length', { unit: 'km' }),
  record('place', 'northland', { name: 'Northland' }),
  record('theme', 'connectivity', { name: 'Connectivity' }),
  record('source', 'gazette-2024', { published: '2024-05-02' }),
];
export const site = siteOf(world);
/** The scope that holds all of it. */
export const scope = { programmes: ['sea-cable'] };
