import { folders, kindIs, type Kind } from '../basics/kinds.ts';
import { compareText } from '../basics/compare.ts';
import { dateOf, overlaps } from '../basics/dates.ts';
import { descendants } from '../model/hierarchy.ts';
import { perSite } from '../model/memo.ts';
import { type LinkedStatement, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Scope } from '../schema/records.ts';

/** What a briefing is made from. */
export interface Selection {
  /** The records the scope names, in its order: what the briefing is about. */
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

/**
 * Selects what a scope is about. Within one dimension anything may match; across dimensions all must.
 * A programme brings its parts along, a theme its sub-themes, a place the places in it and the organisations of them.
 */
export function select(site: Site, scope: Scope): Selection {
  const programmes = descendants(site, 'programme', scope.programmes ?? []);
  const themes = descendants(site, 'theme', scope.themes ?? []);
  const places = descendants(site, 'place', scope.places ?? []);
  const theirs = new Set(
    [...places].flatMap((id) =>
      referring(site, id)
        .filter(({ kind, data }) => kind === 'organisation' && data.place === id)
        .map((record) => record.id),
    ),
  );
  const parties = new Set([
    ...places,
    ...descendants(site, 'organisation', [...(scope.organisations ?? []), ...[...theirs].sort(compareText)]),
  ]);
  const roots = [
    ...(scope.programmes ?? []),
    ...(scope.themes ?? []),
    ...(scope.places ?? []),
    ...(scope.organisations ?? []),
  ];
  const tests: ((record: SourceRecord) => boolean)[] = [];
  if (programmes.size > 0) tests.push((record) => programmes.has(record.id) || isFiled(site, record, programmes));
  if (themes.size > 0) tests.push((record) => themes.has(record.id) || isFiled(site, record, themes));
  if (parties.size > 0) tests.push((record) => parties.has(record.id) || concerns(site, record, parties));
  const period = scope.period === undefined ? undefined : dateOf(scope.period);
  const inPeriod = (when: string | undefined): boolean =>
    period === undefined || when === undefined || overlaps(dateOf(when), period);
  const tookPlaceInPeriod = (record: SourceRecord): boolean => record.kind !== 'event' || inPeriod(record.data.when);
  if (period !== undefined) tests.push(tookPlaceInPeriod);
  const fits = (record: SourceRecord): boolean => tests.length > 0 && tests.every((test) => test(record));
  // Whatever fits is one of these or names one of them; in a big site few records do.
  const centre = [...programmes, ...themes, ...parties];
  const near =
    centre.length === 0
      ? site.all
      : inOrder(
          site,
          new Set(
            centre.flatMap((id) => [
              ...(site.records.has(id) ? [id] : []),
              ...referring(site, id).map((record) => record.id),
            ]),
          ),
        );
  const inScope = near.filter(fits);
  const ranks = new Map([...new Set(roots)].map((id, rank) => [id, rank]));
  const rank = (record: SourceRecord): number => ranks.get(record.id) ?? roots.length;
  const of = <K extends Kind>(kind: K) =>
    (inScope.filter((record) => record.kind === kind) as SourceRecord<K>[]).sort(
      (a, b) => rank(a as SourceRecord) - rank(b as SourceRecord),
    );
  const named =
    programmes.size === 0 && themes.size === 0 ? [...parties].flatMap((id) => site.mentionsOf.get(id) ?? []) : [];
  const told = [...inScope.flatMap((record) => site.statementsOf.get(record.id) ?? []), ...named].filter(
    ({ record, statement }) => hasTellingStatements(record) && tookPlaceInPeriod(record) && inPeriod(statement.when),
  );
  const statements = new Map(told.map((linked) => [linked.key, linked]));
  return {
    roots: roots.flatMap((id) => site.records.get(id) ?? []),
    programmes: of('programme'),
    events: of('event'),
    commitments: of('commitment'),
    statements: [...statements.values()],
  };
}

/** The records that name the record `id`. */
function referring(site: Site, id: string): SourceRecord[] {
  return (site.referencesTo.get(id) ?? []).map(({ from }) => from);
}

const places = perSite(
  (site: Site): ReadonlyMap<string, number> => new Map(site.all.map(({ id }, place) => [id, place])),
);

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

/**
 * Whether `record` works at, is held at, or is promised by one of `parties`. Merely taking part in an event is not
 * enough.
 */
function concerns(site: Site, record: SourceRecord, parties: ReadonlySet<string>): boolean {
  return (site.referencesFrom.get(record.id) ?? []).some(({ to, field }) => field.concerns === true && parties.has(to));
}

/** Whether the desk files `record` under one of `ids`. */
function isFiled(site: Site, record: SourceRecord, ids: ReadonlySet<string>): boolean {
  return (site.referencesFrom.get(record.id) ?? []).some(({ to, field }) => field.files === true && ids.has(to));
}
