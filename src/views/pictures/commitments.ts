import { addDays, compareText, dateOf } from '../../basics/dates.ts';
import { commitmentsOn, dueWithinDays, type CommitmentState } from '../../model/commitments.ts';
import type { Site } from '../../model/site.ts';
import type { Context } from '../context.ts';
import type { Picture, Table } from '../paper.ts';
import { plain } from '../text.ts';
import { keyOf, lettering, narrowest, percent, widthOf } from './flat.ts';
import { element, type SvgNode } from './svg.ts';

/** More days than these are thinned. */
const mostDays = 8;
/** The height of a bar, and the way from one to the next, in pixels. */
const barHeight = 22;
const pitch = 48;

/** From what was done to what is waited for in vain; neighbours are told apart without colour. */
const order: readonly CommitmentState[] = ['delivered', 'open', 'due', 'no-word-since', 'overdue', 'dropped'];

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
  const { t } = context.words;
  const days = thinned(dayCounts(context.site));
  if (days.length === 0) return undefined;
  const states = order.filter((state) => days.some(({ of }) => of.has(state)));
  return { title: t('picture.commitments.name'), svg: draw(context, days, states), says: sayWhat(context, days), table: countTable(context, days, states) };
}

/** The days on which the numbers changed, and the report date, changed or not. */
function dayCounts(site: Site): DayCount[] {
  const { reportDate } = site.settings;
  const counts = [...turningDays(site).filter((day) => day < reportDate), reportDate].map((day) => countOn(site, day)).filter(({ all }) => all > 0);
  return counts.filter((count, index) => {
    const before = counts[index - 1];
    return count.day === reportDate || before === undefined || order.some((state) => count.of.get(state) !== before.of.get(state));
  });
}

function countOn(site: Site, day: string): DayCount {
  const standing = commitmentsOn(site, day);
  const of = new Map([...Map.groupBy(standing, ({ state }) => state)].map(([state, members]) => [state, members.length]));
  return { day, of, all: standing.length };
}

/** The days on which a commitment was made, a step was taken, or a due date came near or had passed; in order. */
function turningDays(site: Site): string[] {
  const commitments = commitmentsOn(site, site.settings.reportDate);
  const made = commitments.flatMap(({ made: date }) => date?.earliest ?? []).sort(compareText);
  const due = commitments.flatMap(({ due: date }) => (date?.latest === undefined ? [] : [addDays(date.latest, -dueWithinDays), addDays(date.latest, 1)]));
  const steps = commitments.flatMap((commitment) => commitment.steps.flatMap(({ statement: { when } }) => (when === undefined ? [] : (dateOf(when).earliest ?? []))));
  // Before the first dated promise only those without a date could be counted.
  const first = made[0] ?? '';
  return [...new Set([...made, ...due, ...steps])].filter((day) => day >= first).sort(compareText);
}

/** At most `mostDays` of them, the first and the last among them, the others as evenly as may be. */
function thinned(days: readonly DayCount[]): DayCount[] {
  if (days.length <= mostDays) return [...days];
  return Array.from({ length: mostDays }, (_, index) => days[Math.round((index * (days.length - 1)) / (mostDays - 1))]).filter((day) => day !== undefined);
}

function draw(context: Context, days: readonly DayCount[], states: readonly CommitmentState[]): SvgNode {
  const { t, date } = context.words;
  const most = Math.max(...days.map(({ all }) => all));
  const key = keyOf(states.map((state) => ({ draw: (x, y) => drawPart(state, { x: x - 8, y: y - 7, width: 16, height: 14 }), says: t(`state.${state}`) })));
  const rows = days.map(({ day, of, all }, index) => {
    const y = key.height + 8 + index * pitch;
    const ends = states.map((_, position) => states.slice(0, position + 1).reduce((sum, state) => sum + (of.get(state) ?? 0), 0));
    const parts = states.map((state, position) => {
      const count = of.get(state) ?? 0;
      return count === 0 ? '' : drawCount(context, state, count, (ends[position] ?? 0) - count, most, y + 20);
    });
    return lettering([date(day)], { at: 0, y: y + 10, side: 'right' }) + lettering([t('picture.commitments.total', { count: all })], { at: 100, y: y + 10, side: 'left', look: 'faint' }) + parts.join('');
  });
  const name = t('picture.commitments.name');
  return element('svg', { class: 'flat measured', role: 'img', 'aria-label': name, height: key.height + 8 + days.length * pitch, 'data-pagefind-ignore': 'all' }, patterns(), key.svg, ...rows);
}

function drawCount(context: Context, state: CommitmentState, count: number, before: number, most: number, y: number): SvgNode {
  const number = context.words.number(count);
  const part = drawPart(state, { x: percent((before / most) * 100), y, width: percent((count / most) * 100), height: barHeight });
  // Where there is no room for the number, the table has it.
  const room = (count / most) * narrowest >= widthOf(number) + 4;
  return part + (room ? lettering([number], { at: ((before + count / 2) / most) * 100, y: y + barHeight / 2, side: 'around', look: 'count' }) : '');
}

interface Box {
  readonly x: number | string;
  readonly y: number;
  readonly width: number | string;
  readonly height: number;
}

/** A part of a bar: told apart by lightness and pattern as well as by colour. */
function drawPart(state: CommitmentState, box: Box): SvgNode {
  const pattern = { 'no-word-since': 'hatched', overdue: 'crossed', dropped: 'ruled' };
  const fill = state in pattern ? `url(#state_${pattern[state as keyof typeof pattern]})` : undefined;
  return element('rect', { class: `state ${state}`, ...box, fill });
}

function patterns(): SvgNode {
  const tile = (name: string, drawing: string): SvgNode => element('pattern', { id: `state_${name}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, element('path', { d: drawing }));
  return element('defs', {}, tile('hatched', 'M-1 1 1-1M0 6 6 0M5 7 7 5'), tile('crossed', 'M0 6 6 0M0 0 6 6'), tile('ruled', 'M0 3h6'));
}

function sayWhat(context: Context, days: readonly DayCount[]): string {
  const { t, list, date } = context.words;
  const parts = ({ of }: DayCount): string => list(order.flatMap((state) => (of.has(state) ? [t('picture.commitments.part', { count: of.get(state) ?? 0, state: t(`state.${state}`) })] : [])));
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return '';
  const undated = commitmentsOn(context.site, last.day).filter(({ made }) => made?.earliest === undefined).length;
  return [
    first === last ? t('picture.commitments.one', { date: date(last.day), parts: parts(last) }) : t('picture.commitments.says', { first: date(first.day), before: parts(first), last: date(last.day), after: parts(last) }),
    ...(undated > 0 && first !== last ? [t('picture.commitments.undated', { count: undated })] : []),
  ].join(' ');
}

function countTable(context: Context, days: readonly DayCount[], states: readonly CommitmentState[]): Table {
  const { t, date, number } = context.words;
  const cell = (count: number) => ({ text: plain(number(count)), number: true });
  return {
    caption: t('picture.commitments.caption'),
    columns: [t('picture.commitments.day'), ...states.map((state) => t(`state.${state}.title`)), t('picture.commitments.all')],
    rows: days.map(({ day, of, all }) => ({ cells: [{ text: plain(date(day)), whole: true }, ...states.map((state) => cell(of.get(state) ?? 0)), cell(all)] })),
  };
}
