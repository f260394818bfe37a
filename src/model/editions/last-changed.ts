import { recordOfId } from '../../basics/ids.ts';
import type { Site } from '../site.ts';
import { changesBetween, neighbours } from './changes.ts';
import { freeze, type Edition } from './edition.ts';

/**
 * The day on which what a record says last changed for readers, by the record's id: the report date of the edition that
 * first said it so, or that of the site where no edition says it yet. Nothing where there are no editions: then nobody
 * knows.
 */
export function lastChanged(site: Site, editions: readonly Edition[]): ReadonlyMap<string, string> {
  if (editions.length === 0) return new Map();
  const { reportDate } = site.settings;
  const begin: Edition = { name: '', reportDate: '', statements: [], states: [] };
  const past = editions.filter((edition) => edition.reportDate <= reportDate);
  // "~" stands behind every name of an edition: of two of one day the site's own is the later.
  const all = [begin, ...past, freeze(site, '~', reportDate)];
  const days = new Map<string, string>();
  for (const { earlier, later } of neighbours(all))
    for (const id of changedRecords(earlier, later)) days.set(id, later.reportDate);
  return days;
}

/** The ids of the records of which something is otherwise. */
function changedRecords(earlier: Edition, later: Edition): Set<string> {
  const { new: added, reworded, stateChanged, corrected, withdrawn } = changesBetween(earlier, later);
  const entries = [
    ...added.statements,
    ...added.states,
    ...reworded.map(({ after }) => after),
    ...stateChanged.map(({ before, after }) => after ?? before),
    ...corrected.statements.map(({ after }) => after),
    ...corrected.states.map(({ after }) => after),
    ...withdrawn.statements,
    ...withdrawn.states,
  ];
  return new Set(entries.map(({ id }) => recordOfId(id)));
}
