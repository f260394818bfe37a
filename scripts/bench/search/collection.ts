import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { compareText } from '../../../src/basics/compare.ts';
import { codeOf, PlainError } from '../../lib/system-errors.ts';

const documentShape = z.object({
  id: z.string(),
  title: z.string().default(''),
  text: z.string(),
  lang: z.string().default('en'),
});
const queryShape = z.object({ id: z.string(), text: z.string(), lang: z.string().default('en') });
const judgementShape = z.object({ query: z.string(), doc: z.string(), grade: z.number() });

/** A document of a collection. */
export type CollectionDocument = z.infer<typeof documentShape>;

/** A query with the documents that answer it, and how well: the higher the grade, the better. */
export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly grades: ReadonlyMap<string, number>;
}

/** Documents, queries and what people judged of them. */
export interface Collection {
  readonly name: string;
  readonly language: string;
  readonly documents: readonly CollectionDocument[];
  /** Those for which any document is an answer. */
  readonly queries: readonly JudgedQuery[];
}

const files = { documents: 'documents.jsonl', queries: 'queries.jsonl', judgements: 'judgements.jsonl' };

/**
 * The collections in `folder`: the folder itself where it holds the three files, else each of its folders that does.
 * Throws a `PlainError` where there is none, or a line is none of what it should be.
 */
export async function readCollections(folder: string): Promise<Collection[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new PlainError(`${folder} cannot be read (${codeOf(error) ?? 'unknown error'})`);
  });
  const folders = entries.some(({ name }) => name === files.documents)
    ? [folder]
    : entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(folder, name))
        .sort(compareText);
  const collections = (await Promise.all(folders.map(readCollection))).flatMap((one) => one ?? []);
  if (collections.length === 0) throw new PlainError(`${folder} holds no ${files.documents}, nor does a folder in it`);
  return collections;
}

async function readCollection(folder: string): Promise<Collection | undefined> {
  if (!(await readdir(folder)).includes(files.documents)) return undefined;
  const [documents, queries, judgements] = await Promise.all([
    readLines(join(folder, files.documents), documentShape),
    readLines(join(folder, files.queries), queryShape),
    readLines(join(folder, files.judgements), judgementShape),
  ]);
  const grades = new Map<string, Map<string, number>>();
  for (const { query, doc, grade } of judgements) {
    const of = grades.get(query) ?? new Map<string, number>();
    if (grade > 0) grades.set(query, of.set(doc, grade));
  }
  return {
    name: basename(folder),
    language: documents[0]?.lang ?? 'en',
    documents,
    queries: queries.flatMap((query) => {
      const judged = grades.get(query.id);
      return judged ? [{ ...query, grades: judged }] : [];
    }),
  };
}

async function readLines<Shape extends z.ZodType>(file: string, shape: Shape): Promise<z.output<Shape>[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new PlainError(`${file} cannot be read (${codeOf(error) ?? 'unknown error'})`);
  });
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, shape, `${file}:${index + 1}`)]));
}

function readLine<Shape extends z.ZodType>(line: string, shape: Shape, place: string): z.output<Shape> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new PlainError(`${place} is no JSON`);
  }
  const read = shape.safeParse(value);
  if (!read.success) throw new PlainError(`${place}: ${z.prettifyError(read.error)}`);
  return read.data;
}
