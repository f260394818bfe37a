import { commitmentStates, stateEntry, type CommitmentState, type Outlook } from '../../basics/commitment-states.ts';
import { checkedOf } from '../../briefing/document/checked.ts';
import { boardRows, type BoardRow } from '../../briefing/rules/promises.ts';
import { commitmentsOn, type StandingCommitment } from '../../model/commitments.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import { NoteBook } from '../notes.ts';
import { section, type Block, type Paper, type Section, type Table } from '../paper.ts';
import { commitmentsPicture } from '../pictures/commitments.ts';
import { writingOn } from '../tell.ts';
import { joined, linkTo, linkToId, listedLink, plain } from '../text.ts';
import { entrySections, withContents } from './kinds.ts';
import { room } from './room.ts';

/** What is still to be done first, what was settled last. */
const outlooks: readonly Outlook[] = ['ahead', 'passed', 'settled'];

/** The board of promises: state by state, those of one date and maker together; below it each in its own words. */
export function commitmentsPaper(context: Context): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const { reportDate } = context.site.settings;
  const all = commitmentsOn(context.site, reportDate);
  const states = [...commitmentStates].sort(
    (a, b) => outlooks.indexOf(stateEntry(a).outlook) - outlooks.indexOf(stateEntry(b).outlook),
  );
  const board = states.flatMap((state): Section[] => {
    const group = all.filter((standing) => standing.state === state);
    if (group.length === 0) return [];
    return [
      section(
        state,
        t(`state.${state}.title`),
        stateBlocks(context, notes, state, { promises: group, anchored: true }),
      ),
    ];
  });
  const entries = entrySections(
    context,
    notes,
    all.map(({ record }) => record as SourceRecord),
    { heading: t('section.each-promise') },
  );
  const picture = commitmentsPicture(context);
  return {
    ...room(context, 'commitments/', 'commitments'),
    sections: withContents([
      ...board,
      ...entries,
      ...(picture ? [section('pictures', t('picture.commitments.title'), [{ type: 'picture', picture }])] : []),
    ]),
    notes: notes.groups(),
  };
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
