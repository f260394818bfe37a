import type { SourceRecord } from '../schema/record.ts';
import type { Statement } from '../schema/statement.ts';
import { perRecord } from './memo.ts';
import { rawStatements } from './statements.ts';

/** Only what everyone may read: no internal record, no internal statement. */
export function publicRecords(all: readonly SourceRecord[]): SourceRecord[] {
  return all.filter((record) => record.data.audience !== 'internal').map(publicRecord);
}

const publicRecord = perRecord((record: SourceRecord) => withStatements(record, isPublic));

/** Whether everyone may read a statement. A line to take is the desk's own unless it says otherwise. */
export function isPublic(statement: Statement): boolean {
  return statement.audience === 'public' || (statement.audience === undefined && statement.aspect !== 'line');
}

/**
 * The record with only those statements that `keep` lets through; where it lets none through, nothing tells that there
 * were any.
 */
export function withStatements(record: SourceRecord, keep: (statement: Statement) => boolean): SourceRecord {
  const before = rawStatements(record);
  const statements = before.filter(keep);
  if (statements.length === before.length) return record;
  return {
    ...record,
    data: { ...record.data, statements: statements.length > 0 ? statements : undefined },
  } as SourceRecord;
}
