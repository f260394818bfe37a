import { listed, type Problem } from '../basics/problem.ts';
import { warningAt } from '../model/rules/report.ts';
import { recordsOf, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Scope } from '../schema/records.ts';
import { select } from './scope.ts';

/**
 * A scope's fields are joined by *and*: beside programmes, a theme, a place or a body leaves out what these programmes
 * promised or held elsewhere. A period is meant to.
 */
export function scopesThatLeaveOut(site: Site): Problem[] {
  return recordsOf(site, 'briefing').flatMap((record) => {
    const { scope } = record.data;
    const { programmes = [], period, ...others } = scope ?? {};
    const joined = Object.keys(others);
    if (programmes.length === 0 || joined.length === 0) return [];
    const within = period === undefined ? {} : { period };
    const inScope = new Set(dated(site, { ...scope }).map(({ id }) => id));
    const missing = dated(site, { programmes, ...within }).filter(({ id }) => !inScope.has(id));
    if (missing.length === 0) return [];
    return [
      warningAt(record, ['scope'], 'scope-leaves-out', {
        what: `it names ${joined.join(' and ')} beside programmes, and leaves out ${listed(missing.map(({ id }) => `'${id}'`))} of these`,
        todo: `all fields of a scope must fit: take ${joined.join(' and ')} out, unless that is meant`,
      }),
    ];
  });
}

/** The promises and events of a scope. */
function dated(site: Site, scope: Scope): SourceRecord[] {
  const { events, commitments } = select(site, { scope });
  return [...commitments, ...events] as SourceRecord[];
}
