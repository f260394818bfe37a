import { z } from 'zod';
import { commitmentStates } from '../../basics/commitment-states.ts';
import { folders, kinds, type Kind } from '../../basics/kinds.ts';
import { recordPath } from '../../basics/urls.ts';
import { writeEvidence } from '../../basics/evidence.ts';
import { dateOf } from '../../basics/dates.ts';
import { eventOn, eventStandings } from '../../model/chronology.ts';
import { standingOn } from '../../model/commitments.ts';
import { valueOf } from '../../model/fields.ts';
import { indicatorSeries } from '../../model/indicators.ts';
import { asked, perSite } from '../../model/memo.ts';
import { recordsOf } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { schemas } from '../../schema/records.ts';
import { notesOn, sortOf } from '../../schema/sorts.ts';
import { fieldsOf, type Field } from '../../schema/walk.ts';
import { absolute, type Context } from '../context.ts';
import { csvOf, type CsvCell } from './csv.ts';

/** A column of a table, as Table Schema describes it. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly description: string;
  readonly constraints?: { readonly required?: true; readonly unique?: true; readonly enum?: readonly string[] };
}

/** A table of the site's data: rows of plain cells under described columns. */
export interface DataTable {
  /** The name of its files, without what says their form. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Lists and groups of fields as they are. */
  readonly rows: readonly (readonly unknown[])[];
  readonly primaryKey: string;
}

/** Every table of the site: one for each kind that has records, the statements of all, and what was observed. */
export const tablesOf = perSite((context: Context): readonly DataTable[] => {
  const present = kinds.filter((kind) => recordsOf(context.site, kind).length > 0);
  return [...present.map((kind) => kindTable(context, kind)), statementTable(context), observationTable(context)];
});

/** How many rows each table has. */
export const tableSizes = asked(
  'tableSizes',
  (context: Context) => tablesOf(context).map(({ name, rows }) => ({ name, size: rows.length })),
  'context',
);

/** A table as a CSV file. */
export function csvTable({ columns, rows }: DataTable): string {
  return csvOf(
    columns.map(({ name }) => name),
    rows.map((row) => row.map(cellOf)),
  );
}

/** A table as JSON: an object for each row, with nothing where a cell is empty. */
export function jsonRows({ columns, rows }: DataTable): object[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ name }, index) => (row[index] === undefined ? [] : [[name, row[index]] as const])),
    ),
  );
}

/** The statements have a table of their own. */
const apart = 'statements';

const idColumn: Column = {
  name: 'id',
  type: 'string',
  description: 'The permanent id of the record, unique across all kinds.',
  constraints: { required: true, unique: true },
};

const urlColumn: Column = {
  name: 'url',
  type: 'string',
  description: 'The permanent address of the record.',
  constraints: { required: true },
};

function kindTable(context: Context, kind: Kind): DataTable {
  const fields = fieldsOf(schemas[kind]).filter(({ name }) => name !== apart);
  const counted = countedColumns(kind);
  return {
    name: folders[kind],
    primaryKey: 'id',
    columns: [idColumn, urlColumn, ...fields.map(columnOf), ...counted],
    rows: recordsOf(context.site, kind).map((record) => [
      record.id,
      absolute(context, recordPath(kind, record.id)),
      ...fields.map(({ name }) => valueOf(record.data, name)),
      ...counted.map(() => standingIn(context, record)),
    ]),
  };
}

/** What no record holds: how a promise or an event stands on the report date, as this site works it out. */
function countedColumns(kind: Kind): Column[] {
  if (kind !== 'commitment' && kind !== 'event') return [];
  return [
    {
      name: 'standing',
      type: 'string',
      description: 'How it stands on the report date, worked out by this site from its dates, steps and sources.',
      constraints: { required: true, enum: kind === 'event' ? eventStandings : commitmentStates },
    },
  ];
}

function standingIn({ site }: Context, record: SourceRecord): string | undefined {
  const day = site.settings.reportDate;
  if (record.kind === 'event') return eventOn(record, day).standing;
  return record.kind === 'commitment' ? standingOn(site, record, day).state : undefined;
}

function columnOf({ name, schema, notes, required }: Field): Column {
  const words = schema instanceof z.ZodEnum ? schema.options.map(String) : undefined;
  return {
    name,
    type: typeOf(schema),
    description: notes.description ?? notesOn(schema).description ?? name,
    ...(required || words
      ? { constraints: { ...(required ? { required } : {}), ...(words ? { enum: words } : {}) } }
      : {}),
  };
}

function typeOf(schema: z.core.$ZodType): Column['type'] {
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) return 'array';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodNumber) return schema.format?.includes('int') === true ? 'integer' : 'number';
  // A union, a map and a group of fields are written as JSON.
  return sortOf(schema) === undefined ? 'object' : 'string';
}

/** In a cell a list or a group of fields is written as JSON, so that nothing of it is lost. */
function cellOf(value: unknown): CsvCell {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

function text(name: string, description: string, required = false): Column {
  return { name, type: 'string', description, ...(required ? { constraints: { required: true } } : {}) };
}

function statementTable(context: Context): DataTable {
  return {
    name: 'statements',
    primaryKey: 'id',
    columns: [
      { ...idColumn, description: 'The id of the statement: that of its record, a full stop, its own.' },
      text('record', 'The id of the record that it stands in.', true),
      text('aspect', 'What it is about.', true),
      text('says', 'What is claimed, in a sentence that stands alone.', true),
      text('when', 'When, as EDTF.'),
      text('state', 'How a step leaves a promise.'),
      text('from', 'Where it stands: a source, and the numbers of paragraphs. Several are divided by "; ".'),
      text('inferred', 'Why the desk infers it, where no source says it.'),
    ],
    rows: [...context.site.statements.values()].map(({ key, record, statement, evidence }) => [
      key,
      record.id,
      statement.aspect,
      statement.says,
      statement.when,
      statement.state,
      evidence.map(writeEvidence).join('; '),
      statement.inferred?.why,
    ]),
  };
}

/** The tidy table of indicators: a row for each observation, a column for each thing known of it. */
function observationTable(context: Context): DataTable {
  return {
    name: 'observations',
    primaryKey: 'statement',
    columns: [
      text('indicator', 'The id of the indicator.', true),
      text('name', 'What it counts or measures.', true),
      text('unit', 'In what it counts.', true),
      text('currency', 'The currency of a sum, by ISO 4217.'),
      text('sense', 'How the source gives the number: exactly, about, nearly, more than, up to.', true),
      { name: 'number', type: 'number', description: 'The number.', constraints: { required: true } },
      text('as_of', 'The date it holds for, as EDTF.', true),
      text('earliest', 'The first day that date can mean.'),
      text('latest', 'The last day that date can mean.'),
      text('statement', 'The id of the statement that says it.', true),
      text('says', 'The statement.', true),
      text('from', 'Where it stands: a source, and the numbers of paragraphs.'),
    ],
    rows: indicatorSeries(context.site).flatMap(({ record: { id, data }, observations }) =>
      observations.map(({ linked, value }) => {
        const { earliest, latest } = dateOf(value.asOf);
        return [
          id,
          data.name,
          data.unit,
          data.currency,
          value.sense,
          value.number,
          value.asOf,
          earliest,
          latest,
          linked.key,
          linked.statement.says,
          linked.evidence.map(writeEvidence).join('; '),
        ];
      }),
    ),
  };
}
