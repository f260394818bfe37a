import { recordPath } from '../../basics/urls.ts';
import { seriesOfIndicator, type IndicatorSeries, type LinkedObservation } from '../../model/indicators.ts';
import { perSiteAndKey } from '../../model/memo.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import type { NoteBook } from '../page/notes.ts';
import { section, type Block, type Section } from '../page/page.ts';
import { leavesOf, type Leaf, type ListPage } from '../lists/parts.ts';
import { indicatorPicture, pictureWeight } from '../pictures/indicator.ts';
import { observationTable } from '../page/tables.ts';
import { plain } from '../page/text.ts';
import { wordsTaken } from '../lists/weights.ts';
import { pointersWeight } from './everything.ts';

/** A row with its link, mark and note, without the words of its statement, in letters of HTML. */
const rowWeight = 720;

/** What an observation takes in a table, in letters of HTML; about. */
export function observationWeight({ linked: { statement, evidence } }: LinkedObservation): number {
  return rowWeight * Math.max(1, evidence.length) + wordsTaken(statement.says);
}

/** The pages of what was observed of an indicator. */
const observationLeaves = perSiteAndKey((context: Context, id: string): readonly Leaf<LinkedObservation>[] => {
  const record = context.site.records.get(id);
  const series = seriesOfIndicator(context.site, id);
  if (!record || !series) return [];
  return leavesOf(context, {
    path: recordPath('indicator', id),
    items: series.observations,
    weightOf: observationWeight,
    beside: pointersWeight(context, record) + pictureWeight(series),
    nameOf: ({ value }) => context.words.asOf(value.asOf),
  });
});

/** What was observed, page by page; the first has the picture of all. */
export function observationPages(context: Context, { id }: SourceRecord<'indicator'>): ListPage[] {
  const series = seriesOfIndicator(context.site, id);
  if (!series || series.observations.length === 0) return [];
  return observationLeaves(context, id).map((leaf) => ({
    leaf,
    sections: (notes) => [observationSection(context, notes, series, leaf)],
  }));
}

function observationSection(
  context: Context,
  notes: NoteBook,
  series: IndicatorSeries,
  { number, items }: Leaf<LinkedObservation>,
): Section {
  const { t } = context.words;
  const table = observationTable(context, notes, { ...series, observations: items });
  const picture = number === 1 ? indicatorPicture(context, series, table) : undefined;
  const blocks: Block[] = [
    ...(series.sourcesDiffer && number === 1 ? [{ type: 'text' as const, text: plain(t('indicator.differ')) }] : []),
    ...(picture ? [{ type: 'picture' as const, picture }] : []),
    { type: 'table', table },
  ];
  return section('observations', t('section.observations'), blocks);
}
