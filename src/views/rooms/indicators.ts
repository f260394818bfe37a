import { indicatorSeries, observedValue, seriesOfIndicator } from '../../model/indicators.ts';
import { perSite } from '../../model/memo.ts';
import { namedAs, nameOf, recordsOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { statementHref, type Context } from '../context.ts';
import { NoteBook } from '../page/notes.ts';
import { section, type Page, type Section, type Table } from '../page/page.ts';
import { leavesOf, onLeaf, pagesOfParts, type Leaf, type PartPage } from '../lists/parts.ts';
import { linkTo, listedName, plain } from '../page/text.ts';
import { noteWeight, wordsTaken } from '../lists/weights.ts';
import { entryId, listedEntries, listSections, weightOfListed, withContents, type Listed } from './kinds.ts';
import { room } from './room.ts';

/** An observation in a row of the table of its group. */
interface Row {
  readonly as: 'row';
  readonly group: { readonly id: string; readonly title: string };
  /** Of the indicator. */
  readonly id: string;
  readonly index: number;
}

/** A row with its links and marks, without its notes, in letters of HTML. */
const rowWeight = 550;

/** The pages of all observations, those of one programme together; then the indicators that nobody observed. */
export const indicatorLeaves = perSite((context: Context): readonly Leaf<Row | Listed>[] => {
  const { site, words } = context;
  const series = indicatorSeries(site)
    .filter(({ observations }) => observations.length > 0)
    .sort((a, b) => words.compare(a.record.data.name, b.record.data.name));
  const titleOf = (id: string | undefined): string =>
    (id === undefined ? undefined : namedAs(site, id)?.data.name) ?? words.t('indicator.other');
  const groups = [...Map.groupBy(series, ({ record: { data } }) => data.programmes?.[0] ?? data.covers)].sort(
    ([a], [b]) => Number(a === undefined) - Number(b === undefined) || words.compare(titleOf(a), titleOf(b)),
  );
  const rows = groups.flatMap(([id, own]) =>
    own.flatMap((one) =>
      one.observations.map((_, index): Row => ({
        as: 'row',
        group: { id: id ?? 'other', title: titleOf(id) },
        id: one.record.id,
        index,
      })),
    ),
  );
  const observed = new Set(series.map(({ record }) => record.id));
  const unobserved = (recordsOf(site, 'indicator') as SourceRecord[]).filter(({ id }) => !observed.has(id));
  return leavesOf<Row | Listed>(context, {
    path: 'indicators/',
    items: [...rows, ...listedEntries(context, unobserved, { heading: words.t('indicator.unobserved') })],
    weightOf: (item) => (item.as === 'row' ? weightOfRow(site, item) : weightOfListed(context, item)),
    nameOf: (item) => (item.as === 'row' ? item.group.title : item.record.data.name),
  });
});

function weightOfRow(site: Site, { id, index }: Row): number {
  const notes = seriesOfIndicator(site, id)?.observations[index]?.linked.evidence.length ?? 0;
  return rowWeight + wordsTaken(nameOf(site, id)) + noteWeight * notes;
}

/** The indicator whose anchor an item bears: its first row does. */
export function observedId(item: Row | Listed): string | undefined {
  if (item.as !== 'row') return entryId(item);
  return item.index === 0 ? item.id : undefined;
}

/** Every observation, those of one programme together; an indicator's first row is its anchor. */
export function indicatorPages(context: Context): PartPage[] {
  return partsOf(context, (leaf) => indicatorsPage(context, leaf));
}

const partsOf = pagesOfParts('observations', (context: Context) => indicatorLeaves(context));

function indicatorsPage(context: Context, leaf: Leaf<Row | Listed>): Page {
  const notes = new NoteBook(context);
  const rows = leaf.items.flatMap((item) => (item.as === 'row' ? item : []));
  const entries = leaf.items.flatMap((item) => (item.as === 'row' ? [] : item));
  return onLeaf(context, leaf, {
    ...room(context, 'indicators/', 'indicators'),
    sections: withContents([
      ...[...Map.groupBy(rows, ({ group }) => group.id).values()].map((own) => groupSection(context, notes, own)),
      ...listSections(context, notes, entries, () => undefined),
    ]),
    notes: notes.groups(),
  });
}

function groupSection(context: Context, notes: NoteBook, rows: readonly Row[]): Section {
  const { t, list } = context.words;
  const { id = '', title = '' } = rows[0]?.group ?? {};
  const differing = [...new Set(rows.map((row) => row.id))]
    .flatMap((one) => seriesOfIndicator(context.site, one) ?? [])
    .filter(({ sourcesDiffer }) => sourcesDiffer)
    .map(({ record }) => record.data.name);
  const table: Table = {
    caption: title,
    columns: [t('column.indicator'), t('column.value'), t('column.as-of')],
    rows: rows.flatMap((row) => rowOf(context, notes, row)),
  };
  return section(`of_${id}`, title, [
    ...(differing.length > 0
      ? [{ type: 'text' as const, text: plain(t('indicator.differ-on', { names: list(differing) })) }]
      : []),
    { type: 'table', table },
  ]);
}

/** A row for each observation; its value leads to the statement that gives it. */
function rowOf(context: Context, notes: NoteBook, { id, index }: Row): Table['rows'] {
  const { site, words, pages } = context;
  const series = seriesOfIndicator(site, id);
  if (!series) return [];
  const { record, observations } = series;
  const hasPage = pages.has(id);
  return observations.slice(index, index + 1).map(({ linked, value }) => ({
    ...(index === 0 ? { id } : {}),
    cells: [
      {
        text: hasPage ? [linkTo(context, record)] : plain(listedName(context, record)),
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
