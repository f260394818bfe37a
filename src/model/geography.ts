import type { SourceRecord } from '../schema/record.ts';
import { perSite } from './memo.ts';
import { recordOf, recordsOf, type Site } from './site.ts';

/** A place that lies on the map, with how often it is named there. */
export interface MappedPlace {
  readonly record: SourceRecord<'place'>;
  /** Programmes and events with the place in one of their fields. */
  readonly programmes: number;
  readonly events: number;
  /** Statements whose words name it, and its own. */
  readonly statements: number;
}

/** Two places on the map that programmes join. */
export interface PlacePair {
  readonly places: readonly [SourceRecord<'place'>, SourceRecord<'place'>];
  /** In order of id, each with the field that joins the two. */
  readonly programmes: readonly { readonly record: SourceRecord<'programme'>; readonly field: 'partners' | 'places' }[];
}

/** Whether a place says where it lies. */
export function isMapped({ data }: SourceRecord<'place'>): boolean {
  return data.country !== undefined || data.at !== undefined;
}

/** How often a place is named, in all. */
export function timesNamed({ programmes, events, statements }: MappedPlace): number {
  return programmes + events + statements;
}

/** The places that say where they lie, in order of id; none is an empty map. */
export const mappedPlaces = perSite((site: Site): readonly MappedPlace[] =>
  recordsOf(site, 'place')
    .filter(isMapped)
    .map((record) => {
      const naming = new Map((site.referencesTo.get(record.id) ?? []).map(({ from }) => [from.id, from.kind]));
      const count = (kind: SourceRecord['kind']): number =>
        [...naming.values()].filter((other) => other === kind).length;
      const statements =
        (site.mentionsOf.get(record.id) ?? []).length + (site.statementsOf.get(record.id) ?? []).length;
      return { record, programmes: count('programme'), events: count('event'), statements };
    }),
);

/** The pair that each programme joins, by the programme's id. */
export const pairOf = perSite(
  (site: Site): ReadonlyMap<string, PlacePair> =>
    new Map(placePairs(site).flatMap((pair) => pair.programmes.map(({ record }) => [record.id, pair]))),
);

/** Every two places on the map that a programme joins: its partners or its places are these two and nobody else. */
export const placePairs = perSite((site: Site): readonly PlacePair[] => {
  const joins = recordsOf(site, 'programme').flatMap((record) => {
    const join = joinOf(site, record);
    return join ? [{ record, ...join }] : [];
  });
  return [...Map.groupBy(joins, ({ places }) => places.map(({ id }) => id).join(' ')).values()].flatMap((group) => {
    const places = group[0]?.places;
    return places ? [{ places, programmes: group.map(({ record, field }) => ({ record, field })) }] : [];
  });
});

/**
 * The places that the map is sure to show: those that a programme or an event names, and those that are paired; where
 * there are none, all.
 */
export const shownPlaces = perSite((site: Site): readonly MappedPlace[] => {
  const all = mappedPlaces(site);
  const paired = new Set(placePairs(site).flatMap(({ places }) => places));
  const active = all.filter(({ record, programmes, events }) => programmes + events > 0 || paired.has(record));
  return active.length > 0 ? active : all;
});

/** The ids of those places. */
export const shownPlaceIds = perSite(
  (site: Site): ReadonlySet<string> => new Set(shownPlaces(site).map(({ record }) => record.id)),
);

/** The pairings that the map can't draw, since where one of the partners lies is not on record. */
export const undrawnPairings = perSite((site: Site): readonly SourceRecord<'programme'>[] =>
  recordsOf(site, 'programme').filter((record) => record.data.type === 'pairing' && joinOf(site, record) === undefined),
);

function joinOf(
  site: Site,
  record: SourceRecord<'programme'>,
): (Pick<PlacePair, 'places'> & { field: 'partners' | 'places' }) | undefined {
  const partners = (record.data.partners ?? []).flatMap(({ who }) => who);
  // Where bodies pair up, it is their places that are paired.
  const byPartners = twoPlaces(
    site,
    record.data.type === 'pairing' ? partners.map((id) => seatOf(site, id)) : partners,
  );
  if (byPartners) return { places: byPartners, field: 'partners' };
  const byPlaces = twoPlaces(site, record.data.places ?? []);
  return byPlaces && { places: byPlaces, field: 'places' };
}

/** The place an organisation has its seat in; any other id itself. */
function seatOf(site: Site, id: string): string {
  return recordOf(site, 'organisation', id)?.data.place ?? id;
}

/** The places, in order of id, if `ids` are two and both lie on the map. */
function twoPlaces(site: Site, ids: readonly string[]): PlacePair['places'] | undefined {
  const distinct = [...new Set(ids)].sort();
  const [first, second, ...others] = distinct.map((id) => recordOf(site, 'place', id));
  return first && second && others.length === 0 && isMapped(first) && isMapped(second) ? [first, second] : undefined;
}
