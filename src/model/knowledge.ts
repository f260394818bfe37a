import { dateOf, isAfter } from '../basics/dates.ts';
import type { Evidence } from '../basics/evidence.ts';
import { statementKey } from '../basics/ids.ts';
import type { SourceRecord } from '../schema/record.ts';
import { evidenceIn, linkSite, rawStatements, recordsOf, withStatements, type Site } from './site.ts';

/** The day of the newest source of the site, as it is written in the source's record. */
export function latestSource(site: Site): SourceRecord<'source'> | undefined {
  return recordsOf(site, 'source')
    .filter((record) => record.data.published !== undefined)
    .reduce<SourceRecord<'source'> | undefined>((latest, record) => {
      const day = dateOf(record.data.published ?? '').latest ?? '';
      const best = latest && (dateOf(latest.data.published ?? '').latest ?? '');
      return best === undefined || day > best ? record : latest;
    }, undefined);
}

/**
 * What the desk knew on `day`: the site without the sources published later, and without the statements and records
 * that rest on those alone. A source that bears no date is taken as known. The settings' report date becomes `day`.
 */
export function knownOn(site: Site, day: string): Site {
  const later = new Set(
    recordsOf(site, 'source')
      .filter((record) => record.data.published !== undefined && isAfter(dateOf(record.data.published), day))
      .map((record) => record.id),
  );
  const settings = { ...site.settings, reportDate: day };
  if (later.size === 0) return { ...site, settings };
  const known = (evidence: readonly Evidence[]): boolean => evidence.length === 0 || evidence.some(({ source }) => !later.has(source));
  const knownStatements = new Set(
    [...site.statements.values()]
      // An inference needs all it rests on; a statement is known as soon as one of its sources is.
      .filter(({ statement, evidence }) => (statement.inferred ? evidence.every(({ source }) => !later.has(source)) : known(evidence)))
      .map(({ key }) => key),
  );
  const records = site.all
    .filter((record) => !later.has(record.id) && known(evidenceIn(claimsOf(record))))
    .map((record) => withStatements(record, (statement) => knownStatements.has(statementKey(record.id, statement.id))));
  return linkSite(settings, records);
}

/** All evidence that a record rests on, wherever it is written. */
function claimsOf(record: SourceRecord): unknown[] {
  const { data } = record;
  return [
    'from' in data ? data.from : undefined,
    'partners' in data ? data.partners?.map((entry) => entry.from) : undefined,
    'participants' in data ? data.participants?.map((entry) => entry.from) : undefined,
    'roles' in data ? data.roles?.map((entry) => entry.from) : undefined,
    rawStatements(record).map((statement) => statement.from),
  ];
}
