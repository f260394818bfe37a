import { folders, kindIs, type Kind } from '../basics/kinds.ts';
import { dateOf, overlaps, type DateSpan } from '../basics/dates.ts';
import { descendants } from '../model/hierarchy.ts';
import { askedByKey } from '../model/memo.ts';
import { circleOf, concerning, concerns } from '../model/parties.ts';
import { namedAs, recordOf, type Naming, type Site } from '../model/site.ts';
import type { LinkedStatement } from '../model/statements.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Scope } from '../schema/records.ts';

/** What a paper is made from. */
export interface Selection {
  /** The records the scope names, in its order: what the paper is about. */
  readonly roots: readonly SourceRecord[];
  /** The programmes in scope, roots first, then by id. */
  readonly programmes: readonly SourceRecord<'programme'>[];
  readonly events: readonly SourceRecord<'event'>[];
  readonly commitments: readonly SourceRecord<'commitment'>[];
  /**
   * Every statement in scope: those of the records above and those whose words name a place or organisation in scope.
   */
  readonly statements: readonly LinkedStatement[];
}

/** What a paper is about: a scope, or what runs between two parties. */
export interface Subject {
  readonly scope: Scope;
  readonly between?: readonly [string, string] | undefined;
  /** The record that asks. One of a kind that no scope names is told by itself. */
  readonly record?: SourceRecord | undefined;
}

/**
 * Selects what a paper is about. Within one dimension anything may match; across dimensions all must. A programme
 * brings its parts along, a theme its sub-themes, a party all who stand for it; between two parties all must concern
 * both.
 */
export function select(site: Site, subject: Subject): Selection {
  const asking = subject.record;
  if (asking && isToldAlone(asking)) return selectAlone(site, asking.id);
  const named = namedBy(site, subject);
  const records = recordsIn(site, named);
  const statements = statementsIn(site, named, records);
  return {
    roots: named.roots.flatMap((id) => site.records.get(id) ?? []),
    programmes: ofKind('programme', records, named),
    events: ofKind('event', records, named),
    commitments: ofKind('commitment', records, named),
    statements,
  };
}

/** What a subject names, dimension by dimension, with all that it brings along. */
interface Named {
  /** The ids that stand in the subject itself, in its order. */
  readonly roots: readonly string[];
  readonly programmes: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly parties: readonly string[];
  /** All who stand for a party, for each of `parties`. */
  readonly circles: readonly ReadonlySet<string>[];
  /** Whether it is about what runs between its two parties. */
  readonly isBetween: boolean;
  readonly period: DateSpan | undefined;
}

function namedBy(site: Site, { scope, between }: Subject): Named {
  const { programmes = [], themes = [], places = [], organisations = [], period } = scope;
  const parties = between ?? [...places, ...organisations];
  return {
    roots: [...new Set([...programmes, ...themes, ...parties])],
    programmes: descendants(site, 'programme', programmes),
    themes: descendants(site, 'theme', themes),
    parties,
    circles: parties.map((party) => circleOf(site, party)),
    isBetween: between !== undefined,
    period: period === undefined ? undefined : dateOf(period),
  };
}

/** The ids of all that is named or brought along. */
function idsOf({ programmes, themes, circles }: Named): string[] {
  return [...programmes, ...themes, ...circles.flatMap((circle) => [...circle])];
}

/** The records in scope, in the order of the site. */
function recordsIn(site: Site, named: Named): SourceRecord[] {
  const tests = testsOf(site, named);
  if (tests.length === 0 && named.period === undefined) return [];
  const fits = (id: string): boolean => tests.every((test) => test(id));
  const fitting = tests.length === 0 ? site.all : inOrder(site, nearby(site, named).filter(fits));
  return fitting.filter((record) => tookPlaceInPeriod(record, named));
}

/**
 * What a record must pass to be in scope, one test for each dimension that names something. They need its id alone: of
 * a record that is out of scope nothing else is asked.
 */
function testsOf(site: Site, { programmes, themes, circles, isBetween }: Named): ((id: string) => boolean)[] {
  const concernsBoth = (id: string): boolean => circles.every((circle) => concerns(site, { id }, circle));
  const concernsAny = (id: string): boolean =>
    circles.some((circle) => circle.has(id) || concerns(site, { id }, circle));
  return [
    ...[programmes, themes]
      .filter((ids) => ids.size > 0)
      .map((ids) => (id: string) => ids.has(id) || isFiled(site, id, ids)),
    ...(circles.length === 0 ? [] : [isBetween ? concernsBoth : concernsAny]),
  ];
}

/** The ids of all that may be in scope: what is named and what names that. In a big site few records do. */
function nearby(site: Site, named: Named): string[] {
  return [
    ...new Set([
      ...idsOf(named).flatMap((id) => [id, ...referring(site, id).map((record) => record.id)]),
      ...named.parties.flatMap((party) => concerning(site, party)),
    ]),
  ];
}

function isInPeriod(when: string | undefined, { period }: Named): boolean {
  return period === undefined || when === undefined || overlaps(dateOf(when), period);
}

function tookPlaceInPeriod(record: SourceRecord, named: Named): boolean {
  return record.kind !== 'event' || isInPeriod(record.data.when, named);
}

/** Those of `records` that are of a kind, the roots first. */
function ofKind<K extends Kind>(kind: K, records: readonly SourceRecord[], { roots }: Named): SourceRecord<K>[] {
  const ranks = new Map(roots.map((id, rank) => [id, rank]));
  const rank = ({ id }: SourceRecord): number => ranks.get(id) ?? roots.length;
  return records.filter((record) => record.kind === kind).sort((a, b) => rank(a) - rank(b)) as SourceRecord<K>[];
}

/** The statements in scope: those of `records`, and what others say of the parties. */
function statementsIn(site: Site, named: Named, records: readonly SourceRecord[]): LinkedStatement[] {
  const about = new Set(idsOf(named));
  const told = [
    ...records.flatMap((record) => site.statementsOf.get(record.id) ?? []),
    ...mentions(site, named),
    ...aboutBoth(site, named),
  ].filter(
    ({ record, statement }) =>
      hasTellingStatements(record) &&
      tookPlaceInPeriod(record, named) &&
      isInPeriod(statement.when, named) &&
      // What is said to be about something else does not belong here, whatever its record is filed under.
      (statement.about === undefined ||
        about.size === 0 ||
        named.roots.includes(record.id) ||
        statement.about.some((id) => about.has(id))),
  );
  return [...new Map(told.map((linked) => [linked.key, linked])).values()];
}

/** The statements whose words name a party; none where a programme, a theme or a second party narrows the scope. */
function mentions(site: Site, { programmes, themes, parties, isBetween }: Named): LinkedStatement[] {
  if (programmes.size > 0 || themes.size > 0 || isBetween) return [];
  return parties.flatMap((id) => site.mentionsOf.get(id) ?? []);
}

/** The statements that say they are about both parties: they are theirs, whatever their records are about. */
function aboutBoth(site: Site, { parties, circles, isBetween }: Named): LinkedStatement[] {
  if (!isBetween) return [];
  return statementsAbout(
    site,
    circles.map((circle, side) => speakers(site, circle, parties[side])),
  );
}

/** The party itself and the bodies that stand for it: what is said of one of its countries is not said of all. */
function speakers(site: Site, circle: ReadonlySet<string>, party: string | undefined): ReadonlySet<string> {
  return new Set([...circle].filter((id) => id === party || namedAs(site, id)?.kind !== 'place'));
}

/** The statements whose `about` names one of each of `circles`, in the order of the site. */
function statementsAbout(site: Site, circles: readonly ReadonlySet<string>[]): LinkedStatement[] {
  const [first = new Set<string>()] = circles;
  const said = [...first].flatMap((id) => statementsAboutOne(site, id));
  const all = new Set(
    said.filter(({ statement: { about = [] } }) => circles.every((circle) => about.some((id) => circle.has(id)))),
  );
  const order = places(site);
  return [...all].sort((a, b) => (order.get(a.record.id) ?? 0) - (order.get(b.record.id) ?? 0) || a.index - b.index);
}

/** The statements whose `about` names the record `id`. */
function statementsAboutOne(site: Site, id: string): LinkedStatement[] {
  return (site.referencesTo.get(id) ?? []).flatMap(({ from, path: [field, index, part] }) =>
    field === 'statements' && part === 'about' && typeof index === 'number'
      ? (site.statementsOf.get(from.id) ?? []).filter((linked) => linked.index === index)
      : [],
  );
}

function isToldAlone({ kind }: SourceRecord): boolean {
  return kind !== 'briefing' && !kindIs(kind, 'inScope', true);
}

/** One record with what it says; of an event its parts too, and the promises that fall due at it. */
function selectAlone(site: Site, id: string): Selection {
  const root = site.records.get(id);
  if (!root) return { roots: [], programmes: [], events: [], commitments: [], statements: [] };
  const near = root.kind === 'event' ? referring(site, id) : [];
  const events = near.flatMap((one) => recordOf(site, 'event', one.id) ?? []);
  const commitments = near.flatMap((one) => recordOf(site, 'commitment', one.id) ?? []);
  const statements = [root, ...events, ...commitments].flatMap((record) => site.statementsOf.get(record.id) ?? []);
  return { roots: [root], programmes: [], events, commitments, statements };
}

/** The records that name the record `id`. */
function referring(site: Site, id: string): Naming['from'][] {
  return (site.referencesTo.get(id) ?? []).map(({ from }) => from);
}

const places = askedByKey('placesInSite', (site: Site) => site.all.map(({ id }, place) => [id, place] as const));

/** The records `ids` in the order of the site. */
function inOrder(site: Site, ids: Iterable<string>): SourceRecord[] {
  const order = places(site);
  return [...ids]
    .flatMap((id) => site.records.get(id) ?? [])
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** The scope of one record alone; empty for a kind that no scope names. A scope names kinds by their folders. */
export function scopeOfRecord({ kind, id }: SourceRecord): Scope {
  return kindIs(kind, 'inScope', true) ? { [folders[kind]]: [id] } : {};
}

/** A source's own statements are about the document, not about what it reports. */
function hasTellingStatements(record: SourceRecord): boolean {
  return kindIs(record.kind, 'statements', 'telling');
}

/** Whether the desk files the record `id` under one of `ids`. */
function isFiled(site: Site, id: string, ids: ReadonlySet<string>): boolean {
  return (site.referencesFrom.get(id) ?? []).some(({ to, field }) => field.files === true && ids.has(to));
}
