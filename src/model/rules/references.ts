import { recordOfId, statementKey } from '../../basics/ids.ts';
import type { Kind } from '../../basics/kinds.ts';
import type { Problem } from '../../basics/problem.ts';
import { didYouMean } from '../../basics/suggest.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { bodyProblem, citesOf } from '../bodies.ts';
import { rawStatements, resolveStatement, type Site } from '../site.ts';
import { aKind, problemAt } from './report.ts';

/** Every field that names a record names one that exists and is of a kind that can stand there. */
export function brokenReferences(site: Site): Problem[] {
  return site.references.flatMap(({ from, path, to, allowed }) => {
    const target = site.records.get(to);
    const wanted = allowed.join(' or ');
    if (target ? allowed.includes(target.kind) : site.unread.has(to)) return [];
    const candidates = site.all.filter((record) => allowed.includes(record.kind)).map((record) => record.id);
    if (!target)
      return [problemAt(from, path, 'unknown-record', `'${to}' is no ${wanted}`, didYouMean(to, candidates, `make the record, or name another ${wanted}`))];
    return [problemAt(from, path, 'wrong-kind', `'${to}' is ${aKind(target.kind)}, not ${aKind(wanted)}`, didYouMean(to, candidates, `name ${aKind(wanted)}`))];
  });
}

const parentFields: Partial<Record<Kind, string>> = {
  programme: 'parent',
  organisation: 'parent',
  place: 'parent',
  theme: 'parent',
  event: 'partOf',
};

/** No record is its own ancestor. Each cycle is told once, at the record whose id comes first. */
export function parentCycles(site: Site): Problem[] {
  return site.all.flatMap((record) => {
    const chain = ancestors(site, record);
    if (chain.at(-1) !== record.id || chain.some((id) => id < record.id)) return [];
    const field = parentFields[record.kind] ?? 'parent';
    return [problemAt(record, [field], 'parent-cycle', `'${record.id}' is its own ancestor: ${[record.id, ...chain].join(' → ')}`, `take ${field} out of one of them`)];
  });
}

/** The ids of the parents upwards, ending where there is none, or with the record itself in a cycle. */
function ancestors(site: Site, record: SourceRecord): string[] {
  const chain: string[] = [];
  let current: SourceRecord | undefined = record;
  while (current) {
    const parent: unknown = (current.data as Record<string, unknown>)[parentFields[current.kind] ?? ''];
    if (typeof parent !== 'string') return chain;
    const known = chain.includes(parent);
    chain.push(parent);
    if (parent === record.id || known) return chain;
    current = site.records.get(parent);
  }
  return chain;
}

/** An inference rests on statements that exist. */
export function brokenInputs(site: Site): Problem[] {
  return site.all.flatMap((record) =>
    rawStatements(record).flatMap((statement, index) =>
      (statement.inferred?.inputs ?? []).flatMap((input, place) => {
        const key = resolveStatement(record, input);
        if (key === statementKey(record.id, statement.id))
          return [problemAt(record, ['statements', index, 'inferred', 'inputs', place], 'unknown-statement', `'${input}' is this statement itself`, 'name the statements it rests on')];
        if (inUnread(site, key) || site.statements.has(key)) return [];
        return [problemAt(record, ['statements', index, 'inferred', 'inputs', place], 'unknown-statement', `'${input}' is no statement`, suggestStatement(site, record, input))];
      }),
    ),
  );
}

/** A body cites statements that exist. */
export function brokenBodyReferences(site: Site): Problem[] {
  return site.all.flatMap((record) => {
    const problems: Problem[] = [];
    for (const { to, node } of citesOf(record.body.tree)) {
      if (to === undefined)
        problems.push(bodyProblem(record, node, 'unknown-statement', '<Cite> names no statement', 'write <Cite to="a-statement" />'));
      else if (!site.statements.has(resolveStatement(record, to)) && !inUnread(site, to))
        problems.push(bodyProblem(record, node, 'unknown-statement', `'${to}' is no statement`, suggestStatement(site, record, to)));
    }
    return problems;
  });
}

function inUnread(site: Site, key: string): boolean {
  return site.unread.has(recordOfId(key));
}

function suggestStatement(site: Site, record: SourceRecord, text: string): string {
  const own = rawStatements(record).map((statement) => statement.id);
  return didYouMean(text, text.includes('.') ? [...site.statements.keys()] : own, own.length > 0 && !text.includes('.') ? `statements here: ${own.join(', ')}` : 'name a statement as record.statement');
}
