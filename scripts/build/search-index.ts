import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { contentOf } from '../../src/search/document.ts';
import { facetsOf } from '../../src/search/facets.ts';
import { indexFolder, searchClient, searchFiles, shownFile, type SearchStart } from '../../src/search/files.ts';
import { makeLexicon } from '../../src/search/lexicon.ts';
import { makeNames } from '../../src/search/names.ts';
import { makeNeighbours, makeRanks } from '../../src/search/ranks.ts';
import { makeReading } from '../../src/search/reading.ts';
import { shownOf } from '../../src/search/shown.ts';
import { readableLanguages } from '../../src/texts/languages/index.ts';
import { stemOf } from '../../src/texts/stems.ts';
import { stopWordsOf } from '../../src/texts/stop-words.ts';
import type { SearchData } from '../../src/views/search/data.ts';
import { root } from '../lib/root.ts';
import { fingerprintOf } from './last-build.ts';
import type { SiteFiles } from './site-files.ts';

/** Pagefind's ready-made interfaces, and what it would show of results: the site has its own. */
const unused = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\.(?:css|js)$|^fragment\//;

/**
 * The language that Pagefind is told its words are in: none it knows. They were cut by our own rules, by which queries
 * are cut too, and a stemmer of one language would cut them again.
 */
const noLanguage = 'und';

/**
 * About so many places of words are in one piece of the index, of which a search loads one a word. Pagefind, which can
 * be told by this variable alone, would put ten times as many into one.
 */
const pieces = { variable: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', places: 2000 } as const;

/** What makes the index and what reads it. */
export interface SearchCode {
  /** Changes whenever the code does. */
  readonly id: string;
  /** What the browser loads once the reader searches. */
  readonly client: string;
}

/**
 * Makes the site searchable: an index with a document a subject, with the files beside it and the script that reads
 * them, in a folder whose name changes with any of them; and the way there that pages know.
 */
export async function writeSearch(files: SiteFiles, data: SearchData, { id, client }: SearchCode): Promise<void> {
  const fingerprint = fingerprintOf(id, JSON.stringify(data));
  const folder = indexFolder(createHash('sha256').update(fingerprint).digest('hex').slice(0, 12));
  if (files.takeAll(fingerprint)) return;
  for await (const [name, content] of searchFilesOf(data)) await files.write(`${folder}${name}`, content, fingerprint);
  await files.write(`${folder}client.js`, client, fingerprint);
  await files.write(searchClient, `export * from '../${folder}client.js';\n`, fingerprint);
}

/** The index and all files beside it, by their names. */
export async function* searchFilesOf({
  language,
  words,
  documents,
}: SearchData): AsyncGenerator<[name: string, content: string | Uint8Array]> {
  const codes = [...new Set([language, ...readableLanguages])];
  const stopWords = Object.fromEntries(codes.map((code) => [code, stopWordsOf(code)]));
  const reading = makeReading(documents, { stopWords, stemOf });
  yield* await index(contentOf(documents, reading));
  const start: SearchStart = { language, words, names: makeNames(documents), reading };
  yield [searchFiles.start, JSON.stringify(start)];
  yield [searchFiles.ranks, JSON.stringify(makeRanks(documents))];
  yield [searchFiles.neighbours, JSON.stringify(makeNeighbours(documents, reading))];
  yield [searchFiles.lexicon, JSON.stringify(makeLexicon(documents))];
  yield [searchFiles.facets, JSON.stringify(facetsOf(documents))];
}

/** What the result of a subject shows, in a file. */
interface ShownFile {
  /** Of the subject. */
  readonly id: string;
  /** Below the root. */
  readonly path: string;
  readonly content: () => string;
}

/** Of each subject what its result shows. */
export function shownFilesOf({ documents }: SearchData): ShownFile[] {
  return documents.map((document) => ({
    id: document.id,
    path: shownFile(document.url),
    content: () => JSON.stringify(shownOf(document)),
  }));
}

/** Feeds Pagefind all words as those of one page, and takes its files. */
async function index(content: string): Promise<[name: string, content: Uint8Array][]> {
  process.env[pieces.variable] = String(pieces.places);
  const { index: made, errors } = await createIndex();
  if (!made) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const added = await made.addCustomRecord({ url: '/', language: noLanguage, content });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read the words: ${added.errors.join('; ')}`);
    const { files, errors: failed } = await made.getFiles();
    if (failed.length > 0) throw new Error(`Pagefind could not make its files: ${failed.join('; ')}`);
    return files
      .map((file): [string, Uint8Array] => [file.path.replaceAll('\\', '/'), file.content])
      .filter(([name]) => !unused.test(name));
  } finally {
    await made.deleteIndex();
  }
}

/** The script that the browser loads once the reader searches. */
export async function bundledClient(): Promise<string> {
  const { build } = await import('vite');
  const made = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(root, 'src/client/search.ts'), formats: ['es'], fileName: () => 'client.js' },
      target: 'es2022',
      // A library is left with its white space unless this is said.
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [chunk] = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new TypeError('the script of search was not bundled to one file');
  return chunk.code;
}
