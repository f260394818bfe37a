import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.ts';
import { findByName, namedShares, nearestNames } from '../../../src/search/name-matches.ts';
import { makeNames, readNames } from '../../../src/search/names.ts';
import { readQuery } from '../../../src/search/read.ts';
import { document } from '../../support/search.ts';

const documents: SearchDocument[] = [
  document({
    id: 'joint-council',
    title: 'NORTH–South Joint Council',
    names: [
      { name: 'NSJC', sort: 'acronym' },
      { name: 'Consejo Conjunto del Norte y del Sur', sort: 'alias', language: 'es' },
      { name: 'northern', sort: 'adjective' },
    ],
  }),
  document({ id: 'north-south', title: 'South-North Pact' }),
  document({ id: 'south-north', title: 'North–South Pact', url: '/pacts/#south-north' }),
  document({ id: 'lodz', title: 'Łódź', names: [{ name: 'Litzmannstadt', sort: 'former' }] }),
];
const names = readNames(makeNames(documents));
const reading = { stopWords: { en: ['the', 'of', 'what', 'is'], es: ['del', 'y', 'el'] }, endings: { s: '1' } };
const find = (text: string) => findByName(readQuery(text, reading), names).map(({ id, fit }) => `${id} ${fit}`);

test('the file gives back what went into it', () => {
  expect(names.subjects).toEqual(documents.map(({ id, url, title, kind }) => ({ id, url, title, kind })));
  expect(names.known.map(({ subject, by }) => [subject, by])).toEqual(
    expect.arrayContaining(documents.flatMap(({ names: own }, subject) => own.map((by) => [subject, by]))),
  );
});

describe('a subject is found by a name', () => {
  test.each([
    ['north south joint council', 'joint-council'],
    ['Joint Council NORTH-South', 'joint-council'],
    ['what is the NSJC', 'joint-council'],
    ['consejo conjunto norte sur', 'joint-council'],
    ['consejos conjuntos del norte y el sur', 'joint-council'],
    ['northsouth joint council', 'joint-council'],
    ['lodz', 'lodz'],
    ['litzmannstadt', 'lodz'],
  ])('that is the query, in whatever letters, order and form: %s', (text, id) => {
    expect(find(text)[0]).toBe(`${id} whole`);
  });

  test('of two names of the same words the one in the same order comes first', () => {
    expect(find('north-south pact')).toEqual(['south-north whole', 'north-south whole']);
    expect(find('south north pact')).toEqual(['north-south whole', 'south-north whole']);
  });

  test.each([
    ['litz', 'lodz begun'],
    ['joint cou', 'joint-council begun'],
    ['litzmanstad', 'lodz near'],
    ['reports of lodz', 'lodz part'],
  ])('that begins so, is nearly so or stands in it: %s', (text, found) => {
    expect(find(text)).toEqual([found]);
  });

  test.each(['asdfgh', '', 'the'])('or by none: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('by its adjective too', () => {
    expect(find('Northern')).toEqual(['joint-council whole']);
  });

  test('and says by which', () => {
    const [match] = findByName(readQuery('consejo conjunto del norte y del sur', reading), names);
    expect(match?.by).toEqual({ name: 'Consejo Conjunto del Norte y del Sur', sort: 'alias', language: 'es' });
  });
});

test('the nearest names are those with the likest words', () => {
  const nearest = (text: string) => nearestNames(readQuery(text, reading), names, 2).map(({ id }) => id);
  expect(nearest('lodzz museum')).toEqual(['lodz']);
  expect(nearest('joint committee')).toEqual(['joint-council']);
  expect(nearest('qqqq')).toEqual([]);
  // Words that begin alike and mean something else: nobody who asks for one wants the other.
  expect(nearest('lodgers')).toEqual([]);
});

test('how much of a name a query says', () => {
  const shares = (text: string) => [...namedShares(readQuery(text, reading), names)];
  expect(shares('joint council of the north')).toEqual([[0, 3 / 4]]);
  expect(shares('cable of the north')).toEqual([]);
});
