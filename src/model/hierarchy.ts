import type { Kind } from '../basics/kinds.ts';
import type { SourceRecord } from '../schema/record.ts';
import { schemas } from '../schema/records.ts';
import { fieldThat } from '../schema/walk.ts';
import { valueOf } from './fields.ts';
import { askedByKey } from './memo.ts';
import { recordOf, type Site } from './site.ts';

/** Where a record says what it is part of, and the id it names there; undefined where it is part of nothing. */
export function wholeOf(record: SourceRecord): { readonly field: string; readonly id: string } | undefined {
  const field = fieldThat(schemas[record.kind], 'above');
  const id = field && valueOf(record.data, field.name);
  return field && typeof id === 'string' ? { field: field.name, id } : undefined;
}

/** `ids` and every record of `kind` below them. */
export function descendants(site: Site, kind: Kind, ids: readonly string[]): Set<string> {
  const found = new Set(ids);
  // What is added on the way is walked too.
  for (const id of found) for (const part of partsOf(site).get(`${kind} ${id}`) ?? []) found.add(part);
  return found;
}

/** The ids of the records of a kind that are part of another, by the kind and the id of that one. */
const partsOf = askedByKey('partsOfKind', (site: Site) => {
  const parts = site.all.flatMap((record) => {
    const whole = wholeOf(record);
    return whole ? [{ of: `${record.kind} ${whole.id}`, id: record.id }] : [];
  });
  return [...Map.groupBy(parts, ({ of }) => of)].map(([of, own]) => [of, own.map(({ id }) => id)] as const);
});

/** What a record is part of, the nearest first; a circle, which a rule reports, is walked once. */
export function ancestors<K extends Kind>(site: Site, record: SourceRecord<K>): SourceRecord<K>[] {
  const found = new Set<SourceRecord<K>>();
  const above = (below: SourceRecord<K>): SourceRecord<K> | undefined => {
    const whole = wholeOf(below as SourceRecord);
    return whole && recordOf(site, record.kind, whole.id);
  };
  for (let next = above(record); next && next.id !== record.id && !found.has(next); next = above(next)) found.add(next);
  return [...found];
}
