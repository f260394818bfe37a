import type { Position } from '../basics/problem.ts';
import type { Path, SourceRecord } from '../schema/record.ts';

/**
 * What stands at `position` in the file of `record`, as a key: `bella.route` is its statement, `bella:status` its
 * field, `bella:bottomLine#1` the second entry of a field, `bella:#3` the fourth part of its body, `bella` what stands
 * above all of them. What is written of a field in `from` is the field's. What stands in a part that was `lost` is the
 * record's.
 */
export function keyAt(record: SourceRecord, position: Position, lost: readonly Position[] = []): string {
  const { key, start } = standingAt(record, position);
  const isLost = lost.some((one) => !isAfter(one, position) && (!start || isAfter(one, start)));
  return isLost ? record.id : key;
}

/** A key, and where that begins which it names. */
interface Standing {
  readonly key: string;
  readonly start?: Position;
}

function standingAt(record: SourceRecord, position: Position): Standing {
  const { id, body, data } = record;
  if (position.line >= body.line) return { key: partKey(id, partAt(record, position.line)), start: position };
  const field = nameBefore(record, [], Object.keys(data), position);
  if (field === undefined) return { key: id };
  const start = record.positionOf([field]);
  const value: unknown = valueOf(data, field);
  if (field === 'from' && isGroup(value)) {
    const told = nameBefore(record, ['from'], Object.keys(value), position);
    return { key: told === undefined ? id : fieldKeyOf(id, told), start };
  }
  // A key of the record's own begins at the edge, whatever list stands above it.
  const own = { key: fieldKeyOf(id, field), start };
  if (!Array.isArray(value) || position.column === 1) return own;
  const index = nameBefore(record, [field], [...value.keys()], position);
  if (typeof index !== 'number') return own;
  const entry: unknown = value[index];
  const key = field === 'statements' && isGroup(entry) ? `${id}.${String(entry['id'])}` : entryKeyOf(id, field, index);
  return { key, start: record.positionOf([field, index]) };
}

/** The key of a field of a record. */
function fieldKeyOf(id: string, field: string): string {
  return `${id}:${field}`;
}

/** The key of an entry of a field that is a list. */
function entryKeyOf(id: string, field: string | number, index: number): string {
  return `${id}:${field}#${index}`;
}

/** The key of a part of a record's body, by its number from 0. */
function partKey(id: string, part: number): string {
  return `${id}:#${part}`;
}

function partAt({ body }: SourceRecord, line: number): number {
  const starts = body.tree.children.map(({ position }) => body.line + (position?.start.line ?? 1) - 1);
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= line),
  );
}

/** Of `names` below `path` the last that stands at or before `position`. */
function nameBefore<Name extends string | number>(
  record: SourceRecord,
  path: Path,
  names: readonly Name[],
  position: Position,
): Name | undefined {
  return names
    .map((name) => ({ name, start: record.positionOf([...path, name]) }))
    .filter(({ start }) => !isAfter(start, position))
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column)
    .at(-1)?.name;
}

function isAfter(a: Position, b: Position): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column);
}

function valueOf(data: object, field: string): unknown {
  return new Map<string, unknown>(Object.entries(data)).get(field);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
