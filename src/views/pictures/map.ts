import { geoBounds, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import { capitalised } from '../../basics/prose.ts';
import { eventOn } from '../../model/chronology.ts';
import { things, thingSorts, type Thing } from '../../model/geography.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { recordHref, type Context } from '../context.ts';
import type { NoteBook } from '../page/notes.ts';
import type { Picture, Table } from '../page/page.ts';
import { joined, linkTo, plain } from '../page/text.ts';
import { Labels } from './labels.ts';
import { Land, middleOf, outlinesOf, pathData, type LonLat, type Point } from './land.ts';
import { drawnOnMap, lineAnchor, placeAnchor } from './map-links.ts';
import { element, escaped, type SvgNode } from './svg.ts';

/** In the picture's own units. It fills a column of text at a desk, and is drawn at half its size on a phone. */
const width = 720;
const heights = { least: 320, most: 700 };
/** What is around the places shown: their names need it. */
const margin = 44;
/** In degrees: a map of one town still shows a coast. */
const leastSpan = 24;
/** What strays from a border by less is not seen. */
const finest = 0.7;
/** Nor is an island of less, in square units. */
const leastArea = 3;
const dotRadius = 4;
const legendRow = 30;

/** A place where the picture draws it, and what is there. */
interface DrawnPlace {
  readonly record: SourceRecord<'place'>;
  readonly at: Point;
  readonly things: readonly Thing[];
}

/**
 * The lines, centres and meetings of a site where they lie, with a table of `listed`; undefined where none has a place
 * on the map.
 */
export function mapPicture(
  context: Context,
  notes: NoteBook,
  listed: readonly Thing[] = listedThings(context),
): Picture | undefined {
  const { words, site } = context;
  const all = things(site);
  if (all.length === 0) return undefined;
  const { places } = drawnOnMap(site);
  const byPlace = Map.groupBy(
    all.flatMap((thing) => thing.places.flatMap((place) => (places.has(place) ? { place, thing } : []))),
    ({ place }) => place,
  );
  const { projection, height } = view([...byPlace.keys()]);
  const drawn = [...byPlace].map(([record, members]): DrawnPlace => {
    const [x, y] = projection(seat(record)) ?? [-1, -1];
    return { record, at: [x, y], things: members.map(({ thing }) => thing) };
  });
  const lines = linesOf(context).flatMap((line, index) => drawLine(context, line, index + 1, drawn));
  const land = outlinesOf(projection, new Land((finest / projection.scale()) * (180 / Math.PI)).whole(), leastArea);
  const title = finding(context, all);
  const svg = element(
    'svg',
    {
      class: 'map',
      viewBox: `0 0 ${width} ${height + legendRow * 1.6}`,
      role: 'group',
      'aria-label': title,
    },
    element(
      'g',
      { role: 'img', 'aria-label': words.t('map.shapes') },
      element('path', { class: 'land', d: pathData(land) }),
      element('rect', { class: 'frame', width, height }),
    ),
    ...lines.map(({ node }) => node),
    element(
      'g',
      { 'aria-hidden': 'true' },
      ...drawn.map((place) => drawPlace(context, place)),
      ...placeLabels(context, drawn, lines, height),
      ...legend(context, all, height),
    ),
  );
  return { svg, title, says: words.t('map.says'), table: thingTable(context, notes, listed), tableFollows: true };
}

/** The lines in the order in which the map numbers them, from 1: by name. */
function linesOf({ site, words }: Context): Thing[] {
  return things(site)
    .filter(({ sort }) => sort === 'line')
    .sort((a, b) => words.compare(a.record.data.name, b.record.data.name));
}

const exactly = new Land(0);

/** Where a place has its dot, its name and the ends of its lines. */
function seat({ data }: SourceRecord<'place'>): LonLat {
  const shape = data.at === undefined ? exactly.country(data.country) : undefined;
  const [longitude, latitude] = data.at ?? (shape ? middleOf(shape) : []);
  return [longitude ?? 0, latitude ?? 0];
}

/** A projection true to area in which all of `places` fit. */
function view(places: readonly SourceRecord<'place'>[]): { projection: GeoProjection; height: number } {
  const points = places.map(seat);
  const [[west, south], [east, north]] = geoBounds({ type: 'MultiPoint', coordinates: points });
  // Where the places lie on both sides of 180°, the west is the greater number.
  const middle: LonLat = [(west + east) / 2 + (west > east ? 180 : 0), (south + north) / 2];
  const around = [-0.5, 0.5].flatMap((side) => [
    [middle[0] + side * leastSpan, middle[1]],
    [middle[0], Math.max(-85, Math.min(85, middle[1] + (side * leastSpan) / 2))],
  ]);
  const shown: MultiPoint = { type: 'MultiPoint', coordinates: [...points, ...around] };
  // A parallel is a straight line in this projection, and most long straight borders follow one: nothing is to be bent.
  const projection = geoEqualEarth()
    .rotate([-middle[0], 0])
    .precision(0)
    .fitWidth(width - 2 * margin, shown);
  const [[, top], [, bottom]] = geoPath(projection).bounds(shown);
  const height = Math.round(Math.max(heights.least, Math.min(heights.most, bottom - top + 2 * margin)));
  const inner: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  projection.fitExtent(inner, shown).clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, height };
}

/**
 * A place with a centre is a square, one with a meeting a dot; one where only a line ends, or nothing is known to have
 * been held, a ring.
 */
function drawPlace(context: Context, { record, at: [x, y], things: here }: DrawnPlace): SvgNode {
  const title = element(
    'title',
    {},
    escaped(context.words.t('map.place', { name: record.data.name, things: namesOf(context, here) })),
  );
  const id = placeAnchor(record);
  if (here.some(({ sort }) => sort === 'centre')) return square(x, y, { id }, title);
  return circle(x, y, { id, class: here.some((thing) => isHeld(context, thing)) ? 'held' : 'open' }, title);
}

function circle(cx: number, cy: number, attributes: Readonly<Record<string, string>>, ...inside: SvgNode[]): SvgNode {
  return element('circle', { ...attributes, cx, cy, r: dotRadius }, ...inside);
}

function square(x: number, y: number, attributes: Readonly<Record<string, string>>, ...inside: SvgNode[]): SvgNode {
  const side = 2 * dotRadius;
  return element(
    'rect',
    { class: 'centre', ...attributes, x: x - dotRadius, y: y - dotRadius, width: side, height: side },
    ...inside,
  );
}

function isHeld({ site }: Context, { record }: Thing): boolean {
  return record.kind === 'event' && eventOn(record, site.settings.reportDate).standing === 'held';
}

/** Where so much lies on the map, no more names than these are told of one place where it is pointed at. */
const crowded = 150;
const mostNamed = 5;

function namesOf({ site, words }: Context, own: readonly Thing[]): string {
  const names = [...new Set(own.map(({ record }) => record.data.name))];
  const more = names.length - mostNamed;
  return words.list(
    more < 2 || things(site).length <= crowded
      ? names
      : [...names.slice(0, mostNamed), words.t('list.more', { count: more })],
  );
}

interface DrawnLine {
  readonly node: SvgNode;
  readonly number: number;
  readonly ends: readonly DrawnPlace[];
  /** The point at a share of the way. */
  readonly along: (share: number) => Point;
}

/** The line between two places, bent so that it stands off the land; it leads to its programme. */
function drawLine(context: Context, line: Thing, number: number, places: readonly DrawnPlace[]): DrawnLine[] {
  if (!drawnOnMap(context.site).lines.has(line)) return [];
  const [start, end] = line.places.map((record) => places.find((place) => place.record === record));
  if (!start || !end) return [];
  const [ax, ay] = start.at;
  const [bx, by] = end.at;
  const lean = bx < ax ? -0.22 : 0.22;
  const [cx, cy] = [(ax + bx) / 2 + (by - ay) * lean, (ay + by) / 2 - (bx - ax) * lean];
  const between = (a: number, c: number, b: number, share: number): number =>
    (1 - share) ** 2 * a + 2 * share * (1 - share) * c + share ** 2 * b;
  const told = context.words.t('map.line', {
    name: line.record.data.name,
    places: context.words.list(line.places.map(({ data }) => data.name)),
  });
  const points = [ax, ay, cx, cy, bx, by].map((value) => String(Math.round(value)));
  const d = `M${points.slice(0, 2).join(' ')}Q${points.slice(2).join(' ')}`;
  const node = element(
    'a',
    { id: lineAnchor(line), href: recordHref(context, line.record), 'aria-label': told },
    element('title', {}, escaped(told)),
    element('path', { class: 'reach', d }),
    element('path', { class: 'edge', d }),
    element('path', { class: 'line', d }),
  );
  return [
    { node, number, ends: [start, end], along: (share) => [between(ax, cx, bx, share), between(ay, cy, by, share)] },
  ];
}

/** The numbers of the lines, then the names that find room: first of places where a line ends or a centre stands. */
function placeLabels(
  { words }: Context,
  drawn: readonly DrawnPlace[],
  lines: readonly DrawnLine[],
  height: number,
): SvgNode[] {
  const labels = new Labels({
    width,
    height,
    dots: drawn.map(({ at }) => at),
    lines: lines.flatMap(({ along }) => Array.from({ length: 99 }, (_, index) => along((index + 1) / 100))),
  });
  for (const { number, along } of lines)
    labels.number(String(number), [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map(along));
  const matters = ({ things: here }: DrawnPlace): boolean => here.some(({ sort }) => sort !== 'meeting');
  const byName = [...drawn].sort(
    (a, b) => Number(matters(b)) - Number(matters(a)) || words.compare(a.record.data.name, b.record.data.name),
  );
  for (const place of byName) labels.dot(place.record.data.name, place.at, matters(place));
  return labels.drawn();
}

/** What the signs mean, in a row below the map. */
function legend({ words: { t } }: Context, all: readonly Thing[], top: number): SvgNode[] {
  const y = top + legendRow;
  const present = thingSorts.filter((sort) => all.some((thing) => thing.sort === sort));
  return present.flatMap((sort, index) => {
    const x = (index * width) / 3;
    const signs = {
      line: () => element('path', { class: 'line', d: `M${x} ${y + 5}q12-14 24 0` }),
      centre: () => square(x + 12, y, {}),
      meeting: () => circle(x + 12, y, { class: 'held' }),
    } as const satisfies Record<Thing['sort'], () => SvgNode>;
    return [signs[sort](), element('text', { x: x + 32, y, dy: '.35em' }, escaped(t(`map.sort.${sort}.many`)))];
  });
}

/** What crosses the map, and where the centres stand. */
function finding(context: Context, all: readonly Thing[]): string {
  const { t, list } = context.words;
  const of = (sort: Thing['sort']): Thing[] => all.filter((thing) => thing.sort === sort);
  const placesOf = (own: readonly Thing[]): string[] =>
    own.flatMap(({ places }) => [...new Set(places.map(({ data }) => data.name))]);
  const cables = of('line').filter(({ record }) => record.data.type !== 'pairing');
  const pairings = of('line').length - cables.length;
  const joining = [
    ...cables.map(({ record }) => record.data.name),
    ...(pairings > 0 ? [t('map.finding.pairings', { count: pairings })] : []),
  ];
  const parts = [
    ...(joining.length > 0 ? [t('map.finding.lines', { count: of('line').length, names: list(joining) })] : []),
    ...(of('centre').length > 0
      ? [t('map.finding.centres', { places: list([...new Set(placesOf(of('centre')))]) })]
      : []),
  ];
  if (parts.length === 0) return t('map.about');
  return capitalised(t('map.finding', { parts: list(parts) }), context.words.locale);
}

/** All that the map is of: lines by their numbers, centres, meetings by date. */
export function listedThings(context: Context): readonly Thing[] {
  return [...linesOf(context), ...things(context.site).filter(({ sort }) => sort !== 'line')];
}

/** Some of it as a table. */
export function thingTable(context: Context, notes: NoteBook, listed: readonly Thing[]): Table {
  const { t, date } = context.words;
  const numbers = new Map(linesOf(context).map((line, index) => [line, index + 1]));
  const rows = listed.map((thing) => {
    const { record, places, evidence, claims } = thing;
    const number = numbers.get(thing);
    const when = record.kind === 'event' ? record.data.when : record.data.period;
    return {
      cells: [
        {
          text: [...(number === undefined ? [] : plain(t('map.number', { number }))), linkTo(context, record)],
          marks: notes.cite(evidence, claims),
        },
        { text: plain(t(`type.${record.data.type}`)) },
        {
          text: joined(
            context,
            places.map((place) => linkTo(context, place as SourceRecord)),
          ),
        },
        { text: plain(when === undefined ? '' : date(when)), whole: true },
      ],
    };
  });
  return {
    caption: t('map.table'),
    columns: [t('map.column.thing'), t('column.kind'), t('answer.where'), t('answer.when')],
    rows,
  };
}
