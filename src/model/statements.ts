import { mergeEvidence, writeEvidence, type Evidence } from '../basics/evidence.ts';
import { statementKey } from '../basics/ids.ts';
import { limits } from '../basics/limits.ts';
import { inOrder, levels } from '../basics/order.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Statement } from '../schema/statement.ts';
import { evidenceIn } from './field-evidence.ts';
import { perRecord } from './memo.ts';

/** A statement with its record, its key across the site and its evidence read. */
export interface LinkedStatement {
  /** `bella.route` */
  readonly key: string;
  readonly record: SourceRecord;
  readonly index: number;
  readonly statement: Statement;
  /** An inference without evidence of its own rests on that of its inputs. */
  readonly evidence: readonly Evidence[];
}

/** A statement as its record has it. */
export interface RawStatement {
  readonly record: SourceRecord;
  readonly statement: Statement;
}

/** The keys of the statements that a statement is inferred from, none for one that is not. */
export function groundsOf({ record, statement }: RawStatement): string[] {
  return (statement.inferred?.inputs ?? []).map((input) => resolveStatement(record, input));
}

/** The statements in a record's front matter, none for the kinds that have none. */
export function rawStatements(record: SourceRecord): readonly Statement[] {
  return 'statements' in record.data ? (record.data.statements ?? []) : [];
}

/** The key of the statement that `text` names from within `record`: `route` is its own, `bella.route` another's. */
export function resolveStatement(record: SourceRecord, text: string): string {
  return text.includes('.') ? text : statementKey(record.id, text);
}

/** The statements of a record with the evidence that they name themselves. */
const ownStatements = perRecord((record: SourceRecord): readonly LinkedStatement[] =>
  rawStatements(record).map((statement, index) => ({
    key: statementKey(record.id, statement.id),
    record,
    index,
    statement,
    evidence: evidenceIn(statement.from),
  })),
);

/** What tells the statements of a record, with the evidence that each rests on, where `all` are the records. */
export function statementsOfEach(all: readonly SourceRecord[]): (record: SourceRecord) => readonly LinkedStatement[] {
  const inherited = inheritedEvidence(all);
  return (record) => {
    const own = ownStatements(record);
    return leaningIn(record).length > 0 ? withInherited(own, inherited) : own;
  };
}

/** Whether a statement is inferred and names no evidence of its own. */
function leans({ statement, evidence }: LinkedStatement): boolean {
  return statement.inferred !== undefined && evidence.length === 0;
}

const leaningIn = perRecord((record: SourceRecord) => ownStatements(record).filter(leans));

/** The last statements of a record that rest on the evidence of others, and that evidence as it is written. */
const leaningStatements = new WeakMap<
  readonly LinkedStatement[],
  { readonly written: string; readonly statements: readonly LinkedStatement[] }
>();

function withInherited(
  own: readonly LinkedStatement[],
  inherited: ReadonlyMap<string, readonly Evidence[]>,
): readonly LinkedStatement[] {
  const evidenceFor = (linked: LinkedStatement): readonly Evidence[] =>
    leans(linked) ? (inherited.get(linked.key) ?? []) : linked.evidence;
  const written = own.map((linked) => evidenceFor(linked).map(writeEvidence).join(' ')).join('\n');
  const known = leaningStatements.get(own);
  if (known?.written === written) return known.statements;
  const statements = own.map((linked) => ({ ...linked, evidence: evidenceFor(linked) }));
  leaningStatements.set(own, { written, statements });
  return statements;
}

/**
 * The evidence of each inference that names none of its own: all that its inputs rest on, as far down as a reader could
 * follow.
 */
function inheritedEvidence(all: readonly SourceRecord[]): Map<string, readonly Evidence[]> {
  const known = new Map<string, readonly Evidence[]>();
  const leaners = all.flatMap(leaningIn);
  if (leaners.length === 0) return known;
  const raw = new Map(all.flatMap((record) => ownStatements(record).map((linked) => [linked.key, linked])));
  const leaning = new Map(
    leaners.flatMap((found) =>
      raw.get(found.key) === found ? [[found.key, groundsOf(found).filter((input) => raw.has(input))]] : [],
    ),
  );
  const inputs = (key: string): readonly string[] => leaning.get(key) ?? [];
  const groups = inOrder(leaning.keys(), inputs);
  const depths = levels(groups, inputs);
  for (const group of groups) {
    const within = group.filter((key) => (depths.get(key) ?? 0) <= limits.levels);
    const own = within.flatMap((key) => raw.get(key)?.evidence ?? []);
    const below = within.flatMap((key) => inputs(key).flatMap((input) => known.get(input) ?? []));
    for (const key of within) known.set(key, below.length === 0 ? own : mergeEvidence([...own, ...below]));
  }
  return known;
}
