import type { z } from 'zod';
import type { Problem } from '../basics/problem.ts';
import type { Path } from '../schema/record.ts';
import { holdsWords } from '../schema/walk.ts';
import { fileProblem } from './files.ts';
import type { YamlSource } from './front-matter.ts';
import { misleadingValues } from './misleading.ts';
import { validate } from './validate.ts';

interface Fields<Data> {
  /** Undefined where they do not fit the schema, or less was read than was typed. */
  readonly data: Data | undefined;
  readonly problems: readonly Problem[];
}

/** The fields that `yaml` holds, and all that is wrong with them beside what is `known` of the file's letters. */
export function readFields<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlSource,
  file: string,
  known: readonly Problem[],
): Fields<z.infer<Schema>> {
  const toProblem = ({ code, what, todo, line, column }: YamlSource['faults'][number]): Problem =>
    fileProblem(code, file, { what, todo }, { line, column });
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
const followsFromWords: readonly Problem['code'][] = [
  'unknown-field',
  'missing-field',
  'settings-missing',
  'wrong-type',
  'wrong-value',
];
