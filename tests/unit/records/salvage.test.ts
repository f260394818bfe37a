import { expect, test } from 'vitest';
import { salvage } from '../../../src/records/salvage.ts';
import { schemas } from '../../../src/schema/records.ts';

const statement = (id: string, aspect = 'purpose'): object => ({
  id,
  aspect,
  says: 'The cable joins two coasts.',
  from: 'gazette#1',
});

test('a statement that does not fit goes, and the paths of those behind it lead to where they stand', () => {
  const data = {
    name: 'Sea Cable',
    type: 'infrastructure',
    statements: ['a', 'b', 'c', 'd'].map((id) => statement(id)),
  };
  data.statements[1] = statement('b', 'porpoise');
  data.statements[2] = statement('c', 'gaol');
  const kept = salvage(schemas.programme, data);
  expect(kept?.data.statements?.map(({ id }) => id)).toEqual(['a', 'd']);
  expect(kept?.pathBefore(['statements', 1, 'says'])).toEqual(['statements', 3, 'says']);
  expect(kept?.lost).toEqual([
    ['statements', 1],
    ['statements', 2],
  ]);
});

test('a field that does not fit goes, one that nobody knows too', () => {
  const kept = salvage(schemas.programme, { name: 'Sea Cable', type: 'infrastructure', themes: 'cables', tpye: 'x' });
  expect(kept?.data).toEqual({ name: 'Sea Cable', type: 'infrastructure' });
  expect(kept?.lost).toHaveLength(2);
});

test('without what is required nothing is kept', () => {
  expect(salvage(schemas.programme, { name: 'Sea Cable' })).toBeUndefined();
  expect(salvage(schemas.programme, { name: 'Sea Cable', type: 'porpoise' })).toBeUndefined();
  expect(salvage(schemas.programme, ['Sea Cable'])).toBeUndefined();
});
