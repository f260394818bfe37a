import type { Problem } from '../../basics/problem.ts';
import { countryShapes } from '../atlas.ts';
import { recordsOf, type Site } from '../site.ts';
import { problemAt } from './report.ts';

/** A country that the map has no shape for lies nowhere on it, unless the record says where. */
export function countriesWithoutShape(site: Site): Problem[] {
  return recordsOf(site, 'place')
    .filter(({ data }) => data.country !== undefined && data.at === undefined && !countryShapes.has(data.country))
    .map((record) =>
      problemAt(record, ['country'], 'wrong-value', {
        what: `the map has no shape for the country '${record.data.country ?? ''}'`,
        todo: 'check the code; if it is right, as for small islands, add at: [longitude, latitude]',
      }),
    );
}
