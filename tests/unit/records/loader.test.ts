import { EventEmitter } from 'node:events';
import { mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, expect, test, vi } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { recordLoader } from '../../../src/records/loader.ts';
import { baseContent, mdx, withContent } from '../../support/content.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0];

afterEach(() => vi.unstubAllEnvs());

/** What Astro hands to a loader, as far as ours asks for it. */
function fakeContext(root: string): { context: LoaderContext; watcher: EventEmitter; stored: Map<string, Entry> } {
  const stored = new Map<string, Entry>();
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const store = {
    set: (entry: Entry) => stored.set(entry.id, entry),
    clear: () => {
      stored.clear();
    },
    values: () => [...stored.values()],
  };
  const config = { root: pathToFileURL(`${root}/`) };
  const context = { collection: 'page', store, watcher, config } as unknown as LoaderContext;
  return { context, watcher, stored };
}

test('in dev a body that Astro prints is stored, and written, again only when it is another', async () => {
  const root = await mkdtemp(join(tmpdir(), 'aide-memoire-loader-'));
  const files = { ...baseContent, 'pages/about.mdx': mdx('name: About', 'Here is all of it.\n\n<Holdings />') };
  try {
    await withContent(files, async (folder) => {
      vi.stubEnv('CONTENT', folder);
      const { context, watcher, stored } = fakeContext(root);
      let rounds = 0;
      // What a round found is stored before anybody can look again.
      const loader = recordLoader('page', async (at) => {
        const checked = await checkFolder(at);
        rounds += 1;
        return checked;
      });
      await loader.load(context);
      const first = stored.get('about');
      expect(first?.filePath).toBe('.astro/bodies/pages/about.mdx');
      const copy = join(root, first?.filePath ?? '');
      await utimes(copy, 1, 1);
      watcher.emit('change', join(folder, 'programmes/sea-cable.mdx'));
      await vi.waitFor(() => expect(rounds).toBe(2));
      await new Promise(setImmediate);
      expect(stored.get('about')).toBe(first);
      expect((await stat(copy)).mtimeMs).toBe(1000);
    });
  } finally {
    await rm(root, { recursive: true });
  }
});
