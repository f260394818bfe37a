import { expect, test } from 'vitest';
import { fieldKey, isRecordId, isStatementId, statementKey, toId } from '../../../src/basics/ids.ts';

test('a record id is in kebab case', () => {
  for (const id of ['bella', '2025-santa-marta', 'd4d-hub', '37th']) expect(isRecordId(id)).toBe(true);
  for (const id of ['Bella', 'sea_cable', 'sea--cable', '-sea', 'sea-', 'café', 'a.b', 'a b', '']) expect(isRecordId(id)).toBe(false);
});

test('a statement id begins with a letter, so that none looks like a paragraph', () => {
  expect(isStatementId('route-2')).toBe(true);
  for (const id of ['2-route', '13', 'Route', '']) expect(isStatementId(id)).toBe(false);
});

test('the nearest id', () => {
  expect(toId('Café_2025')).toBe('cafe-2025');
  expect(toId(' The “Sea” Cable! ')).toBe('the-sea-cable');
  expect(toId('海')).toBe('');
});

test('keys across the site', () => {
  expect(statementKey('bella', 'route')).toBe('bella.route');
  expect(fieldKey('bella', 'parent')).toBe('bella:parent');
});
