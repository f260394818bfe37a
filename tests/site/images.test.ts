import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { decode } from 'fast-png';
import { describe, expect, inject, it } from 'vitest';
import { elements, filesOf, pagesOf } from '../support/html.ts';
import { addressOf } from '../support/links.ts';

const site = inject('underPath');
const home = `${String(site.origin)}${site.base}/`;
const pages = await pagesOf(site.folder);
const files = await filesOf(site.folder);

/** What a page declares of itself, by name. */
function declared(tree: Root): Record<string, string> {
  const metas = elements(
    tree,
    ({ tagName, properties }) => tagName === 'meta' && /^(og|twitter):/.test(nameOf(properties)),
  );
  return Object.fromEntries(metas.map(({ properties }) => [nameOf(properties), String(properties['content'])]));
}

function nameOf({ property, name }: Readonly<Record<string, unknown>>): string {
  return Array.isArray(property) ? property.join(' ') : String(property ?? name);
}

const some = (pattern: RegExp): unknown => expect.stringMatching(pattern);

/** A file of the site by its whole address. */
const fileAt = (address: string): string => address.slice(home.length);

describe('where the address of the site is known', () => {
  const shared = [...pages].filter(([file]) => file !== '404.html');

  it('every page says how it is shared, in whole addresses; the page for lost readers does not', () => {
    expect(shared.length).toBeGreaterThan(40);
    for (const [file, tree] of shared) {
      const own = declared(tree);
      const path = file.replace(/(?:(?:^|\/)one-page)?\/?index\.html$/, '');
      expect(own, file).toEqual({
        'og:title': some(/\S/),
        'og:description': some(/\S/),
        'og:type': some(/^(article|website)$/),
        'og:url': `${String(site.origin)}${addressOf(site, file)}`,
        'og:site_name': 'Tidewater Papers',
        'og:locale': 'en_GB',
        'og:image': `${home}images/${path || 'index'}.png`,
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:alt': own['og:image:alt'],
        'twitter:card': 'summary_large_image',
      });
      expect(own['og:image:alt'], file).toContain(own['og:title']);
    }
    const lost = pages.get('404.html');
    expect(lost && declared(lost)).toEqual({});
  });

  it('a briefing and a record are articles', () => {
    const articles = shared.filter(([, tree]) => declared(tree)['og:type'] === 'article').map(([file]) => file);
    expect(articles).toEqual(
      expect.arrayContaining([
        'programmes/tidewater-cable/index.html',
        'briefings/before-the-forum/index.html',
        'about/index.html',
      ]),
    );
    expect(articles).not.toContain('index.html');
    expect(articles).not.toContain('chronology/2029/index.html');
  });

  it('each image is there, of the size that is said, and small; none is left over', async () => {
    const images = [...new Set(shared.map(([, tree]) => fileAt(declared(tree)['og:image'] ?? '')))];
    for (const image of images) {
      const bytes = await readFile(join(site.folder, image));
      expect(bytes.subarray(0, 8).toString('latin1'), image).toBe('\x89PNG\r\n\x1a\n');
      const { width, height } = decode(bytes);
      expect([width, height], image).toEqual([1200, 630]);
      expect(bytes.length, image).toBeLessThan(25_000);
    }
    expect(files.filter((file) => file.startsWith('images/'))).toEqual(images.sort());
  });
});

it('where it is not known, nothing is made and nothing declared', async () => {
  const { folder } = inject('atRoot');
  expect((await filesOf(folder)).filter((file) => file.startsWith('images/'))).toEqual([]);
  expect([...(await pagesOf(folder))].filter(([, tree]) => Object.keys(declared(tree)).length > 0)).toEqual([]);
});

it.each(['atRoot', 'underPath'] as const)(
  'every page leads to the manifest, and that to icons that are there: %s',
  async (which) => {
    const { folder, base } = inject(which);
    const prefix = base === '/' ? '/' : `${base}/`;
    for (const [file, tree] of await pagesOf(folder)) {
      const links = elements(tree, ({ properties }) =>
        /^(manifest|icon|apple-touch-icon)$/.test(String(properties['rel'])),
      ).map(({ properties }) => properties['href']);
      expect(links, file).toEqual(
        ['favicon.svg', 'apple-touch-icon.png', 'manifest.webmanifest'].map((name) => prefix + name),
      );
    }
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.webmanifest'), 'utf8')) as {
      start_url: string;
      scope: string;
      icons: { src: string; sizes: string; type: string }[];
    };
    expect([manifest.start_url, manifest.scope, manifest.icons.length]).toEqual([prefix, prefix, 4]);
    for (const { src, sizes, type } of [
      ...manifest.icons,
      { src: `${prefix}apple-touch-icon.png`, sizes: '180x180', type: 'image/png' },
    ]) {
      const bytes = await readFile(join(folder, src.slice(prefix.length)));
      if (type !== 'image/png') continue;
      const { width, height } = decode(bytes);
      expect(`${width}x${height}`, src).toBe(sizes);
    }
  },
);
