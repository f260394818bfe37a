import type { Node } from 'mdast';
import { parseRecordLink, statementKey } from '../../basics/ids.ts';
import { kindIs, type Kind } from '../../basics/kinds.ts';
import type { Problem } from '../../basics/problem.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';
import { schemas } from '../../schema/records.ts';
import type { Sort } from '../../schema/sorts.ts';
import { walk } from '../../schema/walk.ts';
import { bodyProblem, citesOf, linksOf, textBlocks } from '../bodies.ts';
import { citingFields, rawSentences } from '../citing.ts';
import { perRecord } from '../memo.ts';
import { fieldsIn, type Site } from '../site.ts';
import { rawStatements, resolveStatement } from '../statements.ts';
import { isPublic } from '../public.ts';
import { problemAt } from './report.ts';

/**
 * What everyone may read does not lean on what only the desk may read: not in its fields, its evidence, its inferences,
 * its body.
 */
export function internalReferences(site: Site): Problem[] {
  const hidden = {
    record: new Set([...site.records.values()].flatMap(({ id, data }) => (data.audience === 'internal' ? [id] : []))),
    statement: new Set(
      [...site.statements.values()].flatMap(({ key, statement, record }) =>
        !isPublic(statement) || isHidden(site, record.id) ? [key] : [],
      ),
    ),
  };
  if (hidden.record.size + hidden.statement.size === 0) return [];
  return site.all.flatMap((record) =>
    openLeanings(record)
      .filter(({ on, name, within }) => hidden[on].has(name) || (within !== undefined && hidden.record.has(within)))
      .map(({ problem }) => problem()),
  );
}

/** Something that everyone may read, and the record or statement on which it leans. */
interface Leaning {
  readonly on: 'record' | 'statement';
  readonly name: string;
  /** Of a statement that a link leads to, the record whose name the link has too. */
  readonly within?: string;
  readonly problem: () => Problem;
}

/** All that a record says openly and that leans on something. */
const openLeanings = perRecord((record: SourceRecord): readonly Leaning[] => {
  if (record.data.audience === 'internal') return [];
  const leaning = (on: Leaning['on'], name: string, path: Path, written = name): Leaning[] =>
    isOpen(record, path) ? [{ on, name, problem: () => inField(record, path, written) }] : [];
  const { references, citations } = fieldsIn(record);
  return [
    ...references.flatMap(({ path, to }) => leaning('record', to, path)),
    ...citations.flatMap(({ path, text }) => leaning('record', text.split('#')[0] ?? '', path)),
    ...rawStatements(record).flatMap((statement, index) =>
      (statement.inferred?.inputs ?? []).flatMap((input, place) =>
        leaning(
          'statement',
          resolveStatement(record, input),
          ['statements', index, 'inferred', 'inputs', place],
          input,
        ),
      ),
    ),
    ...citesOf(record.body.tree).flatMap(({ to, node }): Leaning[] =>
      to === undefined
        ? []
        : [{ on: 'statement', name: resolveStatement(record, to), problem: () => inBody(record, node, to) }],
    ),
    ...linksOf(record.body.tree).flatMap(({ node, url, shows }): Leaning[] => {
      const link = shows ? undefined : parseRecordLink(url);
      if (!link) return [];
      const problem = (): Problem => inBody(record, node, url);
      return link.statement === undefined
        ? [{ on: 'record', name: link.id, problem }]
        : [{ on: 'statement', name: statementKey(link.id, link.statement), within: link.id, problem }];
    }),
    ...citingFields.flatMap((field) =>
      rawSentences(record, field).flatMap(({ cites }, index) =>
        cites.flatMap((to, place) =>
          leaning('statement', resolveStatement(record, to), [field, index, 'cites', place], to),
        ),
      ),
    ),
  ];
});

/**
 * Whether names of a kind mean one thing wherever they stand; what the desk calls its briefings, pages, themes and
 * counts are everyday words.
 */
function isNamed(kind: Kind): boolean {
  return !kindIs(kind, 'names', 'everyday');
}

function isNamedRecord(site: Site, id: string): boolean {
  const record = site.records.get(id);
  return record !== undefined && isNamed(record.kind);
}

/**
 * In which values a name may stand. What points to a record is told of as such; the words of a list are the house's
 * own.
 */
const mayName = {
  date: false,
  record: false,
  word: false,
  number: false,
  amount: false,
  name: true,
  text: true,
  code: true,
  address: true,
  point: false,
  switch: false,
  id: false,
  pointer: false,
  evidence: false,
} as const satisfies Record<Sort, boolean>;

/** Nor does it name what only the desk may know of: a name that a record for everyone bears too gives nothing away. */
export function internalNames(site: Site): Problem[] {
  if (!site.all.some(({ kind, data }) => data.audience === 'internal' && isNamed(kind))) return [];
  const namesIn = (text: string): string[] => {
    const hidden = [...Map.groupBy(site.names.find(text), ({ start }) => start).values()]
      .filter((same) => same.every(({ id }) => isHidden(site, id)))
      .flatMap((same) => same.filter(({ id }) => isNamedRecord(site, id)));
    return [...new Set(hidden.map(({ start, end }) => text.slice(start, end)))];
  };
  return site.all.flatMap((record) => {
    if (record.data.audience === 'internal') return [];
    const inWords = walk(schemas[record.kind], record.data).flatMap(({ path, value, sort }) =>
      typeof value === 'string' && mayName[sort] && isOpen(record, path)
        ? namesIn(value).map((name) =>
            problemAt(record, path, 'internal-reference', {
              what: `'${name}' names an internal record, and these words are public`,
              todo: 'say it without the name, or make it internal too',
            }),
          )
        : [],
    );
    const inBlocks = textBlocks(record.body.tree).flatMap(({ node, text }) =>
      namesIn(text).map((name) =>
        bodyProblem(record, node, 'internal-reference', {
          what: `'${name}' names an internal record, and this body is public`,
          todo: 'say it without the name, or make the record internal',
        }),
      ),
    );
    return [...inWords, ...inBlocks];
  });
}

function inField(record: SourceRecord, path: Path, to: string): Problem {
  return problemAt(record, path, 'internal-reference', {
    what: `'${to}' is internal, and what leans on it here is public`,
    todo: 'make both internal, or take the reference out',
  });
}

function inBody(record: SourceRecord, node: Node, to: string): Problem {
  return bodyProblem(record, node, 'internal-reference', {
    what: `'${to}' is internal, and this body is public`,
    todo: 'take the sentence out, or make the record internal',
  });
}

function isHidden(site: Site, id: string): boolean {
  return site.records.get(id)?.data.audience === 'internal';
}

/**
 * Whether everyone may read the field of `record` at `path`: neither the record nor the statement it stands in is
 * internal.
 */
function isOpen(record: SourceRecord, path: Path): boolean {
  const statement = path[0] === 'statements' ? rawStatements(record)[Number(path[1])] : undefined;
  return record.data.audience !== 'internal' && (statement === undefined || isPublic(statement));
}
