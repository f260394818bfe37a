import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Kind } from '../basics/kinds.ts';
import { formatProblem, ProblemsError, type Problem } from '../basics/problem.ts';
import { components } from '../schema/components.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Settings } from '../schema/settings.ts';
import { splitFile } from './front-matter.ts';
import { parseBody } from './markdown.ts';
import type { Reading } from './read.ts';

/** The check that build, dev and the command line share: reads a folder and tells all that is wrong with it. */
export type Check = (folder: string) => Promise<{ reading: Reading; problems: readonly Problem[] }>;

/** The folder of records that this run is for. `npm run build -- --content FOLDER` sets it. */
export function contentFolder(): string {
  return resolve(process.env['CONTENT'] ?? 'src/content');
}

/** Whether this run sees drafts: the dev server does, no build. */
export function draftsHere(): 'seen' | 'left out' {
  return process.env['DRAFTS'] === 'seen' ? 'seen' : 'left out';
}

/**
 * Loads the records of one kind. All kinds share one reading of the folder. In dev the live site reads the folder
 * itself, and Astro is asked for nothing but the bodies that it prints: no other record is handed to it.
 */
export function recordLoader(kind: Kind, check: Check): Loader {
  return {
    name: `aide-memoire-${kind}`,
    load: (context) =>
      keepLoaded(context, check, ({ records }) => {
        const own = records.filter((record) => record.kind === kind && (!context.watcher || isPrintedByAstro(record)));
        keep(
          context,
          own.flatMap((record) => entryOf(record, context) ?? []),
        );
      }),
  };
}

/** Loads `site.yaml` as the single entry `site`. */
export function settingsLoader(check: Check): Loader {
  return {
    name: 'aide-memoire-site',
    load: (context) =>
      keepLoaded(context, check, ({ settings }) => {
        const isKept = settings && !context.watcher;
        keep(context, isKept ? [{ id: 'site', data: plainData(settings), digest: digestOf(settings) }] : []);
      }),
  };
}

/**
 * Loads the evidence lock as the entry `lock`, the readings as `readings` and the quotes as `quotes`, lines as the
 * body; none where there is no file.
 */
export function lockLoader(check: Check): Loader {
  return {
    name: 'aide-memoire-lock',
    load: (context) =>
      keepLoaded(context, check, (reading) => {
        const proofs = (['lock', 'readings', 'quotes'] as const).flatMap((id) => {
          const body = reading[id];
          return body === undefined || context.watcher ? [] : [{ id, data: {}, body, digest: digestOf(body) }];
        });
        keep(context, proofs);
      }),
  };
}

/** Loads each frozen edition under its name, its text as the body. */
export function editionLoader(check: Check): Loader {
  return {
    name: 'aide-memoire-editions',
    load: (context) =>
      keepLoaded(context, check, ({ editions }) => {
        const kept = context.watcher ? [] : [...editions];
        keep(
          context,
          kept.map(([id, text]) => ({ id, data: {}, body: text, digest: digestOf(text) })),
        );
      }),
  };
}

/** Keeps these entries and no others. In dev, where they are kept already, nothing is loaded anew. */
function keep(
  { store, watcher }: LoaderContext,
  entries: readonly Parameters<LoaderContext['store']['set']>[0][],
): void {
  const marks = (of: readonly (typeof entries)[number][]): string[] =>
    of.map(({ id, digest, filePath }) => `${id} ${digest} ${filePath}`).sort();
  if (watcher && isDeepStrictEqual(marks(store.values()), marks(entries))) return;
  store.clear();
  for (const entry of entries) store.set(entry);
}

function isPrintedByAstro({ body }: SourceRecord): boolean {
  return body.components.some((name) => components[name]?.printedBy === 'astro');
}

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly body: string;
  readonly digest: string;
  readonly filePath: string;
  readonly deferredRender?: boolean;
}

/**
 * The tree of a body travels as JSON: a page turns it back only when it prints it. Undefined in dev for a record whose
 * body Astro would print and that is no longer what was read.
 */
function entryOf(record: SourceRecord, { config, watcher }: LoaderContext): Entry | undefined {
  const root = fileURLToPath(config.root);
  const needsAstro = isPrintedByAstro(record);
  const file = resolve(contentFolder(), record.file);
  const printed = needsAstro ? importable(file, root, { name: record.file, asChecked: watcher !== undefined }) : file;
  if (printed === undefined) return undefined;
  return {
    id: record.id,
    data: plainData(record.data),
    body: JSON.stringify(record.body, (key, value: unknown) => (key === 'position' ? undefined : value)),
    digest: digestOf([record.data, record.body]),
    filePath: relative(root, printed).split(sep).join('/'),
    ...(needsAstro ? { deferredRender: true } : {}),
  };
}

/** Signs that Vite takes for the end of a path or for a code, in whatever folder they stand. */
const strange = /[#?%\\\p{Cc}]/u;

/**
 * A file that Vite can import: `file` itself, or where its path has strange signs, a copy of it below `root`. In dev
 * always a copy, of a body that is free of code: what is being written never runs. Undefined where it has code by now.
 */
function importable(
  file: string,
  root: string,
  { name, asChecked }: { readonly name: string; readonly asChecked: boolean },
): string | undefined {
  if (!asChecked && !strange.test(file.split(sep).join('/'))) return file;
  const text = readFileSync(file, 'utf8');
  const parts = splitFile(text);
  if (asChecked && (!parts || parseBody(parts.body).faults.length > 0)) return undefined;
  const copy = join(root, '.astro/bodies', name);
  // Written again it would count as changed, and all that prints it would be loaded anew.
  if (!existsSync(copy) || readFileSync(copy, 'utf8') !== text) {
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, text);
  }
  return copy;
}

// The store takes plain objects only; what the schema let through is JSON.
function plainData(data: SourceRecord['data'] | Settings): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/**
 * Whether a change loads no page anew: a file that is being written, and readings, which come in one by one while
 * somebody reads. The next page that is asked for knows of them.
 */
export function isPassing(path: string): boolean {
  return basename(path).startsWith('.') || basename(path) === 'readings.jsonl';
}

let reading: Promise<Awaited<ReturnType<Check>>> | undefined;

/**
 * Stores a first reading; in dev, stores again whenever a file of the folder changes. What is wrong then is for the
 * live site to show.
 */
async function keepLoaded(context: LoaderContext, check: Check, store: (reading: Reading) => void): Promise<void> {
  const folder = contentFolder();
  const load = async (): Promise<void> => {
    reading ??= check(folder);
    const result = await reading;
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 && !context.watcher) throw new ProblemsError(errors);
    store(result.reading);
    if (errors.length > 0 && context.collection === 'site')
      context.logger.warn(`\n${errors.map(formatProblem).join('\n')}`);
  };
  await load();
  let timer: NodeJS.Timeout | undefined;
  const changed = (path: string): void => {
    if (relative(folder, path).startsWith('..') || isPassing(path)) return;
    reading = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => void load(), 50);
  };
  context.watcher?.add(folder);
  context.watcher?.on('add', changed).on('change', changed).on('unlink', changed);
}
