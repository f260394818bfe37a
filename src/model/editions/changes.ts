import { compareText } from '../../basics/compare.ts';
import { recordOfId } from '../../basics/ids.ts';
import { fingerprintOf } from '../evidence/claims/fingerprint.ts';
import { byId, type Edition, type FrozenState, type FrozenStatement } from './edition.ts';

/** Each edition with the one before it, by report date; those of one day by name. */
export function neighbours(editions: readonly Edition[]): { readonly earlier: Edition; readonly later: Edition }[] {
  const sorted = [...editions].sort((a, b) => compareText(a.reportDate, b.reportDate) || compareText(a.name, b.name));
  return sorted.slice(1).flatMap((later, index) => {
    const earlier = sorted[index];
    return earlier ? [{ earlier, later }] : [];
  });
}

/** The id of the briefing on what changed between two editions. */
export function changesId(earlier: Edition, later: Edition): string {
  return `what-changed-${earlier.name}-${later.name}`;
}

/** One entry as it was and as it is. */
export interface Pair<Entry> {
  readonly before: Entry;
  readonly after: Entry;
}

/**
 * How a record stood on two days. One side is missing where it had statements on both days and a state on one of them.
 */
export type StateChange =
  | { readonly before: FrozenState | undefined; readonly after: FrozenState }
  | { readonly before: FrozenState; readonly after: undefined };

/**
 * What changed between two editions. A statement stands in one list only: in `corrected` if its value, its date or its
 * being inferred changed, whatever its words; else in `reworded` if its words did, whatever its evidence; else in
 * `corrected` if only its evidence did. One that moved to another id with the same words has not changed by that.
 * A record stands in `stateChanged` if its state did, in `corrected` if its date alone did; its name and the evidence
 * of its state may change unnoticed.
 */
export interface Changes {
  readonly new: { readonly statements: readonly FrozenStatement[]; readonly states: readonly FrozenState[] };
  readonly reworded: readonly Pair<FrozenStatement>[];
  readonly stateChanged: readonly StateChange[];
  readonly corrected: {
    readonly statements: readonly Pair<FrozenStatement>[];
    readonly states: readonly Pair<FrozenState>[];
  };
  readonly withdrawn: { readonly statements: readonly FrozenStatement[]; readonly states: readonly FrozenState[] };
}

/** What changed between two editions; every list by id. */
export function changesBetween(earlier: Edition, later: Edition): Changes {
  const statements = matched(earlier.statements, later.statements);
  const states = paired(earlier.states, later.states);
  const tells = ({ statements: own }: Edition): ReadonlySet<string> => new Set(own.map(({ id }) => recordOfId(id)));
  const [told, tellsStill] = [tells(earlier), tells(later)];
  const corrected = statements.pairs.filter(isCorrected);
  return {
    new: { statements: statements.after, states: states.after.filter(({ id }) => !told.has(id)) },
    reworded: statements.pairs.filter((pair) => pair.before.says !== pair.after.says && !isCorrected(pair)),
    stateChanged: [
      ...states.pairs.filter(({ before, after }) => before.state !== after.state),
      ...states.after.filter(({ id }) => told.has(id)).map((after) => ({ before: undefined, after })),
      ...states.before.filter(({ id }) => tellsStill.has(id)).map((before) => ({ before, after: undefined })),
    ].sort((a, b) => byId(a.after ?? a.before, b.after ?? b.before)),
    corrected: {
      statements: corrected,
      states: states.pairs.filter(({ before, after }) => before.state === after.state && before.when !== after.when),
    },
    withdrawn: { statements: statements.before, states: states.before.filter(({ id }) => !tellsStill.has(id)) },
  };
}

/** How many statements and records stand in each list. */
export function countChanges({
  new: added,
  reworded,
  stateChanged,
  corrected,
  withdrawn,
}: Changes): Readonly<Record<'new' | 'reworded' | 'state-changed' | 'corrected' | 'withdrawn', number>> {
  const all = ({
    statements,
    states,
  }: {
    readonly statements: readonly unknown[];
    readonly states: readonly unknown[];
  }): number => statements.length + states.length;
  return {
    new: all(added),
    reworded: reworded.length,
    'state-changed': stateChanged.length,
    corrected: all(corrected),
    withdrawn: all(withdrawn),
  };
}

/** Whether nothing changed. */
export function isUnchanged(changes: Changes): boolean {
  return Object.values(countChanges(changes)).every((count) => count === 0);
}

function isCorrected({ before, after }: Pair<FrozenStatement>): boolean {
  const facts = ({ value, when, inferred }: FrozenStatement): string => fingerprintOf({ value, when, inferred });
  if (facts(before) !== facts(after)) return true;
  return before.says === after.says && before.from.join() !== after.from.join();
}

interface Matching<Entry> {
  readonly pairs: readonly Pair<Entry>[];
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
}

/** Entries of two editions by id; those that only one of them has are left over. */
function paired<Entry extends { readonly id: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf = ({ id }: Entry): string => id,
): Matching<Entry> {
  const olds = new Map(before.map((entry) => [keyOf(entry), entry]));
  const news = new Map(after.map((entry) => [keyOf(entry), entry]));
  return {
    pairs: [...news].flatMap(([key, entry]) => {
      const old = olds.get(key);
      return old ? [{ before: old, after: entry }] : [];
    }),
    before: before.filter((entry) => news.get(keyOf(entry)) === undefined || olds.get(keyOf(entry)) !== entry),
    after: after.filter((entry) => olds.get(keyOf(entry)) === undefined || news.get(keyOf(entry)) !== entry),
  };
}

/** Statements of two editions by id, and those whose id changed by their words. */
function matched(before: readonly FrozenStatement[], after: readonly FrozenStatement[]): Matching<FrozenStatement> {
  const byKey = paired(before, after);
  const byWords = paired(byKey.before, byKey.after, ({ says }) => says);
  return {
    pairs: [...byKey.pairs, ...byWords.pairs].sort((a, b) => byId(a.after, b.after)),
    before: byWords.before,
    after: byWords.after,
  };
}
