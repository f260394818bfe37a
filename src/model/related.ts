import { compareText } from '../basics/compare.ts';
import type { SourceRecord } from '../schema/record.ts';
import { ancestors, descendants } from './hierarchy.ts';
import { askedByKey } from './memo.ts';
import { namedAs, recordsOf, type Named, type Site } from './site.ts';

type Programme = SourceRecord<'programme'>;

/** A programme near another, and what the two have in common. */
export interface Neighbour {
  readonly record: Named;
  /** The programme both are part of. */
  readonly parent: Named | undefined;
  /** Ids of those who are partners of both, in the order of the first one's record. */
  readonly partners: readonly string[];
  /** Ids of the themes both are filed under. */
  readonly themes: readonly string[];
}

/** What stands around a programme. */
export interface RelatedProgrammes {
  /** What it is part of, the nearest first. */
  readonly parents: readonly Named[];
  /** Its parts, by id. */
  readonly parts: readonly Named[];
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
  const parts = (partsOf(site).get(record.id) ?? []).flatMap((id) => namedAs(site, id) ?? []);
  const close = new Map<string, { closeness: number; readonly shared: string[] }>();
  for (const id of sharedBy(record)) {
    const others = (sharers(site).get(id) ?? []).filter((other) => other !== record.id);
    if (others.length > mostSharing) continue;
    for (const other of others) {
      const known = close.get(other) ?? { closeness: 0, shared: [] };
      // What few have in common says more than what many have.
      known.closeness += 1 / others.length;
      known.shared.push(id);
      close.set(other, known);
    }
  }
  const family = new Set([...parents.map(({ id }) => id), ...descendants(site, 'programme', [record.id])]);
  const neighbours = [...close]
    .filter(([id]) => !family.has(id))
    .map(([id, { closeness, shared }]) => ({ id, closeness, common: inCommon(record, shared) }))
    .filter(({ common }) => isNear(common))
    .sort((a, b) => b.closeness - a.closeness || compareText(a.id, b.id))
    .slice(0, mostNeighbours)
    .flatMap(({ id, common: { parent, ...common } }): Neighbour[] => {
      const other = namedAs(site, id);
      const above = parent === undefined ? undefined : namedAs(site, parent);
      return other ? [{ record: other, parent: above?.kind === 'programme' ? above : undefined, ...common }] : [];
    });
  return { parents, parts, neighbours };
}

/** The ids of the parts of each programme, by its id. */
const partsOf = askedByKey('partsOf', (site: Site) => idsBy(site, ({ data }) => data.parent ?? []));

/** The ids of the programmes that have each partner, theme or parent, by its id. */
const sharers = askedByKey('sharers', (site: Site) => idsBy(site, sharedBy));

/** The ids of the programmes, by each of what `of` says of them. */
function idsBy(site: Site, of: (record: Programme) => string | readonly string[]): Map<string, readonly string[]> {
  const pairs = recordsOf(site, 'programme').flatMap((record) => [of(record)].flat().map((by) => ({ by, record })));
  return new Map([...Map.groupBy(pairs, ({ by }) => by)].map(([by, own]) => [by, own.map(({ record }) => record.id)]));
}

/** What two programmes have in common, by ids. */
interface Common extends Pick<Neighbour, 'partners' | 'themes'> {
  readonly parent: string | undefined;
}

function inCommon(record: Programme, shared: readonly string[]): Common {
  const common = (ids: readonly string[]): string[] => ids.filter((id) => shared.includes(id));
  const { parent, themes = [] } = record.data;
  return {
    parent: parent !== undefined && shared.includes(parent) ? parent : undefined,
    partners: common(partnersOf(record)),
    themes: common(themes),
  };
}

/** One theme alone is too little: themes are broad. */
function isNear({ parent, partners, themes }: Common): boolean {
  return parent !== undefined || partners.length > 0 || themes.length > 1;
}

/** Everything that another programme could have too: ids of partners, themes and the parent, each once. */
function sharedBy(record: Programme): string[] {
  const { themes = [], parent } = record.data;
  return [...new Set([...partnersOf(record), ...themes, ...(parent === undefined ? [] : [parent])])];
}

/** Everyone who is named as a partner in whatever part, each once, in the order of the record. */
export function partnersOf(record: Programme): string[] {
  return [...new Set((record.data.partners ?? []).flatMap(({ who }) => who))];
}
