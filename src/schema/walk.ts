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
 * that a new field needs no new code. `data` fits the schema. Throws a `TypeError` at a field whose schema doesn't say
 * what it is.
 */
export function walk(schema: z.core.$ZodType, data: unknown): readonly Leaf[] {
  const found: Leaf[] = [];
  walkThrough(schema)(data, { path: [], field: undefined, found });
  return found;
}

interface Way {
  readonly path: Path;
  /** The notes of the record's field that it leads through. */
  readonly field: z.GlobalMeta | undefined;
  readonly found: Leaf[];
}

/** Adds what stands in a value to what was found. */
type Walk = (value: unknown, way: Way) => void;

/** What a schema says of its fields is looked up once, not for each value of thousands of records. */
const walks = new WeakMap<z.core.$ZodType, Walk>();

function walkThrough(schema: z.core.$ZodType): Walk {
  const known = walks.get(schema);
  if (known) return known;
  const own = walkOf(schema, {});
  const made: Walk = (value, way) => {
    if (value !== undefined) own(value, way);
  };
  walks.set(schema, made);
  return made;
}

/** `around`: the notes of what wraps the schema. */
function walkOf(schema: z.core.$ZodType, around: z.GlobalMeta): Walk {
  const notes = { ...notesOn(schema), ...around };
  const sort = sortOf(schema);
  if (schema instanceof z.ZodOptional) return walkOf(schema.unwrap(), notes);
  if (schema instanceof z.ZodPipe) return walkOf(schema.out, notes);
  if (sort !== undefined)
    return (value, { path, field = notes, found }) => void found.push({ path, value, sort, notes, field });
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => ({ option, own: walkOf(option, notes) }));
    return (value, way) => {
      const alike = options.filter(({ option }) => isAlike(option, value));
      const fitting = alike.length > 1 ? alike.find(({ option }) => z.safeParse(option, value).success) : alike[0];
      fitting?.own(value, way);
    };
  }
  const below = (inner: z.core.$ZodType): ((item: unknown, step: string | number, way: Way) => void) => {
    const own = walkThrough(inner);
    const innerNotes = notesOf(inner);
    return (item, step, { path, field = innerNotes, found }) => {
      // Of most fields a record has none.
      if (item !== undefined) own(item, { path: [...path, step], field, found });
    };
  };
  const lost = ({ path }: Way): never => {
    throw new TypeError(`the schema does not say of what sort '${path.join('.')}' is`);
  };
  if (schema instanceof z.ZodArray) {
    const element = below(schema.element);
    return (value, way) => {
      if (!Array.isArray(value)) return lost(way);
      for (const [index, item] of value.entries()) element(item, index, way);
    };
  }
  if (schema instanceof z.ZodRecord) {
    const element = below(schema.valueType);
    return (value, way) => {
      if (!isRecord(value)) return lost(way);
      for (const [key, item] of Object.entries(value)) element(item, key, way);
    };
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(schema.shape).map(([key, inner]) => ({ key, own: below(inner) }));
    return (value, way) => {
      if (!isRecord(value)) return lost(way);
      for (const { key, own } of fields) own(value[key], key, way);
    };
  }
  return (_, way) => lost(way);
}

/** Whether a value is of the kind that a schema is for: a word, a list, a group of fields. */
function isAlike(schema: z.core.$ZodType, value: unknown): boolean {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return inner.options.some((option) => isAlike(option, value));
  if (inner instanceof z.ZodString) return typeof value === 'string';
  if (inner instanceof z.ZodArray) return Array.isArray(value);
  if (inner instanceof z.ZodRecord || inner instanceof z.ZodObject) return isRecord(value);
  return z.safeParse(schema, value).success;
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
