import type { z } from 'zod';
import { isEditionName, isRecordId, toId } from '../../basics/ids.ts';
import { limits } from '../../basics/limits.ts';
import type { ProblemCode } from '../../basics/problem-codes.ts';
import type { Fault, Position, Problem } from '../../basics/problem.ts';
import { fingerprintOf } from '../evidence/claims/fingerprint.ts';
import {
  byId,
  frozenEdition,
  frozenState,
  frozenStatement,
  inWordsOfNow,
  type Edition,
  type WrittenState,
} from './edition.ts';

/** The folder of the editions, in the content folder. */
export const editionFolder = 'editions';

/** Where the edition `name` lies in the content folder. */
export function editionFile(name: string): string {
  return `${editionFolder}/${name}.json`;
}

/** Two names of editions stand in one address, and many systems keep no longer file names. */
const longestShown = 80;
/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Why no edition can be frozen under a name, and what to do; undefined where one can. */
export function nameFault(name: string): string | undefined {
  const shown = name.length <= longestShown ? name : `${name.slice(0, longestShown)}…`;
  if (devices.test(name))
    return `'${name}' is no name for an edition: Windows keeps it for a device. Write '${name}-edition'`;
  if (isEditionName(name)) return undefined;
  if (isRecordId(name.slice(0, limits.editionName).replace(/-$/, '')) && name.length > limits.editionName)
    return `'${shown}' is no name for an edition: it has ${name.length} letters, where ${limits.editionName} are the most`;
  return `'${shown}' is no name for an edition: write it in lower-case letters, digits and single hyphens, as in '${toId(shown) || 'spring-2026'}'`;
}

/** An edition as its file has it. */
type WrittenEdition = Omit<Edition, 'states'> & { readonly states: readonly WrittenState[] };

/** The text of an edition's file: JSON, an entry a line, sealed. The same edition gives the same bytes. */
export function writeEdition(edition: WrittenEdition): string {
  const { name, reportDate, statements, states } = contentOf(edition);
  const list = (entries: readonly object[]): string =>
    entries.length === 0 ? '[]' : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  const fields = [
    `"name": ${JSON.stringify(name)}`,
    `"reportDate": ${JSON.stringify(reportDate)}`,
    `"statements": ${list(statements)}`,
    `"states": ${list(states)}`,
    `"seal": ${JSON.stringify(sealOf(edition))}`,
  ];
  return `{\n${fields.map((field) => `  ${field}`).join(',\n')}\n}\n`;
}

/** Guards an edition against careless edits. */
function sealOf(edition: WrittenEdition): string {
  return fingerprintOf(contentOf(edition));
}

/** What is sealed and written, its entries and their fields always in the same order. */
function contentOf({ name, reportDate, statements, states }: WrittenEdition) {
  return {
    name,
    reportDate,
    statements: [...statements].sort(byId).map(({ id, says, from, when, value, inferred }) => ({
      id,
      says,
      from,
      when,
      value: value && { indicator: value.indicator, number: value.number, sense: value.sense, asOf: value.asOf },
      inferred,
    })),
    states: [...states]
      .sort(byId)
      .map(({ id, kind, name: own, state, when, from }) => ({ id, kind, name: own, state, when, from })),
  };
}

/** An edition as read, or all that is wrong with its file. */
export interface EditionReading {
  /** Undefined where there are problems: an edition that was edited is not believed. */
  readonly edition: Edition | undefined;
  readonly problems: readonly Problem[];
}

/** More letters than any line of an edition has: an entry is a sentence with its evidence. */
const longestLine = 100_000;

/** How many entries that are none are told; a file with more is something else. */
const mostBroken = 20;

/** Reads the file `name`.json, and tells what is no edition and what was changed since it was frozen. */
export function readEdition(text: string, name: string): EditionReading {
  // Git on Windows may have given the lines other endings.
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const broken = (position: Position): EditionReading => ({
    edition: undefined,
    problems: [
      editionProblem(name, 'edition-broken', position, { what: 'this is no line of an edition', todo: repair(name) }),
    ],
  });
  const tooLong = lines.findIndex(({ length }) => length > longestLine);
  if (tooLong >= 0) return broken({ line: tooLong + 1, column: 1 });
  const value = parsed(lines.join('\n'));
  if (value === undefined) return broken(brokenPlace(lines));
  const { data, error } = frozenEdition.safeParse(value);
  if (error) return { edition: undefined, problems: misshapen(name, lines, error.issues) };
  const statements = entriesOf(frozenStatement, data.statements, 'statements');
  const states = entriesOf(frozenState, data.states, 'states');
  const issues = [...statements.issues, ...states.issues];
  if (issues.length > 0) return { edition: undefined, problems: misshapen(name, lines, issues) };
  const edition = {
    name: data.name,
    reportDate: data.reportDate,
    statements: statements.entries,
    states: states.entries,
  };
  const edit = editIn(edition, data.seal, name, lines);
  if (edit) return { edition: undefined, problems: [edit] };
  return { edition: { ...edition, states: states.entries.map(inWordsOfNow) }, problems: [] };
}

/** The entries of a list one after the other, as far as there are not too many that are none. */
function entriesOf<Schema extends z.ZodType>(
  schema: Schema,
  values: readonly unknown[],
  list: string,
): { entries: z.infer<Schema>[]; issues: Place[] } {
  const entries: z.infer<Schema>[] = [];
  const issues: Place[] = [];
  let broken = 0;
  for (const [index, value] of values.entries()) {
    const { success, data, error } = schema.safeParse(value);
    if (success) entries.push(data);
    else for (const { path } of error.issues) issues.push({ path: [list, index, ...path] });
    if (!success && ++broken === mostBroken) break;
  }
  return { entries, issues };
}

/** Where something is missing or wrong. */
type Place = Pick<z.core.$ZodIssue, 'path'>;

/** Where an edition is not as it was frozen: under another name, with other content, or only in other letters. */
function editIn(edition: WrittenEdition, seal: string, name: string, lines: readonly string[]): Problem | undefined {
  const edited = (position: Position, what: string, todo = repair(name, edition.reportDate)): Problem =>
    editionProblem(name, 'edition-edited', position, { what, todo });
  if (seal !== sealOf(edition))
    return edited(placeOf(lines, ['seal']), 'the seal does not fit: something here was changed since it was frozen');
  if (edition.name !== name)
    return edited(
      placeOf(lines, ['name']),
      `the file is called '${name}.json' and holds the edition '${edition.name}'`,
      `call it '${edition.name}.json' again`,
    );
  const difference = firstDifference(writeEdition(edition).split('\n'), lines);
  return difference && edited(difference, 'the line is not as it was frozen');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The problems of a file that is JSON and yet no edition, one a place. */
function misshapen(name: string, lines: readonly string[], issues: readonly Place[]): Problem[] {
  const problems = issues.map(({ path }) => {
    const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
    const position = placeOf(lines, steps);
    const day =
      steps[0] === 'reportDate' &&
      /"reportDate": "(?<day>[^"]*)"/.exec(lines[position.line - 1] ?? '')?.groups?.['day'];
    if (typeof day === 'string')
      return editionProblem(name, 'report-date', position, {
        what: `'${day}' is no day of the calendar`,
        todo: repair(name),
      });
    const field = steps.findLast((step) => typeof step === 'string');
    return editionProblem(name, 'edition-broken', position, {
      what:
        field === undefined
          ? 'the file holds no edition'
          : `'${field}' is missing here, or holds what no edition holds`,
      todo: repair(name),
    });
  });
  return [...new Map(problems.map((problem) => [`${problem.line}:${problem.column}`, problem])).values()];
}

/** Where the field at `path` stands, in a file with an entry a line; where there is no such line, the first. */
export function placeOf(lines: readonly string[], [list, index, field]: readonly (string | number)[]): Position {
  const head = list === undefined ? -1 : lines.findIndex((line) => line.trimStart().startsWith(`"${list}":`));
  if (head < 0) return { line: 1, column: 1 };
  const line = typeof index === 'number' ? head + 1 + index : head;
  const text = lines[line] ?? '';
  const at = field === undefined ? -1 : text.indexOf(`"${field}":`);
  return { line: line + 1, column: (at < 0 ? Math.max(text.search(/\S/), 0) : at) + 1 };
}

/** The first line that is none of an edition: since an entry takes one line, each line can be read alone. */
function brokenPlace(lines: readonly string[]): Position {
  const end = lines.findLastIndex((line) => line.trim() !== '');
  const line = lines.findIndex((text, index) => index <= end && !isWhole(text.trim(), lines[index + 1]?.trim() ?? ''));
  const at = line < 0 ? Math.max(end, 0) : line;
  return { line: at + 1, column: Math.max(lines[at]?.search(/\S/) ?? 0, 0) + 1 };
}

function isWhole(line: string, next: string): boolean {
  if (/^(?:\{|"\w+": \[)$/.test(line)) return true;
  const last = next === '' || /^[\]}]/.test(next);
  if (line.endsWith(',') === last) return false;
  const entry = line.replace(/,$/, '');
  return entry === ']' || entry === '}' || parsed(entry.startsWith('"') ? `{${entry}}` : entry) !== undefined;
}

function firstDifference(right: readonly string[], lines: readonly string[]): Position | undefined {
  const line = Array.from({ length: Math.max(right.length, lines.length) }, (_, index) => index).find(
    (index) => right[index] !== lines[index],
  );
  if (line === undefined) return undefined;
  const [expected = '', found = ''] = [right[line], lines[line]];
  const letters = [...found];
  const column = [...expected].findIndex((letter, index) => letters[index] !== letter);
  return { line: line + 1, column: (column < 0 ? expected.length : column) + 1 };
}

/** A problem in the file of the edition `name`. */
export function editionProblem(name: string, code: ProblemCode, position: Position, fault: Fault): Problem {
  return { code, severity: 'error', file: editionFile(name), ...position, ...fault };
}

function repair(name: string, day?: string): string {
  const flag = day === undefined || day === name ? '' : ` --report-date ${day}`;
  return `take the file back from version control, or freeze it again: npm run edition -- ${name}${flag} --again`;
}
