import { things, type Thing } from '../../model/geography.ts';
import { askedByKey, perSite } from '../../model/memo.ts';
import type { Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, type Context } from '../context.ts';
import type { Inline } from '../page/text.ts';

/** The anchor of a place on the map. */
export function placeAnchor({ id }: SourceRecord<'place'>): string {
  return `place_${id}`;
}

/** The anchor of a line on the map. */
export function lineAnchor({ record }: Thing): string {
  return `line_${record.id}`;
}

/** What the map draws: of more lines and places than these none could be told from another. Its table has all. */
const mostLines = 40;
const mostPlaces = 100;

/** The lines that the map draws, and the places: the ends of these, then where most is. */
export const drawnOnMap = perSite(
  (site: Site): { readonly lines: ReadonlySet<Thing>; readonly places: ReadonlySet<SourceRecord<'place'>> } => {
    const all = things(site);
    const lines = all.filter(({ sort }) => sort === 'line').slice(0, mostLines);
    const ends = new Set(lines.flatMap(({ places }) => places));
    const here = Map.groupBy(
      all.flatMap(({ places }) => places),
      (place) => place,
    );
    const others = [...here]
      .filter(([place]) => !ends.has(place))
      .sort(([, ones], [, others]) => others.length - ones.length)
      .map(([place]) => place);
    return { lines: new Set(lines), places: new Set([...ends, ...others].slice(0, Math.max(mostPlaces, ends.size))) };
  },
);

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
  const drawn = drawnOnMap(site);
  return new Map([
    ...[...drawn.places].map((place) => [place.id, placeAnchor(place)] as const),
    // Of several things of one record its first counts.
    ...shown.toReversed().flatMap((thing): (readonly [string, string])[] => {
      const [place] = thing.places;
      if (thing.sort === 'line') return drawn.lines.has(thing) ? [[thing.record.id, lineAnchor(thing)]] : [];
      return place && drawn.places.has(place) ? [[thing.record.id, placeAnchor(place)]] : [];
    }),
  ]);
});
