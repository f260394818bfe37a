import { compareText } from '../../basics/compare.ts';
import { recordOfId, statementKey, isRecordId } from '../../basics/ids.ts';
import type { Kind } from '../../basics/kinds.ts';
import { limits } from '../../basics/limits.ts';
import { circleFrom, inOrder, levels } from '../../basics/order.ts';
import { inShort, listed, way, type Problem } from '../../basics/problem.ts';
import { didYouMean } from '../../basics/suggest.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { bodyProblem, citesOf } from '../bodies.ts';
import { citingFields, rawSentences } from '../citing.ts';
import { wholeOf } from '../hierarchy.ts';
import { perSite } from '../memo.ts';
import type { Site } from '../site.ts';
import { rawStatements, resolveStatement } from '../statements.ts';
import { aKind, problemAt } from './report.ts';

/** Every field that names a record names one that exists and is of a kind that can stand there. */
export function brokenReferences(site: Site): Problem[] {
  return site.references.flatMap(({ from, path, to, allowed }) => {
    const target = site.records.get(to);
    const wanted = allowed.join(' or ');
    if (target ? allowed.includes(target.kind) : site.unread.has(to)) return [];
    const candidates = idsOf(site, allowed);
    if (!target && to === placeholder)
      return [
        problemAt(from, path, 'unknown-record', {
          what: `'${to}' stands where nobody is named yet`,
          todo: `write the id of ${aKind(wanted)} on record, as in ${String(path[0])}: [${idsOf(site, allowed.slice(0, 1))[0] ?? 'space-agency'}]; for a new one: npm run new -- ${allowed[0] ?? 'organisation'} "Name"`,
        }),
      ];
    if (!target)
      return [
        problemAt(from, path, 'unknown-record', {
          what: `'${to}' is no ${wanted}`,
          todo: didYouMean(to, candidates, `${commandFor(to, allowed)}, or name another ${wanted}`),
        }),
      ];
    return [
      problemAt(from, path, 'wrong-kind', {
        what: `'${to}' is ${aKind(target.kind)}, not ${aKind(wanted)}`,
        todo: didYouMean(to, candidates, `name ${aKind(wanted)}`),
      }),
    ];
  });
}

/** What proposals write for somebody who is on record under no name. */
const placeholder = 'who';

const idsByKinds = perSite<Site, Map<string, readonly string[]>>(() => new Map());

/** The ids of all records of some kinds: the same list each time, which is asked for many words. */
function idsOf(site: Site, allowed: readonly Kind[]): readonly string[] {
  const lists = idsByKinds(site);
  const key = allowed.join(' ');
  const ids = lists.get(key) ?? site.all.filter(({ kind }) => allowed.includes(kind)).map(({ id }) => id);
  lists.set(key, ids);
  return ids;
}

/**
 * No record is its own ancestor, or has more ancestors than a reader follows. A circle is told once, at the record
 * whose id comes first.
 */
export function endlessParents(site: Site): Problem[] {
  const below = [...site.records.values()].filter((record) => wholeOf(record));
  const groups = inOrder(
    below.map(({ id }) => id),
    (id) => parentOf(site, id),
  );
  const depths = levels(groups, (id) => parentOf(site, id));
  const circles = new Set(
    groups
      .filter((group) => group.length > 1 || parentOf(site, group[0] ?? '').includes(group[0] ?? ''))
      .map((group) => group.sort(compareText)[0]),
  );
  return below.flatMap((record) => {
    const field = wholeOf(record)?.field ?? '';
    return [
      ...(circles.has(record.id)
        ? [
            problemAt(record, [field], 'parent-cycle', {
              what: `'${record.id}' is its own ancestor: ${way(circleFrom(record.id, (id) => parentOf(site, id)))}`,
              todo: `take ${field} out of one of them`,
            }),
          ]
        : []),
      ...(depths.get(record.id) === limits.levels + 1
        ? [
            problemAt(record, [field], 'too-deep', {
              what: `'${record.id}' has more than ${limits.levels} records above it`,
              todo: `name one further up in ${field}`,
            }),
          ]
        : []),
    ];
  });
}

/** What a record is part of, if it names something that exists: one at most. */
function parentOf(site: Site, id: string): readonly string[] {
  const record = site.records.get(id);
  const whole = record && wholeOf(record);
  return whole && site.records.has(whole.id) ? [whole.id] : [];
}

/** An inference rests on statements that exist. */
export function brokenInputs(site: Site): Problem[] {
  return site.all.flatMap((record) =>
    rawStatements(record).flatMap((statement, index) =>
      (statement.inferred?.inputs ?? []).flatMap((input, place) => {
        const key = resolveStatement(record, input);
        if (key === statementKey(record.id, statement.id))
          return [
            problemAt(record, ['statements', index, 'inferred', 'inputs', place], 'unknown-statement', {
              what: `'${input}' is this statement itself`,
              todo: 'name the statements it rests on',
            }),
          ];
        if (inUnread(site, key) || site.statements.has(key)) return [];
        return [
          problemAt(record, ['statements', index, 'inferred', 'inputs', place], 'unknown-statement', {
            what: `'${input}' is no statement`,
            todo: suggestStatement(site, record, input),
          }),
        ];
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
        problems.push(
          bodyProblem(record, node, 'unknown-statement', {
            what: '<Cite> names no statement',
            todo: 'write <Cite to="a-statement" />',
          }),
        );
      else if (!site.statements.has(resolveStatement(record, to)) && !inUnread(site, to))
        problems.push(
          bodyProblem(record, node, 'unknown-statement', {
            what: `'${inShort(to)}' is no statement`,
            todo: suggestStatement(site, record, to),
          }),
        );
    }
    return problems;
  });
}

/** A sentence outside a body cites statements that exist. */
export function brokenCites(site: Site): Problem[] {
  return site.all.flatMap((record) =>
    citingFields.flatMap((field) =>
      rawSentences(record, field).flatMap(({ cites }, index) =>
        cites.flatMap((to, place) =>
          site.statements.has(resolveStatement(record, to)) || inUnread(site, to)
            ? []
            : [
                problemAt(record, [field, index, 'cites', place], 'unknown-statement', {
                  what: `'${inShort(to)}' is no statement`,
                  todo: suggestStatement(site, record, to),
                }),
              ],
        ),
      ),
    ),
  );
}

function inUnread(site: Site, key: string): boolean {
  return site.unread.has(recordOfId(key));
}

const statementKeys = perSite((site: Site): readonly string[] => [...site.statements.keys()]);

function suggestStatement(site: Site, record: SourceRecord, text: string): string {
  if (text.includes('.')) return didYouMean(text, statementKeys(site), 'name a statement as record.statement');
  const own = (site.statementsOf.get(record.id) ?? []).map(({ statement }) => statement.id);
  return didYouMean(
    text,
    own,
    own.length > 0 ? `statements here: ${listed(own)}` : 'name a statement as record.statement',
  );
}

/** What is typed to make the record that is missing. */
function commandFor(id: string, [kind]: readonly Kind[]): string {
  if (kind === undefined) return 'make the record';
  if (!isRecordId(id)) return `write an id; for a new one: npm run new -- ${kind} "${inShort(id)}"`;
  const name = id.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `make it: npm run new -- ${kind} "${name.join(' ')}" --id ${id}`;
}
