import { commitmentStates, stateEntry, type CommitmentState, type StateFill } from '../../basics/commitment-states.ts';
import { entriesOf } from '../../basics/closed.ts';
import { compareText } from '../../basics/compare.ts';
import { addDays, dateOf, isAfter } from '../../basics/dates.ts';
import { commitmentsOn, heardOn, standingOn, type StandingCommitment } from '../../model/commitments.ts';
import type { Site } from '../../model/site.ts';
import type { Context } from '../context.ts';
import type { Picture, Table } from '../page/page.ts';
import { plain } from '../page/text.ts';
import { keyOf, lettering, narrowest, percent, widthOf } from './flat.ts';
import { element, type SvgNode } from './svg.ts';

/** More days than these are thinned. */
const mostDays = 8;
/** The height of a bar, and the way from one to the next, in pixels. */
const barHeight = 22;
const pitch = 48;

/** What is drawn over the paper of a part, on a tile; nothing where its colour says enough. */
const fills: Readonly<Record<StateFill, string | undefined>> = {
  solid: undefined,
  empty: undefined,
  ruled: 'M0 3h6',
  dotted: 'M2 3h2',
  hatched: 'M-1 1 1-1M0 6 6 0M5 7 7 5',
};

/** How many commitments stood in each state on a day. */
interface DayCount {
  readonly day: string;
  readonly of: ReadonlyMap<CommitmentState, number>;
  readonly all: number;
}

/**
 * How many commitments stood in each state: a bar for each day on which that changed, the report date last.
 * Undefined where there is no commitment.
 */
export function commitmentsPicture(context: Context): Picture | undefined {
  const days = thinned(dayCounts(context.site));
  if (days.length === 0) return undefined;
  const states = commitmentStates.filter((state) => days.some(({ of }) => of.has(state)));
  return {
    title: standingNow(context, days),
    svg: draw(context, days, states),
    says: sayWhat(context, days),
    table: countTable(context, days, states),
  };
}

/** The days on which the numbers changed, and the report date, changed or not. */
function dayCounts(site: Site): DayCount[] {
  const { reportDate } = site.settings;
  const commitments = commitmentsOn(site, reportDate);
  // Before the first dated promise only those without a date could be counted.
  const [first = ''] = commitments.flatMap(({ made }) => made?.earliest ?? []).sort(compareText);
  const days = [
    ...new Set([
      ...commitments.flatMap((one) => turningDays(site, one)).filter((day) => day >= first && day < reportDate),
      reportDate,
    ]),
  ].sort(compareText);
  const [start = reportDate] = days;
  const turns = Map.groupBy(
    commitments.flatMap((commitment) => turnsOf(site, commitment, start)),
    ({ day }) => day,
  );
  let of: ReadonlyMap<CommitmentState, number> = new Map();
  return days.flatMap((day): DayCount[] => {
    const before = of;
    of = turned(before, turns.get(day) ?? []);
    const isChanged = commitmentStates.some((state) => of.get(state) !== before.get(state));
    const all = [...of.values()].reduce((sum, count) => sum + count, 0);
    return all > 0 && (isChanged || day === reportDate) ? [{ day, of, all }] : [];
  });
}

/** The numbers after some commitments went from one state to another. */
function turned(
  before: ReadonlyMap<CommitmentState, number>,
  turns: readonly Turn[],
): ReadonlyMap<CommitmentState, number> {
  const counts = new Map(before);
  for (const { from, to } of turns) {
    if (from !== undefined) counts.set(from, (counts.get(from) ?? 0) - 1);
    if (to !== undefined) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** A commitment that went from one state to another; from none where it was made, or the count begins. */
interface Turn {
  readonly day: string;
  readonly from: CommitmentState | undefined;
  readonly to: CommitmentState | undefined;
}

/** How a commitment stood on the day `start`, and each change of that up to the report date. */
function turnsOf(site: Site, commitment: StandingCommitment, start: string): Turn[] {
  const { reportDate } = site.settings;
  const days = [
    ...new Set([start, ...turningDays(site, commitment).filter((day) => day > start && day < reportDate), reportDate]),
  ].sort(compareText);
  let from: CommitmentState | undefined;
  return days.flatMap((day) => {
    const isMade = commitment.made === undefined || !isAfter(commitment.made, day);
    const to = isMade ? standingOn(site, commitment.record, day).state : undefined;
    const turn = { day, from, to };
    from = to;
    return turn.from === turn.to ? [] : [turn];
  });
}

/**
 * The days on which a commitment was made, a step was taken, its due date had passed, or a source came out that could
 * tell of it.
 */
function turningDays(site: Site, { record, made, due, steps }: StandingCommitment): string[] {
  return [
    ...(made?.earliest === undefined ? [] : [made.earliest]),
    ...(due?.latest === undefined ? [] : [addDays(due.latest, 1), ...heardOn(site, record)]),
    ...steps.flatMap(({ statement: { when } }) => (when === undefined ? [] : (dateOf(when).earliest ?? []))),
  ];
}

/** At most `mostDays` of them, the first and the last among them, the others as evenly as may be. */
function thinned(days: readonly DayCount[]): DayCount[] {
  if (days.length <= mostDays) return [...days];
  return Array.from(
    { length: mostDays },
    (_, index) => days[Math.round((index * (days.length - 1)) / (mostDays - 1))],
  ).filter((day) => day !== undefined);
}

function draw(context: Context, days: readonly DayCount[], states: readonly CommitmentState[]): SvgNode {
  const { t, date } = context.words;
  const most = Math.max(...days.map(({ all }) => all));
  const key = keyOf(
    states.map((state) => ({
      draw: (x, y) => drawPart(state, { x: x - 8, y: y - 7, width: 16, height: 14 }),
      says: t(`state.${state}`),
    })),
  );
  const rows = days.map(({ day, of, all }, index) => {
    const y = key.height + 8 + index * pitch;
    const ends = states.map((_, position) =>
      states.slice(0, position + 1).reduce((sum, state) => sum + (of.get(state) ?? 0), 0),
    );
    const parts = states.map((state, position) => {
      const count = of.get(state) ?? 0;
      return count === 0
        ? ''
        : drawCount(context, { state, count, before: (ends[position] ?? 0) - count, most }, y + 20);
    });
    return (
      lettering([date(day)], { at: 0, y: y + 10, side: 'right' }) +
      lettering([t('picture.commitments.total', { count: all })], { at: 100, y: y + 10, side: 'left', look: 'faint' }) +
      parts.join('')
    );
  });
  const name = standingNow(context, days);
  return element(
    'svg',
    {
      class: 'flat measured',
      role: 'img',
      'aria-label': name,
      height: key.height + 8 + days.length * pitch,
    },
    patterns(),
    key.svg,
    ...rows,
  );
}

/** A part of a day's bar. */
interface Part {
  readonly state: CommitmentState;
  readonly count: number;
  /** How many stand before it in its bar. */
  readonly before: number;
  /** How many the longest bar counts. */
  readonly most: number;
}

function drawCount(context: Context, { state, count, before, most }: Part, y: number): SvgNode {
  const number = context.words.number(count);
  const part = drawPart(state, {
    x: percent((before / most) * 100),
    y,
    width: percent((count / most) * 100),
    height: barHeight,
  });
  // Where there is no room for the number, the table has it.
  const room = (count / most) * narrowest >= widthOf(number) + 4;
  return (
    part +
    (room
      ? lettering([number], {
          at: ((before + count / 2) / most) * 100,
          y: y + barHeight / 2,
          side: 'around',
          look: 'count',
        })
      : '')
  );
}

interface Box {
  readonly x: number | string;
  readonly y: number;
  readonly width: number | string;
  readonly height: number;
}

/** A part of a bar: told apart by lightness and pattern as well as by colour. */
function drawPart(state: CommitmentState, box: Box): SvgNode {
  const { fill } = stateEntry(state);
  return element('rect', {
    class: `state ${fill}`,
    ...box,
    fill: fills[fill] === undefined ? undefined : `url(#state_${fill})`,
  });
}

function patterns(): SvgNode {
  const tile = (name: string, drawing: string): SvgNode =>
    element(
      'pattern',
      { id: `state_${name}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      element('path', { d: drawing }),
    );
  return element(
    'defs',
    {},
    ...entriesOf(fills).flatMap(([name, drawing]) => (drawing === undefined ? [] : [tile(name, drawing)])),
  );
}

/** How they stood on a day: "done 2 and open 3". */
function partsOf({ words: { t, list } }: Context, { of }: DayCount): string {
  return list(
    commitmentStates.flatMap((state) =>
      of.has(state) ? [t('picture.commitments.part', { count: of.get(state) ?? 0, state: t(`state.${state}`) })] : [],
    ),
  );
}

/** How they stand on the report date. */
function standingNow(context: Context, days: readonly DayCount[]): string {
  const last = days.at(-1);
  if (!last) return '';
  return context.words.t('picture.commitments.one', {
    date: context.words.date(last.day),
    parts: partsOf(context, last),
  });
}

/** How they stood at first, and how many were made nobody knows when. */
function sayWhat(context: Context, days: readonly DayCount[]): string {
  const { t, date } = context.words;
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last || first === last) return '';
  const undated = commitmentsOn(context.site, last.day).filter(({ made }) => made?.earliest === undefined).length;
  return [
    t('picture.commitments.one', { date: date(first.day), parts: partsOf(context, first) }),
    ...(undated > 0 ? [t('picture.commitments.undated', { count: undated })] : []),
  ].join(' ');
}

function countTable(context: Context, days: readonly DayCount[], states: readonly CommitmentState[]): Table {
  const { t, date, number } = context.words;
  const cell = (count: number) => ({ text: plain(number(count)), number: true });
  return {
    caption: t('picture.commitments.caption'),
    columns: [
      t('picture.commitments.day'),
      ...states.map((state) => t(`state.${state}.title`)),
      t('picture.commitments.all'),
    ],
    rows: days.map(({ day, of, all }) => ({
      cells: [{ text: plain(date(day)), whole: true }, ...states.map((state) => cell(of.get(state) ?? 0)), cell(all)],
    })),
  };
}
