import { valueOf } from './fields.ts';
import type { Path, SourceRecord } from '../schema/record.ts';
import type { View } from './looking.ts';
import { recordOfId } from '../basics/ids.ts';
import { groundsOf, resolveStatement, type LinkedStatement } from './statements.ts';

/** The fields whose sentences cite statements, as those of a body do. */
export const citingFields = ['bottomLine', 'notToConfuse', 'doNotSay'] as const;

export type CitingField = (typeof citingFields)[number];

/** A sentence of such a field. */
export interface CitingSentence {
  readonly text: string;
  /** Where its words stand in the record. */
  readonly path: Path;
  /** The statements it cites, as they are written: ids within the record, or `record.statement`. */
  readonly cites: readonly string[];
  /** Those of them that there are. */
  readonly statements: readonly LinkedStatement[];
}

/** The sentences of one of a record's fields that cite statements, in its order; none in kinds without it. */
export function citingSentences(
  site: Pick<View, 'statements'>,
  record: SourceRecord,
  field: CitingField,
): CitingSentence[] {
  return rawSentences(record, field).map(({ says, cites }, index) => ({
    text: says,
    path: [field, index, 'says'],
    cites,
    statements: cites.flatMap((to) => site.statements.get(resolveStatement(record, to)) ?? []),
  }));
}

/**
 * Whether one of the statements `keys`, or one that it is inferred from however far down, stands in a file that cannot
 * be read.
 */
export function isCut(site: Pick<View, 'statements' | 'unread'>, keys: readonly string[]): boolean {
  const asked = new Set(keys);
  // What is added on the way is asked for too.
  for (const key of asked) {
    const linked = site.statements.get(key);
    if (!linked && site.unread.get(recordOfId(key)) !== undefined) return true;
    for (const ground of linked ? groundsOf(linked) : []) asked.add(ground);
  }
  return false;
}

/** All sentences of a record that cite statements and stand in no body. */
export function allCitingSentences(site: Pick<View, 'statements'>, record: SourceRecord): CitingSentence[] {
  return citingFields.flatMap((field) => citingSentences(site, record, field));
}

/** The same as they are written. */
export function rawSentences(
  record: SourceRecord,
  field: CitingField,
): readonly { readonly says: string; readonly cites: readonly string[] }[] {
  // The schema is one for all kinds that have the field.
  return (valueOf(record.data, field) ?? []) as readonly { says: string; cites: readonly string[] }[];
}
