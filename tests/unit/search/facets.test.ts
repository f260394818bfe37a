import { describe, expect, test } from 'vitest';
import { countsOf, facetsOf, fits } from '../../../src/search/facets.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { readShown, shownOf } from '../../../src/search/shown.ts';

const document = (filters: SearchDocument['filters'], day = ''): SearchDocument => ({
  id: 'a',
  url: '/a/',
  title: 'A',
  kind: 'Event',
  language: 'en',
  names: [],
  places: [],
  filters,
  meta: { day },
});
const facets = facetsOf([
  document({ kind: ['Event'], theme: ['Tides', 'Cables'] }, '2025-01-31'),
  document({ kind: ['Place'], theme: ['Tides'] }),
  document({ kind: ['Event'], theme: [] }, '2024'),
]);

describe('what narrows results', () => {
  test('a subject fits that has every value chosen', () => {
    const fitting = (filters: Readonly<Record<string, string>>) =>
      [0, 1, 2].filter((one) => fits(facets, one, filters));
    expect(fitting({})).toEqual([0, 1, 2]);
    expect(fitting({ kind: 'Event' })).toEqual([0, 2]);
    expect(fitting({ kind: 'Event', theme: 'Cables' })).toEqual([0]);
    expect(fitting({ theme: 'Moons' })).toEqual([]);
    expect(fitting({ nothing: 'Tides' })).toEqual([]);
  });

  test('each value is counted among the results alone', () => {
    expect([...countsOf(facets, 'theme', [0, 1])]).toEqual([
      ['Tides', 2],
      ['Cables', 1],
    ]);
    expect([...countsOf(facets, 'theme', [2])]).toEqual([]);
  });

  test('each subject has its day', () => {
    expect(facets.days).toEqual(['2025-01-31', '', '2024']);
  });
});

test('what a result shows is read as it was written, a word for how it is checked once', () => {
  const places = [
    { anchor: 'a', text: 'One.', sort: 'figure', checked: 'Found' },
    { anchor: '', text: 'Two.', sort: 'field' },
    { anchor: 'c', text: 'Three.', sort: 'gap', checked: 'Found' },
  ];
  const written = shownOf({ ...document({}), places, meta: { what: 'city', dates: '2025', stands: 'held' } });
  expect(written.checks).toEqual(['Found']);
  expect(readShown(written)).toEqual({ what: 'city', dates: '2025', stands: 'held', places });
});
