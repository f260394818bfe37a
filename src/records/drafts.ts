import type { Position, Problem } from '../basics/problem.ts';
import { isUnwritten } from '../basics/unwritten.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Reading } from './read.ts';

/** A reading without what is not finished, and a warning for each thing that was left out. */
export interface WithoutDrafts {
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  /** The ids of the records that were left out. */
  readonly ids: ReadonlySet<string>;
}

/**
 * Leaves out records and statements that are drafts, with all that is wrong with them. Their ids count as those of
 * records that could not be read.
 */
export function withoutDrafts(reading: Reading): WithoutDrafts {
  const { records, drafts } = reading;
  const left = new Map(records.filter(({ file }) => drafts.has(file)).map((record) => [record.file, record]));
  const kept = records.filter(({ file }) => !drafts.has(file));
  const keptIds = new Set(kept.map(({ id }) => id));
  const idOf = (file: string): string => file.replace(/^.*\/|\.mdx$/g, '');
  const ids = new Set([...drafts].map(idOf));
  const unread = new Map(reading.unread);
  for (const { id, kind } of left.values()) if (!keptIds.has(id)) unread.set(id, kind);
  const problems = [
    ...[...drafts].map((file) => {
      const record = left.get(file);
      return leftOut(file, record?.positionOf(['draft']), { what: `'${idOf(file)}'`, data: record?.data });
    }),
    ...kept.flatMap((record) =>
      draftStatements(record).map((statement) =>
        leftOut(record.file, record.positionOf(['statements', statement.index, 'draft']), {
          what: `the statement '${statement.id}'`,
          data: statement.data,
        }),
      ),
    ),
  ];
  return {
    reading: {
      ...reading,
      records: kept.map(withoutDraftStatements),
      unread,
      problems: reading.problems.filter(({ file }) => !drafts.has(file)),
    },
    problems,
    ids,
  };
}

function leftOut(
  file: string,
  position: Position = { line: 1, column: 1 },
  { what, data }: { readonly what: string; readonly data: unknown },
): Problem {
  const open = toFillIn(data);
  return {
    code: 'draft-left-out',
    severity: 'warning',
    file,
    ...position,
    what: `${what} is a draft: no build has it`,
    todo: `${open === '' ? 'finish it' : `fill in ${open}`}, then take the line \`draft: true\` away; npm run dev shows it`,
  };
}

/** What still stands open in a draft, by field: "`says` (2), `indicator`". */
function toFillIn(data: unknown): string {
  const counts = new Map<string, number>();
  const look = (value: unknown, field: string): void => {
    if (typeof value === 'string' && isUnwritten(value)) counts.set(field, (counts.get(field) ?? 0) + 1);
    else if (Array.isArray(value)) for (const one of value) look(one, field);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) look(one, name);
  };
  look(data, '');
  return [...counts].map(([field, count]) => `\`${field}\`${count > 1 ? ` (${count})` : ''}`).join(', ');
}

function draftStatements(
  record: SourceRecord,
): { readonly id: string; readonly index: number; readonly data: unknown }[] {
  const statements = 'statements' in record.data ? (record.data.statements ?? []) : [];
  return statements.flatMap((data, index) => (data.draft === true ? [{ id: data.id, index, data }] : []));
}

/** A record without its draft statements; where the others stand in its file is known as before. */
function withoutDraftStatements(record: SourceRecord): SourceRecord {
  const known = withoutDraftsOf.get(record) ?? leaveOutDrafts(record);
  withoutDraftsOf.set(record, known);
  return known;
}

/** The same record without its drafts is the same one. */
const withoutDraftsOf = new WeakMap<SourceRecord, SourceRecord>();

function leaveOutDrafts(record: SourceRecord): SourceRecord {
  if (draftStatements(record).length === 0 || !('statements' in record.data)) return record;
  const statements = record.data.statements ?? [];
  const kept = statements.flatMap(({ draft }, index) => (draft === true ? [] : [index]));
  return {
    ...record,
    data: { ...record.data, statements: statements.filter(({ draft }) => draft !== true) },
    positionOf: ([field, index, ...rest]) =>
      field === 'statements' && typeof index === 'number'
        ? record.positionOf([field, kept[index] ?? index, ...rest])
        : record.positionOf(index === undefined ? (field === undefined ? [] : [field]) : [field ?? '', index, ...rest]),
  } as SourceRecord;
}
