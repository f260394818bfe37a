import { parse } from 'yaml';
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/basics/kinds.ts';
import { components } from '../../../src/schema/components.ts';
import { schemas } from '../../../src/schema/records.ts';
import { settings } from '../../../src/schema/settings.ts';
import { fieldsOf } from '../../support/fields.ts';

interface DocumentedField {
  readonly path: string;
  readonly schemas: readonly z.ZodType[];
}

/** Every named field at any depth, with its schema and all that it wraps. */
function namedFields(schema: z.ZodType): DocumentedField[] {
  const named = [...fieldsOf(schema)].filter(({ path }) => path !== '' && !path.endsWith('*'));
  return [...Map.groupBy(named, ({ path }) => path)].map(([path, fields]) => ({
    path,
    schemas: fields.map((field) => field.schema),
  }));
}

/** Two examples in one text are set apart by three spaces. */
function examplesOf({ schemas }: DocumentedField): string[] {
  return (schemas.map((schema) => schema.meta()?.example).find((example) => example !== undefined) ?? '').split('   ');
}

describe.each([...kinds.map((kind) => [kind, schemas[kind]] as const), ['site.yaml', settings] as const])(
  '%s',
  (_name, schema) => {
    const fields = namedFields(schema);

    test.each(fields.map((field) => [field.path, field] as const))(
      '%s has a description for editors',
      (_path, field) => {
        const description = field.schemas.map((inner) => inner.meta()?.description).find((text) => text !== undefined);
        expect(description).toMatch(/^[A-Z].*[.]$/s);
      },
    );

    test.each(fields.map((field) => [field.path, field] as const))('%s has an example that is valid', (path, field) => {
      for (const example of examplesOf(field)) {
        const data = parse(example) as Record<string, unknown>;
        const name = path.split('.').at(-1) ?? '';
        expect(Object.keys(data)).toEqual([name]);
        expect(field.schemas[0]?.safeParse(data[name])).toMatchObject({ success: true });
      }
    });

    test('every group of fields refuses a field it does not know', () => {
      const groups = [...fieldsOf(schema)].filter((field) => field.schema instanceof z.ZodObject);
      expect(groups.length).toBeGreaterThan(0);
      for (const { path, schema: group } of groups) {
        const codes = group.safeParse({ 'no-such-field': 1 }).error?.issues.map((issue) => issue.code);
        expect(codes, path).toContain('unrecognized_keys');
      }
    });
  },
);

test.each(kinds)('a %s has a name and may be internal', (kind) => {
  expect(Object.keys(schemas[kind].shape)).toEqual(expect.arrayContaining(['name', 'aliases', 'audience']));
});

test('a bare year in YAML is a number, and is taken back to text', () => {
  const event = schemas.event.parse({ name: 'Visit', type: 'visit', outcome: 'unknown', when: 2023 });
  expect(event.when).toBe('2023');
});

test('words lose the space around them and may not be empty', () => {
  expect(schemas.theme.parse({ name: ' Sea ' }).name).toBe('Sea');
  expect(schemas.theme.safeParse({ name: '  ' }).success).toBe(false);
});

test.each(Object.entries(components))('the component %s is documented', (name, component) => {
  expect(component.description).toMatch(/^[A-Z].*\.$/);
  expect(component.example).toMatch(new RegExp(`^<${name}[ /]`));
});
