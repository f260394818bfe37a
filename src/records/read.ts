import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../basics/dates.ts';
import { isRecordId, toId } from '../basics/ids.ts';
import { folders, kindOfFolder, kinds, type Kind } from '../basics/kinds.ts';
import type { ProblemCode } from '../basics/problem-codes.ts';
import type { Position, Problem } from '../basics/problem.ts';
import { didYouMean } from '../basics/suggest.ts';
import type { SourceRecord } from '../schema/record.ts';
import { schemas } from '../schema/records.ts';
import { settings as settingsSchema, type Settings } from '../schema/settings.ts';
import type { BodyCache } from './body-cache.ts';
import { readYaml, splitFile, type YamlFault } from './front-matter.ts';
import { publicFolder, readPublicFiles } from './public-files.ts';
import { validate } from './validate.ts';

/** All that a content folder holds. With a problem among `problems` some records may be missing from `records`. */
export interface Reading {
  readonly settings: Settings | undefined;
  readonly settingsPosition: (path: readonly string[]) => Position;
  /** In order of kind, then id. */
  readonly records: readonly SourceRecord[];
  /** The ids of the files in record folders that gave no record, with their kind. */
  readonly unread: ReadonlyMap<string, Kind>;
  /** The text of the evidence lock; undefined where the folder has none. */
  readonly lock: string | undefined;
  /** The text of each frozen edition by its name, which is its file's; by name. */
  readonly editions: ReadonlyMap<string, string>;
  /** What the site holds as it is: the files of `public/`, below it, with `/`. */
  readonly publicFiles: readonly string[];
  readonly problems: readonly Problem[];
}

const maximumBytes = 1024 * 1024;
/** What may lie in a content folder beside the records. */
const otherEntries = ['site.yaml', 'evidence.lock.jsonl', 'editions', 'README.md', publicFolder];

/** Reads every record of the content folder `folder`, and tells every problem that one file alone can show. */
export async function readFolder(folder: string, bodies: BodyCache): Promise<Reading> {
  const problems: Problem[] = [];
  const records: SourceRecord[] = [];
  const unread = new Map<string, Kind>();
  problems.push(...(await strayEntries(folder)));
  for (const kind of kinds) {
    const entries = await listFolder(join(folder, folders[kind]));
    for (const entry of entries) {
      const file = `${folders[kind]}/${entry.name}`;
      const result = await readRecord(kind, file, join(folder, folders[kind], entry.name), entry.isFile, bodies);
      problems.push(...result.problems);
      if (result.record) records.push(result.record);
      else if (entry.name.endsWith('.mdx')) unread.set(entry.name.slice(0, -'.mdx'.length), kind);
    }
  }
  const settings = await readSettings(folder);
  problems.push(...settings.problems);
  const editions = await readEditionFiles(folder);
  problems.push(...editions.problems);
  const publicFiles = await readPublicFiles(folder);
  problems.push(...publicFiles.problems);
  return { settings: settings.data, settingsPosition: settings.positionOf, records, unread, lock: await readLockFile(folder), editions: editions.texts, publicFiles: publicFiles.files, problems };
}

async function readEditionFiles(folder: string): Promise<{ texts: ReadonlyMap<string, string>; problems: readonly Problem[] }> {
  const entries = await listFolder(join(folder, 'editions'));
  const isEdition = ({ name, isFile }: { name: string; isFile: boolean }): boolean => isFile && name.endsWith('.json');
  const problems = entries
    .filter((entry) => !isEdition(entry))
    .map(({ name }) => problem('edition-broken', `editions/${name}`, `'${name}' is no edition`, 'move it out of editions/; npm run edition writes what belongs there'));
  const texts = entries
    .filter(isEdition)
    .map(async ({ name }) => [name.slice(0, -'.json'.length), await readFile(join(folder, 'editions', name), 'utf8')] as const);
  return { texts: new Map(await Promise.all(texts)), problems };
}

function readLockFile(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'evidence.lock.jsonl'), 'utf8').catch(() => undefined);
}

async function listFolder(folder: string): Promise<{ name: string; isFile: boolean }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFile: entry.isFile() }))
    .sort((a, b) => compareText(a.name, b.name));
}

async function strayEntries(folder: string): Promise<Problem[]> {
  const names = Object.values(folders);
  return (await listFolder(folder))
    .filter((entry) => kindOfFolder(entry.name) === undefined && !otherEntries.includes(entry.name))
    .map((entry) =>
      problem('unknown-folder', entry.name, `'${entry.name}' is no folder of records`, didYouMean(entry.name, names, `folders are: ${names.join(', ')}`)),
    );
}

interface RecordResult {
  readonly record?: SourceRecord;
  readonly problems: readonly Problem[];
}

async function readRecord(kind: Kind, file: string, path: string, isFile: boolean, bodies: BodyCache): Promise<RecordResult> {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  if (!isFile || !name.endsWith('.mdx'))
    return only(problem('not-a-record', file, `'${name}' is no MDX file`, 'move it out of the record folders, or name it …mdx'));
  const id = name.slice(0, -'.mdx'.length);
  const problems: Problem[] = [];
  if (!isRecordId(id)) problems.push(problem('id-not-kebab', file, `'${id}' is no id`, `rename the file to '${toId(id) || 'a-name'}.mdx'`));
  const text = await readText(path, file);
  if (typeof text !== 'string') return { problems: [...problems, text] };
  const parts = splitFile(text);
  if (!parts)
    return { problems: [...problems, problem('front-matter-missing', file, 'the file does not begin with front matter', 'put it between two lines of three hyphens, the first at the very top')] };
  const yaml = readYaml(parts.yaml, parts.yamlLine);
  const { body, faults } = bodies.parse(parts.body);
  for (const fault of faults) problems.push({ ...fault, line: fault.line + parts.bodyLine - 1, file, severity: 'error' });
  if (yaml.faults.length > 0) return { problems: [...problems, ...yamlProblems(yaml.faults, file)] };
  const { data, problems: invalid } = validate(schemas[kind], yaml, file);
  problems.push(...invalid);
  if (data === undefined || !isRecordId(id)) return { problems };
  const record = {
    kind,
    id,
    file,
    data,
    body: { ...body, line: parts.bodyLine },
    positionOf: yaml.positionOf,
  } as SourceRecord;
  return { record, problems };
}

function yamlProblems(faults: readonly YamlFault[], file: string): Problem[] {
  return faults.map(({ code, message, line, column }) => {
    const [what, todo] = yamlFaults[message] ?? yamlFaults[code] ?? [message, 'put words that hold a colon, a hash, an asterisk or a bracket in quotes; indent with spaces'];
    return problem('yaml-broken', file, what, todo, { line, column });
  });
}

/** The faults editors make most, by message or code, in their words: what was found, and what to do. */
const yamlFaults: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ['a colon stands inside words without quotes', 'put the words in quotes'],
  DUPLICATE_KEY: ['this field stands here twice', 'take one of the two out'],
  TAB_AS_INDENT: ['the line is indented with a tab', 'indent with spaces'],
  "Missing closing 'quote": ['a single quote is opened and never closed', "close it; an apostrophe inside single quotes is written twice, ''"],
  'Missing closing "quote': ['a double quote is opened and never closed', 'close it; a double quote inside double quotes is written \\"'],
};

async function readSettings(folder: string): Promise<{ data: Settings | undefined; positionOf: (path: readonly string[]) => Position; problems: readonly Problem[] }> {
  const file = 'site.yaml';
  const start = () => ({ line: 1, column: 1 });
  const text = await readText(join(folder, file), file);
  if (typeof text !== 'string') return { data: undefined, positionOf: start, problems: [text] };
  const yaml = readYaml(text);
  if (yaml.faults.length > 0) return { data: undefined, positionOf: start, problems: yamlProblems(yaml.faults, file) };
  const { data, problems } = validate(settingsSchema, yaml, file);
  const named = problems.map((found): Problem =>
    found.code === 'missing-field' && found.what.startsWith("'reportDate'")
      ? { ...found, code: 'settings-missing', todo: 'add reportDate: YYYY-MM-DD, the day the site speaks from' }
      : found,
  );
  return { data, positionOf: yaml.positionOf, problems: named };
}

async function readText(path: string, file: string): Promise<string | Problem> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => undefined,
  );
  if (size === undefined)
    return problem('settings-missing', file, 'the content folder has no site.yaml', 'write one; the manual lists its fields');
  if (size > maximumBytes)
    return problem('file-too-large', file, `the file has ${size.toLocaleString('en')} bytes`, 'keep a record under 1 MiB (1,048,576 bytes)');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    return problem('file-not-utf8', file, 'the file holds bytes that are not UTF-8', 'save it again with the encoding UTF-8');
  }
}

function problem(code: ProblemCode, file: string, what: string, todo: string, position: Position = { line: 1, column: 1 }): Problem {
  return { code, severity: 'error', file, ...position, what, todo };
}

function only(found: Problem): RecordResult {
  return { problems: [found] };
}
