import type { Kind } from '../basics/kinds.ts';
import type { SourceRecord } from '../schema/record.ts';
import { schemas } from '../schema/records.ts';
import { fieldThat } from '../schema/walk.ts';
import { valueOf } from './fields.ts';
import { recordOf, type Site } from './site.ts';

type Programme = SourceRecord<'programme'>;

/** The id of the record above one: of what it is a part of; undefined where it names none. */
export function idAbove(record: SourceRecord): string | undefined {
  const field = fieldThat(schemas[record.kind], 'above');
  const id = field && valueOf(record.data, field.name);
  return typeof id === 'string' ? id : undefined;
}

/** `ids` and every record of `kind` below them. */
export function descendants(site: Site, kind: Kind, ids: readonly string[]): Set<string> {
  const found = new Set(ids);
  // What is added on the way is walked too.
  for (const id of found)
    for (const { from, field } of site.referencesTo.get(id) ?? [])
      if (from.kind === kind && field.above === true) found.add(from.id);
  return found;
}

/** What a programme is part of, the nearest first; a circle, which a rule reports, is walked once. */
export function ancestors(site: Site, record: Programme): Programme[] {
  const found = new Set<Programme>();
  for (let next = above(site, record); next && next !== record && !found.has(next); next = above(site, next))
    found.add(next);
  return [...found];
}

function above(site: Site, { data }: Programme): Programme | undefined {
  return data.parent === undefined ? undefined : recordOf(site, 'programme', data.parent);
}
