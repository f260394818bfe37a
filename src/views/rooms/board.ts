import { commitmentStates, stateEntry, type CommitmentState, type Outlook } from '../../basics/commitment-states.ts';
import { checkedOf } from '../../briefing/document/checked.ts';
import { boardRows, type BoardRow } from '../../briefing/rules/promises.ts';
import { commitmentsOn, type StandingCommitment } from '../../model/commitments.ts';
import { perSite } from '../../model/memo.ts';
import { nameOf } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import { NoteBook } from '../page/notes.ts';
import { section, type Block, type Page, type Table } from '../page/page.ts';
import { leavesOf, onLeaf, type Leaf } from '../lists/parts.ts';
import { commitmentsPicture } from '../pictures/commitments.ts';
import { writingOn } from '../page/tell.ts';
import { joined, linkTo, linkToId, listedLink, plain } from '../page/text.ts';
import { linksTaken, noteWeight } from '../lists/weights.ts';
import { listedEntries, listSections, placesCited, weightOfListed, withContents, type Listed } from './kinds.ts';
import { room } from './room.ts';

/** What is still to be done first, what was settled last. */
const outlooks: readonly Outlook[] = ['ahead', 'passed', 'settled'];

/** A promise in a row of the board. */
interface Row {
  readonly as: 'row';
  readonly standing: StandingCommitment;
}

/** A row of one promise without its names, marks and notes, in letters of HTML. */
const rowWeight = 300;
/** A row cites few places, whatever else its promise cites. */
const mostNotes = 2;
/** The picture and its table, which stand on the first page. */
const pictureWeight = 12_000;
/** A promise told whole has more facts beside it than other entries. */
const entryShare = 1.3;

/** The pages of the board of promises: state by state; behind it each in its own words. */
export const commitmentLeaves = perSite((context: Context): readonly Leaf<Row | Listed>[] => {
  const all = commitmentsOn(context.site, context.site.settings.reportDate);
  const states = [...commitmentStates].sort(
    (a, b) => outlooks.indexOf(stateEntry(a).outlook) - outlooks.indexOf(stateEntry(b).outlook),
  );
  const byState = Map.groupBy(all, ({ state }) => state);
  const rows = states.flatMap((state) => (byState.get(state) ?? []).map((standing): Row => ({ as: 'row', standing })));
  const entries = listedEntries(
    context,
    all.map(({ record }) => record as SourceRecord),
    { heading: context.words.t('section.each-promise') },
  );
  return leavesOf<Row | Listed>(context, {
    path: 'commitments/',
    items: [...rows, ...entries],
    weightOf: (item) => (item.as === 'row' ? weightOfRow(context, item) : entryShare * weightOfListed(context, item)),
    beside: pictureWeight,
    nameOf: (item) =>
      item.as === 'row' ? context.words.t(`state.${item.standing.state}.title`) : item.record.data.name,
  });
});

function weightOfRow({ site }: Context, { standing: { record } }: Row): number {
  const makers = record.data.by.map((id) => nameOf(site, id));
  const notes = Math.min(mostNotes, placesCited(record));
  return rowWeight + noteWeight * notes + linksTaken([record.data.name, ...makers]);
}

/** The board of promises: state by state, those of one date and maker together; below it each in its own words. */
export function commitmentPages(context: Context): { path: string; page: () => Page }[] {
  return commitmentLeaves(context).map((leaf) => ({ path: leaf.path, page: () => boardPage(context, leaf) }));
}

function boardPage(context: Context, leaf: Leaf<Row | Listed>): Page {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const rows = leaf.items.flatMap((item) => (item.as === 'row' ? item.standing : []));
  const board = [...Map.groupBy(rows, ({ state }) => state)].map(([state, promises]) =>
    section(state, t(`state.${state}.title`), stateBlocks(context, notes, state, { promises, anchored: true })),
  );
  const entries = leaf.items.flatMap((item) => (item.as === 'row' ? [] : item));
  const picture = leaf.number === 1 ? commitmentsPicture(context) : undefined;
  return onLeaf(context, leaf, {
    ...room(context, 'commitments/', 'commitments'),
    sections: withContents([
      ...board,
      ...listSections(context, notes, entries, () => undefined),
      ...(picture ? [section('pictures', t('picture.commitments.title'), [{ type: 'picture', picture }])] : []),
    ]),
    notes: notes.groups(),
  });
}

/** Promises for a board, and how many rows of them are shown at most. */
interface Stood {
  readonly promises: readonly StandingCommitment[];
  readonly most?: number;
  /** On the page of its kind a promise bears its anchor. */
  readonly anchored?: boolean;
}

/** What a state means, and the promises that stand so. */
export function stateBlocks(context: Context, notes: NoteBook, state: CommitmentState, stood: Stood): Block[] {
  const { t, date } = context.words;
  const means = t(`state.${state}.means`, { date: date(context.site.settings.reportDate) });
  return [
    { type: 'text', text: plain(means) },
    { type: 'table', table: boardTable(context, notes, t(`state.${state}.title`), stood) },
  ];
}

/** Promises of one date and maker in a row: by when, by whom, what. */
export function boardTable(context: Context, notes: NoteBook, caption: string, stood: Stood): Table {
  const { promises, most, anchored = false } = stood;
  const { t } = context.words;
  const rowsOf = (own: readonly StandingCommitment[]): BoardRow[] =>
    boardRows(writingOn(context), 'what-was-promised', own, () => true);
  const rows = rowsOf(promises)
    .flatMap((row) => byMaker(row.promises).flatMap(rowsOf))
    .slice(0, most);
  return {
    caption,
    columns: [t('column.by-when'), t('column.by'), t('column.promise')],
    rows: rows.map(({ promises: own, by, told }) => ({
      cells: [
        { text: plain(by) },
        {
          text: joined(
            context,
            (own[0]?.record.data.by ?? []).map((id) => linkToId(context, id)),
          ),
        },
        {
          text: own.flatMap(({ record }, index) => [
            ...(index === 0 ? [] : plain('; ')),
            (anchored ? listedLink : linkTo)(context, record as SourceRecord),
          ]),
          marks: notes.citeAs(told.evidence, checkedOf(context.claims, told)),
        },
      ],
    })),
  };
}

function byMaker(promises: readonly StandingCommitment[]): StandingCommitment[][] {
  return [...Map.groupBy(promises, ({ record }) => [...record.data.by].sort().join(' ')).values()];
}
