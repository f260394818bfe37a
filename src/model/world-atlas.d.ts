// world-atlas ships data without types; this is the part that atlas.ts uses.
declare module 'world-atlas/countries-110m.json' {
  import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

  interface Countries extends GeometryCollection {
    /** `id` is the ISO 3166-1 code in digits; shapes that have none are of territories without a code. */
    geometries: (Polygon | MultiPolygon)[];
  }
  const atlas: Topology<{ countries: Countries }>;
  export default atlas;
}
