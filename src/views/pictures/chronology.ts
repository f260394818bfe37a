import { compareText } from '../../basics/compare.ts';
import { eventStandings, type ChronologyEntry, type EventStanding } from '../../model/chronology.ts';
import { href, recordHref, type Context } from '../context.ts';
import type { NoteBook } from '../page/notes.ts';
import type { Picture, Table } from '../page/page.ts';
import { citeField, standingTag } from '../page/tables.ts';
import { linkTo, plain } from '../page/text.ts';
import { keyOf, lettering, lineHeight, narrowest, percent, wrapped, type KeyEntry, type Side } from './flat.ts';
import {
  datedOf,
  drawBreak,
  drawTop,
  finding,
  panelName,
  panelsOf,
  scaleOf,
  yearCounts,
  type Dated,
  type Panel,
} from './panels.ts';
import { element, escaped, type SvgNode } from './svg.ts';
import { drawnDate, drawReach, isRough, reachShapes, type DrawnDate, type Stretch, type TimeScale } from './time.ts';

/** More events than these are not drawn one by one: a panel then shows how many lie in each year. */
const mostNamed = 60;
/** Of a mark with its name, in pixels: as high as a finger needs. */
const leastRow = 25;
/** The highest column, in pixels. */
const highest = 48;
/** Tells the shapes of this picture from those of another on the page. */
const name = 'chronology';

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
  const events = entries.flatMap(datedOf).sort((a, b) => compareText(a.from, b.from));
  const panels = panelsOf(context, events);
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
    const scale = scaleOf(panel, many ? undefined : context.words.locale);
    if (!scale) return '';
    const gap = index === 0 ? '' : drawBreak(context, panels[index - 1], panel);
    return gap + (many ? drawCounts : drawEvents)(context, panel, scale, filed);
  });
  const shapes = reachShapes(name) + element('path', { id: `${name}_cross`, d: 'M-5-5 5 5M-5 5 5-5' });
  const key = keyOf(many ? countKey(context) : keyEntries(context, panels));
  return element(
    'div',
    { role: many ? 'img' : 'group', 'aria-label': title },
    element(
      'svg',
      { class: 'flat', 'aria-hidden': 'true', height: key.height + 8 },
      element('defs', {}, shapes),
      key.svg,
    ),
    ...drawn,
  );
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
      'aria-label': panelName(context, panel, 7),
      height: y + 8,
    },
    top.svg,
    ...marks,
  );
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
