import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { printBody, printPage } from '../../src/printer.ts';
import { components } from '../../src/schema/components.ts';
import type { SourceRecord } from '../../src/schema/record.ts';
import { root } from '../lib/astro.ts';
import { filesOf } from '../lib/files.ts';
import { compiled, type Bench } from './compiled.ts';

/** Astro's templates, compiled: what prints pages, and what pages load. */
export interface Printer {
  readonly page: typeof printPage;
  readonly body: typeof printBody;
  /** The letters that pages load, by their paths below the root. */
  readonly assets: readonly (readonly [path: string, bytes: Uint8Array])[];
}

/** What a printer is compiled for. */
interface PrinterOptions {
  /** The path under which the site lies. */
  readonly base: string;
  /** The content folder, and the records in it of which some have bodies that Astro prints. */
  readonly content: string;
  readonly records: readonly SourceRecord[];
}

const entry = 'printer.mjs';
/** What Astro's compiler has each template import. */
const compilerRuntime = 'astro/compiler-runtime';
/** The folder of a site in which the files lie that pages load. */
const assetsFolder = 'assets';

/** The printer for the code as it is: compiled by an earlier build, or now. */
export async function readyPrinter(bench: Bench, { base, content, records }: PrinterOptions): Promise<Printer> {
  const bodies = new Map<string, Buffer>();
  for (const { id, file, body } of records)
    if (body.components.some((name) => components[name]?.printedBy === 'astro'))
      bodies.set(id, await readFile(join(content, file)));
  const hash = createHash('sha256').update(base);
  for (const [id, text] of bodies) hash.update(`\0${id}\0`).update(text);
  const name = `printer-${hash.digest('hex').slice(0, 12)}`;
  const folder = await compiled(bench, name, (out) => compile({ base, bodies, workshop: bench.workshop }, out));
  const printer = (await import(pathToFileURL(join(folder, entry)).href)) as {
    readonly printPage: typeof printPage;
    readonly printBody: typeof printBody;
  };
  const assets: [string, Uint8Array][] = [];
  for (const file of await filesOf(join(folder, assetsFolder)))
    assets.push([`${assetsFolder}/${file}`, await readFile(join(folder, assetsFolder, file))]);
  return { page: printer.printPage, body: printer.printBody, assets };
}

interface Compilation {
  readonly base: string;
  readonly bodies: ReadonlyMap<string, Uint8Array>;
  readonly workshop: string;
}

/** Compiles `src/printer.ts` as `astro build` would: with its plugins, its settings and its names for files. */
async function compile({ base, bodies, workshop }: Compilation, out: string): Promise<void> {
  // Copied, they have paths that Vite can import, whatever signs are in that of the content folder.
  const copies = join(workshop, 'bodies');
  await mkdir(copies, { recursive: true });
  for (const [id, text] of bodies) await writeFile(join(copies, `${id}.mdx`), text);
  // Loaded where they are needed: most builds find a printer that was compiled before.
  const [{ getViteConfig }, { build }] = await Promise.all([import('astro/config'), import('vite')]);
  const astro = getViteConfig({}, { root, base, logLevel: 'error' });
  const config = await astro({ mode: 'production', command: 'build' });
  await build({
    ...config,
    base,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [...(config.plugins ?? []), atOncePlugin, bodiesPlugin([...bodies.keys()], copies)],
    build: {
      ...config.build,
      ssr: join(root, 'src/printer.ts'),
      ssrEmitAssets: true,
      outDir: out,
      emptyOutDir: true,
      target: 'esnext',
      assetsDir: assetsFolder,
      rolldownOptions: {
        // Astro's own code prints the same from where it lies, and is not bundled each time.
        external: (id) => id.startsWith('astro/') && !id.includes('?') && id !== compilerRuntime,
        output: {
          assetFileNames: `${assetsFolder}/[name].[hash][extname]`,
          entryFileNames: entry,
          codeSplitting: false,
        },
      },
    },
  });
}

/** Has the templates printed by `src/templates.ts`, and not by what Astro's compiler names. */
const atOncePlugin: Plugin = {
  name: 'at-once',
  enforce: 'pre',
  resolveId: (asked) => (asked === compilerRuntime ? join(root, 'src/templates.ts') : undefined),
};

function bodiesPlugin(ids: readonly string[], folder: string): Plugin {
  const name = 'virtual:bodies';
  const imports = ids.map((id, index) => `import body${index} from ${JSON.stringify(join(folder, `${id}.mdx`))};`);
  const entries = ids.map((id, index) => `${JSON.stringify(id)}: body${index}`);
  return {
    name: 'bodies',
    resolveId: (asked) => (asked === name ? `\0${name}` : undefined),
    load: (asked) =>
      asked === `\0${name}` ? `${imports.join('\n')}\nexport default { ${entries.join(', ')} };` : undefined,
  };
}
