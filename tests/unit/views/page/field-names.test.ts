import { expect, test } from 'vitest';
import { schemas } from '../../../../src/schema/records.ts';
import { claimingFields, entryFields } from '../../../../src/schema/walk.ts';
import { fieldName, namedFields } from '../../../../src/views/page/field-names.ts';
import { words } from '../../../support/briefings.ts';

const claiming = Object.values(schemas).flatMap((schema) => [...claimingFields(schema), ...entryFields(schema)]);

test('every field that can rest on evidence has a name for readers, and no other', () => {
  expect([...namedFields].sort()).toEqual([...new Set(claiming.map(({ name }) => name))].sort());
});

test.each([
  ['when', 'When'],
  ['partOf', 'Part of'],
  ['inText', 'inText'],
  ['constructor', 'constructor'],
])('%s is called %s', (field, name) => {
  expect(fieldName(words, field)).toBe(name);
});
