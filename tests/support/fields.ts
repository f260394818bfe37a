import { z } from 'zod';

/**
 * A field as it is declared: its path, `*` for any item, and its schema with all that wraps it taken off one by one.
 */
export interface Field {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Every schema below `schema`, wrappers too, so that notes can be found wherever they were written. */
export function* fieldsOf(schema: unknown, path = ''): Generator<Field> {
  if (!(schema instanceof z.ZodType)) return;
  yield { path, schema };
  const below = (step: string) => (path === '' ? step : `${path}.${step}`);
  if (schema instanceof z.ZodOptional) yield* fieldsOf(schema.unwrap(), path);
  else if (schema instanceof z.ZodPipe) yield* fieldsOf(schema.out, path);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) yield* fieldsOf(option, path);
  else if (schema instanceof z.ZodArray) yield* fieldsOf(schema.element, below('*'));
  else if (schema instanceof z.ZodRecord) yield* fieldsOf(schema.valueType, below('*'));
  else if (schema instanceof z.ZodObject)
    for (const [name, field] of Object.entries(schema.shape)) yield* fieldsOf(field, below(name));
}
