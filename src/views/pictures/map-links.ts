import { things, type Thing } from '../../model/geography.ts';
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
  const anchor = mapAnchor(context, record);
  return anchor === undefined
    ? []
    : [{ text: context.words.t('map.link'), href: `${href(context, 'map/')}#${anchor}` }];
}

function mapAnchor({ site }: Context, record: SourceRecord): string | undefined {
  const thing = things(site).find((one) => one.record.id === record.id);
  if (thing?.sort === 'line') return lineAnchor(thing);
  const place =
    thing?.places[0] ??
    things(site)
      .flatMap(({ places }) => places)
      .find(({ id }) => id === record.id);
  return place && placeAnchor(place);
}
