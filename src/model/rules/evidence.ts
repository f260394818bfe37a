import { counted } from '../../basics/counted.ts';
import { isOpen, letItBeFound, type EvidenceFault } from '../../basics/evidence.ts';
import { limits } from '../../basics/limits.ts';
import { circleFrom, inOrder, levels } from '../../basics/order.ts';
import { inShort, listed, way, type Problem } from '../../basics/problem.ts';
import { didYouMean } from '../../basics/suggest.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';
import { schemas } from '../../schema/records.ts';
import { claimingFields } from '../../schema/walk.ts';
import { evidenceMap, itemName, valueOf } from '../fields.ts';
import { perRecord } from '../memo.ts';
import { fieldsIn, recordOf, recordsOf, type Citation, type Site } from '../site.ts';
import { groundsOf, rawStatements } from '../statements.ts';
import { aKind, problemAt, warningAt, ofEachRecord } from './report.ts';

/** Evidence names a source that exists and paragraphs that it has. */
export function brokenEvidence(site: Site): Problem[] {
  const sources = recordsOf(site, 'source').map((record) => record.id);
  const suspects = site.all.filter((record) => !isSound(site, record));
  return suspects
    .flatMap((record) => fieldsIn(record).citations)
    .flatMap((citation) => {
      const { from, path, text, evidence } = citation;
      if (typeof evidence === 'string') return [unreadable(evidence, citation, sources)];
      const named = evidence.source;
      const source = recordOf(site, 'source', named);
      if (site.unread.get(named) === 'source') return [];
      const other = site.records.get(named);
      if (!source && other)
        return [
          problemAt(from, path, 'unknown-source', {
            what: `'${other.id}' is ${aKind(other.kind)}, not a source`,
            todo: 'name a source',
          }),
        ];
      if (!source)
        return [
          problemAt(from, path, 'unknown-source', {
            what: `'${named}' is no source`,
            todo: didYouMean(named, sources, `put it on record: npm run source -- add FILE --id ${named}`),
          }),
        ];
      if (isOpen(evidence))
        return [
          problemAt(from, path, 'evidence-open', {
            what: `the paragraph of '${text}' has still to be found`,
            todo: letItBeFound,
          }),
        ];
      const last = evidence.paragraphs.at(-1) ?? 0;
      if (last <= source.data.paragraphs) return [];
      return [
        problemAt(from, path, 'paragraph-past-end', {
          what: `'${text}' points past the end of the source`,
          todo: `${source.id} has ${counted(source.data.paragraphs, 'paragraph')}; look the right one up`,
        }),
      ];
    });
}

/** The last paragraph that a record cites of each source; undefined where something of it is no evidence. */
const lastCited = perRecord((record: SourceRecord): ReadonlyMap<string, number> | undefined => {
  const last = new Map<string, number>();
  for (const { evidence } of fieldsIn(record).citations) {
    if (typeof evidence === 'string' || isOpen(evidence)) return undefined;
    last.set(evidence.source, Math.max(last.get(evidence.source) ?? 0, evidence.paragraphs.at(-1) ?? 0));
  }
  return last;
});

/** Whether all that a record cites is there. */
function isSound(site: Site, record: SourceRecord): boolean {
  const cited = lastCited(record);
  if (!cited) return false;
  for (const [source, last] of cited)
    if (last > (recordOf(site, 'source', source)?.data.paragraphs ?? -1)) return false;
  return true;
}

function unreadable(fault: EvidenceFault, { from, path, text }: Citation, sources: readonly string[]): Problem {
  if (fault === 'no-source')
    return problemAt(from, path, 'evidence-no-source', {
      what: `'${text}' names no source`,
      todo: `write source-id#paragraph${sources[0] ? `, for instance ${sources[0]}#1` : ''}`,
    });
  if (fault === 'backwards')
    return problemAt(from, path, 'range-backwards', {
      what: `'${text}' ends before it starts`,
      todo: 'put the lower paragraph first',
    });
  return problemAt(from, path, 'evidence-no-paragraph', {
    what: `'${text}' names no paragraph`,
    todo: `write ${text.split('#')[0]}#13, #27-30 for several, or #? to let it be found`,
  });
}

/** A statement names its evidence. An inference and a line name the statements they rest on instead. */
export const statementsWithoutEvidence = ofEachRecord((record): Problem[] =>
  rawStatements(record).flatMap((statement, index) => {
    const problem = (what: string, todo: string) => [
      problemAt(record, ['statements', index], 'statement-without-evidence', { what, todo }),
    ];
    if (!statement.inferred && statement.aspect === 'line')
      return problem(
        `the line '${statement.id}' rests on nothing`,
        'add inferred: {why: …, inputs: […]} with the statements it rests on',
      );
    if (statement.from !== undefined || statement.inferred) return [];
    return problem(`'${statement.id}' names no evidence`, 'add from: source-id#paragraph');
  }),
);

/** An inference leads to statements with evidence: not back to itself, and not further down than a reader follows. */
export function endlessInferences(site: Site): Problem[] {
  const inputs = (key: string): string[] => {
    const linked = site.statements.get(key);
    return linked && linked.statement.from === undefined
      ? groundsOf(linked).filter((input) => site.statements.has(input))
      : [];
  };
  const leaning = [...site.statements.values()].flatMap(({ key, statement }) =>
    statement.inferred && inputs(key).length > 0 ? [key] : [],
  );
  const groups = inOrder(leaning, inputs);
  const depths = levels(groups, inputs);
  const places = new Map(leaning.map((key, place) => [key, place]));
  // One that names itself alone is an unknown input already.
  const circles = new Map(
    groups.filter((group) => group.length > 1).map((group) => [firstIn(group, places), new Set(group)]),
  );
  return leaning.flatMap((key) => {
    const linked = site.statements.get(key);
    if (!linked) return [];
    const { record, index, statement } = linked;
    const circle = circles.get(key);
    const round = circle && circleFrom(key, (one) => inputs(one).filter((input) => circle.has(input)));
    return [
      ...(round
        ? [
            problemAt(record, ['statements', index], 'statement-without-evidence', {
              what: `'${statement.id}' rests on itself: ${way(round)}`,
              todo: 'let one of them rest on a statement with evidence',
            }),
          ]
        : []),
      ...(depths.get(key) === limits.levels + 1
        ? [
            problemAt(record, ['statements', index, 'inferred', 'inputs'], 'too-deep', {
              what: `'${statement.id}' rests on an inference from an inference, and so on ${limits.levels + 1} times`,
              todo: 'name the statements with evidence that it rests on',
            }),
          ]
        : []),
    ];
  });
}

function firstIn(keys: readonly string[], places: ReadonlyMap<string, number>): string {
  return keys.reduce((first, key) => ((places.get(key) ?? 0) < (places.get(first) ?? 0) ? key : first));
}

/** A field that claims something about the world has its evidence in the `from` map, whole or item by item. */
export const fieldsWithoutEvidence = ofEachRecord((record): Problem[] =>
  claimingFields(schemas[record.kind]).flatMap(({ name }) => {
    const value = valueOf(record.data, name);
    return value === undefined ? [] : fieldWithoutEvidence(record, name, value);
  }),
);

function fieldWithoutEvidence(record: SourceRecord, field: string, value: unknown): Problem[] {
  const missing = (what: string, todo: string): Problem =>
    problemAt(record, [field], 'field-without-evidence', { what: `${what} names no evidence`, todo });
  const evidence = evidenceMap(record)[field];
  if (evidence === undefined) return [missing(`'${field}'`, `add from: {${field}: source-id#paragraph}`)];
  if (typeof evidence === 'string' || Array.isArray(evidence)) return [];
  return (itemsOf(value) ?? [])
    .filter((item) => !Object.hasOwn(evidence, item))
    .map((item) => missing(`'${item}' in '${field}'`, `add ${item} to from: {${field}: {…}}`));
}

/**
 * The names of the items of a list, by which evidence can be given for each; undefined for what is cited for as a
 * whole.
 */
function itemsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((item) => itemName(item) ?? []);
  return names.length === value.length ? names : undefined;
}

/** The `from` map speaks of fields that are there. */
export const evidenceWithoutField = ofEachRecord((record): Problem[] => {
  const claiming = claimingFields(schemas[record.kind]).map(({ name }) => name);
  return Object.entries(evidenceMap(record)).flatMap(([field, evidence]) =>
    wrongEvidence(record, field, evidence, claiming),
  );
});

function wrongEvidence(record: SourceRecord, field: string, evidence: unknown, claiming: readonly string[]): Problem[] {
  const wrong = (path: Path, what: string, todo: string): Problem =>
    problemAt(record, ['from', ...path], 'evidence-without-field', { what, todo });
  if (!claiming.includes(field)) {
    const fields = `such fields here: ${claiming.join(', ')}`;
    return [
      wrong([field], `'${inShort(field)}' is no field that claims something`, didYouMean(field, claiming, fields)),
    ];
  }
  const value = valueOf(record.data, field);
  if (value === undefined) {
    const todo = `add ${field}: …, or take the evidence out`;
    return [wrong([field], `there is evidence for '${field}', but no '${field}'`, todo)];
  }
  if (typeof evidence !== 'object' || evidence === null || Array.isArray(evidence)) return [];
  const items = itemsOf(value);
  if (items === undefined) {
    const what = `'${field}' is no list, so it has no evidence item by item`;
    return [wrong([field], what, `write ${field}: source-id#paragraph`)];
  }
  const known = new Set(items);
  return Object.keys(evidence)
    .filter((item) => !known.has(item))
    .map((item) =>
      wrong(
        [field, item],
        `'${field}' does not list '${inShort(item)}'`,
        didYouMean(item, items, `it lists: ${listed(items)}`),
      ),
    );
}

/** A source on which nothing rests was entered for nothing, or its statements were forgotten. */
export function unusedSources(site: Site): Problem[] {
  // A file that can't be read may be the one that uses it.
  if (site.unread.size > 0) return [];
  const used = new Set(site.all.flatMap(sourcesUsed));
  return recordsOf(site, 'source')
    .filter((source) => !used.has(source.id))
    .map((source) =>
      warningAt(source, [], 'unused-source', {
        what: `nothing rests on '${source.id}'`,
        todo: 'enter what it says, or take the record out',
      }),
    );
}

/** The sources that a record cites, each once, itself aside. */
const sourcesUsed = perRecord((record: SourceRecord): readonly string[] => [
  ...new Set(
    fieldsIn(record).citations.flatMap(({ evidence }) =>
      typeof evidence === 'string' || evidence.source === record.id ? [] : [evidence.source],
    ),
  ),
]);
