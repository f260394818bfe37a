import { isRecordId } from '../basics/ids.ts';
import type { Kind } from '../basics/kinds.ts';
import type { Position, Problem } from '../basics/problem.ts';
import type { Body, Path, SourceRecord } from '../schema/record.ts';
import { schemas } from '../schema/records.ts';
import { readFields } from './fields.ts';
import { fileProblem, textOf, type FileBytes } from './files.ts';
import { readYaml, splitFile, type YamlSource } from './front-matter.ts';
import { parseBody, type ParsedBody } from './markdown.ts';
import { misleadingText } from './misleading.ts';
import { salvage } from './salvage.ts';

/** What could be kept of a record, and where that begins which could not. */
export interface PartialRecord {
  readonly record: SourceRecord;
  readonly lost: readonly Position[];
}

/** What came of a file of records. */
export interface RecordResult {
  readonly record?: SourceRecord;
  /** What could be kept of one that is no record. */
  readonly partial?: PartialRecord;
  readonly isDraft?: boolean;
  readonly problems: readonly Problem[];
}

/** A file of records, and what it is a record of. */
export interface RecordFile {
  readonly kind: Kind;
  readonly id: string;
  /** Relative to the content folder. */
  readonly file: string;
}

/** Reads a file of records: all that it alone can tell. */
export function readRecord({ kind, id, file }: RecordFile, found: FileBytes): RecordResult {
  const text = textOf(found, file);
  if (text === undefined)
    return unread(file, 'file-unreadable', 'the file was taken away while it was read', 'try again');
  if ('problem' in text) return { problems: [text.problem] };
  const parts = splitFile(text.text);
  if (!parts && /^---[ \t]*\r?\n/.test(text.text))
    return unread(
      file,
      'front-matter-missing',
      'the front matter that begins with three hyphens does not end',
      'put a line of three hyphens behind its last field',
    );
  if (!parts)
    return unread(
      file,
      'front-matter-missing',
      'the file does not begin with front matter',
      'put it between two lines of three hyphens, the first at the very top',
    );
  const { body, faults } = bodyOf(parts.body);
  const problems = faults.map((fault): Problem => ({
    ...fault,
    line: fault.line + parts.bodyLine - 1,
    file,
    severity: 'error',
  }));
  const yaml = readYaml(parts.yaml, parts.yamlLine);
  const fields = readFields(schemas[kind], yaml, file, misleadingText(text.text, file));
  problems.push(...fields.problems);
  const isDraft = saysDraft(yaml.value);
  if (!isRecordId(id)) return { problems, isDraft };
  const around = { kind, id, file, body: { ...body, line: parts.bodyLine } };
  if (fields.data === undefined) return { ...partialOf(around, yaml), problems, isDraft };
  const record = { ...around, data: fields.data, positionOf: positionsIn(text.text) } as SourceRecord;
  return { record, problems, isDraft };
}

function partialOf(around: RecordFile & Pick<SourceRecord, 'body'>, yaml: YamlSource): Pick<RecordResult, 'partial'> {
  const kept = salvage(schemas[around.kind], yaml.value);
  if (!kept) return {};
  const positionOf = (path: Path): Position => yaml.positionOf(kept.pathBefore(path));
  const record = { ...around, data: kept.data, positionOf } as SourceRecord;
  return { partial: { record, lost: kept.lost.map(yaml.keyPositionOf) } };
}

function unread(file: string, code: Problem['code'], what: string, todo: string): RecordResult {
  return { problems: [fileProblem(code, file, { what, todo })] };
}

function bodyOf(text: string): ParsedBody {
  if (text.trim() === '') return { body: { tree: { type: 'root', children: [] }, components: [] }, faults: [] };
  return parseBody(text);
}

function saysDraft(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'draft' in value && value.draft === true;
}

/**
 * Where fields stand in a record's text. Few are asked for, and what was made of the YAML is large: the text alone is
 * kept, and read again for the first of them.
 */
function positionsIn(text: string | Uint8Array): (path: Path) => Position {
  let yaml: Pick<YamlSource, 'positionOf'> | undefined;
  return (path) => {
    yaml ??= yamlIn(text);
    return yaml.positionOf(path);
  };
}

function yamlIn(text: string | Uint8Array): YamlSource {
  const found = typeof text === 'string' ? { text } : textOf({ bytes: text }, '');
  const parts = found && 'text' in found ? splitFile(found.text) : undefined;
  return readYaml(parts?.yaml ?? '', parts?.yamlLine);
}

/** What came of a file that holds a record, as it can be kept on disk. */
export interface PlainResult {
  readonly data: unknown;
  readonly body: Body;
  readonly isDraft: boolean;
  readonly problems: readonly Problem[];
}

/** What is to be kept of what came of a file; undefined where it is not all plain data. */
export function plainResult({ record, isDraft = false, problems }: RecordResult): PlainResult | undefined {
  return record && { data: record.data, body: record.body, isDraft, problems };
}

/** What came of the file whose `bytes` are as they were when it was kept. */
export function resultOf(
  { kind, id, file }: RecordFile,
  { data, body, isDraft, problems }: PlainResult,
  bytes: Uint8Array,
): RecordResult {
  const record = { kind, id, file, data, body, positionOf: positionsIn(bytes) } as SourceRecord;
  return { record, problems, isDraft };
}
