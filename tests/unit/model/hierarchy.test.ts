import { expect, test } from 'vitest';
import { ancestors, descendants, wholeOf } from '../../../src/model/hierarchy.ts';
import { record, siteOf } from '../../support/records.ts';

const harbour = record('place', 'harbour', { parent: 'coast' });
const coast = record('place', 'coast', { parent: 'northland' });
const northland = record('place', 'northland', {});
const opening = record('event', 'opening', { partOf: 'week' });
const week = record('event', 'week', {});
const site = siteOf([harbour, coast, northland, opening, week]);

test('what a record of any kind is part of, the nearest first', () => {
  expect(ancestors(site, harbour).map(({ id }) => id)).toEqual(['coast', 'northland']);
  expect(ancestors(site, opening).map(({ id }) => id)).toEqual(['week']);
  expect(ancestors(site, northland)).toEqual([]);
});

test('everything below a record', () => {
  expect([...descendants(site, 'place', ['northland'])]).toEqual(['northland', 'coast', 'harbour']);
  expect([...descendants(site, 'event', ['week'])]).toEqual(['week', 'opening']);
});

test('the field that says so', () => {
  expect([wholeOf(harbour), wholeOf(opening), wholeOf(week)]).toEqual([
    { field: 'parent', id: 'coast' },
    { field: 'partOf', id: 'week' },
    undefined,
  ]);
});

test('a circle is walked once, and what stands in one of another kind, or nowhere, ends the walk', () => {
  const [a, b] = [record('theme', 'a', { parent: 'b' }), record('theme', 'b', { parent: 'a' })];
  expect(ancestors(siteOf([a, b]), a).map(({ id }) => id)).toEqual(['b']);
  const lost = record('theme', 'lost', { parent: 'northland' });
  expect(ancestors(siteOf([lost, northland]), lost)).toEqual([]);
  expect(ancestors(siteOf([coast]), coast)).toEqual([]);
});
