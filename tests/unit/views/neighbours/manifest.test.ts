import { decode } from 'fast-png';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawIcon, iconNames } from '../../../../src/views/neighbours/icons.ts';
import { manifestOf } from '../../../../src/views/neighbours/manifest.ts';
import { contextOf } from '../../../support/papers.ts';

const svg = readFileSync(new URL('../../../../public/favicon.svg', import.meta.url), 'utf8');

test('the manifest names the site, where it begins and ends, and its icons, under the base path', () => {
  const { icons, ...manifest } = manifestOf(contextOf([], { base: '/papers' }));
  expect(manifest).toEqual({
    name: 'Northland Papers',
    short_name: 'Northland Papers',
    description: 'Who lays cables with whom.',
    lang: 'en',
    id: '/papers/',
    start_url: '/papers/',
    scope: '/papers/',
    display: 'minimal-ui',
    theme_color: '#fbfaf7',
    background_color: '#fbfaf7',
  });
  expect(icons.map(({ src, sizes, purpose }) => [src, sizes, purpose])).toEqual([
    ['/papers/favicon.svg', 'any', undefined],
    ['/papers/icon-192.png', '192x192', undefined],
    ['/papers/icon-512.png', '512x512', undefined],
    ['/papers/icon-maskable.png', '512x512', 'maskable'],
  ]);
});

test('a site for the desk alone says so in its name', () => {
  expect(manifestOf(contextOf([], { stamp: 'Internal' })).name).toBe('Northland Papers · Internal');
});

test('icons are square, in the light colours; those that a system cuts to its own shape are filled to the corners', () => {
  const corners = iconNames.map((name) => {
    const { width, height, data } = decode(drawIcon(svg, name));
    return [
      name,
      width,
      height,
      [...data.slice(0, 4)],
      [...data.slice(4 * (width * 2 + width / 2), 4 * (width * 2 + width / 2) + 4)],
    ];
  });
  const accent = [122, 31, 43, 255];
  expect(corners).toEqual([
    ['apple-touch-icon', 180, 180, accent, accent],
    ['icon-192', 192, 192, [0, 0, 0, 0], accent],
    ['icon-512', 512, 512, [0, 0, 0, 0], accent],
    ['icon-maskable', 512, 512, accent, accent],
  ]);
});
