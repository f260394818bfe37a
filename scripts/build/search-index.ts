import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { build } from 'vite';
import { root } from '../lib/astro.ts';

/** Pagefind's ready-made interfaces; the site has its own. */
const unused = [
  ...['component-ui', 'modular-ui', 'ui'].flatMap((name) => [`pagefind-${name}.css`, `pagefind-${name}.js`]),
  'pagefind-highlight.js',
];

/** Indexes the built pages in `folder` and writes the search files to `find/<id>/`. Returns how many pages it read. */
export async function writeSearchIndex(folder: string, id: string): Promise<number> {
  // A note's number, a state in a frame: read with the text they would make words that nobody wrote.
  const { index, errors } = await createIndex({ excludeSelectors: ['.mark', '.tag', 'form', 'noscript'] });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read the pages: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: join(folder, 'find', id) });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its files: ${written.errors.join('; ')}`);
    for (const file of unused) await rm(join(folder, 'find', id, file), { force: true });
    return added.page_count;
  } finally {
    await index.deleteIndex();
  }
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
