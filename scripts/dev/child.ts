// The dev server, as a child that ends when its parent does: Astro behind the guard, with the desk beside its pages.
import { isAbsolute, join, relative } from 'node:path';
import { dev } from 'astro';
import { at } from '../../src/basics/urls.ts';
import { sharedChecker } from '../../src/check.ts';
import { previewOf } from '../../src/preview.ts';
import { isPassing } from '../../src/records/loader.ts';
import { FolderWatch } from '../lib/folder-watch.ts';
import { root, type DevOptions } from '../lib/astro.ts';
import { DeskServer } from './desk.ts';
import { guardServer } from './guard.ts';

process.once('disconnect', () => process.exit(1));
process.channel?.unref();

const { flags, reader, on } = JSON.parse(process.argv[2] ?? '') as DevOptions;
const base = at(flags.base, '');
const isInContent = (path: string): boolean => {
  const below = relative(flags.content, path);
  return !below.startsWith('..') && !isAbsolute(below);
};
const desk = new DeskServer({ ...flags, base, forDesk: flags.audience === 'internal', reader, on });
globalThis.aideMemoirePreview = previewOf;
// Before Astro asks for one: what checks is of the same code as what shows, so that what one has made the other has.
sharedChecker(flags.content);
const server = await dev({
  root,
  base: flags.base,
  ...(flags.site === undefined ? {} : { site: flags.site }),
  server: { host: '127.0.0.1', ...(flags.port === undefined ? {} : { port: flags.port }) },
  vite: {
    server: {
      cors: false,
      // Of each change its watcher would look at every file of a folder: it is told by ours.
      watch: { ignored: isInContent },
      fs: { strict: true, allow: [join(root, 'src/styles/fonts'), join(root, 'node_modules/vite/dist/client')] },
    },
  },
  integrations: [
    {
      name: 'desk',
      hooks: {
        // Nobody asks after each edit which pages there are: one route answers for every address.
        'astro:config:setup': ({ injectRoute }) => {
          injectRoute({
            pattern: '[...address]',
            entrypoint: join(root, 'src/pages/_preview.astro'),
            prerender: false,
          });
        },
        'astro:server:setup': async ({ server: { httpServer, environments, watcher } }) => {
          // A page that is open is loaded anew as soon as what it shows was read.
          const show = async (names: readonly string[]): Promise<void> => {
            if (names.every(isPassing)) return;
            for (const name of names) watcher.emit('change', join(flags.content, name));
            await sharedChecker(flags.content).check();
            environments.client.hot.send({ type: 'full-reload', path: '*' });
          };
          await new FolderWatch(flags.content, (names) => void show(names)).start();
          if (httpServer && 'maxHeadersCount' in httpServer)
            guardServer(httpServer, { root, base }, (request, response) => desk.answer(request, response));
        },
      },
    },
  ],
});
console.log(`The desk is at http://127.0.0.1:${server.address.port}${base}desk/`);
