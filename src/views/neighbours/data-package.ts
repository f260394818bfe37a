import { folders } from '../../basics/kinds.ts';
import { recordsOf } from '../../model/site.ts';
import { absolute, type Context } from '../context.ts';
import type { Column, DataTable } from './collections.ts';

/** A licence as Data Package writes it. */
interface PackageLicence {
  readonly title: string;
  readonly path: string;
}

/** Under what the data of a site may be used: its own licence, or that of all its words. */
export function dataLicence({ site: { settings } }: Context): { readonly name: string; readonly url: string } {
  return settings.dataLicence ?? settings.licence;
}

/** `data/datapackage.json`: what the tables hold, by the Data Package standard (version 1), with their dictionaries. */
export function dataPackage(context: Context, tables: readonly DataTable[]): object {
  const { title, description, reportDate, publisher } = context.site.settings;
  const licence = dataLicence(context);
  return {
    profile: 'tabular-data-package',
    name: 'aide-memoire',
    title,
    description,
    ...(context.origin === undefined ? {} : { homepage: absolute(context, '') }),
    version: reportDate,
    contributors: [
      { title: publisher.name, role: 'publisher', ...(publisher.url === undefined ? {} : { path: publisher.url }) },
    ],
    ...(context.stamp === undefined
      ? { licenses: [{ title: licence.name, path: licence.url } satisfies PackageLicence] }
      : { audience: 'internal' }),
    sources: recordsOf(context.site, 'source').map(({ data }) => ({
      title: data.name,
      ...(data.url === undefined ? {} : { path: data.url }),
    })),
    resources: tables.map(resource),
  };
}

function resource({ name, columns, primaryKey }: DataTable): object {
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema: { fields: columns.map(field), primaryKey, missingValues: [''], ...foreignKeysOf(name) },
  };
}

function field({ name, type, description, constraints }: Column): object {
  return { name, type, description, ...(constraints ? { constraints } : {}) };
}

function foreignKeysOf(name: string): object {
  if (name !== 'observations') return {};
  return {
    foreignKeys: [{ fields: 'indicator', reference: { resource: folders.indicator, fields: 'id' } }],
  };
}

/** The JSON Schema of a table's JSON file: a list of objects with its columns. */
export function tableSchema({ columns }: DataTable): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: columns.flatMap(({ name, constraints }) => (constraints?.required ? [name] : [])),
      properties: Object.fromEntries(
        columns.map(({ name, type, description, constraints }) => [
          name,
          { type: jsonType(type), description, ...(constraints?.enum ? { enum: constraints.enum } : {}) },
        ]),
      ),
    },
  };
}

/** What a group of fields may be written as: some take a word in its place. */
function jsonType(type: Column['type']): string | string[] {
  return type === 'object' ? ['object', 'array', 'string'] : type;
}
