import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { z } from 'zod';
import { PlainError } from '../../lib/system-errors.ts';

/** A search with Pagefind's own browser module, which runs here as it does on a page. */
export interface PagefindModule {
  search(term: string): Promise<{
    readonly results: readonly { readonly id: string; readonly words: readonly number[] }[];
  }>;
  destroy(): Promise<void>;
}

interface BrowserModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindModule;
}

/** What is indexed of a document. */
export interface Indexed {
  readonly url: string;
  readonly content: string;
  readonly title?: string;
}

/** Pagefind asks for its files at addresses; here they lie in a folder. */
const nowhere = 'http://pagefind.invalid';
const folders = new Map<string, string>();

function serveFolder(folder: string): string {
  const address = `${nowhere}/${folders.size}/`;
  if (folders.size === 0) {
    const others = globalThis.fetch;
    globalThis.fetch = async (asked, options) => {
      const url = asked instanceof Request ? asked.url : String(asked);
      const [prefix, home] = [...folders].find(([start]) => url.startsWith(start)) ?? [];
      if (prefix === undefined || home === undefined) return others(asked, options);
      return new Response(await readFile(join(home, url.slice(prefix.length).replace(/\?.*$/, ''))));
    };
  }
  folders.set(address, folder);
  return address;
}

/** Indexes documents into `folder` and opens the index. */
export async function openPagefind(
  folder: string,
  language: string,
  documents: readonly Indexed[],
): Promise<PagefindModule> {
  const { index, errors } = await createIndex({});
  if (!index) throw new PlainError(`Pagefind did not start: ${errors.join('; ')}`);
  for (const { url, content, title } of documents) {
    const added = await index.addCustomRecord({
      url,
      content,
      language,
      ...(title === undefined ? {} : { meta: { title } }),
    });
    if (added.errors.length > 0) throw new PlainError(`Pagefind: ${added.errors.join('; ')}`);
  }
  await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
  const module = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as BrowserModule;
  return module.createInstance({ basePath: serveFolder(folder), noWorker: true });
}

const fragmentShape = z.object({ url: z.string() });

/** Pagefind's own id of each document in an index that was written to `folder`, by the document's address. */
export async function keysIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const fragments = join(folder, 'fragment');
  const keys = new Map<string, string>();
  for (const file of await readdir(fragments)) {
    const text = gunzipSync(await readFile(join(fragments, file))).toString();
    const { url } = fragmentShape.parse(JSON.parse(text.slice(text.indexOf('{'))));
    keys.set(url, file.replace(/\.pf_fragment$/, ''));
  }
  return keys;
}
