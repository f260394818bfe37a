import { compareText } from '../basics/compare.ts';
import { kindIs, kinds } from '../basics/kinds.ts';
import type { SourceRecord } from '../schema/record.ts';
import { wholeOf } from './hierarchy.ts';
import { askedByKey, askedEach, perSiteAndKey } from './memo.ts';
import { namedAs, recordOf, type Named, type Naming, type Reference, type Site } from './site.ts';

/** How a record concerns somebody: the place it happens at, who is in it, who promised, who was promised to. */
export const ties = ['venue', 'partner', 'participant', 'maker', 'receiver', 'home'] as const;

export type Tie = (typeof ties)[number];

/** A record of which nothing is asked but whom it concerns. */
type OnlyId = Pick<SourceRecord, 'id'>;

/** Somebody whom a record concerns, as its fields name them. */
interface Tied {
  readonly id: string;
  readonly tie: Tie;
}

/**
 * A party with all who stand for it: the places in it, the members of a union, bodies whose home it is or that belong
 * to it. What concerns one of them concerns the party.
 */
export const circleOf = perSiteAndKey((site: Site, party: string): ReadonlySet<string> => {
  const circle = new Set([party]);
  // Whoever is added on the way has members, homes and bodies too.
  for (const id of circle) for (const standIn of standIns(site).get(id) ?? []) circle.add(standIn);
  return circle;
});

/** The ids of those who stand for each party, by its id: much else names a party, and none of it changes its circle. */
const standIns = askedByKey('standIns', (site: Site) =>
  [...Map.groupBy(site.references.filter(standsFor), ({ to }) => to)].map(
    ([id, references]) => [id, references.map(({ from }) => from.id)] as const,
  ),
);

/** The same the other way round: the ids of those for whom each stands, by its id. */
const stoodFor = askedByKey('stoodFor', (site: Site) =>
  [...Map.groupBy(site.references.filter(standsFor), ({ from }) => from.id)].map(
    ([id, references]) => [id, references.map(({ to }) => to)] as const,
  ),
);

/** Whether the record that names another stands for it: lies in it, belongs to it, or has its home there. */
function standsFor({ from, path, to }: Reference): boolean {
  if (from.kind !== 'place' && from.kind !== 'organisation') return false;
  return wholeOf(from)?.id === to || path[0] === 'memberOf' || (from.kind === 'organisation' && path[0] === 'place');
}

/** Whom a record concerns, each with the tie: as its own fields name them, and a person by the body spoken for. */
export function tiesOf(site: Site, { id }: OnlyId): readonly Tied[] {
  return tiesById(site, id);
}

const tiesById = askedEach('ties', (site: Site, id): readonly Tied[] => {
  const record = site.records.get(id);
  if (!record) return [];
  return (site.referencesFrom.get(id) ?? []).flatMap((reference): Tied[] => {
    const tie = tieOf(record, reference);
    return tie === undefined
      ? []
      : [reference.to, ...spokenFor(site, record, reference)].map((to) => ({ id: to, tie }));
  });
});

/** The tie that a field makes; undefined where it only files a record, or says what it is part of. */
function tieOf(record: SourceRecord, { path, field }: Naming): Tie | undefined {
  const [name] = path;
  if (record.kind === 'event' && name === 'participants') {
    // A delegation is that of whom it speaks for, wherever it is posted to.
    const isDelegated = record.data.participants?.[Number(path[1])]?.of !== undefined;
    return path[2] === (isDelegated ? 'of' : 'who') ? 'participant' : undefined;
  }
  if (field.concerns !== true) return undefined;
  if (record.kind === 'event') return 'venue';
  if (record.kind === 'commitment') return name === 'to' ? 'receiver' : 'maker';
  if (record.kind === 'programme') return name === 'partners' ? 'partner' : 'venue';
  return 'home';
}

/** A programme that promises speaks for its partners, a person for the bodies of the role named, or of all roles. */
function spokenFor(site: Site, record: SourceRecord, { to, path }: Naming): string[] {
  const programme = record.kind === 'commitment' ? recordOf(site, 'programme', to) : undefined;
  if (programme) return (programme.data.partners ?? []).flatMap(({ who }) => who);
  const person = recordOf(site, 'person', to);
  if (!person) return [];
  const entry =
    typeof path[1] === 'number' && record.kind === 'event' ? record.data.participants?.[path[1]] : undefined;
  return (person.data.roles ?? []).flatMap(({ id, at }) =>
    at === undefined || (entry?.role !== undefined && entry.role !== id) ? [] : [at],
  );
}

/** Whether a record concerns the party that `circle` stands for, by one of `which` ties. */
export function concerns(
  site: Site,
  record: OnlyId,
  circle: ReadonlySet<string>,
  which: readonly Tie[] = ties,
): boolean {
  return tiesOf(site, record).some(({ id, tie }) => circle.has(id) && which.includes(tie));
}

/** The ids of all records that concern a party. */
export const concerning = askedEach('concerning', (site: Site, party): readonly string[] => {
  const circle = circleOf(site, party);
  return [...nearTo(site, party).keys()].filter((id) => concerns(site, { id }, circle)).sort(compareText);
});

/** How many records may concern a party: no more do. */
export function mayConcern(site: Site, party: string): number {
  return nearTo(site, party).size;
}

/** The records that name a party or whoever stands for it, by id, and those that name whoever may speak for them. */
function nearTo(site: Site, party: string): ReadonlyMap<string, Naming['from']> {
  const circle = circleOf(site, party);
  const near = new Map(
    [...circle].flatMap((id) => (site.referencesTo.get(id) ?? []).map(({ from }) => [from.id, from] as const)),
  );
  // Whoever speaks for a body, and the programme it is a partner of, is named by events and promises in its place.
  for (const other of [...near.values()].filter(({ kind }) => kind === 'person' || kind === 'programme'))
    for (const { from } of site.referencesTo.get(other.id) ?? []) near.set(from.id, from);
  return near;
}

/**
 * The two sides of programmes, where their partners are of two: of each the smallest party that all its partners stand
 * for. Undefined where they are of one side, or of more than two.
 */
export function sidesOf(site: Site, records: readonly OnlyId[]): readonly [string, string] | undefined {
  const partners = records.flatMap((record) =>
    tiesOf(site, record).flatMap(({ id, tie }) => (tie === 'partner' && hasSide(site, id) ? [chainOf(site, id)] : [])),
  );
  const sides = [...Map.groupBy(partners, (chain) => chain.at(-1) ?? '').values()].map((chains) =>
    smallestOf(site, chains),
  );
  const [one, other, ...more] = sides;
  return one === undefined || other === undefined || more.length > 0 ? undefined : [one, other];
}

/** Whether it is known whose somebody is: a body of which that is not on record belongs to no side. */
function hasSide(site: Site, id: string): boolean {
  return circleOf(site, id).size > 1 || chainOf(site, id).some((above) => namedAs(site, above)?.kind === 'place');
}

/** What all chains have in common, the smallest first; of a single body the place or union whose it is. */
function smallestOf(site: Site, chains: readonly (readonly string[])[]): string | undefined {
  const [first = []] = chains;
  const common = first.filter((id) => chains.every((chain) => chain.includes(id)));
  return common.find((id) => namedAs(site, id)?.kind === 'place') ?? common.at(-1);
}

/** Somebody and all it stands for, the nearest first. */
function chainOf(site: Site, id: string): readonly string[] {
  const chain = new Set([id]);
  for (const below of chain) for (const above of aboveOf(site, below)) chain.add(above);
  return [...chain];
}

/** Every party that a record is, stands for or concerns, in the order of the site. */
export function partiesOn(site: Site, record: OnlyId): readonly Named[] {
  const found = new Set([record.id, ...tiesOf(site, record).map(({ id }) => id)]);
  for (const id of found) for (const above of aboveOf(site, id)) found.add(above);
  return [...found]
    .flatMap((id) => namedAs(site, id) ?? [])
    .filter(({ kind }) => kindIs(kind, 'party', true))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareText(a.id, b.id));
}

/** Every place that a record concerns: those it names, and all of which these are a part or a member. */
export function placesOf(site: Site, record: OnlyId): readonly string[] {
  const found = new Set(tiesOf(site, record).map(({ id }) => id));
  for (const id of found) for (const above of aboveOf(site, id)) found.add(above);
  return [...found].filter((id) => namedAs(site, id)?.kind === 'place').sort(compareText);
}

function aboveOf(site: Site, id: string): readonly string[] {
  return stoodFor(site).get(id) ?? [];
}
