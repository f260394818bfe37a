import { expect, test } from 'vitest';
import { schemas } from '../../../src/schema/records.ts';
import { claimingFields } from '../../../src/schema/walk.ts';
import { fieldName, namedFields } from '../../../src/views/field-names.ts';
import { words } from '../../support/briefings.ts';

const claiming = [...new Set(Object.values(schemas).flatMap(claimingFields))];
/** Lists whose entries carry their own evidence. */
const listed = ['partners', 'participants', 'roles', 'names'];

test('every field that can rest on evidence has a name for readers, and no other', () => {
  expect([...namedFields].sort()).toEqual([...claiming, ...listed].sort());
});

test.each([
  ['when', 'When'],
  ['partOf', 'Part of'],
  ['inText', 'inText'],
  ['constructor', 'constructor'],
])('%s is called %s', (field, name) => {
  expect(fieldName(words, field)).toBe(name);
});
