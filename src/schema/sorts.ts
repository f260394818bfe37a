import { z } from 'zod';

/**
 * What the value of a field can be. Every use of a value is total over these: a new one is named by the compiler in
 * each.
 */
export const sorts = [
  /** An EDTF date: `2025-09`. */
  'date',
  /** The id of a record. */
  'record',
  /** A word of a closed list. */
  'word',
  /** A number that counts or orders. */
  'number',
  /** A sum of money. */
  'amount',
  /** A name, a title, a unit: words in which proper names stand. */
  'name',
  /** A sentence or several. */
  'text',
  /** What a standard or a program writes: a language, a country, a currency, a fingerprint, a sum. */
  'code',
  /** An address of the web or of mail. */
  'address',
  /** Longitude and latitude. */
  'point',
  /** Yes or no. */
  'switch',
  /** What its own entry is called by others. */
  'id',
  /** The id of an entry in a record: a statement, a role. */
  'pointer',
  /** A paragraph of a source: `gazette-2024#13`. */
  'evidence',
] as const;

export type Sort = (typeof sorts)[number];

declare module 'zod' {
  /** What the schema knows of a field beyond its type: the manual and the JSON Schema print it, all rules read it. */
  interface GlobalMeta {
    /** What the value is. Lists of words, numbers and switches say it by their type. */
    sort?: Sort;
  }
}

const known = new WeakMap<z.core.$ZodType, z.GlobalMeta>();

/** What a schema itself knows of its field; nothing of what wraps it. */
export function notesOn(schema: z.core.$ZodType): z.GlobalMeta {
  const made = known.get(schema);
  if (made) return made;
  const notes = schema instanceof z.ZodType ? (schema.meta() ?? {}) : {};
  known.set(schema, notes);
  return notes;
}

/** The sort of a value of `schema`; undefined for one that is made of others, as a list or a group of fields. */
export function sortOf(schema: z.core.$ZodType): Sort | undefined {
  const told = notesOn(schema).sort;
  if (told !== undefined) return told;
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'word';
  if (schema instanceof z.ZodNumber) return 'number';
  return schema instanceof z.ZodBoolean ? 'switch' : undefined;
}
