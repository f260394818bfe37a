import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { printBody, printPage } from '../../src/printer.ts';
import { root } from '../lib/root.ts';
import { filesOf } from '../lib/files/files.ts';
import { compiled, type Bench } from './compiled.ts';

/** Astro's templates, compiled: what prints pages, and what pages load. */
export interface Printer {
  readonly page: typeof printPage;
  readonly body: typeof printBody;
  /** The letters that pages load, by their paths below the root. */
  readonly assets: readonly (readonly [path: string, bytes: Uint8Array])[];
}

const entry = 'printer.mjs';
/** What Astro's compiler has each template import. */
const compilerRuntime = 'astro/compiler-runtime';
/** The folder of a site in which the files lie that pages load. */
const assetsFolder = 'assets';

/** The printer for the code as it is, for a site under the path `base`: compiled by an earlier build, or now. */
export async function readyPrinter(bench: Bench, base: string): Promise<Printer> {
  const name = `printer-${createHash('sha256').update(base).digest('hex').slice(0, 12)}`;
  const folder = await compiled(bench, name, (out) => compile(base, out));
  const printer = (await import(pathToFileURL(join(folder, entry)).href)) as {
    readonly printPage: typeof printPage;
    readonly printBody: typeof printBody;
  };
  const assets: [string, Uint8Array][] = [];
  for (const file of await filesOf(join(folder, assetsFolder)))
    assets.push([`${assetsFolder}/${file}`, await readFile(join(folder, assetsFolder, file))]);
  return { page: printer.printPage, body: printer.printBody, assets };
}

/** Compiles `src/printer.ts` as `astro build` would, without all that Astro loads for it. */
async function compile(base: string, out: string): Promise<void> {
  // Loaded where it is needed: most builds find a printer that was compiled before.
  const { build } = await import('vite');
  await build({
    root,
    base,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [atOncePlugin, await templatesPlugin()],
    build: {
      cssMinify: true,
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

/** Compiles templates as Astro's own plugin does. */
async function templatesPlugin(): Promise<Plugin> {
  const { transform } = await import('@astrojs/compiler-rs');
  return {
    name: 'templates',
    enforce: 'pre',
    transform: (source, file) => {
      if (!file.endsWith('.astro')) return undefined;
      const { code, diagnostics } = transform(source, {
        compact: 'jsx',
        filename: file,
        internalURL: compilerRuntime,
        resolvePath: (specifier) => specifier,
      });
      const [fault] = diagnostics.filter(({ severity }) => severity === 'error');
      if (fault) throw new Error(`${file}: ${fault.text}`);
      return { code, moduleType: 'ts' };
    },
  };
}
