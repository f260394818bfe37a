import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fixed, plainTable } from '../table.ts';
import { readCollections, type Collection } from './collection.ts';
import { measuresOf, type ProgramFound, type Measures } from './measures.ts';
import { openOurs, type OwnFiles } from './ours.ts';
import { openFlexSearch, openLunr, openMiniSearch, openPlainPagefind, type Program } from './programs.ts';
import { withTypo } from './typos.ts';

/** How a program answers the queries of a collection, as they are and with a slip in each. */
interface Answered {
  readonly clean: Measures;
  readonly slipped: Measures;
}

/** Answers the queries of every collection in `folder` with each program and prints how well each did it. */
export async function benchSearch(folder: string, work: string): Promise<void> {
  const collections = await readCollections(folder);
  const all = new Map<string, Answered[]>();
  for (const collection of collections) {
    console.error(`${collection.name}: ${collection.documents.length} documents, ${collection.queries.length} queries`);
    const answered = await answerAll(collection, join(work, collection.name));
    printMeasures(collection.name, answered);
    for (const [name, one] of answered) all.set(name, [...(all.get(name) ?? []), one]);
  }
  if (collections.length > 1)
    printMeasures(
      'mean',
      new Map([...all].map(([name, list]) => [name, { clean: mean(list, 'clean'), slipped: mean(list, 'slipped') }])),
    );
}

async function answerAll(collection: Collection, work: string): Promise<Map<string, Answered>> {
  const ours = await openOurs(collection, work);
  const programs: Program[] = [
    await openPlainPagefind(collection, work),
    ours,
    openMiniSearch(collection),
    openLunr(collection),
    openFlexSearch(collection),
  ];
  const answered = new Map<string, Answered>();
  for (const program of programs) {
    answered.set(program.name, {
      clean: await measure(program, collection, (text) => text),
      slipped: await measure(program, collection, withTypo),
    });
    await program.close();
  }
  printBytes(collection, ours.files);
  return answered;
}

async function measure(program: Program, { queries }: Collection, change: (text: string) => string): Promise<Measures> {
  const found: (ProgramFound & { grades: ReadonlyMap<string, number> })[] = [];
  for (const { text, grades } of queries) found.push({ ...(await program.search(change(text))), grades });
  return measuresOf(found);
}

function mean(list: readonly Answered[], which: keyof Answered): Measures {
  const of = (measure: keyof Measures): number =>
    list.reduce((sum, one) => sum + one[which][measure], 0) / Math.max(1, list.length);
  return {
    ndcg: of('ndcg'),
    reciprocalRank: of('reciprocalRank'),
    recall: of('recall'),
    empty: of('empty'),
    silent: of('silent'),
  };
}

function printMeasures(title: string, answered: ReadonlyMap<string, Answered>): void {
  const rows = [...answered].map(([name, { clean, slipped }]) => [
    name,
    ...[clean.ndcg, clean.reciprocalRank, clean.recall, clean.empty, clean.silent, slipped.ndcg, slipped.empty].map(
      (value) => fixed(value, 3),
    ),
    fixed(slipped.silent, 3),
    fixed(clean.ndcg === 0 ? undefined : 100 * (1 - slipped.ndcg / clean.ndcg), 1),
  ]);
  const columns = [
    title,
    'nDCG@10',
    'MRR@10',
    'recall@10',
    'empty',
    'silent',
    'slip nDCG',
    'slip empty',
    'slip silent',
    'slip costs %',
  ];
  console.log(`${plainTable(columns, rows)}\n`);
}

/** What our own files weigh, compressed. */
function printBytes({ name }: Collection, files: OwnFiles): void {
  const texts: Readonly<Record<string, string>> = { ...files };
  const sizes = Object.entries(texts).map(([file, text]) => `${file} ${fixed(gzipSync(text).length / 1024, 1)} KB`);
  console.log(`${name}, gzip: ${sizes.join(', ')}`);
}
