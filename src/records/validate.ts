import { z } from 'zod';
import { isRecordId } from '../basics/ids.ts';
import type { ProblemCode } from '../basics/problem-codes.ts';
import { inShort, type Position, type Problem } from '../basics/problem.ts';
import { folders, kinds } from '../basics/kinds.ts';
import { didYouMean, suggest } from '../basics/suggest.ts';
import type { Path } from '../schema/record.ts';
import { aspects, aspectsOf, ofCommitments, promiseElsewhere } from '../schema/statement.ts';
import { tellFault, type Told } from './field-faults.ts';
import type { YamlSource } from './front-matter.ts';

type Issue = z.core.$ZodIssue;

/** Fields that records of the first edition had, and what to do now. */
const replaced: ReadonlyMap<string, string> = new Map([
  ['accepted', 'take it out; what the machine cannot find stands when somebody has read it: npm run read'],
]);

/** Fields whose lack has words of its own. */
const missing: ReadonlyMap<string, Told> = new Map([
  [
    'asOf',
    {
      code: 'observation-without-date',
      what: 'the value does not say of when it is',
      todo: 'add asOf with the date the number holds for; where the source gives none, its own date',
    },
  ],
  [
    'reportDate',
    {
      code: 'settings-missing',
      what: "'reportDate' is missing",
      todo: 'add reportDate: YYYY-MM-DD, the day the site speaks from',
    },
  ],
]);

/** The data if it fits the schema, and every problem if not, each at its place in the file. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlSource,
  file: string,
): { data: z.infer<Schema> | undefined; problems: Problem[] } {
  const value = yaml.value ?? {};
  const result = z.safeParse(schema, value);
  if (result.success) return { data: result.data, problems: [] };
  const report = new Report(schema, value, yaml, file);
  for (const issue of result.error.issues) report.add(issue, []);
  return { data: undefined, problems: report.problems };
}

/** Turns the schema's issues into problems in the editor's words. */
class Report {
  readonly problems: Problem[] = [];
  readonly #schema: z.ZodType;
  readonly #value: unknown;
  readonly #yaml: YamlSource;
  readonly #file: string;

  constructor(schema: z.ZodType, value: unknown, yaml: YamlSource, file: string) {
    this.#schema = schema;
    this.#value = value;
    this.#yaml = yaml;
    this.#file = file;
  }

  add(issue: Issue, around: Path): void {
    const path = [...around, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    const value = valueAt(this.#value, path);
    const field = nameOf(path);
    if (issue.code === 'unrecognized_keys') this.#unknownFields(issue.keys, path);
    else if (issue.code === 'invalid_union' && issue.errors.length > 0) this.#union(issue.errors, path, value);
    else if (value === undefined) this.#missing(path, String(path.at(-1)));
    else if (issue.code === 'invalid_value') this.#unknownWord(issue.values.map(String), path, value);
    else if (issue.code === 'invalid_type')
      this.#report(
        'wrong-type',
        path,
        `${field} ${this.#describe(value, path)}`,
        value === null
          ? this.#fillIn(path)
          : (asList(issue.expected, path, value) ?? `write ${expected(issue.expected)}`),
      );
    else if (issue.code === 'custom')
      this.#reportAt(
        this.#yaml.positionOf(path),
        tellFault(issue.params?.['fault'], { value, text: printed(value), field }),
      );
    else if (issue.code === 'too_big' && issue.exact !== true && (typeof value === 'string' || Array.isArray(value)))
      this.#tooBig(path, value, Number(issue.maximum));
    else if (issue.code === 'invalid_format' && issue.format !== 'url' && issue.format !== 'email')
      this.#report('wrong-value', path, `'${printed(value)}' does not fit ${field}`, 'see the manual for its form');
    else if (issue.code === 'invalid_format')
      this.#report(
        'wrong-value',
        path,
        `'${printed(value)}' is no ${issue.format === 'url' ? 'web address' : 'e-mail address'}`,
        'write it in full',
      );
    else if (issue.code === 'too_small' && (value === '' || Array.isArray(value) || typeof value === 'string'))
      this.#report('wrong-value', path, `${field} is empty`, fillIn);
    else
      this.#report(
        'wrong-value',
        path,
        `${typeof value === 'string' ? `'${printed(value)}'` : printed(value)} does not fit ${field}`,
        'see the manual for what can stand here',
      );
  }

  #tooBig(path: Path, value: string | readonly unknown[], most: number): void {
    const [count, limit] = [value.length, most].map((number) => number.toLocaleString('en'));
    if (typeof value === 'string')
      this.#report(
        'too-long',
        path,
        `${nameOf(path)} has ${count} letters: '${inShort(value, 60)}'`,
        `say it in ${limit} at most`,
      );
    else
      this.#report(
        'too-many',
        path,
        `${nameOf(path)} lists ${count}`,
        `list ${limit} at most, or part the record in two`,
      );
  }

  #unknownFields(keys: readonly string[], path: Path): void {
    const known = fieldsAt(this.#schema, path);
    for (const key of keys) {
      const todo = replaced.get(key) ?? didYouMean(key, known, `known fields here: ${known.join(', ')}`);
      this.#reportAt(this.#yaml.keyPositionOf([...path, key]), {
        code: 'unknown-field',
        what: `there is no field '${inShort(key)}'`,
        todo,
      });
    }
  }

  /** Of the branches of a union, tells of the one the editor was most likely writing. */
  #union(branches: readonly (readonly Issue[])[], path: Path, value: unknown): void {
    const inside = branches.filter((branch) => !branch.some(isOfAnotherType));
    const chosen = inside[0];
    if (chosen) for (const issue of chosen) this.add(issue, path);
    else {
      const types = branches
        .flat()
        .map((issue) => (issue.code === 'invalid_type' ? expected(issue.expected) : 'another value'));
      this.#report(
        'wrong-type',
        path,
        `${nameOf(path)} ${this.#describe(value, path)}`,
        value === null ? this.#fillIn(path) : `write ${[...new Set(types)].join(' or ')}`,
      );
    }
  }

  #missing(path: Path, field: string): void {
    const told = missing.get(field) ?? {
      code: 'missing-field',
      what: `'${field}' is missing`,
      todo: `add ${field}: …`,
    };
    this.#reportAt(this.#yaml.positionOf(path), told);
  }

  #unknownWord(words: readonly string[], path: Path, value: unknown): void {
    if (typeof value !== 'string' && typeof value !== 'number')
      this.#report(
        'wrong-type',
        path,
        `${nameOf(path)} ${this.#describe(value, path)}`,
        `write one of: ${words.join(', ')}`,
      );
    else
      this.#report(
        'unknown-word',
        path,
        `'${printed(value)}' is no word for ${nameOf(path)}`,
        path.at(-1) === 'aspect'
          ? this.#aspect(String(value))
          : didYouMean(String(value), words, `write one of: ${words.join(', ')}`),
      );
  }

  /** What to write for an aspect that is none: one that statements of this kind of record have. */
  #aspect(value: string): string {
    const kind = kinds.find((one) => folders[one] === this.#file.split('/')[0]);
    const own = kind === undefined ? aspects : aspectsOf(kind);
    const meant = suggest(value, ['commitment', ...ofCommitments]);
    if (meant !== undefined && !own.includes('promise')) return promiseElsewhere;
    return didYouMean(value, own, `write one of: ${own.join(', ')}`);
  }

  #describe(value: unknown, path: Path): string {
    const typed = this.#yaml.typedAt(path);
    if (value === null)
      return typed === undefined || typed === '' ? 'is empty' : `holds '${typed}', which YAML reads as nothing`;
    if (typeof value === 'number') return `holds the number ${typed ?? value}`;
    return typeof value === 'boolean' ? `holds '${typed ?? value}'` : describe(value);
  }

  #fillIn(path: Path): string {
    const typed = this.#yaml.typedAt(path);
    return typed === undefined || typed === '' ? fillIn : 'put it in quotes if it is a word, or leave the field out';
  }

  #report(code: ProblemCode, path: Path, what: string, todo: string): void {
    this.#reportAt(this.#yaml.positionOf(path), { code, what, todo });
  }

  #reportAt(position: Position, told: Told): void {
    this.problems.push({ ...told, severity: 'error', file: this.#file, ...position });
  }
}

/** Whether the whole value is of another type than this branch of a union is for. */
function isOfAnotherType(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  return (
    issue.code === 'invalid_type' ||
    (issue.code === 'invalid_union' &&
      issue.errors.length > 0 &&
      issue.errors.every((branch) => branch.some(isOfAnotherType)))
  );
}

const fillIn = 'fill it in, or leave the field out if it is optional';

/** The field of `path` in quotes, as messages name it. */
function nameOf(path: Path): string {
  const field = path.findLast((step) => typeof step === 'string');
  return field === undefined ? 'the front matter' : `'${field}'`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (current, step) =>
      typeof current === 'object' && current !== null ? (current as Record<string | number, unknown>)[step] : undefined,
    value,
  );
}

/** A value as messages quote it. */
function printed(value: unknown): string {
  if (typeof value === 'string') return inShort(value);
  if (Object.is(value, -0)) return '-0';
  return typeof value === 'number' || value === undefined ? String(value) : inShort(JSON.stringify(value));
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'holds a list';
  if (typeof value === 'object') return 'holds a group of fields';
  return typeof value === 'string' ? `holds the words '${printed(value)}'` : `holds '${printed(value)}'`;
}

const expectations: Readonly<Record<string, string>> = {
  array: 'a list (in square brackets, or with hyphens)',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'words (in quotes if they look like a number)',
  number: 'a number',
  int: 'a whole number',
};

function expected(type: string): string {
  return expectations[type] ?? `a value of type ${type}`;
}

/** A word where a list is wanted, as the list that it was to be: `write by: [space-agency]`. */
function asList(type: string, path: Path, value: unknown): string | undefined {
  const field = path.at(-1);
  if (type !== 'array' || typeof field !== 'string' || typeof value !== 'string') return undefined;
  return isRecordId(value) ? `write a list: ${field}: [${value}]` : undefined;
}

/** The names of the fields that the schema allows at `path`. */
function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  if (schema instanceof z.ZodOptional) return fieldsAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return fieldsAt(schema.out, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsAt(option, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return step === undefined ? [] : fieldsAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return step === undefined ? [] : fieldsAt(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const field: unknown = schema.shape[String(step)];
  return field instanceof z.ZodType ? fieldsAt(field, rest) : [];
}
