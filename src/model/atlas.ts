import type { MultiPolygon, Polygon } from 'topojson-specification';
import topology from 'world-atlas/countries-110m.json' with { type: 'json' };

/** The world's countries and their borders, each border once (Natural Earth, 1:110 million, public domain). */
export const atlas = topology;

/** The shapes of the countries by ISO 3166-1 code. Small islands have none. */
export const countryShapes: ReadonlyMap<string, Polygon | MultiPolygon> = new Map(
  atlas.objects.countries.geometries.flatMap((shape) => (shape.id === undefined ? [] : [[String(shape.id), shape]])),
);
