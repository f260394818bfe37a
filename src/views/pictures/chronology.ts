import { compareText } from '../../basics/compare.ts';
import { eventStandings, longestSilence, type ChronologyEntry, type EventStanding } from '../../model/chronology.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, recordHref, type Context } from '../context.ts';
import { filedTogether } from '../filing.ts';
import type { NoteBook } from '../notes.ts';
import type { Picture, Table } from '../paper.ts';
import { citeField, standingTag } from '../tables.ts';
import { joined, linkTo, linkToId, plain } from '../text.ts';
import { keyOf, lettering, lineHeight, narrowest, percent, wrapped, type KeyEntry, type Side } from './flat.ts';
import { element, escaped, type SvgNode } from './svg.ts';
import {
  daysOf,
  drawnDate,
  drawReach,
  reachShapes,
  timeScale,
  yearLines,
  yearNames,
  type DrawnDate,
  type Stretch,
  type TimeScale,
} from './time.ts';

/** What a lane stands for. */
export type LaneKind = 'programme' | 'theme' | 'place';

/** More lanes than these are one. */
const mostLanes = 12;
/** More events than these are not drawn one by one: each lane then shows how many lie in each year. */
const mostNamed = 60;
/** Across, in percent: half a mark's width is left at either end. */
const across: Stretch = { from: 2, to: 97 };
/** Of a mark with its name, in pixels: as high as a finger needs. */
const leastRow = 24;
/** The highest column, in pixels. */
const highest = 32;

/** What an event names of each. */
export const lanesOf: Readonly<Record<LaneKind, (event: SourceRecord<'event'>) => readonly string[]>> = {
  programme: ({ data }) => data.programmes ?? [],
  theme: ({ data }) => data.themes ?? [],
  place: ({ data }) => data.where ?? [],
};

/** An event with a date, and the ids of the lanes it stands in. */
interface Placed {
  readonly entry: ChronologyEntry;
  readonly date: DrawnDate;
  readonly lanes: readonly string[];
  /** What it is filed under, where the page has filters. */
  readonly filed?: string | undefined;
}

interface Lane {
  readonly name: string;
  readonly events: readonly Placed[];
}

/** What all lanes of one picture share. */
interface Ground {
  readonly scale: TimeScale;
  readonly title: string;
  readonly by: LaneKind;
}

/** How a chronology is drawn. */
export interface Drawing {
  /** What the lanes stand for. */
  readonly by: LaneKind;
  /** What filters of the page find each event under, by its id. */
  readonly filed?: ReadonlyMap<string, string> | undefined;
}

/**
 * Events in lanes on one scale of time, with a line at the report date: what was held, announced and cancelled is told
 * by shape. Each mark bears its name and leads to its event. Undefined where no event with a date stands in a lane.
 */
export function chronologyPicture(
  context: Context,
  notes: NoteBook,
  entries: readonly ChronologyEntry[],
  { by, filed }: Drawing,
): Picture | undefined {
  const { t } = context.words;
  const { reportDate } = context.site.settings;
  const dates = entries.flatMap(({ date }) => date ?? []);
  const scale = timeScale(dates.length === 0 ? [] : [...dates.flatMap(daysOf), reportDate], across);
  if (!scale) return undefined;
  const events = entries.flatMap((entry) =>
    entry.date
      ? [
          {
            entry,
            date: drawnDate(entry.date, scale),
            lanes: lanesOf[by](entry.record),
            filed: filed?.get(entry.record.id),
          },
        ]
      : [],
  );
  if (events.every((event) => event.lanes.length === 0)) return undefined;
  const lanes = inLanes(context, events);
  const title = t(`picture.chronology.${by}`);
  const many = lanes.flatMap((lane) => lane.events).length > mostNamed;
  return {
    title,
    svg: (many ? drawCounts : drawEvents)(context, lanes, { scale, title, by }),
    says: sayWhat(context, events, lanes, entries.length),
    table: many ? countTable(context, lanes, by, title) : eventTable(context, notes, { events, by, caption: title }),
    ...(many ? { counts: true } : {}),
  };
}

/** The lanes with most events first, then by their first event and name; last the events that stand in none of them. */
function inLanes(context: Context, events: readonly Placed[]): Lane[] {
  const { compare, t } = context.words;
  const nameOf = (id: string): string => context.site.records.get(id)?.data.name ?? id;
  const first = ([event]: readonly Placed[]): string => event?.entry.date?.earliest ?? '';
  const standing = events.flatMap((event) => [...new Set(event.lanes)].map((id) => ({ id, event })));
  const lanes = [...Map.groupBy(standing, ({ id }) => id)]
    .map(([id, own]) => ({ id, name: nameOf(id), events: own.map(({ event }) => event) }))
    .sort(
      (a, b) =>
        b.events.length - a.events.length ||
        compareText(first(a.events), first(b.events)) ||
        compare(a.name, b.name) ||
        compareText(a.id, b.id),
    )
    .slice(0, mostLanes);
  const drawn = new Set(lanes.map(({ id }) => id));
  const others = events.filter((event) => !event.lanes.some((id) => drawn.has(id)));
  return [...lanes, ...(others.length > 0 ? [{ name: t('picture.chronology.other'), events: others }] : [])];
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
function keyEntries(context: Context, events: readonly Placed[], name: string): KeyEntry[] {
  const { t } = context.words;
  const standings = eventStandings.filter((standing) => events.some(({ entry }) => entry.standing === standing));
  const rough = events.some(({ date }) => date.rough.length > 0 || date.doubtful);
  const open = events.some(({ date }) => date.open !== undefined);
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
  const lines = wrapped(name, width, 3);
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

/**
 * Each lane is an element of its own, so that paper can break between two; together they are a group, not an image: an
 * image's links would be hidden from screen readers and still take the focus.
 */
function drawEvents(context: Context, lanes: readonly Lane[], { scale, title, by }: Ground): SvgNode {
  const key = keyOf(
    keyEntries(
      context,
      lanes.flatMap(({ events }) => events),
      by,
    ),
  );
  const drawn = lanes.map(({ name, events }, index) => {
    const head = drawLaneHead(name, index > 0);
    let y = head.height;
    const marks = events.map(rowOf).map((row) => {
      y += row.height;
      return drawEvent(context, row, y - row.height, by);
    });
    return element(
      'svg',
      { class: 'flat', role: 'group', 'aria-label': name, 'data-filed': filedTogether(events), height: y + 8 },
      drawGrid(context, scale, by),
      head.svg,
      ...marks,
    );
  });
  const shapes = reachShapes(by) + element('path', { id: `${by}_cross`, d: 'M-5-5 5 5M-5 5 5-5' });
  return element(
    'div',
    { role: 'group', 'aria-label': title, 'data-pagefind-ignore': 'all' },
    drawTop(context, { scale, by, shapes }, key),
    ...drawn,
    drawBottom(scale),
  );
}

/** What stands above all lanes: the key, the report date and the years. Screen readers are told all of it in words. */
function drawTop(
  context: Context,
  { scale, by, shapes = '' }: Pick<Ground, 'scale' | 'by'> & { readonly shapes?: SvgNode },
  key: { readonly svg: SvgNode; readonly height: number },
): SvgNode {
  const { t, date } = context.words;
  const { reportDate } = context.site.settings;
  const at = scale.at(reportDate);
  const says = lettering([t('picture.report-date', { date: date(reportDate) })], {
    at,
    y: key.height + 16,
    side: at > 50 ? 'left' : 'right',
    gap: 4,
    look: 'now',
  });
  const line = element('line', { class: 'now', x1: percent(at), x2: percent(at), y1: key.height + 10, y2: '100%' });
  const years = element('g', { id: `${by}_years` }, yearLines(scale, 0, '100%'));
  return element(
    'svg',
    { class: 'flat', 'aria-hidden': 'true', height: key.height + 44 },
    element('defs', {}, shapes, years),
    key.svg,
    says,
    line,
    yearNames(scale, key.height + 36),
  );
}

function drawBottom(scale: TimeScale): SvgNode {
  return element('svg', { class: 'flat', 'aria-hidden': 'true', height: 18 }, yearNames(scale, 9));
}

/** The years and the report date behind a lane. */
function drawGrid(context: Context, scale: TimeScale, by: LaneKind): SvgNode {
  const at = percent(scale.at(context.site.settings.reportDate));
  return (
    element('use', { class: 'hair', href: `#${by}_years` }) +
    element('line', { class: 'now', x1: at, x2: at, y2: '100%' })
  );
}

/** A lane's name above it. The lane is a group of that name, so a screen reader need not hear it twice. */
function drawLaneHead(name: string, ruled: boolean): { readonly svg: SvgNode; readonly height: number } {
  // Its letters are bold, and wider.
  const lines = wrapped(name, narrowest * 0.9, 2);
  const height = lines.length * lineHeight + 11;
  const line = ruled ? element('line', { class: 'rule', x2: '100%' }) : '';
  return {
    svg:
      line +
      element(
        'g',
        { 'aria-hidden': 'true' },
        lettering(lines, { at: 0, y: height / 2 + 1, side: 'right', look: 'name' }),
      ),
    height,
  };
}

function drawEvent(
  context: Context,
  { event, lines, at, side, above, height }: Row,
  top: number,
  name: string,
): SvgNode {
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

/** Events of one lane and year, by standing. An event counts in its first year. */
interface YearCount {
  readonly lane: string;
  readonly year: string;
  readonly all: number;
  readonly of: (standing: EventStanding) => number;
}

function countsOf({ name, events }: Lane): YearCount[] {
  const byYear = Map.groupBy(events, ({ entry: { date } }) => (date?.earliest ?? date?.latest ?? '').slice(0, 4));
  return [...byYear]
    .sort(([a], [b]) => compareText(a, b))
    .map(([year, members]) => ({
      lane: name,
      year,
      all: members.length,
      of: (standing) => members.filter(({ entry }) => entry.standing === standing).length,
    }));
}

/**
 * For many events: a lane is one row of columns, one for each year and as high as the number of its events; what was
 * not held is hollow.
 */
function drawCounts(context: Context, lanes: readonly Lane[], { scale, title, by }: Ground): SvgNode {
  const { t } = context.words;
  const key = keyOf([
    {
      draw: (x, y) => element('rect', { class: 'full', x: x - 5, y: y - 6, width: 10, height: 12 }),
      says: t('standing.held'),
    },
    {
      draw: (x, y) => element('rect', { class: 'ring', x: x - 5, y: y - 6, width: 10, height: 12 }),
      says: t('picture.chronology.others'),
    },
  ]);
  const counts = lanes.map(countsOf);
  const most = Math.max(...counts.flat().map(({ all }) => all));
  const drawn = lanes.map(({ name }, index) => {
    const head = drawLaneHead(name, index > 0);
    const bottom = head.height + 16 + highest;
    return element(
      'svg',
      { class: 'flat', height: bottom + 12 },
      drawGrid(context, scale, by),
      head.svg,
      ...drawColumns(context, counts[index] ?? [], { scale, bottom, most }),
    );
  });
  return element(
    'div',
    { role: 'img', 'aria-label': title, 'data-pagefind-ignore': 'all' },
    drawTop(context, { scale, by }, key),
    ...drawn,
    drawBottom(scale),
  );
}

function drawColumns(
  context: Context,
  counts: readonly YearCount[],
  { scale, bottom, most }: { readonly scale: TimeScale; readonly bottom: number; readonly most: number },
): SvgNode[] {
  const { t, number } = context.words;
  const heightOf = (count: number): number => (highest * count) / most;
  const mostHere = Math.max(...counts.map(({ all }) => all));
  return counts.map(({ lane, year, all, of }) => {
    const { from, to } = columnOf(scale, year);
    const held = of('held');
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
    // The largest number of a lane gives the measure of the others.
    const measure =
      all === mostHere
        ? lettering([number(all)], {
            at: (from + to) / 2,
            y: bottom - heightOf(all) - 8,
            side: 'around',
            look: 'faint',
          })
        : '';
    return element(
      'g',
      {},
      element('title', {}, escaped(t('picture.chronology.year', { name: lane, year, count: all }))),
      column('full', 0, held),
      column('ring', held, all - held),
      measure,
    );
  });
}

/** Most of a year's width; the last year of a scale may be cut short. */
function columnOf({ at }: TimeScale, year: string): Stretch {
  const [from, to] = [at(`${year}-01-01`), at(`${year}-12-31`)];
  const margin = (to - from) / 7;
  return { from: from + margin, to: Math.min(100, to - margin) };
}

/** How many events of which standing, the longest silence among them, and what could not be drawn. */
function sayWhat(context: Context, events: readonly Placed[], lanes: readonly Lane[], all: number): string {
  const { t, list } = context.words;
  const standings = eventStandings.flatMap((standing) => {
    const count = events.filter(({ entry }) => entry.standing === standing).length;
    return count === 0 ? [] : [t(`picture.standing.${standing}`, { count })];
  });
  const several = events.some((event) => event.lanes.length > 1);
  const [first, second] = lanes;
  return [
    t('picture.chronology.says', { count: events.length, standings: list(standings) }),
    ...(first && second && first.events.length > second.events.length
      ? [t('picture.chronology.most', { lane: first.name, count: first.events.length })]
      : []),
    ...silence(context, events),
    ...(several ? [t('picture.chronology.several')] : []),
    ...(all > events.length ? [t('picture.chronology.undated', { count: all - events.length })] : []),
  ].join(' ');
}

/** The longest time without an event: the one that papers tell of. */
function silence({ site, words }: Context, events: readonly Placed[]): string[] {
  const longest = longestSilence(
    events.map(({ entry }) => entry),
    site.settings.reportDate,
  );
  if (!longest) return [];
  const whenOf = ({ record }: ChronologyEntry): string => words.date(record.data.when ?? '');
  return [words.t('picture.chronology.silence', { from: whenOf(longest.before), to: whenOf(longest.after) })];
}

function laneTitle(context: Context, by: LaneKind): string {
  return context.words.t(by === 'place' ? 'answer.where' : `kind.${by}.many`);
}

/** Every event that is drawn, in order. */
function eventTable(
  context: Context,
  notes: NoteBook,
  { events, by, caption }: { readonly events: readonly Placed[]; readonly by: LaneKind; readonly caption: string },
): Table {
  const { t, date } = context.words;
  return {
    caption,
    columns: [t('kind.event.one'), t('answer.when'), laneTitle(context, by), t('answer.outcome')],
    rows: events.map(({ entry: { record, standing }, lanes, filed }) => ({
      ...(filed === undefined ? {} : { filed }),
      cells: [
        { text: [linkTo(context, record)], marks: citeField(context, notes, record, 'when') },
        { text: plain(date(record.data.when ?? '')) },
        {
          text: joined(
            context,
            lanes.map((id) => linkToId(context, id)),
          ),
        },
        { text: [], tag: standingTag(context, standing) },
      ],
    })),
  };
}

/** The numbers of each lane and year. */
function countTable(context: Context, lanes: readonly Lane[], by: LaneKind, caption: string): Table {
  const { t, number } = context.words;
  const counts = lanes.flatMap(countsOf);
  const standings = eventStandings.filter((standing) => counts.some(({ of }) => of(standing) > 0));
  return {
    caption,
    columns: [
      laneTitle(context, by),
      t('filter.year'),
      ...standings.map((standing) => t(`standing.${standing}.title`)),
    ],
    rows: counts.map(({ lane, year, of }) => ({
      cells: [
        { text: plain(lane) },
        { text: [{ text: year, href: href(context, `chronology/${year}/`) }] },
        ...standings.map((standing) => ({ text: plain(number(of(standing))), number: true })),
      ],
    })),
  };
}
