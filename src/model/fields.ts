import type { Kind } from '../basics/kinds.ts';
import { participation } from '../schema/fields.ts';
import type { Path, SourceRecord } from '../schema/record.ts';
import { schemas, type Participation } from '../schema/records.ts';
import { entryFields, fieldThat, type EntryField } from '../schema/walk.ts';

/** The value of the field `name` of a record or an entry; undefined where it has none. */
export function valueOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The date that lists and search sort and narrow a record by; undefined where it has none. */
export function dateOfRecord(record: SourceRecord): string | undefined {
  const field = fieldThat(schemas[record.kind], 'dates');
  const date = field && valueOf(record.data, field.name);
  return typeof date === 'string' ? date : undefined;
}

/** The evidence that a record's `from` map gives, by field. */
export function evidenceMap(record: SourceRecord): NonNullable<SourceRecord<'programme'>['data']['from']> {
  return ('from' in record.data ? record.data.from : undefined) ?? {};
}

/** What evidence can name an item of a list by; undefined for a group of fields, which is cited for as a whole. */
export function itemName(item: unknown): string | undefined {
  return typeof item === 'string' || typeof item === 'number' ? String(item) : undefined;
}

/** An entry that carries its own evidence. */
export interface Entry {
  readonly path: Path;
  readonly entry: unknown;
  readonly from: unknown;
}

/** The entries of a field in their order: one or several, none where the record lacks it. */
export function entriesOf(record: SourceRecord, { name }: EntryField): Entry[] {
  const value = valueOf(record.data, name);
  if (value === undefined) return [];
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.map((entry, index) => ({
    path: Array.isArray(value) ? [name, index] : [name],
    entry,
    from: valueOf(entry, 'from'),
  }));
}

/** The field in which records of a kind say who takes part; undefined for a kind that has none. */
export function participationField(kind: Kind): EntryField | undefined {
  return entryFields(schemas[kind]).find(({ entry }) => entry === participation);
}

/** Who takes part in a programme or an event, and the field that says so; nobody in records of kinds that have none. */
export function participationsOf(record: SourceRecord): {
  readonly field: string | undefined;
  readonly entries: readonly Participation[];
} {
  const field = participationField(record.kind);
  const value = field && valueOf(record.data, field.name);
  // The field's entries are of that schema: they were read with it.
  return { field: field?.name, entries: Array.isArray(value) ? (value as readonly Participation[]) : [] };
}
