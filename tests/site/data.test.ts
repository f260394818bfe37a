import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { z } from 'zod';

const site = inject('atRoot');

interface Records {
  readonly records: { readonly kind: string; readonly data: Record<string, unknown> }[];
}

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(site.folder, file), 'utf8'));

it('records.json fits the schema that lies beside it, and the schema is one that can fail', async () => {
  const schema = z.fromJSONSchema((await json('data/records.schema.json')) as Parameters<typeof z.fromJSONSchema>[0]);
  const data = (await json('data/records.json')) as Records;
  expect(schema.safeParse(data).error).toBeUndefined();

  const first = data.records[0];
  expect(
    schema.safeParse({ ...data, records: [{ ...first, data: { ...first?.data, tittle: 'Tidewater' } }] }).success,
  ).toBe(false);
  expect(schema.safeParse({ ...data, records: [{ ...first, kind: 'program' }] }).success).toBe(false);
});

it('records.json holds every kind', async () => {
  const { records } = (await json('data/records.json')) as Records;
  expect(new Set(records.map(({ kind }) => kind)).size).toBe(11);
});
