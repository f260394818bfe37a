import { z } from 'zod';
import { entryKeys } from '../../model/evidence/claims/claims.ts';
import { entriesOf, valueOf } from '../../model/fields.ts';
import { evidenceIn } from '../../model/field-evidence.ts';
import { amount } from '../../schema/fields.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { schemas } from '../../schema/records.ts';
import type { Sort } from '../../schema/sorts.ts';
import { claimingFields, entryFields, walk, type EntryField, type Field } from '../../schema/walk.ts';
import type { Context } from '../context.ts';
import { fieldName } from '../page/field-names.ts';
import type { NoteBook } from '../page/notes.ts';
import type { PageAnswer } from '../page/page.ts';
import { citeField } from '../page/tables.ts';
import { joined, linkToId, plain, type Inline } from '../page/text.ts';

/**
 * What a claiming field says, told by what its values are: what a page says of a field that it has no own words for.
 */
export function answersBySort(context: Context, notes: NoteBook, record: SourceRecord, name: string): PageAnswer[] {
  const schema = schemas[record.kind];
  const entry = entryFields(schema).find((field) => field.name === name);
  if (entry) return entryAnswers(context, notes, record, entry);
  const field = claimingFields(schema).find((one) => one.name === name);
  const value = field ? shownValue(context, field, valueOf(record.data, name)) : [];
  if (value.length === 0) return [];
  return [{ label: fieldName(context.words, name), value, marks: citeField(context, notes, record, name) }];
}

/** An answer for each entry, as each has evidence of its own. */
function entryAnswers(context: Context, notes: NoteBook, record: SourceRecord, field: EntryField): PageAnswer[] {
  const keys = entryKeys(record, field);
  return entriesOf(record, field).map(({ entry, from }, index) => ({
    label: fieldName(context.words, field.name),
    value: shownValue(context, { name: field.name, schema: field.entry }, entry),
    marks: notes.cite(evidenceIn(from), [keys[index] ?? '']),
  }));
}

function shownValue(context: Context, { name, schema }: Pick<Field, 'name' | 'schema'>, value: unknown): Inline[] {
  const told = walk(schema, value).flatMap((leaf) => shown[leaf.sort](context, leaf.value, name).slice(0, 1));
  // Items of a list are of one sort; the fields of an entry stand beside each other.
  return schema instanceof z.ZodArray
    ? joined(context, told)
    : told.flatMap((part, index) => (index === 0 ? [part] : [{ text: ' · ' }, part]));
}

const asTyped = (_context: Context, value: unknown): Inline[] => plain(String(value));
const nothing = (): Inline[] => [];

/** How a value of each sort is written. What names the entry or its evidence stands in the notes. */
const shown = {
  date: ({ words }, value) => plain(words.date(String(value))),
  record: (context, value) => [linkToId(context, String(value))],
  word: ({ words }, value, field) => plain(words.word(field, String(value)) ?? String(value)),
  number: ({ words }, value) => plain(words.number(Number(value))),
  amount: ({ words }, value) => {
    const { number, currency, sense } = amount.parse(value);
    return plain(words.t(`sense.${sense}`, { number: words.money(number, currency) }));
  },
  name: asTyped,
  text: asTyped,
  code: asTyped,
  address: (_context, value) => [{ text: String(value), href: String(value) }],
  point: (_context, value) => plain(Array.isArray(value) ? value.join(', ') : ''),
  switch: ({ words }, value) => plain(words.t(value === true ? 'answer.yes' : 'answer.no')),
  id: nothing,
  pointer: asTyped,
  evidence: nothing,
} as const satisfies Record<Sort, (context: Context, value: unknown, field: string) => Inline[]>;
