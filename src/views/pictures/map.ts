import { geoBounds, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import { mappedPlaces, shownPlaces, timesNamed, type MappedPlace, type PlacePair } from '../../model/geography.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { recordHref, type Context } from '../context.ts';
import type { Picture, Table } from '../paper.ts';
import { linkTo, plain } from '../text.ts';
import { Labels } from './labels.ts';
import {
  boxOf,
  cornersOf,
  Land,
  middleOf,
  outlinesOf,
  pathData,
  type LonLat,
  type Outline,
  type Point,
} from './land.ts';
import { numberedPairs, pairAnchor, pairName, placeAnchor } from './map-links.ts';
import { element, escaped, type SvgNode } from './svg.ts';

/** In the picture's own units. It fills a column of text at a desk, and is drawn at half its size on a phone. */
const width = 720;
const heights = { least: 320, most: 700 };
/** What is around the places shown. */
const margin = 26;
/** In degrees: a map of one town still shows a coast. */
const leastSpan = 24;
/** What strays from a border by less is not seen. */
const finest = 0.7;
/** Nor is an island of less, in square units. */
const leastArea = 3;
/** A country that fills less gets a dot. */
const leastCountry = 60;
const dotRadius = 3.2;
const legendRow = 30;

/** A place where the picture draws it. */
interface DrawnPlace {
  readonly place: MappedPlace;
  readonly at: Point;
  /** The country's shape as far as it is seen, none for other places. */
  readonly outlines: readonly Outline[];
  readonly isDot: boolean;
  /** How often it is named, from 0, as a class of the legend. */
  readonly step: number;
}

/** The map of all places that say where they lie, and those of them that lie outside it; undefined where none does. */
export function mapPicture(
  context: Context,
): { readonly picture: Picture; readonly outside: readonly SourceRecord<'place'>[] } | undefined {
  const { words, site } = context;
  const places = mappedPlaces(site);
  if (places.length === 0) return undefined;
  const { projection, height } = view(shownPlaces(site));
  const starts = stepStarts(places.reduce((most, place) => Math.max(most, timesNamed(place)), 0));
  const land = new Land((finest / projection.scale()) * (180 / Math.PI));
  const all = places.map((place) => drawPlace(projection, land, place, starts));
  const drawn = all.filter(
    ({ at: [x, y], outlines }) => outlines.length > 0 || (x >= 0 && x <= width && y >= 0 && y <= height),
  );
  const pairs = numberedPairs(context).flatMap((pair, index) => drawPair(context, pair, index + 1, all));
  const codes = new Set(places.flatMap(({ record }) => record.data.country ?? []));
  const rest = outlinesOf(projection, land.without(codes), leastArea);
  const labels = placeLabels(context, drawn, pairs, { rest, height });
  const signs = [
    ...(drawn.some(({ isDot }) => isDot) ? ['dots' as const] : []),
    ...(pairs.length > 0 ? ['lines' as const] : []),
  ];
  const title = words.t('map.picture');
  const svg = element(
    'svg',
    {
      class: 'map',
      viewBox: `0 0 ${width} ${height + legendRow * (signs.length > 0 ? 3.2 : 2.2)}`,
      role: 'group',
      'aria-label': title,
    },
    element(
      'g',
      { role: 'img', 'aria-label': words.t('map.shapes') },
      element('path', { class: 'land', d: pathData(rest) }),
      ...drawn.map((one) => shape(context, one)),
      element('rect', { class: 'frame', width, height }),
    ),
    ...pairs.map(({ node }) => node),
    element(
      'g',
      { 'aria-hidden': 'true' },
      ...drawn.map((one) => dot(context, one)),
      ...labels,
      ...legend(context, starts, height, signs),
    ),
  );
  return {
    picture: {
      svg,
      title,
      says: words.t('map.says', { places: drawn.length, pairs: pairs.length }),
      table: placeTable(context, drawn),
    },
    outside: all.filter((one) => !drawn.includes(one)).map(({ place }) => place.record),
  };
}

const exactly = new Land(0);

/** Where a place has its dot, its name and the ends of its lines. */
function seat({ data }: SourceRecord<'place'>): LonLat {
  const shape = exactly.country(data.country);
  const [longitude, latitude] = data.at ?? (shape ? middleOf(shape) : []);
  return [longitude ?? 0, latitude ?? 0];
}

/** A projection true to area in which all of `places` fit. */
function view(places: readonly MappedPlace[]): { projection: GeoProjection; height: number } {
  const points = places.flatMap(({ record }) => {
    const shape = exactly.country(record.data.country);
    return [seat(record), ...(shape ? cornersOf(shape) : [])];
  });
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
  projection
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      shown,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  return { projection, height };
}

function drawPlace(projection: GeoProjection, land: Land, place: MappedPlace, starts: readonly number[]): DrawnPlace {
  const shape = land.country(place.record.data.country);
  const outlines = shape ? outlinesOf(projection, shape, leastArea) : [];
  const [left, top, right, bottom] = boxOf(outlines);
  const isDot = outlines.length === 0 || (right - left) * (bottom - top) < leastCountry;
  const [x, y] = projection(seat(place.record)) ?? [-1, -1];
  return { place, at: [x, y], outlines, isDot, step: starts.findLastIndex((start) => timesNamed(place) >= start) };
}

/**
 * Where each step of the scale starts: four steps, each as many times the one before, as far as whole numbers allow.
 */
function stepStarts(most: number): number[] {
  return [...new Set([0, 0.25, 0.5, 0.75].map((power) => Math.floor(most ** power)))].filter((start) => start > 0);
}

function shape(context: Context, { place, outlines, isDot, step }: DrawnPlace): SvgNode {
  if (outlines.length === 0) return '';
  return element(
    'path',
    { class: stepClass(step), id: isDot ? undefined : placeAnchor(place.record), d: pathData(outlines) },
    placeTitle(context, place),
  );
}

function dot(context: Context, { place, at: [x, y], isDot, step }: DrawnPlace): SvgNode {
  if (!isDot) return '';
  return element(
    'circle',
    { class: stepClass(step), id: placeAnchor(place.record), cx: x, cy: y, r: dotRadius },
    placeTitle(context, place),
  );
}

function stepClass(step: number): string {
  return `s${step + 1}`;
}

function placeTitle(context: Context, { record, programmes, events, statements }: MappedPlace): SvgNode {
  return element(
    'title',
    {},
    escaped(context.words.t('map.place', { name: record.data.name, programmes, events, statements })),
  );
}

interface DrawnPair {
  readonly node: SvgNode;
  readonly number: number;
  readonly ends: readonly [DrawnPlace, DrawnPlace];
  /** The point at a share of the way. */
  readonly along: (share: number) => Point;
}

/**
 * The line between two places, bent so that it stands off the land; it leads to its programme, or to the list where
 * there are several.
 */
function drawPair(context: Context, pair: PlacePair, number: number, places: readonly DrawnPlace[]): DrawnPair[] {
  const [start, end] = pair.places.map((record) => places.find(({ place }) => place.record === record));
  if (!start || !end) return [];
  const [ax, ay] = start.at;
  const [bx, by] = end.at;
  const lean = bx < ax ? -0.22 : 0.22;
  const [cx, cy] = [(ax + bx) / 2 + (by - ay) * lean, (ay + by) / 2 - (bx - ax) * lean];
  const between = (a: number, c: number, b: number, share: number): number =>
    (1 - share) ** 2 * a + 2 * share * (1 - share) * c + share ** 2 * b;
  const names = pair.programmes.map(({ record }) => record.data.name);
  const only = pair.programmes.length === 1 ? pair.programmes[0]?.record : undefined;
  const told = context.words.t('map.pair', { places: pairName(context, pair), programmes: context.words.list(names) });
  const line = [ax, ay, cx, cy, bx, by].map((value) => String(Math.round(value)));
  const d = `M${line.slice(0, 2).join(' ')}Q${line.slice(2).join(' ')}`;
  const node = element(
    'a',
    { id: pairAnchor(pair), href: only ? recordHref(context, only) : '#section_pairs', 'aria-label': told },
    element('title', {}, escaped(told)),
    element('path', { class: 'reach', d }),
    element('path', { class: 'edge', d }),
    element('path', { class: 'line', d }),
  );
  return [
    { node, number, ends: [start, end], along: (share) => [between(ax, cx, bx, share), between(ay, cy, by, share)] },
  ];
}

/**
 * The numbers of the pairs, then the names that find room: of places that are paired, then of those named more than the
 * least.
 */
function placeLabels(
  { words }: Context,
  drawn: readonly DrawnPlace[],
  pairs: readonly DrawnPair[],
  { rest, height }: { readonly rest: readonly Outline[]; readonly height: number },
): SvgNode[] {
  const labels = new Labels({
    width,
    height,
    dots: drawn.filter(({ isDot }) => isDot).map(({ at }) => at),
    lines: pairs.flatMap(({ along }) => Array.from({ length: 99 }, (_, index) => along((index + 1) / 100))),
    land: [...rest, ...drawn.flatMap(({ outlines }) => outlines)],
  });
  for (const { number, along } of pairs)
    labels.number(String(number), [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map(along));
  const paired = new Set(pairs.flatMap(({ ends }) => ends));
  const byName = [...drawn].sort(
    (a, b) =>
      timesNamed(b.place) - timesNamed(a.place) || words.compare(a.place.record.data.name, b.place.record.data.name),
  );
  const often = byName.filter((one) => one.step > 0 && !paired.has(one));
  for (const one of [...byName.filter((one) => paired.has(one)), ...often]) {
    const { place, at, isDot, outlines } = one;
    if (isDot) labels.dot(place.record.data.name, at, paired.has(one));
    else labels.country(place.record.data.name, at, outlines, paired.has(one));
  }
  return labels.drawn();
}

/** What the colours, the dots and the lines mean, row by row below the map. */
function legend(
  { words }: Context,
  starts: readonly number[],
  top: number,
  signs: readonly ('dots' | 'lines')[],
): SvgNode[] {
  const { t, number } = words;
  const row = (index: number): number => top + legendRow * (index + 0.7);
  const entry = (x: number, y: number, sign: SvgNode, text: string): SvgNode[] => [
    sign,
    element('text', { x: x + 32, y, dy: '.35em' }, escaped(text)),
  ];
  const swatches = starts.flatMap((start, index) => {
    const next = starts[index + 1];
    const text =
      next === undefined
        ? t('map.step.last', { start: number(start) })
        : next - start === 1
          ? number(start)
          : t('map.step', { start: number(start), end: number(next - 1) });
    const x = (index * width) / 4;
    return entry(
      x,
      row(1),
      element('rect', { class: stepClass(index), x, y: row(1) - 8, width: 24, height: 16 }),
      text,
    );
  });
  const meanings = signs.flatMap((sign, index) => {
    const x = (index * width) / 2;
    const drawn =
      sign === 'dots'
        ? element('circle', { class: 's1', cx: x + 12, cy: row(2), r: dotRadius })
        : element('path', { class: 'line', d: `M${x} ${row(2) + 5}q12-14 24 0` });
    return entry(x, row(2), drawn, t(`map.${sign}`));
  });
  return [element('text', { y: row(0), dy: '.35em' }, escaped(t('map.legend'))), ...swatches, ...meanings];
}

function placeTable(context: Context, drawn: readonly DrawnPlace[]): Table {
  const { t, number, compare } = context.words;
  const rows = drawn
    .map(({ place }) => place)
    .sort((a, b) => timesNamed(b) - timesNamed(a) || compare(a.record.data.name, b.record.data.name))
    .map(({ record, programmes, events, statements }) => ({
      cells: [
        { text: [linkTo(context, record)] },
        { text: plain(t(`type.${record.data.type}`)) },
        ...[programmes, events, statements].map((count) => ({ text: plain(number(count)), number: true })),
      ],
    }));
  return {
    caption: t('map.table'),
    columns: [
      t('map.column.place'),
      t('column.kind'),
      t('kind.programme.many'),
      t('kind.event.many'),
      t('home.statements'),
    ],
    rows,
  };
}
