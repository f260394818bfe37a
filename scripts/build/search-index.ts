import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { build } from 'vite';
import { contentOf, type SearchDocument } from '../../src/search/document.ts';
import { facetsOf } from '../../src/search/facets.ts';
import { searchFiles, shownFile, type SearchRanks, type SearchStart } from '../../src/search/files.ts';
import { makeLexicon } from '../../src/search/lexicon.ts';
import { makeNames } from '../../src/search/names.ts';
import { makeNeighbours, makeRanks } from '../../src/search/ranks.ts';
import { makeReading, type Reading } from '../../src/search/reading.ts';
import { shownOf } from '../../src/search/shown.ts';
import { readableLanguages } from '../../src/texts/languages/index.ts';
import { stemOf } from '../../src/texts/stems.ts';
import { stopWordsOf } from '../../src/texts/stop-words.ts';
import { searchDataFile, type SearchData } from '../../src/views/search/data.ts';
import { root } from '../lib/astro.ts';

/** Pagefind's ready-made interfaces; the site has its own. */
const unused = [
  ...['component-ui', 'modular-ui', 'ui'].flatMap((name) => [`pagefind-${name}.css`, `pagefind-${name}.js`]),
  'pagefind-highlight.js',
];

/**
 * The language that Pagefind is told its words are in: none it knows. They were cut by our own rules, by which queries
 * are cut too, and a stemmer of one language would cut them again.
 */
const noLanguage = 'und';

/**
 * Makes the index of what was printed to `find/<id>/` in `folder`: a document a subject, with the files that the
 * browser reads beside it.
 */
export async function writeSearchIndex(folder: string, id: string): Promise<void> {
  const out = join(folder, 'find', id);
  const data = JSON.parse(await readFile(join(out, searchDataFile), 'utf8')) as SearchData;
  await rm(join(out, searchDataFile));
  await makeSearchFiles(data, out);
}

/** Writes the index and all files beside it to the folder `out`, which is there. */
export async function makeSearchFiles({ language, words, documents }: SearchData, out: string): Promise<void> {
  const codes = [...new Set([language, ...readableLanguages])];
  const stopWords = Object.fromEntries(codes.map((code) => [code, stopWordsOf(code)]));
  const reading = makeReading(documents, { stopWords, stemOf });
  const keys = await index(documents, reading, out);
  const start: SearchStart = { language, words, names: makeNames(documents), reading };
  const ranks: SearchRanks = { keys, ranks: makeRanks(documents) };
  await write(out, searchFiles.start, start);
  await write(out, searchFiles.ranks, ranks);
  await write(out, searchFiles.neighbours, makeNeighbours(documents, reading));
  await write(out, searchFiles.lexicon, makeLexicon(documents));
  await write(out, searchFiles.facets, facetsOf(documents));
  await mkdir(join(out, searchFiles.shown), { recursive: true });
  for (const [number, document] of documents.entries()) await write(out, shownFile(number), shownOf(document));
}

/** Feeds Pagefind the words of each document, and writes its files. Returns its key of each, in their order. */
async function index(documents: readonly SearchDocument[], reading: Reading, out: string): Promise<string[]> {
  const { index: made, errors } = await createIndex();
  if (!made) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const [number, document] of documents.entries()) {
      const added = await made.addCustomRecord({
        url: String(number),
        language: noLanguage,
        content: contentOf(document, reading),
      });
      if (added.errors.length > 0)
        throw new Error(`Pagefind could not read ${document.id}: ${added.errors.join('; ')}`);
    }
    const written = await made.writeFiles({ outputPath: out });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its files: ${written.errors.join('; ')}`);
  } finally {
    await made.deleteIndex();
  }
  for (const file of unused) await rm(join(out, file), { force: true });
  return keysIn(out, documents.length);
}

/** Pagefind's name for each document, by its number; what it would show of them goes: results show files of our own. */
async function keysIn(out: string, documents: number): Promise<string[]> {
  const fragments = join(out, 'fragment');
  const keys = new Map<string, string>();
  for (const file of documents === 0 ? [] : await readdir(fragments)) {
    const text = gunzipSync(await readFile(join(fragments, file))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    keys.set(url, file.replace(/\.pf_fragment$/, ''));
  }
  await rm(fragments, { recursive: true, force: true });
  return Array.from({ length: documents }, (_, number) => keys.get(String(number)) ?? '');
}

function write(out: string, file: string, data: unknown): Promise<void> {
  return writeFile(join(out, file), JSON.stringify(data));
}

/** Bundles what the browser loads once the reader searches, beside the index it belongs to. */
export async function writeClient(folder: string, id: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: join(folder, 'find', id),
      emptyOutDir: false,
      lib: { entry: join(root, 'src/client/search.ts'), formats: ['es'], fileName: () => 'client.js' },
      target: 'es2022',
      // A library is left with its white space unless this is said.
      rolldownOptions: { output: { minify: true } },
    },
  });
}
