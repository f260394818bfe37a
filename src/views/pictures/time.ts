import { scaleUtc } from 'd3-scale';
import { compareText } from '../../basics/compare.ts';
import { addDays, type DatePoint, type DateSpan } from '../../basics/dates.ts';
import { lettering, narrowest, percent } from './flat.ts';
import { element, type SvgNode } from './svg.ts';

/** A part of the width, in percent. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One scale of time without breaks. */
export interface TimeScale {
  /** Where a day begins, in percent of the width. */
  readonly at: (day: string) => number;
  /** Where each year, or each month, begins. Not all can be named where there are many, nor drawn where very many. */
  readonly ticks: readonly { readonly name: string; readonly at: number; readonly named: boolean }[];
  /** Whether its ticks are months. */
  readonly byMonth: boolean;
}

/** What is shorter than this, in percent, hides behind its mark. */
const leastSeen = 2;

/** A time of more months than these is told in years. */
const mostMonths = 24;

/** How many years, or months, lie between two that are named. */
const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 250];
const monthSteps = [1, 2, 3, 6, 12];

/**
 * The scale on which all of `days` lie; undefined if there are none. It runs from the start of the first year; a short
 * time, where a language to name months in is given, from the start of the first month to the end of the last.
 */
export function timeScale(days: readonly string[], { from, to }: Stretch, locale?: string): TimeScale | undefined {
  const ordered = [...days].sort(compareText);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const span = monthOf(last) - monthOf(first) + 1;
  const byMonth = locale !== undefined && span <= mostMonths;
  const [start, end] = byMonth
    ? [startOfMonth(monthOf(first)), startOfMonth(monthOf(last) + 1)]
    : [startOf(Number(first.slice(0, 4))), addDays(last, 1)];
  const scale = scaleUtc([utc(start), utc(end)], [from, to]);
  const at = (day: string): number => scale(utc(day));
  const ticks = byMonth
    ? Array.from({ length: span }, (_, index) => monthOf(first) + index).map((month) => ({
        count: month % 12,
        name: monthName(month, locale),
        at: at(startOfMonth(month)),
      }))
    : Array.from({ length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, index) => {
        const year = Number(first.slice(0, 4)) + index;
        return { count: year, name: String(year), at: at(startOf(year)) };
      });
  const width = (((to - from) / 100) * narrowest) / ticks.length;
  const step = (byMonth ? monthSteps : yearSteps).find((many) => many * width >= 32) ?? 250;
  const marked = ticks
    .map(({ count, name, at: place }) => ({ name, at: place, named: count % step === 0 || ticks.length === 1 }))
    .filter(({ named }) => named || width >= 8);
  return { at, ticks: marked, byMonth };
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function startOfMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** "Jun"; of January the year, which begins with it. */
function monthName(month: number, locale: string): string {
  if (month % 12 === 0) return String(Math.floor(month / 12));
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(utc(startOfMonth(month)));
}

function startOf(year: number): string {
  return `${String(year).padStart(4, '0')}-01-01`;
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** How a date is drawn: everything in percent of the width. */
export interface DrawnDate {
  /** The middle of the days it is told with; of an open range its known end. */
  readonly mark: number;
  /** The days that a range covers for certain. */
  readonly bar: Stretch | undefined;
  /** The days that it may cover: those of a date known to the year, or of "about 2023" some before and after. */
  readonly rough: readonly Stretch[];
  /** It is told as approximate or uncertain, and no stretch is long enough to show it. */
  readonly doubtful: boolean;
  readonly open: 'start' | 'end' | undefined;
  /** All that is drawn of it. */
  readonly whole: Stretch;
}

/** Places a date on a scale that holds its known ends. */
export function drawnDate({ shape }: DateSpan, scale: TimeScale): DrawnDate {
  const first = shape.type === 'point' ? shape.at : shape.start;
  const last = shape.type === 'point' ? shape.at : shape.end;
  const known = [first, last].flatMap((point) => (point ? [{ point, days: reachOf(point, scale) }] : []));
  const reach = around(known.map(({ days }) => days));
  const told = around(known.map(({ point }) => daysIn(point, scale)));
  const start = first && endOf(first, reachOf(first, scale), 'from');
  const end = last && endOf(last, reachOf(last, scale), 'to');
  const bar = shape.type === 'range' && start !== undefined && end !== undefined ? seen({ from: start, to: end }) : [];
  const rough =
    bar.length === 0 && known.some(({ point }) => isRough(point))
      ? seen(reach)
      : known.flatMap(({ point, days }) => (isRough(point) ? seen(days) : []));
  const open = shape.type === 'point' ? undefined : first ? (last ? undefined : 'end') : 'start';
  return {
    mark: (told.from + told.to) / 2,
    bar: bar[0],
    rough,
    doubtful: rough.length === 0 && known.some(({ point }) => point.approximate || point.uncertain),
    open,
    whole: { from: open === 'start' ? 0 : reach.from, to: open === 'end' ? 100 : reach.to },
  };
}

function around(stretches: readonly Stretch[]): Stretch {
  return { from: Math.min(...stretches.map(({ from }) => from)), to: Math.max(...stretches.map(({ to }) => to)) };
}

/** The days that one end of a date is told with. */
function daysIn(point: DatePoint, { at }: TimeScale): Stretch {
  return { from: at(point.day), to: at(addDays(point.lastDay, 1)) };
}

/** The days that it can mean. "About" reaches half as far again on both sides: the source does not say how far. */
function reachOf(point: DatePoint, scale: TimeScale): Stretch {
  const { from, to } = daysIn(point, scale);
  const more = point.approximate ? (to - from) / 2 : 0;
  return { from: Math.max(0, from - more), to: Math.min(100, to + more) };
}

/** Whether a date can mean several days. */
export function isRough({ precision, approximate, uncertain }: DatePoint): boolean {
  return precision !== 'day' || approximate || uncertain;
}

/** Where a range covers its days for certain: from the last day its start can mean to the first its end can. */
function endOf(point: DatePoint, days: Stretch, outer: 'from' | 'to'): number {
  const inner = outer === 'from' ? days.to : days.from;
  return isRough(point) && days.to - days.from > leastSeen ? inner : days[outer];
}

function seen(stretch: Stretch): Stretch[] {
  return stretch.to - stretch.from > leastSeen ? [stretch] : [];
}

/** The days a scale must hold to show a date. */
export function daysOf({ earliest, latest }: DateSpan): string[] {
  return [earliest, latest].filter((day) => day !== undefined);
}

/**
 * What is drawn of a date beside its mark; a range that did not take place, or has not yet, is hollow. `name` tells the
 * shapes of this picture from those of another on the page.
 */
export function drawReach(
  { mark, bar, rough, doubtful, open }: DrawnDate,
  y: number,
  name: string,
  hollow = false,
): SvgNode {
  const dashes = ({ from, to }: Stretch): SvgNode =>
    element('line', { class: 'dashes', x1: percent(from), x2: percent(to), y1: y, y2: y });
  const shape = (of: 'start' | 'end' | 'doubt', at: number): SvgNode =>
    element('use', { class: of === 'doubt' ? 'dashes' : 'lines', href: `#${name}_${of}`, x: percent(at), y });
  return [
    ...(bar
      ? [
          element('rect', {
            class: hollow ? 'ring' : 'full',
            x: percent(bar.from),
            y: y - 3,
            width: percent(bar.to - bar.from),
            height: 6,
          }),
        ]
      : []),
    ...rough.map(dashes),
    ...(doubtful ? [shape('doubt', mark)] : []),
    ...(open === 'start' ? [dashes({ from: 0, to: mark }), shape(open, 0)] : []),
    ...(open === 'end' ? [dashes({ from: mark, to: 100 }), shape(open, 100)] : []),
  ].join('');
}

/** The shapes that `drawReach` uses. What uses a shape says how it looks: style does not reach into it. */
export function reachShapes(name: string): SvgNode {
  const shapes = { start: 'm5-4-5 4 5 4', end: 'm-5-4 5 4-5 4', doubt: 'M-14 0h28' };
  return Object.entries(shapes)
    .map(([of, d]) => element('path', { id: `${name}_${of}`, d }))
    .join('');
}

/** A light line where each year or month begins. */
export function tickLines({ ticks }: TimeScale, top: number, bottom: number | string): SvgNode {
  return ticks
    .map(({ at }) => element('line', { class: 'hair', x1: percent(at), x2: percent(at), y1: top, y2: bottom }))
    .join('');
}

/** The names of the years or months, each right of its line. */
export function tickNames({ ticks }: TimeScale, y: number): SvgNode {
  return (
    ticks
      // A name at the very edge would stand out of the picture.
      .filter(({ named, at }) => named && (at / 100) * narrowest + 26 <= narrowest)
      .map(({ name, at }) => lettering([name], { at, y, side: 'right', gap: 2, look: 'faint' }))
      .join('')
  );
}
