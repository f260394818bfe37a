import { expect, test } from 'vitest';
import { schemas } from '../../../src/schema/records.ts';
import { claimingFields, walk } from '../../../src/schema/walk.ts';

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

function found(note: 'refersTo' | 'evidence'): string[] {
  return [...walk(schemas.programme, programme)]
    .filter(({ notes }) => notes[note])
    .map(({ path, value }) => `${path.join('.')}: ${String(value)}`);
}

test('finds every reference at its path', () => {
  expect(found('refersTo')).toEqual([
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

test('finds nothing where nothing is', () => {
  expect([...walk(schemas.programme, undefined)]).toEqual([]);
});

test('the fields that claim something', () => {
  expect(claimingFields(schemas.programme)).toEqual(['status', 'period', 'parent', 'places']);
  expect(claimingFields(schemas.event)).toEqual(['when', 'where', 'outcome', 'partOf']);
  expect(claimingFields(schemas.theme)).toEqual([]);
});
