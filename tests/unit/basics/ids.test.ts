import { expect, test } from 'vitest';
import { limits } from '../../../src/basics/limits.ts';
import { fieldKey, isRecordId, isStatementId, nearestId, pairId, statementKey, toId } from '../../../src/basics/ids.ts';

test('a record id is in kebab case', () => {
  for (const id of ['bella', '2025-santa-marta', 'd4d-hub', '37th']) expect(isRecordId(id)).toBe(true);
  for (const id of [
    'Bella',
    'sea_cable',
    'sea---cable',
    'sea--cable--pier',
    '--sea',
    'sea--',
    '-sea',
    'sea-',
    'café',
    'a.b',
    'a b',
    '',
  ])
    expect(isRecordId(id)).toBe(false);
});

test('two ids joined are the id of a pair', () => {
  expect(pairId(['northland', 'coast-union'])).toBe('northland--coast-union');
  expect(isRecordId('northland--coast-union')).toBe(true);
  expect(isStatementId('northland--coast-union')).toBe(false);
});

test('a statement id begins with a letter, so that none looks like a paragraph', () => {
  expect(isStatementId('route-2')).toBe(true);
  for (const id of ['2-route', '13', 'Route', '']) expect(isStatementId(id)).toBe(false);
});

test('the nearest id', () => {
  expect(toId('Café_2025')).toBe('cafe-2025');
  expect(toId(' The “Sea” Cable! ')).toBe('the-sea-cable');
  expect(toId('海')).toBe('');
  for (const text of ['Łódź', 'Lo\u0301dz\u0301', 'ŁÓDŹ']) expect(toId(text.replace('L', 'Ł'))).toBe('lodz');
  expect(toId('Finﬂey’s')).toBe('finfley-s');
});

test('an id is no longer than the file names made of it may be', () => {
  const long = 'a'.repeat(limits.id);
  expect([isRecordId(long), isStatementId(long)]).toEqual([true, true]);
  expect([isRecordId(`${long}a`), isStatementId(`${long}a`)]).toEqual([false, false]);
  expect(nearestId(`${long}a`)).toBe(long);
  expect(nearestId('Sea cable '.repeat(30))).toBe('sea-cable-'.repeat(8).slice(0, -1));
  for (const text of ['Café_2025', 'a'.repeat(251), `x-${'a'.repeat(251)}`])
    expect(isRecordId(nearestId(text)), text).toBe(true);
});

test('keys across the site', () => {
  expect(statementKey('bella', 'route')).toBe('bella.route');
  expect(fieldKey('bella', 'parent')).toBe('bella:parent');
});
