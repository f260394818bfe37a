import type { Evidence } from '../basics/evidence.ts';
import { fieldKey } from '../basics/ids.ts';
import type { SourceRecord } from '../schema/record.ts';
import { participationKeys } from './evidence/claims/claims.ts';
import { perSite } from './memo.ts';
import { recordOf, recordsOf, type Site } from './site.ts';
import { evidenceIn, fieldEvidence } from './field-evidence.ts';

type Place = SourceRecord<'place'>;

/** What lies or happened at a place: a line between two, a centre, a meeting or visit. */
export const thingSorts = ['line', 'centre', 'meeting'] as const;

type ThingSort = (typeof thingSorts)[number];

export interface Thing {
  readonly record: SourceRecord<'programme'> | SourceRecord<'event'>;
  readonly sort: ThingSort;
  /** Places that lie on the map: of a line its two ends. */
  readonly places: readonly Place[];
  /** Where it stands that the thing is there, and the claims that say so. */
  readonly evidence: readonly Evidence[];
  readonly claims: readonly string[];
}

/** Whether a place says where it lies. */
function isMapped({ data }: Place): boolean {
  return data.country !== undefined || data.at !== undefined;
}

/** All that the map shows: lines, centres, meetings, each in order of id. */
export const things = perSite((site: Site): readonly Thing[] => {
  const programmes = recordsOf(site, 'programme');
  return [
    ...programmes.flatMap((record) => lineOf(site, record)),
    ...programmes.filter(({ data }) => data.type === 'centre').flatMap((record) => at(site, record, 'centre')),
    // What is part of a meeting is counted with it; a document is none.
    ...recordsOf(site, 'event')
      .filter(({ data }) => data.partOf === undefined && data.outcome !== 'cancelled' && !documents.has(data.type))
      .flatMap((record) => at(site, record, 'meeting')),
  ];
});

const documents: ReadonlySet<string> = new Set([
  'report',
  'declaration',
] satisfies SourceRecord<'event'>['data']['type'][]);

/** The pairings that the map can't draw, since where one of the partners lies is not on record. */
export const undrawnPairings = perSite((site: Site): readonly SourceRecord<'programme'>[] => {
  const drawn = new Set<SourceRecord>(things(site).map(({ record }) => record));
  return recordsOf(site, 'programme').filter((record) => record.data.type === 'pairing' && !drawn.has(record));
});

/** A programme or an event at the places that it names. */
function at(site: Site, record: SourceRecord<'programme'> | SourceRecord<'event'>, sort: ThingSort): Thing[] {
  const field = record.kind === 'event' ? 'where' : 'places';
  const places = placesIn(site, record.kind === 'event' ? record.data.where : record.data.places);
  if (places.length === 0) return [];
  return [{ record, sort, places, evidence: fieldEvidence(record, field), claims: [fieldKey(record.id, field)] }];
}

/**
 * The line of a programme that joins two places: of a cable those that its purpose names, of a pairing its partners, or
 * the places it works in, where these are two and nobody else.
 */
function lineOf(site: Site, record: SourceRecord<'programme'>): Thing[] {
  const { type, places = [], partners = [] } = record.data;
  const line = (ends: readonly Place[], evidence: readonly Evidence[], claims: readonly string[]): Thing[] =>
    ends.length === 2 ? [{ record, sort: 'line', places: ends, evidence, claims }] : [];
  if (type === 'infrastructure')
    return (
      (site.statementsOf.get(record.id) ?? [])
        .filter(({ statement: { aspect } }) => aspect === 'purpose')
        .map(({ key, statement, evidence }) => {
          const named = new Set(site.names.find(statement.says).map(({ id }) => id));
          return line(
            placesIn(
              site,
              places.filter((id) => named.has(id)),
            ),
            evidence,
            [key],
          );
        })
        .find((found) => found.length > 0) ?? []
    );
  if (type !== 'pairing') return [];
  // Where bodies pair up, it is their places that are paired.
  const seats = partners.flatMap(({ who }) => who).map((id) => recordOf(site, 'organisation', id)?.data.place ?? id);
  const byPartners = two(site, seats);
  if (byPartners.length === 2)
    return line(byPartners, evidenceIn(partners.map(({ from }) => from)), participationKeys(record));
  return line(two(site, places), fieldEvidence(record, 'places'), [fieldKey(record.id, 'places')]);
}

function placesIn(site: Site, ids: readonly string[] = []): Place[] {
  return [...new Set(ids)].flatMap((id) => recordOf(site, 'place', id) ?? []).filter(isMapped);
}

/** The places, if `ids` are two and both lie on the map. */
function two(site: Site, ids: readonly string[]): Place[] {
  return new Set(ids).size === 2 ? placesIn(site, ids) : [];
}
