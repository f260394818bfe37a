import { z } from 'zod';
import type { Path } from '../schema/record.ts';

/** What could be kept of values that do not fit their schema. */
export interface Salvaged<Data> {
  readonly data: Data;
  /** A path into `data` as it was before anything was left out: of a list the entries behind one that went move up. */
  readonly pathBefore: (path: Path) => Path;
  /** The paths of what was left out. */
  readonly lost: readonly Path[];
}

/** More than these leave-outs leave nothing that would be worth a look. */
const mostCuts = 200;

/**
 * What is left of `value` without the parts that do not fit `schema`, for the live site to show the rest: of a list of
 * groups the faulty group goes, of anything else the whole field. Undefined where what is required is among them.
 */
export function salvage<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Salvaged<z.infer<Schema>> | undefined {
  if (!isGroup(value)) return undefined;
  const left = structuredClone(value);
  const lost: Path[] = [];
  const gone = new Map<string, Set<number>>();
  for (let cuts = 0; cuts < mostCuts; cuts += 1) {
    const kept = withoutGaps(left, gone);
    const result = z.safeParse(schema, kept);
    if (result.success) return { data: result.data, pathBefore: (path) => before(path, gone), lost };
    const [issue] = result.error.issues;
    const cut = issue && cutOut(left, gone, issue);
    if (!cut) return undefined;
    lost.push(...cut);
  }
  return undefined;
}

/** Leaves out what an issue is with, and tells which paths that were; undefined where nothing can be left out. */
function cutOut(
  left: Record<string, unknown>,
  gone: Map<string, Set<number>>,
  issue: z.core.$ZodIssue,
): Path[] | undefined {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const [field, index] = before(path, gone);
  if (field === undefined) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    for (const key of keys) delete left[key];
    return keys.length > 0 ? keys.map((key) => [key]) : undefined;
  }
  const list = left[field];
  if (typeof index === 'number' && Array.isArray(list) && isGroup(list[index])) {
    gone.set(String(field), (gone.get(String(field)) ?? new Set()).add(index));
    return [[field, index]];
  }
  if (!(field in left)) return undefined;
  delete left[field];
  return [[field]];
}

function withoutGaps(left: Record<string, unknown>, gone: ReadonlyMap<string, ReadonlySet<number>>): object {
  const kept = Object.entries(left).flatMap(([field, value]): [string, unknown][] => {
    const own = gone.get(field);
    if (!own || !Array.isArray(value)) return [[field, value]];
    const rest: unknown[] = value.filter((_, index) => !own.has(index));
    return rest.length === 0 ? [] : [[field, rest]];
  });
  return Object.fromEntries(kept);
}

function before(path: Path, gone: ReadonlyMap<string, ReadonlySet<number>>): Path {
  const [field, index, ...rest] = path;
  const own = gone.get(String(field));
  if (field === undefined || typeof index !== 'number' || !own) return path;
  let at = -1;
  for (let left = index; left >= 0; left -= own.has(at) ? 0 : 1) at += 1;
  return [field, at, ...rest];
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
