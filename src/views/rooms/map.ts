import { participationKeys } from '../../model/evidence/claims.ts';
import { isMapped, undrawnPairings, type PlacePair } from '../../model/geography.ts';
import { evidenceIn, recordsOf } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import { NoteBook, type Mark } from '../notes.ts';
import { emptyPaper, section, type Block, type Paper, type Section, type Table } from '../paper.ts';
import { numberedPairs } from '../pictures/map-links.ts';
import { mapPicture } from '../pictures/map.ts';
import { citeField } from '../tables.ts';
import { joined, linkTo, plain } from '../text.ts';

/** The map: the places on record, what of them it leaves out, and each two that share a programme. */
export function mapPaper(context: Context): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const map = mapPicture(context);
  const nowhere = recordsOf(context.site, 'place').filter((record) => !isMapped(record));
  return {
    ...emptyPaper('map/', t('map.title')),
    description: t('map.about'),
    lede: { text: plain(t('map.about')), marks: [] },
    sections: [
      ...(map
        ? [
            section('map', undefined, [
              { type: 'picture', picture: map.picture },
              ...named(context, 'map.outside', map.outside),
              ...named(context, 'map.nowhere', nowhere),
            ]),
          ]
        : []),
      ...pairSection(context, notes),
    ],
    notes: notes.groups(),
  };
}

/** A line with the names of records as links; none where there are none. */
function named(
  context: Context,
  label: 'map.outside' | 'map.nowhere' | 'map.pairs.undrawn',
  records: readonly SourceRecord[],
): Block[] {
  if (records.length === 0) return [];
  const links = [...records]
    .sort((a, b) => context.words.compare(a.data.name, b.data.name))
    .map((record) => linkTo(context, record));
  return [{ type: 'text', text: [{ text: `${context.words.t(label)} ` }, ...joined(context, links)] }];
}

/** The pairs by their numbers on the map, and the pairings that have no line there. */
function pairSection(context: Context, notes: NoteBook): Section[] {
  const { t } = context.words;
  const rows = numberedPairs(context).flatMap((pair, index) => pairRows(context, notes, pair, index + 1));
  const table: Table = {
    caption: t('map.pairs.table'),
    columns: [t('map.column.places'), t('kind.programme.one')],
    rows,
  };
  const blocks: Block[] = [
    ...(rows.length > 0 ? [{ type: 'table' as const, table }] : []),
    ...named(context, 'map.pairs.undrawn', undrawnPairings(context.site)),
  ];
  return blocks.length > 0 ? [section('pairs', t('map.pairs'), blocks)] : [];
}

/** "1. Colima and Extremadura | Colima–Extremadura ^1", a row for each programme. */
function pairRows(context: Context, notes: NoteBook, { places, programmes }: PlacePair, number: number): Table['rows'] {
  const ends = [...places]
    .sort((a, b) => context.words.compare(a.data.name, b.data.name))
    .map((record) => linkTo(context, record));
  return programmes.map(({ record, field }) => ({
    cells: [
      { text: [{ text: context.words.t('map.pairs.number', { number }) }, ...joined(context, ends)] },
      {
        text: [linkTo(context, record)],
        marks: field === 'places' ? citeField(context, notes, record, 'places') : citePartners(notes, record),
      },
    ],
  }));
}

/** The marks of the entries that name the partners. */
function citePartners(notes: NoteBook, record: SourceRecord<'programme'>): Mark[] {
  return notes.cite(evidenceIn((record.data.partners ?? []).map(({ from }) => from)), participationKeys(record));
}
