import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemas } from '../../../src/schema/records.ts';
import type { Sort } from '../../../src/schema/sorts.ts';
import { claimingFields, entryFields, walk } from '../../../src/schema/walk.ts';

const programme = schemas.programme.parse({
  name: 'Sea Cable',
  type: 'network',
  parent: 'gateway',
  places: ['northland', 'southland'],
  partners: [{ as: 'host', who: ['jane-doe'], of: 'ministry', from: ['gazette-2024#1', 'herald#2'] }],
  from: { parent: 'gazette-2024#3', places: { northland: 'gazette-2024#4', southland: ['gazette-2024#5'] } },
  statements: [
    {
      id: 'route',
      aspect: 'figure',
      says: 'It is 3 km long.',
      from: 'gazette-2024#6',
      value: { indicator: 'length', number: 3, sense: 'exactly', asOf: 2024 },
    },
  ],
});

function found(wanted: Sort): string[] {
  return [...walk(schemas.programme, programme)]
    .filter(({ sort }) => sort === wanted)
    .map(({ path, value }) => `${path.join('.')}: ${String(value)}`);
}

test('finds every reference at its path', () => {
  expect(found('record')).toEqual([
    'parent: gateway',
    'places.0: northland',
    'places.1: southland',
    'partners.0.who.0: jane-doe',
    'partners.0.of: ministry',
    'statements.0.value.indicator: length',
  ]);
});

test('finds all evidence at its path', () => {
  expect(found('evidence')).toEqual([
    'partners.0.from.0: gazette-2024#1',
    'partners.0.from.1: herald#2',
    'from.parent: gazette-2024#3',
    'from.places.northland: gazette-2024#4',
    'from.places.southland.0: gazette-2024#5',
    'statements.0.from: gazette-2024#6',
  ]);
});

test('of several schemas the one counts that the value fits', () => {
  const word = z.string().meta({ sort: 'text' });
  const counted = z.strictObject({ words: z.number() });
  const either = z.union([z.enum(['none', 'full']), word, counted, z.strictObject({ word }), z.array(word)]);
  const told = (value: unknown) => walk(either, value).map(({ path, sort }) => `${path.join('.')}: ${sort}`);
  expect(told('none')).toEqual([': word']);
  expect(told('some')).toEqual([': text']);
  expect(told({ words: 3 })).toEqual(['words: number']);
  expect(told({ word: 'x' })).toEqual(['word: text']);
  expect(told(['x', 'y'])).toEqual(['0: text', '1: text']);
});

test('finds nothing where nothing is', () => {
  expect([...walk(schemas.programme, undefined)]).toEqual([]);
});

const claiming = (schema: z.ZodObject) => claimingFields(schema).map(({ name }) => name);

test('the fields that claim something', () => {
  expect(claiming(schemas.programme)).toEqual(['status', 'period', 'parent', 'places']);
  expect(claiming(schemas.event)).toEqual(['when', 'where', 'outcome', 'partOf', 'ordinal']);
  expect(claiming(schemas.theme)).toEqual([]);
});

test('the fields whose entries carry their own evidence', () => {
  const own = (schema: z.ZodObject) => entryFields(schema).map(({ name }) => name);
  expect(own(schemas.programme)).toEqual(['partners']);
  expect(own(schemas.event)).toEqual(['participants']);
  expect(own(schemas.person)).toEqual(['names', 'roles']);
  expect(own(schemas.theme)).toEqual([]);
});

test('each value is told once, with what it is', () => {
  const found = [
    ...walk(schemas.event, schemas.event.parse({ name: 'Visit', type: 'visit', outcome: 'held', when: 2023 })),
  ];
  expect(found.map(({ path, sort }) => `${path.join('.')}: ${sort}`)).toEqual([
    'name: name',
    'type: word',
    'when: date',
    'outcome: word',
  ]);
});

test('a field that says not of what sort it is stops all', () => {
  expect(() => [...walk(z.strictObject({ odd: z.string() }), { odd: 'x' })]).toThrow(/of what sort 'odd' is/);
});
