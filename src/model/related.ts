import { compareText } from '../basics/compare.ts';
import type { SourceRecord } from '../schema/record.ts';
import { ancestors } from './hierarchy.ts';
import { perSite } from './memo.ts';
import { recordOf, recordsOf, type Site } from './site.ts';

type Programme = SourceRecord<'programme'>;

/** A programme near another, and what the two have in common. */
export interface Neighbour {
  readonly record: Programme;
  /** The programme both are part of. */
  readonly parent: Programme | undefined;
  /** Ids of those who are partners of both, in the order of the first one's record. */
  readonly partners: readonly string[];
  /** Ids of the themes both are filed under. */
  readonly themes: readonly string[];
}

/** What stands around a programme. */
export interface RelatedProgrammes {
  /** What it is part of, the nearest first. */
  readonly parents: readonly Programme[];
  /** Its parts, by id. */
  readonly parts: readonly Programme[];
  /** The closest of those that share something with it and stand neither above nor below it. */
  readonly neighbours: readonly Neighbour[];
}

/**
 * More neighbours than these are no neighbourhood: what is shared by so many is found on the theme's or the partner's
 * page.
 */
const mostNeighbours = 6;

/** What more programmes than these have in common brings no two of them together. */
const mostSharing = 100;

/** The parents, parts and neighbours of a programme. */
export function relatedProgrammes(site: Site, record: Programme): RelatedProgrammes {
  const parents = ancestors(site, record);
  const parts = partsOf(site).get(record.id) ?? [];
  const sharing = sharers(site);
  const shared = sharedBy(record);
  const close = new Map<Programme, number>();
  for (const id of shared) {
    const others = (sharing.get(id) ?? []).filter((other) => other !== record);
    if (others.length > mostSharing) continue;
    // What few have in common says more than what many have.
    for (const other of others) close.set(other, (close.get(other) ?? 0) + 1 / others.length);
  }
  const family = new Set([...parents, ...[...close.keys()].filter((other) => ancestors(site, other).includes(record))]);
  const neighbours = [...close]
    .map(([other, closeness]) => ({ closeness, neighbour: inCommon(site, record, other) }))
    .filter(({ neighbour }) => !family.has(neighbour.record) && isNear(neighbour))
    .sort((a, b) => b.closeness - a.closeness || compareText(a.neighbour.record.id, b.neighbour.record.id))
    .slice(0, mostNeighbours)
    .map(({ neighbour }) => neighbour);
  return { parents, parts, neighbours };
}

/** The parts of each programme, by its id. */
const partsOf = perSite((site: Site): ReadonlyMap<string | undefined, readonly Programme[]> =>
  Map.groupBy(recordsOf(site, 'programme'), ({ data }) => data.parent),
);

/** One theme alone is too little: themes are broad. */
function isNear({ parent, partners, themes }: Neighbour): boolean {
  return parent !== undefined || partners.length > 0 || themes.length > 1;
}

function inCommon(site: Site, record: Programme, other: Programme): Neighbour {
  const theirs = new Set(sharedBy(other));
  const common = (ids: readonly string[]): string[] => ids.filter((id) => theirs.has(id));
  return {
    record: other,
    parent:
      record.data.parent === other.data.parent && record.data.parent !== undefined
        ? recordOf(site, 'programme', record.data.parent)
        : undefined,
    partners: common(partnersOf(record)),
    themes: common(record.data.themes ?? []),
  };
}

/** The programmes that have each partner, theme or parent, by its id. */
const sharers = perSite((site: Site): ReadonlyMap<string, readonly Programme[]> => {
  const pairs = recordsOf(site, 'programme').flatMap((record) => sharedBy(record).map((id) => ({ id, record })));
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, group]) => [id, group.map(({ record }) => record)]));
});

/** Everything that another programme could have too: ids of partners, themes and the parent, each once. */
function sharedBy(record: Programme): string[] {
  const { themes = [], parent } = record.data;
  return [...new Set([...partnersOf(record), ...themes, ...(parent === undefined ? [] : [parent])])];
}

/** Everyone who is named as a partner in whatever part, each once, in the order of the record. */
export function partnersOf(record: Programme): string[] {
  return [...new Set((record.data.partners ?? []).flatMap(({ who }) => who))];
}
