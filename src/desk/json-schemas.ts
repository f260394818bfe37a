import { z } from 'zod';
import { kinds, type Kind } from '../basics/kinds.ts';
import { schemas } from '../schema/records.ts';
import { settings } from '../schema/settings.ts';
import { notesOf } from '../schema/walk.ts';

/** The ids of the records of each kind. */
export type KnownIds = ReadonlyMap<Kind, readonly string[]>;

/** A JSON Schema, as an editor reads it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The schema of the front matter of each kind, with the ids that are there now wherever a record is named: what an
 * editor completes and underlines.
 */
export function frontMatterSchemas(ids: KnownIds): ReadonlyMap<Kind, JsonSchema> {
  return new Map(kinds.map((kind) => [kind, schemaOf(schemas[kind], ids)]));
}

/** The schema of `site.yaml`. */
export function settingsSchema(ids: KnownIds): JsonSchema {
  return schemaOf(settings, ids);
}

function schemaOf(schema: z.ZodType, ids: KnownIds): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { refersTo, example, description } = notesOf(zodSchema);
      const known = refersTo?.flatMap((kind) => ids.get(kind) ?? []) ?? [];
      // What has no record yet may be typed all the same: the check tells of it, with the command that makes it.
      if (known.length > 0) Object.assign(jsonSchema, { anyOf: [{ enum: known }, { type: 'string' }] });
      if (description !== undefined)
        Object.assign(jsonSchema, {
          description: example === undefined ? description : `${description}\n\nExample: ${example}`,
        });
      // Notes of the house are no keywords of JSON Schema.
      for (const note of [
        'sort',
        'claims',
        'refersTo',
        'tellsApart',
        'family',
        'files',
        'about',
        'concerns',
        'above',
        'dates',
        'atFirst',
        'example',
      ])
        Reflect.deleteProperty(jsonSchema, note);
    },
  });
}
