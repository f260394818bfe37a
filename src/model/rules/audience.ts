import type { Node } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseRecordLink, statementKey } from '../../basics/ids.ts';
import type { Kind } from '../../basics/kinds.ts';
import type { Problem } from '../../basics/problem.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';
import { schemas } from '../../schema/records.ts';
import { walk } from '../../schema/walk.ts';
import { bodyProblem, citesOf, textBlocks } from '../bodies.ts';
import { isPublic, rawStatements, resolveStatement, type Site } from '../site.ts';
import { problemAt } from './report.ts';

/** What everyone may read does not lean on what only the desk may read: not in its fields, its evidence, its inferences, its body. */
export function internalReferences(site: Site): Problem[] {
  const inFields = site.references
    .filter(({ from, path, to }) => isOpen(from, path) && isHidden(site, to))
    .map(({ from, path, to }) => inField(from, path, to));
  const inEvidence = site.citations.flatMap(({ from, path, text }) => {
    const source = text.split('#')[0] ?? '';
    return isOpen(from, path) && isHidden(site, source) ? [inField(from, path, source)] : [];
  });
  const inInferences = site.all.flatMap((record) =>
    rawStatements(record).flatMap((statement, index) =>
      (statement.inferred?.inputs ?? []).flatMap((input, place) => {
        const path = ['statements', index, 'inferred', 'inputs', place];
        return isOpen(record, path) && isHiddenStatement(site, resolveStatement(record, input))
          ? [inField(record, path, input)]
          : [];
      }),
    ),
  );
  const inBodies = site.all.flatMap((record) => {
    if (record.data.audience === 'internal') return [];
    const problems = citesOf(record.body.tree).flatMap(({ to, node }) =>
      to !== undefined && isHiddenStatement(site, resolveStatement(record, to)) ? [inBody(record, node, to)] : [],
    );
    visit(record.body.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const link = parseRecordLink(node.url);
      if (!link) return;
      const hidden =
        isHidden(site, link.id) ||
        (link.statement !== undefined && isHiddenStatement(site, statementKey(link.id, link.statement)));
      if (hidden) problems.push(inBody(record, node, node.url));
    });
    return problems;
  });
  return [...inFields, ...inEvidence, ...inInferences, ...inBodies];
}

/** The kinds whose names mean one thing wherever they stand; what the desk calls its briefings, pages, themes and counts are everyday words. */
const namedKinds: readonly Kind[] = ['programme', 'event', 'organisation', 'person', 'place', 'source'];

/** Nor does it name what only the desk may know of: a name that a record for everyone bears too gives nothing away. */
export function internalNames(site: Site): Problem[] {
  if (!site.all.some(({ kind, data }) => data.audience === 'internal' && namedKinds.includes(kind))) return [];
  const namesIn = (text: string): string[] => {
    const hidden = [...Map.groupBy(site.names.find(text), ({ start }) => start).values()]
      .filter((same) => same.every(({ id }) => isHidden(site, id)))
      .flatMap((same) => same.filter(({ id }) => namedKinds.includes(site.records.get(id)?.kind ?? 'page')));
    return [...new Set(hidden.map(({ start, end }) => text.slice(start, end)))];
  };
  return site.all.flatMap((record) => {
    if (record.data.audience === 'internal') return [];
    const leaves = [...walk(schemas[record.kind], record.data)];
    // A value can be yielded twice, once with the notes around it; what points to a record is told of as such.
    const pointers = new Set(
      leaves
        .filter(({ path, notes }) => notes.evidence || notes.refersTo || path.at(-1) === 'id')
        .map(({ path }) => path.join('.')),
    );
    const inWords = leaves.flatMap(({ path, value }) =>
      typeof value === 'string' && !pointers.has(path.join('.')) && isOpen(record, path)
        ? namesIn(value).map((name) =>
            problemAt(
              record,
              path,
              'internal-reference',
              `'${name}' names an internal record, and these words are public`,
              'say it without the name, or make it internal too',
            ),
          )
        : [],
    );
    const inBlocks = textBlocks(record.body.tree).flatMap(({ node, text }) =>
      namesIn(text).map((name) =>
        bodyProblem(
          record,
          node,
          'internal-reference',
          `'${name}' names an internal record, and this body is public`,
          'say it without the name, or make the record internal',
        ),
      ),
    );
    return [...inWords, ...inBlocks];
  });
}

function inField(record: SourceRecord, path: Path, to: string): Problem {
  return problemAt(
    record,
    path,
    'internal-reference',
    `'${to}' is internal, and what leans on it here is public`,
    'make both internal, or take the reference out',
  );
}

function inBody(record: SourceRecord, node: Node, to: string): Problem {
  return bodyProblem(
    record,
    node,
    'internal-reference',
    `'${to}' is internal, and this body is public`,
    'take the sentence out, or make the record internal',
  );
}

function isHidden(site: Site, id: string): boolean {
  return site.records.get(id)?.data.audience === 'internal';
}

function isHiddenStatement(site: Site, key: string): boolean {
  const linked = site.statements.get(key);
  return linked !== undefined && (!isPublic(linked.statement) || isHidden(site, linked.record.id));
}

/** Whether everyone may read the field of `record` at `path`: neither the record nor the statement it stands in is internal. */
function isOpen(record: SourceRecord, path: Path): boolean {
  const statement = path[0] === 'statements' ? rawStatements(record)[Number(path[1])] : undefined;
  return record.data.audience !== 'internal' && (statement === undefined || isPublic(statement));
}
