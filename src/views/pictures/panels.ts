import { compareText } from '../../basics/compare.ts';
import { addDays, dateOf } from '../../basics/dates.ts';
import type { ChronologyEntry } from '../../model/chronology.ts';
import { latestSource } from '../../model/knowledge.ts';
import type { Context } from '../context.ts';
import { lettering, lineHeight, narrowest, percent, wrapped } from './flat.ts';
import { element, type SvgNode } from './svg.ts';
import { tickLines, tickNames, timeScale, type Stretch, type TimeScale } from './time.ts';

/** After so many days without an event the picture breaks. */
const leastBreak = 365;
/** Across, in percent: half a mark's width is left at either end. */
const across: Stretch = { from: 2, to: 97 };
/** An event with a date, and the first and last day it can mean. */
export interface Dated {
  readonly entry: ChronologyEntry;
  readonly from: string;
  readonly to: string;
}

/** A time without a break. */
export interface Panel {
  readonly events: readonly Dated[];
  readonly from: string;
  readonly to: string;
}

export function datedOf(entry: ChronologyEntry): Dated[] {
  const { earliest, latest } = entry.date ?? {};
  const from = earliest ?? latest;
  return from === undefined ? [] : [{ entry, from, to: latest ?? from }];
}

/** The day of the newest source. */
function horizonOf({ site }: Context): string | undefined {
  const published = latestSource(site)?.data.published;
  return published === undefined ? undefined : dateOf(published).latest;
}

/**
 * The times in which something happened, each up to the next long silence; the report date and the newest source are
 * taken in where they are near.
 */
export function panelsOf(context: Context, events: readonly Dated[]): Panel[] {
  const lines = [context.site.settings.reportDate, horizonOf(context)];
  const panels: { events: Dated[]; from: string; to: string }[] = [];
  for (const event of events) {
    const last = panels.at(-1);
    if (last && event.from <= addDays(last.to, leastBreak)) {
      last.events.push(event);
      if (event.to > last.to) last.to = event.to;
    } else panels.push({ events: [event], from: event.from, to: event.to });
  }
  return panels.map((panel) => {
    const near = lines.filter((day) => day !== undefined && day > panel.to && day <= addDays(panel.to, leastBreak));
    return { ...panel, to: near.reduce<string>((to, day) => (day !== undefined && day > to ? day : to), panel.to) };
  });
}

/** The scale of a panel: by months where `locale` names them and it is short. */
export function scaleOf({ from, to }: Panel, locale?: string): TimeScale | undefined {
  return timeScale([from, to], across, locale);
}

/** "June 2025 to January 2026": with its months (`7` letters of a day), or its years (`4`). */
export function panelName({ words }: Context, { from, to }: Panel, length: 4 | 7): string {
  const [start, end] = [from.slice(0, length), to.slice(0, length)];
  return words.date(start === end ? start : `${start}/${end}`);
}

/** A broken line across, with the time in which nothing is on record. */
export function drawBreak(context: Context, before: Panel | undefined, after: Panel): SvgNode {
  if (!before) return '';
  const text = context.words.t('picture.chronology.break', {
    from: whenEnds(context, before),
    to: whenBegins(context, after),
  });
  const lines = wrapped(text, narrowest, 2);
  const height = lines.length * lineHeight + 22;
  return element(
    'svg',
    { class: 'flat', height },
    element('line', { class: 'rule broken', x2: '100%', y1: 5, y2: 5 }),
    lettering(lines, { at: 0, y: height / 2 + 1, side: 'right', look: 'faint' }),
    element('line', { class: 'rule broken', x2: '100%', y1: height - 3, y2: height - 3 }),
  );
}

/** When the last event before a break was, and the first behind it. */
function whenEnds({ words }: Context, { events }: Panel): string {
  const last = events.reduce<Dated | undefined>((end, one) => (end && end.to >= one.to ? end : one), undefined);
  return words.date(last?.entry.record.data.when ?? '');
}

function whenBegins({ words }: Context, { events }: Panel): string {
  return words.date(events[0]?.entry.record.data.when ?? '');
}

/** A panel's time, the lines of its months or years, and those of the report date and the newest source. */
export function drawTop(
  context: Context,
  panel: Panel,
  scale: TimeScale,
): { readonly svg: SvgNode; readonly height: number } {
  const { t, date } = context.words;
  const { reportDate } = context.site.settings;
  const horizon = horizonOf(context);
  // The later line begins higher, so that no line crosses the other's words.
  const lines = [
    { day: reportDate, says: t('picture.report-date', { date: date(reportDate) }), look: 'now' },
    ...(horizon === undefined
      ? []
      : [{ day: horizon, says: t('picture.horizon', { date: date(horizon) }), look: 'now broken' }]),
  ]
    .filter(({ day }) => day >= panel.from && day <= panel.to)
    .sort((a, b) => compareText(b.day, a.day));
  const head = 32;
  const ticks = head + lines.length * 15;
  const height = ticks + 22;
  const drawn = lines.map(({ day, says, look }, index) => {
    const at = scale.at(day);
    const y = head + index * 15;
    return (
      element('line', { class: look, x1: percent(at), x2: percent(at), y1: y - 6, y2: '100%' }) +
      lettering([says], { at, y, side: at > 50 ? 'left' : 'right', gap: 4, look: 'now' })
    );
  });
  return {
    svg: element(
      'g',
      { 'aria-hidden': 'true' },
      lettering([panelName(context, panel, scale.byMonth ? 7 : 4)], { at: 0, y: 14, side: 'right', look: 'name' }),
      tickLines(scale, ticks, '100%'),
      tickNames(scale, ticks + 6),
      ...drawn,
    ),
    height,
  };
}

/** The events of each year in which some began: how many were held, and how many of any standing. */
export function yearCounts(
  events: readonly Dated[],
): { readonly year: string; readonly held: number; readonly all: number }[] {
  return [...Map.groupBy(events, ({ from }) => from.slice(0, 4))].map(([year, own]) => ({
    year,
    held: own.filter(({ entry }) => entry.standing === 'held').length,
    all: own.length,
  }));
}

/** In which year most lies, and the longest break. */
export function finding(context: Context, events: readonly Dated[], panels: readonly Panel[]): string {
  const { words } = context;
  const counts = yearCounts(events).sort((a, b) => b.all - a.all);
  const [most, second] = counts;
  const how = second === undefined ? 'all' : (most?.all ?? 0) * 2 > events.length ? 'most' : 'spread';
  const breaks = panels.slice(1).map((after, index) => ({ before: panels[index] ?? after, after }));
  const daysIn = ({ before, after }: (typeof breaks)[number]): number => Date.parse(after.from) - Date.parse(before.to);
  const [longest] = breaks.sort((a, b) => daysIn(b) - daysIn(a));
  return words.t('picture.chronology.finding', {
    how,
    year: most?.year ?? '',
    first: panels[0]?.from.slice(0, 4) ?? '',
    last: panels.at(-1)?.events.at(-1)?.from.slice(0, 4) ?? '',
    broken: longest === undefined ? 'no' : 'yes',
    from: longest === undefined ? '' : whenEnds(context, longest.before),
    to: longest === undefined ? '' : whenBegins(context, longest.after),
  });
}
