import { indicatorSeries, observedValue, type IndicatorSeries } from '../../model/indicators.ts';
import { recordsOf } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { statementHref, type Context } from '../context.ts';
import { NoteBook } from '../notes.ts';
import { section, type Paper, type Section, type Table } from '../paper.ts';
import { linkTo, plain } from '../text.ts';
import { entrySections, withContents } from './kinds.ts';
import { room } from './room.ts';

/** Every observation, those of one programme together; an indicator's first row is its anchor. */
export function indicatorsPaper(context: Context): Paper {
  const { site, words } = context;
  const notes = new NoteBook(context);
  const series = indicatorSeries(site)
    .filter(({ observations }) => observations.length > 0)
    .sort((a, b) => words.compare(a.record.data.name, b.record.data.name));
  const nameOf = (id: string | undefined): string =>
    site.records.get(id ?? '')?.data.name ?? words.t('indicator.other');
  const groups = [...Map.groupBy(series, ({ record: { data } }) => data.programmes?.[0] ?? data.covers)].sort(
    ([a], [b]) => Number(a === undefined) - Number(b === undefined) || words.compare(nameOf(a), nameOf(b)),
  );
  const unobserved = (recordsOf(site, 'indicator') as SourceRecord[]).filter(
    ({ id }) => !series.some(({ record }) => record.id === id),
  );
  return {
    ...room(context, 'indicators/', 'indicators'),
    sections: withContents([
      ...groups.map(([id, own]) => groupSection(context, notes, { id: id ?? 'other', title: nameOf(id) }, own)),
      ...entrySections(context, notes, unobserved, { heading: words.t('indicator.unobserved') }),
    ]),
    notes: notes.groups(),
  };
}

function groupSection(
  context: Context,
  notes: NoteBook,
  { id, title }: { readonly id: string; readonly title: string },
  series: readonly IndicatorSeries[],
): Section {
  const { t, list } = context.words;
  const differing = series.filter(({ sourcesDiffer }) => sourcesDiffer).map(({ record }) => record.data.name);
  const table: Table = {
    caption: title,
    columns: [t('column.indicator'), t('column.value'), t('column.as-of')],
    rows: series.flatMap((one) => rowsOf(context, notes, one)),
  };
  return section(`of_${id}`, title, [
    ...(differing.length > 0
      ? [{ type: 'text' as const, text: plain(t('indicator.differ-on', { names: list(differing) })) }]
      : []),
    { type: 'table', table },
  ]);
}

/** A row for each observation; its value leads to the statement that gives it. */
function rowsOf(context: Context, notes: NoteBook, { record, observations }: IndicatorSeries): Table['rows'] {
  const { site, words, pages } = context;
  const hasPage = pages.has(record.id);
  return observations.map(({ linked, value }, index) => ({
    ...(index === 0 ? { id: record.id } : {}),
    cells: [
      {
        text: hasPage ? [linkTo(context, record)] : plain(record.data.name),
        marks: notes.cite(linked.evidence, [linked.key]),
      },
      {
        text: [
          {
            text: observedValue(site, words, value, true),
            href: statementHref(context, linked.record, linked.statement.id),
          },
        ],
        number: true,
      },
      { text: plain(words.asOf(value.asOf)), whole: true },
    ],
  }));
}
