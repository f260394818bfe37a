import { describe, expect, test } from 'vitest';
import { documentsOf } from '../../../../src/views/search/documents.ts';
import { contextOf, foundOf } from '../../../support/papers.ts';
import { anew } from '../../../../src/model/asking.ts';
import { papersOf } from '../../../support/record-pages.ts';
import { record, siteOf } from '../../../support/records.ts';

const records = [
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    aliases: ['SC', { name: 'Cable del Mar', outside: 'Spanish form', lang: 'es' }],
    status: 'running',
    places: ['northland'],
    themes: ['tides'],
    statements: [
      { id: 'route', aspect: 'purpose', says: 'The Sea Cable joins two shores.', from: 'gazette-2024#1' },
      {
        id: 'length',
        aspect: 'figure',
        says: 'The Sea Cable is 900 km long.',
        value: { indicator: 'length', number: 900, sense: 'exactly', asOf: '2024-05' },
        from: 'gazette-2024#2',
      },
      { id: 'cost', aspect: 'gap', asks: 'money', says: 'Its cost is not given.', from: 'gazette-2024#2' },
    ],
    from: { status: 'gazette-2024#1', places: 'gazette-2024#1' },
  }),
  record('organisation', 'tide-board', {
    name: 'Tide Board',
    names: [{ name: 'Board of Waves', when: '../2014', from: 'gazette-2024#1' }],
  }),
  record('event', 'landing', { name: 'Landing', when: '2024-05', from: { when: 'gazette-2024#1' } }),
  record('indicator', 'length', { name: 'Length', unit: 'km' }),
  record('place', 'northland', { name: 'Northland', type: 'country' }),
  record('place', 'brazil', { name: 'Brazil', type: 'country', country: '076' }),
  record('place', 'brasil-town', { name: 'Brésil', type: 'city' }),
  record('person', 'jane-doe', {
    name: 'Jane Doe',
    roles: [{ id: 'poet', title: 'Poet', at: 'tide-board', when: '2024', from: 'gazette-2024#1' }],
  }),
  record('theme', 'tides', { name: 'Tides' }),
  record('briefing', 'pair', { name: 'Northland × Brazil', between: ['northland', 'brazil'] }),
];
const site = siteOf(records);
const context = contextOf(records, {
  base: '/papers',
  pages: new Set(['sea-cable', 'northland', 'pair']),
  claims: foundOf(site, { 'sea-cable.route': 'found' }),
});
const found = documentsOf({ context, papers: papersOf(context), remember: anew });
const documents = new Map(found.map((one) => [one.id, one]));
const at = (id: string) => {
  const found = documents.get(id);
  if (!found) throw new RangeError(`no document '${id}'`);
  return found;
};
const names = (id: string) => at(id).names.map(({ name, sort, language = '' }) => `${sort} ${name} ${language}`.trim());

describe('what search is made of', () => {
  test('a document for every record, at its page or its entry', () => {
    expect([...documents.keys()].sort()).toEqual(records.map(({ id }) => id).sort());
    expect(at('sea-cable')).toMatchObject({ url: '/papers/programmes/sea-cable/', kind: 'Programme', language: 'en' });
    expect(at('landing').url).toBe('/papers/events/#landing');
  });

  test('its names with what they are, and in which language', () => {
    expect(names('sea-cable')).toEqual(['acronym SC', 'alias Cable del Mar es']);
    expect(names('tide-board')).toEqual(['former Board of Waves']);
    expect(names('brazil')).toEqual(expect.arrayContaining(['alias Brasil es', 'adjective Brazilian']));
  });

  test('no name abroad that another record gives itself', () => {
    expect(names('brazil').filter((name) => name.includes('Brésil'))).toEqual([]);
  });

  test('a paper on two parties goes by the names of both', () => {
    expect(names('pair')).toContain('alias Northland × Brasil es');
  });

  test('its own sentences with their anchors, what they are, and how they are checked', () => {
    const places = at('sea-cable').places.map(({ text, sort, anchor, checked }) => [text, sort, anchor, checked]);
    expect(places).toContainEqual([
      'The Sea Cable joins two shores.',
      'statement',
      'statement-sea-cable_route',
      'Found by machine, not read yet',
    ]);
    expect(places.map(([, sort]) => sort)).toEqual(expect.arrayContaining(['figure', 'gap', 'field']));
    expect(places.find(([text]) => String(text).startsWith('Where:'))?.[0]).toBe('Where: Northland');
  });

  test('an entry is found as a whole', () => {
    expect(new Set(at('landing').places.map(({ anchor }) => anchor))).toEqual(new Set(['']));
  });

  test('what was observed of an indicator', () => {
    expect(at('length').places).toContainEqual({ anchor: '', text: 'May 2024: 900 km', sort: 'figure' });
  });

  test('what a page only passes on is found at the record that says it', () => {
    const told = at('northland').places.map(({ text }) => text);
    expect(told.filter((text) => text.includes('Sea Cable'))).toEqual([]);
  });

  test('what tells it apart, its dates and where it stands', () => {
    expect(at('jane-doe').meta['what']).toBe('Poet, Tide Board');
    expect(at('brazil').meta['what']).toBe('country');
    expect(at('landing').meta).toMatchObject({ dates: 'May 2024', day: '2024-05-01' });
  });

  test('what it is narrowed by', () => {
    expect(at('sea-cable').filters).toEqual({
      kind: ['Programme'],
      theme: ['Tides'],
      programme: ['Sea Cable'],
      party: ['Northland'],
      year: [],
      state: ['running'],
    });
    expect(at('landing').filters).toMatchObject({ kind: ['Event'], year: ['2024'] });
  });
});
