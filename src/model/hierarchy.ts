import type { SourceRecord } from '../schema/record.ts';
import { recordOf, type Site } from './site.ts';

type Programme = SourceRecord<'programme'>;

/** `ids` and every record of `kind` below them. */
export function descendants(
  site: Site,
  kind: 'programme' | 'theme' | 'place' | 'organisation',
  ids: readonly string[],
): Set<string> {
  const found = new Set(ids);
  // What is added on the way is walked too.
  for (const id of found)
    for (const { from, path } of site.referencesTo.get(id) ?? [])
      if (from.kind === kind && path[0] === 'parent') found.add(from.id);
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
