import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { colours, darkColours } from '../../../src/basics/colours.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the colours are those of the style sheet', () => {
  const [light = '', dark = ''] = read('src/styles/tokens.css').split('prefers-color-scheme: dark');
  for (const [name, colour] of Object.entries(colours)) expect(light).toContain(`--${name}: ${colour};`);
  for (const [name, colour] of Object.entries(darkColours)) expect(dark).toContain(`--${name}: ${colour};`);
  expect(light).toContain(`--stamp: ${colours.accent};`);
});

test('the icon, which is a file of its own, has them too', () => {
  const own = read('public/favicon.svg').match(/#[0-9a-f]{3,8}\b/g) ?? [];
  expect(own).toEqual([darkColours.accent, darkColours.paper, colours.accent, colours.paper]);
});

/** Where a colour may be written. */
const places = ['src/basics/colours.ts', 'src/styles/tokens.css', 'public/favicon.svg'];

const inSheets = /(?<=[\s"'`:(,])#(?:[0-9a-fA-F]{3,4}){1,2}(?=[\s"'`;,){}])/;
const inWord = /(?<=["'`])(?=[0-9A-F]*\d)[0-9A-F]{6}(?=["'`])/;

/** Colours by their number, in any of the ways in which a style sheet, a picture or a paper writes them. */
function coloursIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`${inSheets.source}|${inWord.source}`, 'g'))].map(([found]) => found);
}

test('a colour is found however it is written', () => {
  expect(coloursIn("a { color: #fff; background: #7a1f2b } rgb(\"#b9b4a8\") { soft: '4B4E54' } '#0007'")).toEqual([
    '#fff',
    '#7a1f2b',
    '#b9b4a8',
    '4B4E54',
    '#0007',
  ]);
  expect(coloursIn("from: gazette-2024#13 [a](#face1-x) '#13' 'decade'")).toEqual([]);
});

test('no colour is written anywhere else', async () => {
  const files = (
    await Promise.all(
      ['src', 'public', 'scripts'].map(async (folder) => {
        const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
        return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      }),
    )
  )
    .flat()
    .map((file) => file.slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .filter((file) => /\.(?:ts|js|mjs|astro|css|svg)$/.test(file) && !file.startsWith('src/content/'));
  expect(files.length).toBeGreaterThan(100);
  const found = await Promise.all(
    files
      .filter((file) => !places.includes(file))
      .map(async (file) => coloursIn(await readFile(join(root, file), 'utf8')).map((colour) => `${file}: ${colour}`)),
  );
  expect(found.flat()).toEqual([]);
});
