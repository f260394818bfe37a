import { z } from 'zod';
import { kinds, type Kind } from '../../basics/kinds.ts';
import { recordPath } from '../../basics/urls.ts';
import { aliasesOf } from '../../model/site.ts';
import { schemas, type Data } from '../../schema/records.ts';
import { sortOf } from '../../schema/sorts.ts';
import { href, type Context } from '../context.ts';

/** `data/records.json`: every record as data. */
export interface RecordsData {
  readonly reportDate: string;
  readonly records: readonly {
    readonly id: string;
    readonly kind: Kind;
    readonly name: string;
    readonly aliases: readonly string[];
    /** The permanent address. */
    readonly url: string;
    readonly data: Data;
  }[];
}

/** What a data file says; in a build for the desk alone the first thing it says is that. */
export type Labelled<Data extends object> = Data & { readonly audience?: 'internal' };

/** The data as their file says them. */
export function labelled<Data extends object>(context: Context, data: Data): Labelled<Data> {
  return context.stamp === undefined ? data : { audience: 'internal', ...data };
}

/** Every record, in order of kind, then id. */
export function recordsData(context: Context): RecordsData {
  return {
    reportDate: context.site.settings.reportDate,
    records: context.site.all.map((record) => ({
      id: record.id,
      kind: record.kind,
      name: record.data.name,
      aliases: aliasesOf(record),
      url: href(context, recordPath(record.kind, record.id)),
      data: record.data,
    })),
  };
}

/**
 * The JSON Schema of `data/records.json`, made from the record schemas; `internal` for that of a build for the desk
 * alone.
 */
export function recordsJsonSchema(internal = false): object {
  const record = (kind: Kind) =>
    z.strictObject({
      id: z.string(),
      kind: z.literal(kind),
      name: z.string(),
      aliases: z.array(z.string()),
      url: z.string(),
      data: schemas[kind],
    });
  const [first, ...others] = kinds.map(record);
  if (!first) throw new Error('there is no kind of record');
  const label = internal ? { audience: z.literal('internal') } : {};
  const schema = z.strictObject({
    ...label,
    reportDate: z.string(),
    records: z.array(z.discriminatedUnion('kind', [first, ...others])),
  });
  return z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    // What a field is, where its type alone says it: strangers read it from one place.
    override: ({ zodSchema, jsonSchema }) => {
      const sort = sortOf(zodSchema);
      if (sort !== undefined) jsonSchema['sort'] = sort;
    },
  });
}
