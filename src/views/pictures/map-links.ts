import { isMapped, pairOf, placePairs, shownPlaceIds, type PlacePair } from '../../model/geography.ts';
import { recordOf } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, type Context } from '../context.ts';
import type { Inline } from '../text.ts';

/** The anchor of a place on the map. */
export function placeAnchor({ id }: SourceRecord<'place'>): string {
  return `place_${id}`;
}

/** The anchor of the line between two places. */
export function pairAnchor({ places }: PlacePair): string {
  return `pair_${places.map(({ id }) => id).join('_')}`;
}

/**
 * A link from a record to itself on the map: a place to its shape or dot, a programme to its line, to its one place, or
 * to the map.
 */
export function mapLinks(context: Context, record: SourceRecord): Inline[] {
  const anchor = mapAnchor(context, record);
  return anchor === undefined ? [] : [{ text: context.words.t('map.link'), href: `${href(context, 'map/')}${anchor}` }];
}

function mapAnchor({ site }: Context, record: SourceRecord): string | undefined {
  if (record.kind === 'place') return shownPlaceIds(site).has(record.id) ? `#${placeAnchor(record)}` : undefined;
  if (record.kind !== 'programme') return undefined;
  const pair = pairOf(site).get(record.id);
  if (pair) return `#${pairAnchor(pair)}`;
  const ids = new Set([...(record.data.places ?? []), ...(record.data.partners ?? []).flatMap(({ who }) => who)]);
  const [place, ...others] = [...ids].flatMap((id) => recordOf(site, 'place', id) ?? []).filter(isMapped);
  return place && (others.length > 0 ? '' : `#${placeAnchor(place)}`);
}

/** "Colima and Extremadura" */
export function pairName({ words }: Context, { places }: PlacePair): string {
  return words.list(places.map(({ data }) => data.name).sort(words.compare));
}

/** The pairs in the order in which the map numbers them, from 1: by name. */
export function numberedPairs(context: Context): readonly PlacePair[] {
  return [...placePairs(context.site)].sort((a, b) =>
    context.words.compare(pairName(context, a), pairName(context, b)),
  );
}
