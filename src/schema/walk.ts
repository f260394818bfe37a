import { z } from 'zod';
import { freeWords } from './fields.ts';
import type { Path } from './record.ts';

/** A value in front matter with what the schema knows of its field. */
export interface Leaf {
  readonly path: Path;
  readonly value: unknown;
  readonly notes: z.GlobalMeta;
}

/**
 * Every value of `data` whose field carries notes, in the order of the schema. The rules find references and evidence
 * with it, so that a new field needs no new code.
 */
export function* walk(schema: z.core.$ZodType, data: unknown, path: Path = []): Generator<Leaf> {
  if (data === undefined) return;
  const notes = schema instanceof z.ZodType ? schema.meta() : undefined;
  if (notes) yield { path, value: data, notes };
  if (schema instanceof z.ZodOptional) yield* walk(schema.unwrap(), data, path);
  else if (schema instanceof z.ZodPipe) yield* walk(schema.out, data, path);
  else if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, data).success);
    if (fitting) yield* walk(fitting, data, path);
  } else if (schema instanceof z.ZodArray && Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* walk(schema.element, item, [...path, index]);
  } else if (schema instanceof z.ZodRecord && isRecord(data)) {
    for (const [key, item] of Object.entries(data)) yield* walk(schema.valueType, item, [...path, key]);
  } else if (schema instanceof z.ZodObject && isRecord(data)) {
    for (const [key, field] of Object.entries<z.core.$ZodType>(schema.shape))
      yield* walk(field, data[key], [...path, key]);
  }
}

/** Whether the field at `path` holds words in which anything can stand: a name, a sentence; no id, date or word of a list. */
export function holdsWords(schema: z.core.$ZodType | undefined, path: Path): boolean {
  if (schema instanceof z.ZodOptional) return holdsWords(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return holdsWords(schema.out, path);
  if (schema instanceof z.ZodUnion) return schema.options.some((option) => holdsWords(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return schema instanceof z.ZodType && freeWords.get(schema)?.free === true;
  if (schema instanceof z.ZodArray) return holdsWords(schema.element, rest);
  if (schema instanceof z.ZodRecord) return holdsWords(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return false;
  const fields: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.hasOwn(fields, step) && holdsWords(fields[step], rest);
}

/** The names of the fields of `schema` that claim something about the world. */
export function claimingFields(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape)
    .filter(([, field]) => field instanceof z.ZodType && field.meta()?.claims === true)
    .map(([name]) => name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
