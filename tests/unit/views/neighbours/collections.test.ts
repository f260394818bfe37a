import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvTable, jsonRows, tablesOf, type DataTable } from '../../../../src/views/neighbours/collections.ts';
import { dataPackage, tableSchema } from '../../../../src/views/neighbours/data-package.ts';
import { contextOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const records = [
  record('programme', 'cable', {
    name: '=Sea Cable',
    themes: ['cables', 'ports'],
    partners: [{ as: 'partner', who: ['board'], from }],
    formerIds: ['old-cable'],
    statements: [
      {
        id: 'fast',
        aspect: 'figure',
        says: 'It has 20.',
        from,
        value: { indicator: 'speed', number: 20, sense: 'about', asOf: '2024-05' },
      },
      { id: 'why', aspect: 'goal', says: 'It follows.', inferred: { why: 'Both say so.', inputs: ['cable.fast'] } },
    ],
  }),
  record('event', 'summit', { name: 'Summit', ordinal: 3, from: { ordinal: from } }),
  record('indicator', 'speed', { name: 'Speed', unit: 'Gbps' }),
  record('source', 'gazette-2024', { rights: { quote: { words: 40 } } }),
];
const context = contextOf(records, { origin: 'https://tides.example' });
const tables = tablesOf(context);

function table(name: string): DataTable {
  const found = tables.find((one) => one.name === name);
  if (!found) throw new RangeError(name);
  return found;
}

function csvRows(name: string): Record<string, string>[] {
  return parse(csvTable(table(name)), { bom: true, columns: true });
}

test('there is a table for each kind that has records, for statements, and for what was observed', () => {
  expect(tables.map(({ name }) => name)).toEqual([
    'programmes',
    'events',
    'indicators',
    'sources',
    'statements',
    'observations',
  ]);
});

test('a row has the permanent address, and lists as JSON; words that look like a formula are text', () => {
  const [cable] = csvRows('programmes');
  expect(cable).toMatchObject({
    id: 'cable',
    url: 'https://tides.example/programmes/cable/',
    name: "'=Sea Cable",
    themes: '["cables","ports"]',
    partners: '[{"as":"partner","who":["board"],"from":"gazette-2024#3"}]',
    period: '',
  });
});

test('JSON has the words as they are, lists as lists, and nothing where nothing is known', () => {
  expect(jsonRows(table('programmes'))[0]).toEqual({
    id: 'cable',
    url: 'https://tides.example/programmes/cable/',
    name: '=Sea Cable',
    type: 'programme',
    themes: ['cables', 'ports'],
    partners: [{ as: 'partner', who: ['board'], from }],
    formerIds: ['old-cable'],
  });
});

test('what was observed is tidy: one observation a row, with its bounds and its place', () => {
  expect(csvRows('observations')).toEqual([
    {
      indicator: 'speed',
      name: 'Speed',
      unit: 'Gbps',
      currency: '',
      sense: 'about',
      number: '20',
      as_of: '2024-05',
      earliest: '2024-05-01',
      latest: '2024-05-31',
      statement: 'cable.fast',
      says: 'It has 20.',
      from: 'gazette-2024#3',
    },
  ]);
});

test('a statement tells why it is inferred', () => {
  expect(csvRows('statements')[1]).toMatchObject({ id: 'cable.why', inferred: 'Both say so.', from: 'gazette-2024#3' });
});

test.each(tables.map(({ name }) => [name]))('the JSON of %s fits the schema beside it, which can fail', (name) => {
  const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(tableSchema(table(name)));
  const rows = jsonRows(table(name));
  expect(check(rows), JSON.stringify(check.errors)).toBe(true);
  expect(check([{ ...rows[0], tittle: 'x' }])).toBe(false);
});

interface Package {
  readonly licenses: readonly object[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly primaryKey: string;
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly constraints?: { readonly enum?: string[] };
      }[];
    };
  }[];
}

test('the dictionary tells of every column, in its order, of which type it is', () => {
  const { resources } = dataPackage(context, tables) as Package;
  for (const { name, schema } of resources) {
    const rows: string[][] = parse(csvTable(table(name)), { bom: true });
    expect(rows[0]).toEqual(schema.fields.map((field) => field.name));
    expect(schema.fields.some((field) => field.name === schema.primaryKey)).toBe(true);
    for (const row of rows.slice(1))
      for (const [index, { type, constraints }] of schema.fields.entries()) {
        const cell = row[index] ?? '';
        if (cell === '') continue;
        if (type === 'array') expect(JSON.parse(cell)).toBeInstanceOf(Array);
        if (type === 'object') expect(JSON.parse(cell)).toBeInstanceOf(Object);
        if (type === 'integer') expect(cell).toMatch(/^-?\d+$/);
        if (type === 'number') expect(Number(cell)).not.toBeNaN();
        if (constraints?.enum) expect(constraints.enum).toContain(cell);
      }
  }
  const typeOf = (tableName: string, field: string) =>
    resources.find(({ name }) => name === tableName)?.schema.fields.find(({ name }) => name === field)?.type;
  expect(typeOf('events', 'ordinal')).toBe('integer');
  expect(typeOf('programmes', 'themes')).toBe('array');
  expect(typeOf('sources', 'rights')).toBe('object');
  expect(typeOf('programmes', 'name')).toBe('string');
});

test('the data have a licence of their own where the settings give one; those of the desk have none', () => {
  const cc0 = { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  const licences = (changed: Parameters<typeof contextOf>[1], settings: Parameters<typeof contextOf>[2]) =>
    (dataPackage(contextOf(records, changed, settings), tables) as Partial<Package>).licenses;
  expect(licences({}, {})).toEqual([{ title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }]);
  expect(licences({}, { dataLicence: cc0 })).toEqual([{ title: cc0.name, path: cc0.url }]);
  expect(licences({ stamp: 'Internal' }, {})).toBeUndefined();
});
