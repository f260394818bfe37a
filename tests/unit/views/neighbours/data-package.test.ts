import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { expect, onTestFinished, test } from 'vitest';
import { csvTable, tablesOf, type DataTable } from '../../../../src/views/neighbours/collections.ts';
import { dataPackage } from '../../../../src/views/neighbours/data-package.ts';
import { contextOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const context = contextOf([
  record('programme', 'cable', {
    name: 'Sea Cable',
    themes: ['cables'],
    statements: [
      {
        id: 'fast',
        aspect: 'figure',
        says: 'It has 20, "at least".\nMore later.',
        from,
        value: { indicator: 'speed', number: 20.5, sense: 'about', asOf: '2024-05' },
      },
    ],
  }),
  record('event', 'summit', { name: 'Summit', ordinal: 3, from: { ordinal: from } }),
  record('commitment', 'launch', { name: 'Launch', due: '2024-01' }),
  record('indicator', 'speed', { name: 'Speed', unit: 'Gbps' }),
  record('source', 'gazette-2024', { rights: { quote: { words: 40 } } }),
]);
const tables = tablesOf(context);

/** The package as a program reads it that knows nothing of us: by the standard's profiles, each cell by its column. */
async function opened(all: readonly DataTable[], descriptor = dataPackage(context, tables)): Promise<Package> {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-package-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  // The mark by which spreadsheets know UTF-8 is part of a name to this reader.
  for (const table of all) await writeFile(join(folder, `${table.name}.csv`), csvTable(table).replace(/^\uFEFF/, ''));
  return Package.load(descriptor, { basePath: folder, strict: false });
}

test('the data package fits the profiles of its standard, and every cell its column', async () => {
  const data = await opened(tables);
  expect(data.errors.map(({ message }) => message)).toEqual([]);
  expect(data.valid).toBe(true);
  const rows = new Map<string, Readonly<Record<string, unknown>>[]>();
  for (const resource of data.resources) rows.set(resource.name, await resource.read({ keyed: true, relations: true }));
  expect([...rows].map(([name, own]) => [name, own.length])).toEqual(tables.map((one) => [one.name, one.rows.length]));
  expect(rows.get('programmes')?.[0]).toMatchObject({ id: 'cable', themes: ['cables'] });
  expect(rows.get('events')?.[0]).toMatchObject({ ordinal: 3 });
  expect(rows.get('observations')?.[0]).toMatchObject({ number: 20.5, as_of: '2024-05' });
  // How it stands no record says: this site works it out.
  expect(rows.get('commitments')?.[0]).toMatchObject({ id: 'launch', standing: 'after-our-last-source' });
});

test('a reader of data packages sees what is wrong with one', async () => {
  const { resources, ...rest } = dataPackage(context, tables) as { readonly resources: object[] };
  expect((await opened(tables, { ...rest, resources: [] })).valid).toBe(false);
  const broken = tables.map((table) =>
    table.name === 'observations'
      ? { ...table, rows: table.rows.map((row) => row.map((cell) => (cell === 20.5 ? 'twenty' : cell))) }
      : table,
  );
  const observations = (await opened(broken, { ...rest, resources })).resources.find(
    ({ name }) => name === 'observations',
  );
  await expect(observations?.read({ keyed: true, relations: false })).rejects.toThrow();
});
