import { join } from 'node:path';
import type { z } from 'zod';
import { isRecordId, nearestId } from '../basics/ids.ts';
import { folders, kindOfFolder, kinds, type Kind } from '../basics/kinds.ts';
import { limits } from '../basics/limits.ts';
import { inShort, type Position, type Problem } from '../basics/problem.ts';
import { didYouMean } from '../basics/suggest.ts';
import type { Path, SourceRecord } from '../schema/record.ts';
import { schemas } from '../schema/records.ts';
import { settings as settingsSchema, type Settings } from '../schema/settings.ts';
import { holdsWords } from '../schema/walk.ts';
import type { BodyCache } from './body-cache.ts';
import { fileProblem as problem, isDeviceName, readEntries, readTextFile, type Entry } from './files.ts';
import { readYaml, splitFile, type YamlSource } from './front-matter.ts';
import { fileLimits } from './file-limits.ts';
import { misleadingText, misleadingValues } from './misleading.ts';
import { publicFolder, readPublicFiles } from './public-files.ts';
import { validate } from './validate.ts';

/** All that a content folder holds. With a problem among `problems` some records may be missing from `records`. */
export interface Reading {
  readonly settings: Settings | undefined;
  readonly settingsPosition: (path: Path) => Position;
  /** In order of kind, then id. */
  readonly records: readonly SourceRecord[];
  /** The ids of the files in record folders that gave no record, with their kind. */
  readonly unread: ReadonlyMap<string, Kind>;
  /** The files of records that say of themselves that they are drafts, whether or not they could be read. */
  readonly drafts: ReadonlySet<string>;
  /** The text of the evidence lock; undefined where the folder has none, or where it cannot be read. */
  readonly lock: string | undefined;
  /** The text of the readings; undefined where the folder has none. */
  readonly readings: string | undefined;
  /** The text of what is quoted of sources; undefined where the folder has none. */
  readonly quotes: string | undefined;
  /** Whether the folder has an evidence lock that cannot be read: nothing can be said of what was found. */
  readonly lockUnread: boolean;
  /** The text of each frozen edition by its name, which is its file's; by name. */
  readonly editions: ReadonlyMap<string, string>;
  /** What the site holds as it is: the files of `public/`, below it, with `/`. */
  readonly publicFiles: readonly string[];
  readonly problems: readonly Problem[];
}

/** What may lie in a content folder beside the records. */
const otherEntries = [
  'site.yaml',
  'evidence.lock.jsonl',
  'readings.jsonl',
  'quotes.jsonl',
  'editions',
  // The texts of the sources, where the desk keeps them beside its records: no page is made of them.
  'archive',
  'README.md',
  publicFolder,
];

/** Reads every record of the content folder `folder`, and tells every problem that one file alone can show. */
export async function readFolder(folder: string, bodies: BodyCache): Promise<Reading> {
  const top = await readEntries(folder, '.');
  if (top === undefined)
    return nothingRead(
      problem('folder-missing', '.', {
        what: `there is no folder ${folder}`,
        todo: 'name the folder that holds site.yaml: --content FOLDER',
      }),
    );
  if ('problem' in top) return nothingRead(top.problem);
  const problems = strayEntries(top.entries);
  const records: SourceRecord[] = [];
  const unread = new Map<string, Kind>();
  const drafts = new Set<string>();
  for (const kind of kinds) {
    const { entries, problem: fault } = await entriesOf(folder, folders[kind]);
    if (fault) problems.push(fault);
    for (const entry of entries) {
      const result = await readRecord({ kind, folder, entry, neighbours: entries }, bodies);
      for (const found of result.problems) problems.push(found);
      if (result.isDraft) drafts.add(`${folders[kind]}/${entry.name}`);
      if (result.record) records.push(result.record);
      else if (entry.name.endsWith('.mdx')) unread.set(entry.name.slice(0, -'.mdx'.length), kind);
    }
  }
  const settings = await readSettings(folder);
  const editions = await readEditionFiles(folder);
  const lock = await readTextFile(join(folder, 'evidence.lock.jsonl'), 'evidence.lock.jsonl', fileLimits.listBytes);
  const readings = await readTextFile(join(folder, 'readings.jsonl'), 'readings.jsonl', fileLimits.listBytes);
  const quotes = await readTextFile(join(folder, 'quotes.jsonl'), 'quotes.jsonl', fileLimits.listBytes);
  const publicFiles = await readPublicFiles(folder);
  for (const found of [...settings.problems, ...editions.problems, ...publicFiles.problems]) problems.push(found);
  for (const file of [lock, readings, quotes]) if (file && 'problem' in file) problems.push(file.problem);
  return {
    settings: settings.data,
    settingsPosition: settings.positionOf,
    records,
    unread,
    drafts,
    lock: lock && 'text' in lock ? lock.text : undefined,
    readings: readings && 'text' in readings ? readings.text : undefined,
    quotes: quotes && 'text' in quotes ? quotes.text : undefined,
    lockUnread: lock !== undefined && 'problem' in lock,
    editions: editions.texts,
    publicFiles: publicFiles.files,
    problems,
  };
}

function nothingRead(found: Problem): Reading {
  return {
    settings: undefined,
    settingsPosition: start,
    records: [],
    unread: new Map(),
    drafts: new Set(),
    lock: undefined,
    readings: undefined,
    quotes: undefined,
    lockUnread: true,
    editions: new Map(),
    publicFiles: [],
    problems: [found],
  };
}

function start(): Position {
  return { line: 1, column: 1 };
}

/** What the folder `name` of the content folder holds; a folder that is not there holds nothing. */
async function entriesOf(folder: string, name: string): Promise<{ entries: readonly Entry[]; problem?: Problem }> {
  const found = await readEntries(join(folder, name), name);
  return found === undefined || 'problem' in found ? { entries: [], ...found } : found;
}

async function readEditionFiles(
  folder: string,
): Promise<{ texts: ReadonlyMap<string, string>; problems: readonly Problem[] }> {
  const { entries, problem: fault } = await entriesOf(folder, 'editions');
  const problems = fault ? [fault] : [];
  const texts = new Map<string, string>();
  for (const { name, named } of entries) {
    const file = `editions/${name}`;
    const edition = name.slice(0, -'.json'.length);
    if (!named || !name.endsWith('.json'))
      problems.push(
        problem('edition-broken', file, {
          what: `'${name}' is no edition`,
          todo: 'move it out of editions/; npm run edition writes what belongs there',
        }),
      );
    else {
      if (isDeviceName(name)) problems.push(reservedName(file, name));
      const found = await readTextFile(join(folder, 'editions', name), file, fileLimits.listBytes);
      if (found && 'text' in found) texts.set(edition, found.text);
      else if (found) problems.push(found.problem);
    }
  }
  return { texts, problems };
}

function strayEntries(entries: readonly Entry[]): Problem[] {
  const names = Object.values(folders);
  return entries
    .filter(({ name }) => kindOfFolder(name) === undefined && !otherEntries.includes(name))
    .map(({ name }) =>
      problem('unknown-folder', name, {
        what: `'${name}' is no folder of records`,
        todo: didYouMean(name, names, `folders are: ${names.join(', ')}`),
      }),
    );
}

interface RecordResult {
  readonly record?: SourceRecord;
  readonly isDraft?: boolean;
  readonly problems: readonly Problem[];
}

/** A file of records: of one kind, beside its neighbours, in a content folder. */
interface RecordFile {
  readonly kind: Kind;
  readonly folder: string;
  readonly entry: Entry;
  readonly neighbours: readonly Entry[];
}

async function readRecord({ kind, folder, entry, neighbours }: RecordFile, bodies: BodyCache): Promise<RecordResult> {
  const { name } = entry;
  const file = `${folders[kind]}/${name}`;
  if (!name.endsWith('.mdx')) return { problems: [noRecord(file, name)] };
  const id = name.slice(0, -'.mdx'.length);
  const problems = nameProblems(file, id, entry, neighbours);
  if (!entry.named) return { problems };
  const found = await readTextFile(join(folder, folders[kind], name), file, fileLimits.recordBytes);
  if (found === undefined)
    return {
      problems: [
        ...problems,
        problem('file-unreadable', file, { what: 'the file was taken away while it was read', todo: 'try again' }),
      ],
    };
  if ('problem' in found) return { problems: [...problems, found.problem] };
  const parts = splitFile(found.text);
  if (!parts)
    return {
      problems: [
        ...problems,
        problem('front-matter-missing', file, {
          what: 'the file does not begin with front matter',
          todo: 'put it between two lines of three hyphens, the first at the very top',
        }),
      ],
    };
  const misleading = misleadingText(found.text, file);
  const { body, faults } = bodies.parse(parts.body);
  for (const fault of faults)
    problems.push({ ...fault, line: fault.line + parts.bodyLine - 1, file, severity: 'error' });
  const yaml = readYaml(parts.yaml, parts.yamlLine);
  const fields = readFields(schemas[kind], yaml, file, misleading);
  for (const fault of fields.problems) problems.push(fault);
  const isDraft = saysDraft(yaml.value);
  if (fields.data === undefined || !isRecordId(id)) return { problems, isDraft };
  const record = {
    kind,
    id,
    file,
    data: fields.data,
    body: { ...body, line: parts.bodyLine },
    positionOf: yaml.positionOf,
  } as SourceRecord;
  return { record, problems, isDraft };
}

function saysDraft(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'draft' in value && value.draft === true;
}

function noRecord(file: string, name: string): Problem {
  const todo = 'move it out of the record folders, or name it …mdx';
  return problem('not-a-record', file, { what: `'${name}' is no MDX file`, todo });
}

/** What is wrong with a record's name. */
function nameProblems(file: string, id: string, { name, named }: Entry, neighbours: readonly Entry[]): Problem[] {
  const noId = (what: string, todo: string): Problem[] => [problem('id-not-kebab', file, { what, todo })];
  if (!named) return noId(`the name '${id}' is not UTF-8`, `rename the file; ${idRule}`);
  if (isDeviceName(name)) return [reservedName(file, name)];
  const todo = `rename the file to '${nearestId(id) || 'a-name'}.mdx'`;
  if (id.length > limits.id) {
    const what = `the id '${inShort(id)}' has ${id.length} letters, and an id has ${limits.id} at most`;
    return [problem('too-long', file, { what, todo })];
  }
  if (isRecordId(id)) return [];
  const twin = neighbours.find((other) => other.name !== name && other.name.toLowerCase() === name.toLowerCase());
  const sameFile = `'${id}' is no id, and on Windows and macOS it would be the same file as '${twin?.name ?? ''}'`;
  return twin ? noId(sameFile, 'take one of the two out') : noId(`'${id}' is no id`, todo);
}

const idRule = 'an id has lower-case letters, digits and single hyphens';

function reservedName(file: string, name: string): Problem {
  return problem('reserved-name', file, {
    what: `Windows keeps the name '${name.split('.')[0] ?? name}' for a device`,
    todo: 'give the file another name',
  });
}

interface Fields<Data> {
  /** Undefined where they do not fit the schema, or less was read than was typed. */
  readonly data: Data | undefined;
  readonly problems: readonly Problem[];
}

/** The fields that `yaml` holds, and all that is wrong with them beside what is `known` of the file's letters. */
function readFields<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlSource,
  file: string,
  known: readonly Problem[],
): Fields<z.infer<Schema>> {
  const toProblem = ({ code, what, todo, line, column }: YamlSource['faults'][number]): Problem =>
    problem(code, file, { what, todo }, { line, column });
  const quotes = yaml.readOtherwise((path: Path) => holdsWords(schema, path)).map(toProblem);
  // A fault follows from what was read otherwise on its line.
  const told = new Set(quotes.map(({ line }) => line));
  const broken = yaml.faults.filter(({ line }) => !told.has(line)).map(toProblem);
  if (yaml.faults.length > 0) return { data: undefined, problems: [...known, ...quotes, ...broken] };
  const hidden = known.length === 0 ? misleadingValues(yaml, file) : known;
  for (const { line } of hidden) told.add(line);
  const { data, problems } = validate(schema, yaml, file);
  const own = problems.filter(({ code, line }) => !told.has(line) || !followsFromWords.includes(code));
  return { data: quotes.length === 0 ? data : undefined, problems: [...hidden, ...quotes, ...own] };
}

/** What is wrong with fields of which less was read than was typed. */
const followsFromWords: readonly Problem['code'][] = ['unknown-field', 'missing-field', 'wrong-type', 'wrong-value'];

async function readSettings(folder: string): Promise<{
  data: Settings | undefined;
  positionOf: (path: Path) => Position;
  problems: readonly Problem[];
}> {
  const file = 'site.yaml';
  const found = await readTextFile(join(folder, file), file, fileLimits.recordBytes);
  if (found === undefined)
    return {
      data: undefined,
      positionOf: start,
      problems: [
        problem('settings-missing', file, {
          what: 'the content folder has no site.yaml',
          todo: 'write one; the manual lists its fields',
        }),
      ],
    };
  if ('problem' in found) return { data: undefined, positionOf: start, problems: [found.problem] };
  const yaml = readYaml(found.text);
  const { data, problems } = readFields(settingsSchema, yaml, file, misleadingText(found.text, file));
  const named = problems.map((fault): Problem =>
    fault.code === 'missing-field' && fault.what.startsWith("'reportDate'")
      ? { ...fault, code: 'settings-missing', todo: 'add reportDate: YYYY-MM-DD, the day the site speaks from' }
      : fault,
  );
  return { data, positionOf: yaml.positionOf, problems: named };
}
