import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesOf, pagesOf } from '../support/html.ts';
import { addressOf } from '../support/links.ts';

it.each(['atRoot', 'underPath'] as const)(
  'every page asks at its beginning for the faces that its style sets text in, by their own addresses: %s',
  async (which) => {
    const site = inject(which);
    const files = await filesOf(site.folder);
    const pages = [...(await pagesOf(site.folder)).keys()];
    const weights = new Map<string, number>();
    for (const file of pages) {
      const html = await readFile(join(site.folder, file), 'utf8');
      const asked = [
        ...html.matchAll(/<link rel="preload" href="([^"]+)" as="font" type="font\/woff2" crossorigin>/g),
      ].map(([, address = '']) => address);
      const named = [...html.matchAll(/url\("?([^)"]+\.woff2)"?\)/g)].map(([, address = '']) => address);
      expect(asked.length, file).toBe(/<em>|class="why"/.test(html) ? 3 : 2);
      for (const address of asked) {
        expect(named, file).toContain(address);
        expect(
          files.map((one) => addressOf(site, one)),
          file,
        ).toContain(address);
        weights.set(address, (weights.get(address) ?? 0) + 1);
      }
      // Before the style, which is long.
      expect(html.indexOf('rel="preload"'), file).toBeLessThan(html.indexOf('<style>'));
    }
    // Regular and semibold everywhere, italic where it is needed.
    const counts = [...weights.values()].sort((a, b) => b - a);
    expect(counts.slice(0, 2)).toEqual([pages.length, pages.length]);
    expect(counts).toHaveLength(3);
  },
);
