import { folders, kindIs, type Kind } from '../basics/kinds.ts';
import { dateOf, overlaps } from '../basics/dates.ts';
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
export function select(site: Site, { scope, between, record: asking }: Subject): Selection {
  if (asking && isToldAlone(asking)) return selectAlone(site, asking.id);
  const programmes = descendants(site, 'programme', scope.programmes ?? []);
  const themes = descendants(site, 'theme', scope.themes ?? []);
  const named = between ?? [...(scope.places ?? []), ...(scope.organisations ?? [])];
  const circles = named.map((party) => circleOf(site, party));
  const concern = (id: string): boolean =>
    between
      ? circles.every((circle) => concerns(site, { id }, circle))
      : circles.some((circle) => circle.has(id) || concerns(site, { id }, circle));
  const roots = [...new Set([...(scope.programmes ?? []), ...(scope.themes ?? []), ...named])];
  const period = scope.period === undefined ? undefined : dateOf(scope.period);
  const inPeriod = (when: string | undefined): boolean =>
    period === undefined || when === undefined || overlaps(dateOf(when), period);
  const tookPlaceInPeriod = (record: SourceRecord): boolean => record.kind !== 'event' || inPeriod(record.data.when);
  // Whatever can be told by what names what is: of a record that is out of scope nothing else is asked.
  const tests = [
    ...(programmes.size > 0 ? [(id: string) => programmes.has(id) || isFiled(site, id, programmes)] : []),
    ...(themes.size > 0 ? [(id: string) => themes.has(id) || isFiled(site, id, themes)] : []),
    ...(circles.length > 0 ? [concern] : []),
  ];
  // Whatever fits is one of these or names one of them; in a big site few records do.
  const centre = [...programmes, ...themes, ...circles.flatMap((circle) => [...circle])];
  const near = new Set([
    ...centre.flatMap((id) => [id, ...referring(site, id).map((record) => record.id)]),
    ...named.flatMap((party) => concerning(site, party)),
  ]);
  const fits = (id: string): boolean => tests.every((test) => test(id));
  const fitting = centre.length === 0 ? site.all : inOrder(site, [...near].filter(fits));
  const inScope = tests.length === 0 && period === undefined ? [] : fitting.filter(tookPlaceInPeriod);
  const ranks = new Map(roots.map((id, rank) => [id, rank]));
  const rank = (record: SourceRecord): number => ranks.get(record.id) ?? roots.length;
  const of = <K extends Kind>(kind: K) =>
    (inScope.filter((record) => record.kind === kind) as SourceRecord<K>[]).sort(
      (a, b) => rank(a as SourceRecord) - rank(b as SourceRecord),
    );
  const mentions =
    programmes.size === 0 && themes.size === 0 && !between ? named.flatMap((id) => site.mentionsOf.get(id) ?? []) : [];
  const about = new Set([...programmes, ...themes, ...circles.flatMap((circle) => [...circle])]);
  // What a statement itself says to be about both is theirs, whatever its record is about.
  const aboutBoth = between
    ? statementsAbout(
        site,
        circles.map((circle, side) => speakers(site, circle, between[side])),
      )
    : [];
  const told = [
    ...inScope.flatMap((record) => site.statementsOf.get(record.id) ?? []),
    ...mentions,
    ...aboutBoth,
  ].filter(
    ({ record, statement }) =>
      hasTellingStatements(record) &&
      tookPlaceInPeriod(record) &&
      inPeriod(statement.when) &&
      // What is said to be about something else does not belong here, whatever its record is filed under.
      (statement.about === undefined ||
        about.size === 0 ||
        roots.includes(record.id) ||
        statement.about.some((id) => about.has(id))),
  );
  return {
    roots: roots.flatMap((id) => site.records.get(id) ?? []),
    programmes: of('programme'),
    events: of('event'),
    commitments: of('commitment'),
    statements: [...new Map(told.map((linked) => [linked.key, linked])).values()],
  };
}

/** The party itself and the bodies that stand for it: what is said of one of its countries is not said of all. */
function speakers(site: Site, circle: ReadonlySet<string>, party: string | undefined): ReadonlySet<string> {
  return new Set([...circle].filter((id) => id === party || namedAs(site, id)?.kind !== 'place'));
}

/** The statements whose `about` names one of each of `circles`, in the order of the site. */
function statementsAbout(site: Site, circles: readonly ReadonlySet<string>[]): LinkedStatement[] {
  const [first = new Set<string>()] = circles;
  const naming = [...first].flatMap((id) =>
    (site.referencesTo.get(id) ?? []).flatMap(({ from, path: [field, index, part] }) =>
      field === 'statements' && part === 'about' && typeof index === 'number'
        ? (site.statementsOf.get(from.id) ?? []).filter((linked) => linked.index === index)
        : [],
    ),
  );
  const all = new Set(
    naming.filter(({ statement: { about = [] } }) => circles.every((circle) => about.some((id) => circle.has(id)))),
  );
  const order = places(site);
  return [...all].sort((a, b) => (order.get(a.record.id) ?? 0) - (order.get(b.record.id) ?? 0) || a.index - b.index);
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
