import { expect, test } from 'vitest';
import { lockOf } from '../../support/archive.ts';
import { baseContent, mdx, problemsOf } from '../../support/content.ts';

test('the base content has nothing wrong with it', async () => {
  expect(await problemsOf({})).toEqual([]);
});

test('a file saved by Windows, with a byte order mark and carriage returns, is as good as any', async () => {
  const text = `\uFEFF${baseContent['programmes/sea-cable.mdx']?.replaceAll('\n', '\r\n')}`;
  expect(await problemsOf({ 'programmes/sea-cable.mdx': text })).toEqual([]);
});

test('bytes that are not UTF-8', async () => {
  const bytes = Buffer.from(mdx('name: Café\ntype: country'), 'latin1');
  expect(await problemsOf({ 'places/cafe.mdx': bytes })).toEqual([
    'places/cafe.mdx:1:1  file-not-utf8  the file holds bytes that are not UTF-8 — save it again with the encoding UTF-8',
  ]);
});

test('a file over 1 MiB', async () => {
  const text = mdx('name: Southland\ntype: country', 'a '.repeat(524_288));
  expect(await problemsOf({ 'places/southland.mdx': text })).toEqual([
    'places/southland.mdx:1:1  file-too-large  the file has 1,048,615 bytes — keep a record under 1 MiB (1,048,576 bytes)',
  ]);
});

test('a file of just under 1 MiB is read', async () => {
  const text = mdx('name: Southland\ntype: country');
  expect(await problemsOf({ 'places/southland.mdx': text + ' '.repeat(1024 * 1024 - text.length) })).toEqual([]);
});

test('a file in a record folder that is no MDX', async () => {
  expect(await problemsOf({ 'programmes/notes.docx': 'notes' })).toEqual([
    "programmes/notes.docx:1:1  not-a-record  'notes.docx' is no MDX file — move it out of the record folders, or name it …mdx",
  ]);
});

test('a folder in a record folder', async () => {
  expect(await problemsOf({ 'programmes/old/cable.mdx': mdx('name: Old Cable') })).toEqual([
    "programmes/old:1:1  not-a-record  'old' is no MDX file — move it out of the record folders, or name it …mdx",
  ]);
});

test('a folder of no kind', async () => {
  expect(await problemsOf({ 'programs/cable.mdx': mdx('name: Cable') })).toEqual([
    "programs:1:1  unknown-folder  'programs' is no folder of records — did you mean 'programmes'?",
  ]);
});

test('a folder nowhere near a kind', async () => {
  expect(await problemsOf({ 'attic/cable.mdx': mdx('name: Cable') })).toEqual([
    "attic:1:1  unknown-folder  'attic' is no folder of records — folders are: programmes, events, commitments, indicators, organisations, people, places, themes, sources, briefings, pages",
  ]);
});

test('hidden files and what belongs beside the records are left alone', async () => {
  const files = { '.DS_Store': '', 'places/.DS_Store': '', 'README.md': '', 'evidence.lock.jsonl': await lockOf({}), 'editions/.gitkeep': '' };
  expect(await problemsOf(files)).toEqual([]);
});

test('an id that is not in kebab case', async () => {
  expect(await problemsOf({ 'places/Küsten_Land.mdx': mdx('name: Coast\ntype: region') })).toEqual([
    "places/Küsten_Land.mdx:1:1  id-not-kebab  'Küsten_Land' is no id — rename the file to 'kusten-land.mdx'",
  ]);
});

test('a statement id that is not in kebab case', async () => {
  const text = mdx(`
    name: Coast
    type: region
    statements:
      - {id: 2nd Port, aspect: purpose, says: It has a port., from: gazette-2024#3}
  `);
  expect(await problemsOf({ 'places/coast.mdx': text })).toEqual([
    "places/coast.mdx:5:10  id-not-kebab  '2nd Port' is no id — write 'nd-port'",
  ]);
});

test('a file without front matter', async () => {
  expect(await problemsOf({ 'places/southland.mdx': 'name: Southland\n' })).toEqual([
    'places/southland.mdx:1:1  front-matter-missing  the file does not begin with front matter — put it between two lines of three hyphens, the first at the very top',
  ]);
});

test('front matter that never ends', async () => {
  expect(await problemsOf({ 'places/southland.mdx': '---\nname: Southland\n' })).toEqual([
    'places/southland.mdx:1:1  front-matter-missing  the file does not begin with front matter — put it between two lines of three hyphens, the first at the very top',
  ]);
});

test('an empty file', async () => {
  expect(await problemsOf({ 'places/southland.mdx': '' })).toEqual([
    'places/southland.mdx:1:1  front-matter-missing  the file does not begin with front matter — put it between two lines of three hyphens, the first at the very top',
  ]);
});

test('a record folder without records warns, and so does one that is not there', async () => {
  const cable = baseContent['programmes/sea-cable.mdx']?.replace('themes: [connectivity]\n', '');
  const files = { 'pages/about.mdx': undefined, 'themes/connectivity.mdx': undefined, 'themes/.gitkeep': '', 'programmes/sea-cable.mdx': cable };
  expect(await problemsOf(files)).toEqual([
    'pages:1:1  warning empty-kind  there is no record in pages/ — its pages and its place in the navigation are left out until there is one',
    'themes:1:1  warning empty-kind  there is no record in themes/ — its pages and its place in the navigation are left out until there is one',
  ]);
});
