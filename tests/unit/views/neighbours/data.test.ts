import { expect, test } from 'vitest';
import { z } from 'zod';
import { kinds } from '../../../../src/basics/kinds.ts';
import { labelled, recordsData, recordsJsonSchema } from '../../../../src/views/neighbours/data.ts';
import { contextOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const context = contextOf(
  [
    ...kinds.map((kind) => record(kind, `a-${kind}`)),
    record('programme', 'sea-cable', {
      name: 'Sea Cable',
      aliases: ['SC', { name: 'Cable del Mar', lang: 'es' }],
      period: '2021/2027',
      from: { period: [from, 'herald#1'] },
      statements: [
        {
          id: 'length',
          aspect: 'figure',
          says: 'It is 900 km long.',
          from,
          value: { indicator: 'length', number: 900, sense: 'about', asOf: 2024 },
        },
      ],
    }),
  ],
  { base: '/papers' },
);

/** The data as a stranger reads it, checked with nothing but the published schema. */
const published = z.fromJSONSchema(
  JSON.parse(JSON.stringify(recordsJsonSchema())) as Parameters<typeof z.fromJSONSchema>[0],
);
const written = (): { reportDate: string; records: { data: Record<string, unknown> }[] } =>
  JSON.parse(JSON.stringify(recordsData(context))) as ReturnType<typeof written>;

test('every record, in order of kind, with its address', () => {
  const { reportDate, records } = recordsData(context);
  expect(reportDate).toBe('2025-01-31');
  expect(records.map(({ kind }) => kind)).toEqual([kinds[0], ...kinds]);
  expect(records[1]).toMatchObject({
    id: 'sea-cable',
    kind: 'programme',
    name: 'Sea Cable',
    aliases: ['SC', 'Cable del Mar'],
    url: '/papers/programmes/sea-cable/',
    data: { period: '2021/2027' },
  });
  for (const one of records) expect(Object.keys(one)).toEqual(['id', 'kind', 'name', 'aliases', 'url', 'data']);
});

test('the data fit their published schema', () => {
  expect(published.safeParse(written()).error).toBeUndefined();
});

test('the schema refuses what the data never are', () => {
  const spoilt = (spoil: (records: { data: Record<string, unknown> }[]) => void): boolean => {
    const data = written();
    spoil(data.records);
    return published.safeParse(data).success;
  };
  expect(spoilt(() => undefined)).toBe(true);
  expect(spoilt(([first]) => delete first?.data['name'])).toBe(false);
  expect(spoilt(([first]) => Object.assign(first?.data ?? {}, { type: 'ballet' }))).toBe(false);
  expect(spoilt(([first]) => Object.assign(first?.data ?? {}, { naem: 'So' }))).toBe(false);
  expect(spoilt(([first]) => Object.assign(first ?? {}, { kind: 'ballet' }))).toBe(false);
  expect(spoilt(([first]) => Object.assign(first ?? {}, { extra: 1 }))).toBe(false);
});

test('a file of a build for the desk alone begins with saying so, and fits its own schema only', () => {
  const desk = { ...context, stamp: 'Internal' };
  expect(Object.entries(labelled(desk, recordsData(desk)))[0]).toEqual(['audience', 'internal']);
  expect(labelled(context, recordsData(context))).toEqual(recordsData(context));
  const own = z.fromJSONSchema(
    JSON.parse(JSON.stringify(recordsJsonSchema(true))) as Parameters<typeof z.fromJSONSchema>[0],
  );
  const data: unknown = JSON.parse(JSON.stringify(labelled(desk, recordsData(desk))));
  expect([own.safeParse(data).success, published.safeParse(data).success, own.safeParse(written()).success]).toEqual([
    true,
    false,
    false,
  ]);
});
