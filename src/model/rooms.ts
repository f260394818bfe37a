import { folders } from '../basics/kinds.ts';
import { things } from './geography.ts';
import { perSite } from './memo.ts';
import { indexedKinds, type Site } from './site.ts';

/**
 * The site's own pages that are no record's, by their path below the root: the front page is the empty one. Rooms that
 * stand only where there is something in them are left out where everyone would find none.
 */
export const roomPaths = perSite((site: Site): readonly string[] => {
  const isOpen = ({ data }: { readonly data: { readonly audience?: string | undefined } }): boolean =>
    data.audience !== 'internal';
  const open = site.all.filter(isOpen);
  const present = indexedKinds(open);
  const mapped = things(site).some(({ record, places }) => isOpen(record) && places.every(isOpen));
  return [
    '',
    ...present.map((kind) => `${folders[kind]}/`),
    ...(present.includes('event') ? ['chronology/'] : []),
    ...(mapped ? ['map/'] : []),
    'search/',
    'acronyms/',
    'manual/',
    'manual/problems/',
    'method/briefings/',
    'method/evidence/',
    'data/',
    'offline/',
    'data/records.json',
    'data/records.schema.json',
    'data/evidence.json',
  ];
});
