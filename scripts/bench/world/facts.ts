import type { Kind } from '../../../src/basics/kinds.ts';
import type { Data } from '../../../src/schema/records.ts';
import type { Statement } from '../../../src/schema/statement.ts';
import { fillers, pick } from '../words.ts';

/** A record without its id. */
export interface Draft<K extends Kind = Kind> {
  readonly data: Data<K>;
  readonly body: string;
}

/** A statement with the sentence that a body makes of it; a figure may stand in a table instead. */
export interface Fact {
  readonly statement: Statement;
  readonly body: string;
  readonly cell?: readonly [string, string];
}

/** The first sentences of a paper: what `facts` state, each in its own words. */
export function bottomLineOf(
  facts: readonly Fact[],
  ids: readonly string[],
  owner = '',
): { says: string; cites: string[] }[] {
  return ids.flatMap((id) =>
    facts
      .filter(({ statement }) => statement.id === id)
      .map(({ statement }) => ({ says: statement.says, cites: [`${owner}${id}`] })),
  );
}

/** What the facts of a record state. */
export function statementsOf(facts: readonly Fact[]): Statement[] {
  return facts.map(({ statement }) => statement);
}

/** A body of 100 to 250 words: each fact with its reference, and sentences that claim nothing. */
export function bodyOf(index: number, facts: readonly Fact[], withTable: boolean): string {
  const rows = withTable ? facts.filter(({ cell }) => cell !== undefined) : [];
  const told = facts
    .filter((fact) => !rows.includes(fact))
    .map(({ statement, body }) => `${body} <Cite to="${statement.id}" />`);
  const filling = Array.from({ length: Math.max(3, 9 - facts.length + (index % 4)) }, (_, step) =>
    pick(fillers, index + step),
  );
  const table = rows.map(({ statement, cell }) => `| ${cell?.[0]} | ${cell?.[1]} <Cite to="${statement.id}" /> |`);
  return [
    told.slice(0, 3).join(' '),
    [...filling.slice(0, 3), ...told.slice(3)].join(' '),
    ...(table.length > 0 ? [['| Measure | Number |', '|---|---|', ...table].join('\n')] : []),
    filling.slice(3).join(' '),
  ]
    .filter(Boolean)
    .join('\n\n');
}
