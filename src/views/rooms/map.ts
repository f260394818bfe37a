import { things, undrawnPairings, type Thing } from '../../model/geography.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, type Context } from '../context.ts';
import { NoteBook } from '../page/notes.ts';
import { emptyPage, section, type Block, type Page } from '../page/page.ts';
import { leavesOf, onLeaf, type Leaf } from '../lists/parts.ts';
import { listedThings, mapPicture, thingTable } from '../pictures/map.ts';
import { joined, linkTo, plain } from '../page/text.ts';
import { linksTaken, noteWeight } from '../lists/weights.ts';

/** A row without its names and notes, in letters of HTML. */
const rowWeight = 350;
/** The picture: the land, and each thing drawn on it. */
const landWeight = 25_000;
const drawnWeight = 600;
const mostOfPicture = 95_000;

/** The map of what lies or happened at a place, and a table of all of it: on the first page the first of that. */
export function mapPages(context: Context): { path: string; page: () => Page }[] {
  return mapLeaves(context).map((leaf) => ({ path: leaf.path, page: () => mapPage(context, leaf) }));
}

function mapLeaves(context: Context): Leaf<Thing>[] {
  const all = things(context.site);
  return leavesOf(context, {
    path: 'map/',
    items: listedThings(context),
    weightOf: ({ record, places, evidence }) =>
      rowWeight + noteWeight * evidence.length + linksTaken([record, ...places].map(({ data }) => data.name)),
    beside: Math.min(mostOfPicture, landWeight + all.length * drawnWeight),
    nameOf: ({ record }) => record.data.name,
  });
}

/** One page of it: the first, unless another is asked for. */
export function mapPage(context: Context, leaf: Leaf<Thing> | undefined = mapLeaves(context)[0]): Page {
  const { t } = context.words;
  if (!leaf) throw new RangeError('a list has at least one page');
  const { items } = leaf;
  const notes = new NoteBook(context);
  const picture = leaf.number === 1 ? mapPicture(context, notes, items) : undefined;
  const table = picture?.table ?? thingTable(context, notes, items);
  return onLeaf(context, leaf, {
    ...emptyPage('map/', t('map.title')),
    description: t('map.about'),
    lede: { text: plain(t('map.about')), marks: [] },
    sections: [
      ...(picture ? [section('map', undefined, [{ type: 'picture', picture }])] : []),
      ...(items.length === 0
        ? []
        : [
            section('things', t('map.table'), [
              { type: 'table', table },
              ...(leaf.number === leaf.all ? undrawn(context) : []),
            ]),
          ]),
    ],
    notes: notes.groups(),
  });
}

/** More pairings than these are found where all programmes are listed. */
const mostUndrawn = 40;

/** The pairings that have no line. */
function undrawn(context: Context): Block[] {
  const links = undrawnPairings(context.site).map((record) => linkTo(context, record as SourceRecord));
  if (links.length === 0) return [];
  const more = links.length - mostUndrawn;
  const shown =
    more < 2
      ? links
      : [
          ...links.slice(0, mostUndrawn),
          { text: context.words.t('list.more', { count: more }), href: href(context, 'programmes/') },
        ];
  return [{ type: 'text', text: [{ text: `${context.words.t('map.undrawn')} ` }, ...joined(context, shown)] }];
}
