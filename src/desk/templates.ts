import { z } from 'zod';
import type { Kind } from '../basics/kinds.ts';
import { schemas } from '../schema/records.ts';
import { fieldsOf, type Field } from '../schema/walk.ts';
import { unwritten, writeYaml } from '../proposing/drafts.ts';

/** What a new record is given. */
export interface NewRecord {
  readonly kind: Kind;
  readonly name: string;
}

/** Fields that every new record begins with, whatever its kind. */
const begun: readonly string[] = ['name', 'draft'];

/**
 * The text of a new record's file: a draft with every field that must be there, and each other one as a comment with an
 * example, so that nothing need be looked up to begin.
 */
export function newRecord({ kind, name }: NewRecord): string {
  const fields = fieldsOf(schemas[kind]).filter((field) => !begun.includes(field.name));
  const required = fields.filter((field) => field.required);
  const others = fields.filter((field) => !field.required && !(kind === 'commitment' && field.name === 'statements'));
  return [
    '---',
    writeYaml({ name }).trimEnd(),
    'draft: true  # every build leaves it out; take this line away when it is finished',
    ...(fields.some(({ name }) => name === 'from' || name === 'statements') ? [evidenceHint] : []),
    ...required.flatMap((field) => [comment(field), lineOf(field)]),
    ...(kind === 'commitment' ? [promiseHint, writeYaml({ statements: [promise] }).trimEnd()] : []),
    '',
    '# What else it can hold: take the # away before what you need. All of it, with examples: npm run manual -- --open',
    ...others.flatMap((field) => [
      comment(field),
      ...(field.notes.example ?? field.name).split('\n').map((line) => `#   ${line}`),
    ]),
    '---',
    '',
  ].join('\n');
}

const evidenceHint =
  '# Evidence is a source and a paragraph: source-id#13. Write source-id#? and npm run verify finds the number.';

/** A commitment is told by a sentence of its own. */
const promiseHint =
  '# statements: What was promised, in a sentence; a commitment has one statement of the aspect promise.';
const promise = { id: 'promise', aspect: 'promise', says: unwritten, from: 'source-id#?' };

function comment({ name, notes, schema }: Field): string {
  const words = schema instanceof z.ZodEnum ? ` One of: ${schema.options.join(', ')}.` : '';
  return `# ${name}: ${(notes.description ?? '').replace(/\s+/g, ' ')}${words}`;
}

/** A field that must be there, with a first word of its list or the value of its example. */
function lineOf({ name, schema, notes }: Field): string {
  if (schema instanceof z.ZodEnum) return `${name}: ${String(schema.options[0])}`;
  return notes.example ?? `${name}: `;
}
