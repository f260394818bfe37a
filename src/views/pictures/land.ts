import { geoArea, geoCentroid, geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { merge, transform } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { atlas, countryShapes } from '../../model/atlas.ts';
import { rounded } from './svg.ts';

/** Longitude and latitude in degrees. */
export type LonLat = [number, number];
/** A point of a picture, in its own units. */
export type Point = readonly [x: number, y: number];
/** Left, upper, right and lower end. */
export type Box = readonly [number, number, number, number];
/** The corners of a closed line. */
export type Outline = readonly Point[];

const toDegrees = transform(atlas.transform ?? { scale: [1, 1], translate: [0, 0] });

/** The borders of the world in degrees, each once: neighbours share theirs. */
const borders: readonly LonLat[][] = atlas.arcs.map((arc) =>
  arc.map((point, index): LonLat => {
    const [longitude = 0, latitude = 0] = toDegrees([...point], index > 0);
    return [longitude, latitude];
  }),
);

/** The countries with borders drawn no finer than they are seen. */
export class Land {
  readonly #topology: Topology;

  /** Leaves out of a border what strays from it by less than `tolerance` degrees of latitude; 0 leaves all in. */
  constructor(tolerance: number) {
    // A border is simplified before shapes are made of it, so that neighbours still meet.
    this.#topology = {
      type: 'Topology',
      objects: atlas.objects,
      arcs: tolerance > 0 ? borders.map((border) => simplified(border, tolerance)) : [...borders],
    };
  }

  /** A country's shape by its ISO 3166-1 code; undefined where the atlas has none. */
  country(code: string | undefined): MultiPolygon | undefined {
    const shape = countryShapes.get(code ?? '');
    return shape && withoutSpecks(merge(this.#topology, [shape]));
  }

  /** All land in one shape without borders. */
  whole(): MultiPolygon {
    return withoutSpecks(merge(this.#topology, atlas.objects.countries.geometries));
  }
}

/** Without the parts of which simplifying has left a line, or turned the inside out. */
function withoutSpecks({ coordinates }: MultiPolygon): MultiPolygon {
  const seen = coordinates.filter((part) => {
    const area = geoArea({ type: 'Polygon', coordinates: part });
    return area > 1e-7 && area < 2 * Math.PI;
  });
  return { type: 'MultiPolygon', coordinates: seen };
}

/** The largest part of a shape: of a country with islands or lands overseas the main one. */
function mainPart({ coordinates }: MultiPolygon): MultiPolygon {
  const parts = coordinates.map((part): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [part] }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}

/** The middle of a shape's largest part. */
export function middleOf(shape: MultiPolygon): LonLat {
  return geoCentroid(mainPart(shape));
}

/** A shape as the outlines that are seen of it; none smaller than `least` square units. */
export function outlinesOf(projection: GeoProjection, shape: GeoPermissibleObjects, least: number): Outline[] {
  const pen = new Pen();
  geoPath(projection, pen)(shape);
  return pen.outlines.filter((outline) => areaOf(outline) >= least);
}

/** Outlines as the data of an SVG path: after the first point of each the steps to the next. */
export function pathData(outlines: readonly Outline[]): string {
  return outlines
    .map(([first = [0, 0], ...others]) => {
      let last = first;
      const steps = others.map((point) => {
        const step = pair(point[0] - last[0], point[1] - last[1]);
        last = point;
        return step;
      });
      return `M${pair(...first)}l${steps.reduce((data, step) => (data === '' || step.startsWith('-') ? data + step : `${data} ${step}`), '')}z`;
    })
    .join('');
}

/** Two numbers in as few characters as SVG reads: "3.5-2", "4 1". */
function pair(x: number, y: number): string {
  const second = rounded(y);
  return `${rounded(x)}${second.startsWith('-') ? '' : ' '}${second}`;
}

/** Takes down what is drawn, on a grid of half a unit; points that fall together are one. */
class Pen implements GeoContext {
  readonly outlines: Point[][] = [];

  moveTo(x: number, y: number): void {
    this.outlines.push([onGrid(x, y)]);
  }

  lineTo(x: number, y: number): void {
    const outline = this.outlines.at(-1);
    const last = outline?.at(-1);
    const point = onGrid(x, y);
    if (outline && (last?.[0] !== point[0] || last[1] !== point[1])) outline.push(point);
  }

  closePath(): void {
    // Each outline is closed where it is written.
  }

  beginPath(): void {
    // One pen draws one shape.
  }

  arc(): void {
    // Shapes of land have none.
  }
}

function onGrid(x: number, y: number): Point {
  return [Math.round(x * 2) / 2, Math.round(y * 2) / 2];
}

function areaOf(outline: Outline): number {
  const doubled = outline.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/**
 * Douglas and Peucker's way: keeps the point that strays furthest from the line between the ends, and so on for both
 * halves.
 */
function simplified(line: readonly LonLat[], tolerance: number): LonLat[] {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || line.length < 3) return [...line];
  const distances = line.map((point) => distanceTo(first, last, point));
  const furthest = Math.max(...distances);
  if (furthest <= tolerance) return [first, last];
  const at = distances.indexOf(furthest);
  return [...simplified(line.slice(0, at + 1), tolerance).slice(0, -1), ...simplified(line.slice(at), tolerance)];
}

/**
 * How far a point lies from the line between two others, in degrees of latitude. A border that ends where it begins has
 * no such line.
 */
function distanceTo(start: LonLat, end: LonLat, point: LonLat): number {
  const narrowing = Math.cos((point[1] * Math.PI) / 180);
  const across = (end[0] - start[0]) * narrowing;
  const up = end[1] - start[1];
  const x = (point[0] - start[0]) * narrowing;
  const y = point[1] - start[1];
  const length = Math.hypot(across, up);
  if (length === 0) return Math.hypot(x, y);
  const along = Math.min(1, Math.max(0, (x * across + y * up) / (length * length)));
  return Math.hypot(x - along * across, y - along * up);
}
