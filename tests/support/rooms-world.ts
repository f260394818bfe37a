import type { SourceRecord } from '../../src/schema/record.ts';
import { record } from './records.ts';

/** Where everything stands in this world. */
export const from = 'gazette-2024#3';
/** A statement. */
export const said = (id: string, aspect: string, says: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect,
  says,
  from,
  ...more,
});
const value = (indicator: string, number: number, asOf: string) => ({
  value: { indicator, number, sense: 'exactly', asOf },
});
/** An event of the Sea Cable. */
export const event = (id: string, outcome: string, when?: string) =>
  record('event', id, {
    name: `The ${id}`,
    outcome,
    programmes: ['sea-cable'],
    ...(when === undefined ? {} : { when }),
    from: { when: from, outcome: from },
  });
/** A promise of the ministry. */
export const commitment = (id: string, data: Readonly<Record<string, unknown>>, ...steps: object[]) =>
  record('commitment', id, {
    name: `The ${id}`,
    by: ['ministry'],
    from: { by: from, due: from },
    statements: [said('promise', 'promise', 'So be it.'), ...steps],
    ...data,
  });

/** A record or two of each kind, for rooms. */
export const world: readonly SourceRecord[] = [
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    aliases: ['SC'],
    type: 'infrastructure',
    themes: ['connectivity'],
    places: ['northland'],
    statements: [
      said('route', 'purpose', 'It joins.'),
      said('length', 'figure', 'It is long.', value('length', 900, '2024')),
      said('ships', 'figure', 'It has ships.', value('ships', 3, '2023')),
      said('more', 'figure', 'It has more.', value('ships', 4, '2024')),
    ],
  }),
  record('programme', 'ebb', { name: 'Ébb', type: 'network' }),
  event('fair', 'held', '2023-05'),
  event('week', 'held', '2024-12-30/2025-01-02'),
  event('rumour', 'announced', '2024-06'),
  event('regatta', 'announced', '2025-06'),
  event('storm', 'cancelled', '2024-07'),
  event('talks', 'held'),
  event('dream', 'announced'),
  commitment('pier', { due: '2024-10' }),
  commitment('mole', { due: '2025-03' }),
  commitment('dock', {}),
  commitment('lamp', { due: '2024' }, said('done', 'step', 'It burns.', { when: '2024-12', state: 'delivered' })),
  record('indicator', 'length', { name: 'Length', unit: 'km' }),
  record('indicator', 'ships', { name: 'Ships', unit: 'ships' }),
  record('indicator', 'never', { name: 'Never', unit: 'days' }),
  record('organisation', 'ministry', { name: 'Ministry of Tides', aliases: ['MT', '2nd Ministry'], type: 'ministry' }),
  record('organisation', 'abc', { name: 'ABC', type: 'agency' }),
  record('person', 'jane-doe', {
    name: 'Jane Doe',
    roles: [{ id: 'minister', title: 'Minister', when: '2024', from }],
  }),
  record('place', 'northland', { name: 'Northland' }),
  record('theme', 'connectivity', { name: 'Connectivity' }),
  record('source', 'gazette-2024', { name: 'Gazette', published: '2024-05-02' }),
  record('source', 'herald', { name: 'Herald', published: '2024-12' }),
  record('source', 'leaflet', { name: 'Leaflet' }),
  record('source', 'tract', { name: 'Tract', published: '2019' }),
  record('briefing', 'before-the-fair', {
    name: 'Before the fair',
    scope: { programmes: ['sea-cable'], places: ['northland'] },
    reportDate: '2023-04-30',
  }),
  record('page', 'about', { name: 'About' }),
];
