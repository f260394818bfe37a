import { z } from 'zod';
import type { Path } from './record.ts';
import { notesOn, sortOf, type Sort } from './sorts.ts';

/** A single value in front matter, with what it is and what the schema knows of it and of the fields around it. */
export interface Leaf {
  readonly path: Path;
  readonly value: unknown;
  readonly sort: Sort;
  /** Its own notes. */
  readonly notes: z.GlobalMeta;
  /** The notes of the record's field that it stands in. */
  readonly field: z.GlobalMeta;
}

/**
 * Every value of `data`, in the order of the schema. All rules find references, evidence, words and dates with it, so
 * that a new field needs no new code. Throws a `TypeError` at a field whose schema doesn't say what it is.
 */
export function walk(schema: z.core.$ZodType, data: unknown): Generator<Leaf> {
  return values(schema, data, { path: [], notes: {}, field: undefined });
}

interface Place {
  readonly path: Path;
  readonly notes: z.GlobalMeta;
  readonly field: z.GlobalMeta | undefined;
}

function* values(schema: z.core.$ZodType, value: unknown, around: Place): Generator<Leaf> {
  if (value === undefined) return;
  const place = { ...around, notes: { ...notesOn(schema), ...around.notes } };
  const sort = sortOf(schema);
  const below = (inner: z.core.$ZodType, item: unknown, step: string | number): Generator<Leaf> =>
    values(inner, item, { path: [...place.path, step], notes: {}, field: place.field ?? notesOf(inner) });
  if (schema instanceof z.ZodOptional) yield* values(schema.unwrap(), value, place);
  else if (schema instanceof z.ZodPipe) yield* values(schema.out, value, place);
  else if (sort !== undefined)
    yield { path: place.path, value, sort, notes: place.notes, field: place.field ?? place.notes };
  else if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, value).success);
    if (fitting) yield* values(fitting, value, place);
  } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* below(schema.element, item, index);
  } else if (schema instanceof z.ZodRecord && isRecord(value)) {
    for (const [key, item] of Object.entries(value)) yield* below(schema.valueType, item, key);
  } else if (schema instanceof z.ZodObject && isRecord(value)) {
    for (const [key, inner] of Object.entries<z.core.$ZodType>(schema.shape)) yield* below(inner, value[key], key);
  } else throw new TypeError(`the schema does not say of what sort '${place.path.join('.')}' is`);
}

/** A field of a record or of one of its entries, as the schema declares it. */
export interface Field {
  readonly name: string;
  /** Without what makes it optional or reads it otherwise. */
  readonly schema: z.core.$ZodType;
  readonly notes: z.GlobalMeta;
  readonly required: boolean;
}

/** Makes what is made from a schema once. */
function perSchema<Result>(make: (schema: z.ZodObject) => Result): (schema: z.ZodObject) => Result {
  const made = new WeakMap<z.ZodObject, { readonly result: Result }>();
  return (schema) => {
    const known = made.get(schema) ?? { result: make(schema) };
    made.set(schema, known);
    return known.result;
  };
}

/** The fields of `schema`, in its order. */
export const fieldsOf = perSchema((schema): readonly Field[] =>
  Object.entries<z.core.$ZodType>(schema.shape).map(([name, field]) => ({
    name,
    schema: unwrapped(field),
    notes: notesOf(field),
    required: !z.safeParse(field, undefined).success,
  })),
);

/** The field that names evidence: of a record for its fields, of a statement or an entry for itself. */
const evidenceField = 'from';

/** The fields that claim something about the world and have their evidence in the record's `from` map. */
export const claimingFields = perSchema((schema): readonly Field[] =>
  fieldsOf(schema).filter((field) => field.notes.claims === true && !entryOf(field)),
);

/** A field that claims something, and whose entries name their evidence themselves. */
export interface EntryField extends Field {
  readonly entry: z.ZodObject;
}

/** The fields that claim something about the world in entries that carry their own evidence, one or a list of them. */
export const entryFields = perSchema((schema): readonly EntryField[] =>
  fieldsOf(schema).flatMap((field) => {
    const entry = field.notes.claims === true ? entryOf(field) : undefined;
    return entry ? [{ ...field, entry }] : [];
  }),
);

/** The schema of a field's entries, if these carry their own evidence. */
function entryOf({ schema }: Field): z.ZodObject | undefined {
  const entry = schema instanceof z.ZodArray ? unwrapped(schema.element) : schema;
  return entry instanceof z.ZodObject && evidenceField in entry.shape ? entry : undefined;
}

/** The field whose notes say `note`: one at most in a schema. */
export function fieldThat(schema: z.ZodObject, note: 'above' | 'dates' | 'tellsApart'): Field | undefined {
  return fieldsOf(schema).find(({ notes }) => notes[note] === true);
}

/** The field at `path`, with all that wraps it taken off. */
function schemaAt(schema: z.core.$ZodType | undefined, path: Path): readonly z.core.$ZodType[] {
  if (schema === undefined) return [];
  if (schema instanceof z.ZodOptional) return schemaAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return schemaAt(schema.out, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => schemaAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const fields: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.hasOwn(fields, step) ? schemaAt(fields[step], rest) : [];
}

/**
 * Whether the field at `path` holds words in which anything can stand: a name, a sentence; no id, date or word of a
 * list.
 */
export function holdsWords(schema: z.core.$ZodType | undefined, path: Path): boolean {
  return schemaAt(schema, path).some((found) => {
    const sort = sortOf(found);
    return sort !== undefined && freeWords[sort];
  });
}

/** Whether anything can stand in the words of a value. */
const freeWords = {
  date: false,
  record: false,
  word: false,
  number: false,
  amount: false,
  name: true,
  text: true,
  code: false,
  address: false,
  point: false,
  switch: false,
  id: false,
  pointer: false,
  evidence: false,
} as const satisfies Record<Sort, boolean>;

/** The notes of a field: those of what wraps it before its own. */
export function notesOf(schema: z.core.$ZodType): z.GlobalMeta {
  if (schema instanceof z.ZodOptional) return { ...notesOf(schema.unwrap()), ...notesOn(schema) };
  return schema instanceof z.ZodPipe ? { ...notesOf(schema.out), ...notesOn(schema) } : notesOn(schema);
}

/** A field's schema without what makes it optional or reads it otherwise. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.out) : schema;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
