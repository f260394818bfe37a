import { compareText } from '../../basics/compare.ts';
import { addDays, dateOf } from '../../basics/dates.ts';
import { eventStandings, type ChronologyEntry, type EventStanding } from '../../model/chronology.ts';
import { latestSource } from '../../model/knowledge.ts';
import { href, recordHref, type Context } from '../context.ts';
import { filedTogether } from '../filing.ts';
import type { NoteBook } from '../notes.ts';
import type { Picture, Table } from '../paper.ts';
import { citeField, standingTag } from '../tables.ts';
import { linkTo, plain } from '../text.ts';
import { keyOf, lettering, lineHeight, narrowest, percent, wrapped, type KeyEntry, type Side } from './flat.ts';
import { element, escaped, type SvgNode } from './svg.ts';
import {
  drawnDate,
  drawReach,
  isRough,
  reachShapes,
  timeScale,
  tickLines,
  tickNames,
  type DrawnDate,
  type Stretch,
  type TimeScale,
} from './time.ts';

/** After so many days without an event the picture breaks. */
const leastBreak = 365;
/** More events than these are not drawn one by one: a panel then shows how many lie in each year. */
const mostNamed = 60;
/** Across, in percent: half a mark's width is left at either end. */
const across: Stretch = { from: 2, to: 97 };
/** Of a mark with its name, in pixels: as high as a finger needs. */
const leastRow = 25;
/** The highest column, in pixels. */
const highest = 48;
/** Tells the shapes of this picture from those of another on the page. */
const name = 'chronology';

/** An event with a date, and the first and last day it can mean. */
interface Dated {
  readonly entry: ChronologyEntry;
  readonly from: string;
  readonly to: string;
}

/** A time without a break. */
interface Panel {
  readonly events: readonly Dated[];
  readonly from: string;
  readonly to: string;
}

/** An event placed on the scale of its panel. */
interface Placed {
  readonly entry: ChronologyEntry;
  readonly date: DrawnDate;
  /** What it is filed under, where the page has filters. */
  readonly filed?: string | undefined;
}

/**
 * Events in panels of time, with a break where nothing is on record for a year or more, and lines at the report date
 * and at the newest source. What was held, announced and cancelled is told by shape. Each mark bears its name and leads
 * to its event. `filed`: what filters of the page find each event under. Undefined where no event bears a date.
 */
export function chronologyPicture(
  context: Context,
  notes: NoteBook,
  entries: readonly ChronologyEntry[],
  filed?: ReadonlyMap<string, string>,
): Picture | undefined {
  const { reportDate } = context.site.settings;
  const events = entries.flatMap(datedOf).sort((a, b) => compareText(a.from, b.from));
  const panels = panelsOf(events, [reportDate, horizonOf(context)]);
  if (panels.length === 0) return undefined;
  const many = events.length > mostNamed;
  const title = finding(context, events, panels);
  return {
    title,
    svg: draw(context, panels, { title, many, filed }),
    says: sayWhat(context, events, entries.length),
    table: many ? countTable(context, events) : eventTable(context, notes, events, filed),
    ...(many ? { counts: true } : {}),
  };
}

function datedOf(entry: ChronologyEntry): Dated[] {
  const { earliest, latest } = entry.date ?? {};
  const from = earliest ?? latest;
  return from === undefined ? [] : [{ entry, from, to: latest ?? from }];
}

/** The day of the newest source. */
function horizonOf({ site }: Context): string | undefined {
  const published = latestSource(site)?.data.published;
  return published === undefined ? undefined : dateOf(published).latest;
}

/** The times in which something happened, each up to the next long silence; a near day of `lines` is taken in. */
function panelsOf(events: readonly Dated[], lines: readonly (string | undefined)[]): Panel[] {
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

/** The shape of a mark: told apart without colour. The colours are those of the words in the list. */
function drawMark(standing: EventStanding, x: string, y: number, name: string): SvgNode {
  switch (standing) {
    case 'held':
      return element('circle', { class: 'full', cx: x, cy: y, r: 5 });
    case 'announced':
      return element('circle', { class: 'ring good', cx: x, cy: y, r: 5 });
    case 'announced-unknown':
      return (
        element('circle', { class: 'ring warn', cx: x, cy: y, r: 7.5 }) +
        lettering(['?'], { at: x, y, side: 'around', look: 'name' })
      );
    case 'cancelled':
      return element('use', { class: 'lines', href: `#${name}_cross`, x, y });
    case 'unknown':
      return lettering(['?'], { at: x, y, side: 'around', look: 'name' });
  }
}

/** All shapes of the marks and dates that are drawn, in the order in which they are explained. */
function keyEntries(context: Context, panels: readonly Panel[]): KeyEntry[] {
  const { t } = context.words;
  const events = panels.flatMap((panel) => panel.events.map(({ entry }) => entry));
  const shapes = events.flatMap(({ date }) => (date ? [date.shape] : []));
  const points = shapes.flatMap((shape) => (shape.type === 'point' ? [shape.at] : [shape.start, shape.end]));
  const standings = eventStandings.filter((standing) => events.some((entry) => entry.standing === standing));
  const rough = points.some((point) => point !== undefined && isRough(point));
  const open = points.includes(undefined);
  const dashes = (x: number, y: number): SvgNode =>
    element('line', { class: 'dashes', x1: x - 8, x2: x + 8, y1: y, y2: y });
  return [
    ...standings.map((standing) => ({
      draw: (x: number, y: number) => drawMark(standing, String(x), y, name),
      says: t(`standing.${standing}`),
    })),
    ...(rough ? [{ draw: dashes, says: t('picture.rough') }] : []),
    ...(open
      ? [
          {
            draw: (x: number, y: number) =>
              dashes(x, y) + element('use', { class: 'lines', href: `#${name}_end`, x: x + 8, y }),
            says: t('picture.open'),
          },
        ]
      : []),
  ];
}

interface Row {
  readonly event: Placed;
  readonly lines: readonly string[];
  readonly at: number;
  readonly side: Side;
  /** A name that has too little room beside a long range stands above it. */
  readonly above: boolean;
  readonly height: number;
}

/** The way from the middle of what is drawn to the name. */
function gapOf({ entry, date }: Placed): number {
  if (date.doubtful) return 17;
  return entry.standing === 'announced-unknown' ? 12 : 10;
}

/** Breaks an event's name beside what is drawn of its date, on the side with more room. */
function rowOf(event: Placed): Row {
  const { whole, mark } = event.date;
  const room = { left: (whole.from / 100) * narrowest, right: ((100 - whole.to) / 100) * narrowest };
  const side = room.left > room.right ? 'left' : 'right';
  const above = room[side] < 110;
  const gap = gapOf(event);
  const width = above ? narrowest : room[side] - gap;
  const { name } = event.entry.record.data;
  const lines = wrapped(name, width, 4);
  const wide = Math.max(leastRow, lines.length * lineHeight + 6);
  if (!above) return { event, lines, side, above, at: side === 'left' ? whole.from : whole.to, height: wide };
  return {
    event,
    lines,
    side: mark > 50 ? 'left' : 'right',
    above,
    at: mark > 50 ? 100 : 0,
    height: lines.length * lineHeight + leastRow,
  };
}

/** How a picture is drawn. */
interface Drawing {
  readonly title: string;
  /** Whether events are too many to be named. */
  readonly many: boolean;
  readonly filed: ReadonlyMap<string, string> | undefined;
}

/**
 * Each panel is an element of its own, so that paper can break between two; together they are a group, not an image: an
 * image's links would be hidden from screen readers and still take the focus.
 */
function draw(context: Context, panels: readonly Panel[], { title, many, filed }: Drawing): SvgNode {
  const drawn = panels.map((panel, index) => {
    const scale = timeScale([panel.from, panel.to], across, many ? undefined : context.words.locale);
    if (!scale) return '';
    const gap = index === 0 ? '' : drawBreak(context, panels[index - 1], panel);
    return gap + (many ? drawCounts : drawEvents)(context, panel, scale, filed);
  });
  const shapes = reachShapes(name) + element('path', { id: `${name}_cross`, d: 'M-5-5 5 5M-5 5 5-5' });
  const key = keyOf(many ? countKey(context) : keyEntries(context, panels));
  return element(
    'div',
    { role: many ? 'img' : 'group', 'aria-label': title, 'data-pagefind-ignore': 'all' },
    element(
      'svg',
      { class: 'flat', 'aria-hidden': 'true', height: key.height + 8 },
      element('defs', {}, shapes),
      key.svg,
    ),
    ...drawn,
  );
}

/** "June 2025 to January 2026" */
function nameOf({ words }: Context, { from, to }: Panel, length: 4 | 7): string {
  const [start, end] = [from.slice(0, length), to.slice(0, length)];
  return words.date(start === end ? start : `${start}/${end}`);
}

/** A broken line across, with the time in which nothing is on record. */
function drawBreak(context: Context, before: Panel | undefined, after: Panel): SvgNode {
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

function drawEvents(
  context: Context,
  panel: Panel,
  scale: TimeScale,
  filed: ReadonlyMap<string, string> | undefined,
): SvgNode {
  const events = panel.events.flatMap(({ entry }): Placed[] =>
    entry.date ? [{ entry, date: drawnDate(entry.date, scale), filed: filed?.get(entry.record.id) }] : [],
  );
  const top = drawTop(context, panel, scale);
  let y = top.height;
  const marks = events.map(rowOf).map((row) => {
    y += row.height;
    return drawEvent(context, row, y - row.height);
  });
  return element(
    'svg',
    {
      class: 'flat',
      role: 'group',
      'aria-label': nameOf(context, panel, 7),
      'data-filed': filedTogether(events),
      height: y + 8,
    },
    top.svg,
    ...marks,
  );
}

/** A panel's time, the lines of its months or years, and those of the report date and the newest source. */
function drawTop(context: Context, panel: Panel, scale: TimeScale): { readonly svg: SvgNode; readonly height: number } {
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
      lettering([nameOf(context, panel, scale.byMonth ? 7 : 4)], { at: 0, y: 14, side: 'right', look: 'name' }),
      tickLines(scale, ticks, '100%'),
      tickNames(scale, ticks + 6),
      ...drawn,
    ),
    height,
  };
}

function drawEvent(context: Context, { event, lines, at, side, above, height }: Row, top: number): SvgNode {
  const { entry, date } = event;
  const y = above ? top + height - leastRow / 2 : top + height / 2;
  const nameY = above ? top + (height - leastRow) / 2 + 2 : y;
  const gap = above ? 0 : gapOf(event);
  return element(
    'a',
    { href: recordHref(context, entry.record), 'data-filed': event.filed },
    element('title', {}, escaped(titleOf(context, entry))),
    element('circle', { class: 'hit', cx: percent(date.mark), cy: y, r: leastRow / 2 }),
    drawReach(date, y, name, entry.standing !== 'held'),
    drawMark(entry.standing, percent(date.mark), y, name),
    lettering(lines, { at, y: nameY, side, gap }),
  );
}

function titleOf(context: Context, { record, standing }: ChronologyEntry): string {
  const { t, date } = context.words;
  return t('picture.mark', {
    name: record.data.name,
    date: date(record.data.when ?? ''),
    standing: standingTag(context, standing).text,
  });
}

/** The events of each year in which some began: how many were held, and how many of any standing. */
function yearCounts(
  events: readonly Dated[],
): { readonly year: string; readonly held: number; readonly all: number }[] {
  return [...Map.groupBy(events, ({ from }) => from.slice(0, 4))].map(([year, own]) => ({
    year,
    held: own.filter(({ entry }) => entry.standing === 'held').length,
    all: own.length,
  }));
}

function countKey({ words: { t } }: Context): KeyEntry[] {
  const box = (look: string) => (x: number, y: number) =>
    element('rect', { class: look, x: x - 5, y: y - 6, width: 10, height: 12 });
  return [
    { draw: box('full'), says: t('standing.held') },
    { draw: box('ring'), says: t('picture.chronology.others') },
  ];
}

/** For many events: a column for each year, as high as the number of its events; what was not held is hollow. */
function drawCounts(context: Context, panel: Panel, scale: TimeScale): SvgNode {
  const { t, number } = context.words;
  const counts = yearCounts(panel.events);
  const most = Math.max(...counts.map(({ all }) => all));
  const top = drawTop(context, panel, scale);
  const bottom = top.height + 16 + highest;
  const heightOf = (count: number): number => (highest * count) / most;
  const columns = counts.map(({ year, held, all }) => {
    const { from, to } = columnOf(scale, year);
    const column = (look: string, below: number, count: number): SvgNode =>
      count === 0
        ? ''
        : element('rect', {
            class: look,
            x: percent(from),
            y: bottom - heightOf(below + count),
            width: percent(to - from),
            height: heightOf(count),
          });
    const label = { at: (from + to) / 2, y: bottom - heightOf(all) - 8, side: 'around', look: 'faint' } as const;
    return element(
      'g',
      {},
      element('title', {}, escaped(t('picture.chronology.year', { year, count: all }))),
      column('full', 0, held),
      column('ring', held, all - held),
      // The largest number gives the measure of the others.
      all === most ? lettering([number(all)], label) : '',
    );
  });
  return element('svg', { class: 'flat', height: bottom + 12 }, top.svg, ...columns);
}

/** Most of a year's width; the last year of a scale may be cut short. */
function columnOf({ at }: TimeScale, year: string): Stretch {
  const [from, to] = [at(`${year}-01-01`), at(`${year}-12-31`)];
  const margin = (to - from) / 7;
  return { from: from + margin, to: Math.min(100, to - margin) };
}

/** In which year most lies, and the longest break. */
function finding(context: Context, events: readonly Dated[], panels: readonly Panel[]): string {
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

/** How many events of which standing, and what could not be drawn. */
function sayWhat(context: Context, events: readonly Dated[], all: number): string {
  const { t, list } = context.words;
  const standings = eventStandings.flatMap((standing) => {
    const count = events.filter(({ entry }) => entry.standing === standing).length;
    return count === 0 ? [] : [t(`picture.standing.${standing}`, { count })];
  });
  return [
    t('picture.chronology.says', { count: events.length, standings: list(standings) }),
    ...(all > events.length ? [t('picture.chronology.undated', { count: all - events.length })] : []),
  ].join(' ');
}

/** Every event that is drawn, in order. */
function eventTable(
  context: Context,
  notes: NoteBook,
  events: readonly Dated[],
  filed: ReadonlyMap<string, string> | undefined,
): Table {
  const { t, date } = context.words;
  return {
    caption: t('room.chronology'),
    columns: [t('kind.event.one'), t('answer.when'), t('answer.outcome')],
    rows: events.map(({ entry: { record, standing } }) => {
      const under = filed?.get(record.id);
      return {
        ...(under === undefined ? {} : { filed: under }),
        cells: [
          { text: [linkTo(context, record)], marks: citeField(context, notes, record, 'when') },
          { text: plain(date(record.data.when ?? '')) },
          { text: [], tag: standingTag(context, standing) },
        ],
      };
    }),
  };
}

/** The numbers of each year. */
function countTable(context: Context, events: readonly Dated[]): Table {
  const { t, number } = context.words;
  return {
    caption: t('room.chronology'),
    columns: [t('filter.year'), t('standing.held.title'), t('picture.chronology.others')],
    rows: yearCounts(events).map(({ year, held, all }) => ({
      cells: [
        { text: [{ text: year, href: href(context, `chronology/${year}/`) }] },
        ...[held, all - held].map((count) => ({ text: plain(number(count)), number: true })),
      ],
    })),
  };
}
