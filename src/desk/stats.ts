import { kinds, type Kind } from '../basics/kinds.ts';
import { claimsOf } from '../model/evidence/claims/claims.ts';
import { readingsOfWords, readersOf, type Readings } from '../model/evidence/kept/readings.ts';
import { citationsIn, recordsOf, type Site } from '../model/site.ts';
import { valueOf } from '../model/fields.ts';
import { unprintedStatements } from './unprinted.ts';
import type { SourceRecord } from '../schema/record.ts';
import { schemas } from '../schema/records.ts';
import { fieldThat } from '../schema/walk.ts';

/** What there is of records, and what is still to be done with them; lists hold ids or keys, in order. */
export interface Stats {
  readonly records: Readonly<Record<Kind, number>>;
  readonly statements: number;
  readonly claims: number;
  readonly drafts: readonly string[];
  /** Claims that no person has read in the words they have now. */
  readonly unread: readonly string[];
  /** Events, sources and commitments without a date. */
  readonly undated: readonly string[];
  /** Records of a kind that tells something, which no evidence stands behind. */
  readonly withoutSource: readonly string[];
  /** Records that nothing names and nothing is filed under. */
  readonly orphaned: readonly string[];
  /** Sources on which nothing rests. */
  readonly unused: readonly string[];
  /** Statements that stand in no paper. */
  readonly unprinted: readonly string[];
}

/** Counts the records of a site. */
export function statsOf(site: Site, readings: Readings): Stats {
  const people = new Set(
    [...readersOf(site.settings).values()].filter(({ kind }) => kind === 'person').map(({ id }) => id),
  );
  const claims = claimsOf(site);
  const cited = citationsIn(site);
  const counts = Object.fromEntries(kinds.map((kind) => [kind, recordsOf(site, kind).length])) as Record<Kind, number>;
  return {
    records: counts,
    statements: site.statements.size,
    claims: claims.length,
    drafts: site.all.filter(({ data }) => data.draft === true).map(({ id }) => id),
    unread: claims
      .filter((claim) => !readingsOfWords(claim, readings).some(({ by }) => people.has(by)))
      .map(({ key }) => key),
    undated: site.all.filter(isUndated).map(({ id }) => id),
    withoutSource: site.all.filter((record) => tells(record) && !cited.has(record.id)).map(({ id }) => id),
    orphaned: site.all.filter((record) => isOrphan(site, record)).map(({ id }) => id),
    unused: recordsOf(site, 'source')
      .filter(({ id }) => !(site.citationsOf.get(id) ?? []).some(({ from }) => from.id !== id))
      .map(({ id }) => id),
    unprinted: unprintedStatements(site),
  };
}

/** Whether a record lacks the date that those of its kind are listed by. */
function isUndated({ kind, data }: SourceRecord): boolean {
  const field = fieldThat(schemas[kind], 'dates');
  return field !== undefined && valueOf(data, field.name) === undefined;
}

/** Whether a record of this kind should rest on something. */
function tells({ kind }: SourceRecord): boolean {
  return kind === 'programme' || kind === 'event' || kind === 'commitment' || kind === 'person';
}

/** Whether nothing leads to a record but lists. */
function isOrphan(site: Site, { id, kind }: SourceRecord): boolean {
  if (kind === 'source' || kind === 'briefing' || kind === 'page' || kind === 'programme') return false;
  if (kind === 'event' || kind === 'commitment') return (site.referencesFrom.get(id) ?? []).length === 0;
  return (site.referencesTo.get(id) ?? []).length === 0 && (site.mentionsOf.get(id) ?? []).length === 0;
}
