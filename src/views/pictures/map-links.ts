import { things, type Thing } from '../../model/geography.ts';
import { askedByKey } from '../../model/memo.ts';
import type { Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, type Context } from '../context.ts';
import type { Inline } from '../text.ts';

/** The anchor of a place on the map. */
export function placeAnchor({ id }: SourceRecord<'place'>): string {
  return `place_${id}`;
}

/** The anchor of a line on the map. */
export function lineAnchor({ record }: Thing): string {
  return `line_${record.id}`;
}

/** A link from a record to itself on the map: a place to its dot, a thing to its line or to its first place. */
export function mapLinks(context: Context, record: SourceRecord): Inline[] {
  const anchor = mapAnchors(context.site).get(record.id);
  return anchor === undefined
    ? []
    : [{ text: context.words.t('map.link'), href: `${href(context, 'map/')}#${anchor}` }];
}

/** The anchors of all that the map shows, by the ids of their records. */
const mapAnchors = askedByKey('mapAnchors', (site: Site) => {
  const shown = things(site);
  return new Map([
    ...shown.flatMap(({ places }) => places.map((place) => [place.id, placeAnchor(place)] as const)),
    // Of several things of one record its first counts.
    ...shown.toReversed().flatMap((thing): (readonly [string, string])[] => {
      const [place] = thing.places;
      if (thing.sort === 'line') return [[thing.record.id, lineAnchor(thing)]];
      return place ? [[thing.record.id, placeAnchor(place)]] : [];
    }),
  ]);
});
