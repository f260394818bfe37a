import { undrawnPairings } from '../../model/geography.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import { NoteBook } from '../notes.ts';
import { emptyPaper, section, type Block, type Paper } from '../paper.ts';
import { mapPicture } from '../pictures/map.ts';
import { joined, linkTo, plain } from '../text.ts';

/** The map of what lies or happened at a place, with all of it in a table. */
export function mapPaper(context: Context): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const picture = mapPicture(context, notes);
  return {
    ...emptyPaper('map/', t('map.title')),
    description: t('map.about'),
    lede: { text: plain(t('map.about')), marks: [] },
    sections: picture
      ? [
          section('map', undefined, [{ type: 'picture', picture }]),
          section('things', t('map.table'), [{ type: 'table', table: picture.table }, ...undrawn(context)]),
        ]
      : [],
    notes: notes.groups(),
  };
}

/** The pairings that have no line. */
function undrawn(context: Context): Block[] {
  const links = undrawnPairings(context.site).map((record) => linkTo(context, record as SourceRecord));
  if (links.length === 0) return [];
  return [{ type: 'text', text: [{ text: `${context.words.t('map.undrawn')} ` }, ...joined(context, links)] }];
}
