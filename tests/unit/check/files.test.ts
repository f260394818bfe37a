import { chmodSync } from 'node:fs';
import { chmod, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/basics/problem.ts';
import { checkFolder } from '../../../src/check.ts';
import { lockOf } from '../../support/archive.ts';
import { baseContent, mdx, problemsOf, siteYaml, withContent, type Files } from '../../support/content.ts';
import { asNobody, canBeRefused } from '../../support/nobody.ts';

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
    "places/cafe.mdx:2:10  file-not-utf8  the byte E9 ('é' in Windows-1252) is not UTF-8 — save the file again with the encoding UTF-8",
  ]);
});

test('a file over 1 MiB', async () => {
  const text = mdx('name: Southland\ntype: country', 'a '.repeat(524_288));
  expect(await problemsOf({ 'places/southland.mdx': text })).toEqual([
    'places/southland.mdx:1:1  file-too-large  the file has 1,048,615 bytes — keep it under 1 MiB (1,048,576 bytes)',
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

test('records in a folder nearly of a kind are there: whoever names them is told of the folder alone', async () => {
  const named = mdx('name: Land Cable\ntype: infrastructure\nparent: cable\nfrom: {parent: gazette-2024#3}');
  const files = {
    'programs/cable.mdx': mdx('name: Cable\ntype: infrastructure'),
    'programmes/land-cable.mdx': `${named}\n[The cable](cable) lands.\n`,
  };
  expect(await problemsOf(files)).toEqual([
    "programs:1:1  unknown-folder  'programs' is no folder of records — did you mean 'programmes'?",
  ]);
  const { 'programs/cable.mdx': cable, ...others } = files;
  expect(await problemsOf({ ...others, 'attic/cable.mdx': cable })).toHaveLength(3);
});

test('a folder nowhere near a kind', async () => {
  expect(await problemsOf({ 'attic/cable.mdx': mdx('name: Cable') })).toEqual([
    "attic:1:1  unknown-folder  'attic' is no folder of records — folders are: programmes, events, commitments, indicators, organisations, people, places, themes, sources, briefings, pages",
  ]);
});

test('hidden files and what belongs beside the records are left alone', async () => {
  const files = {
    '.DS_Store': '',
    'places/.DS_Store': '',
    'README.md': '',
    'evidence.lock.jsonl': await lockOf({}),
    'editions/.gitkeep': '',
    'public/CNAME': 'desk.example',
    '.gitattributes': '',
  };
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
    'places/southland.mdx:1:1  front-matter-missing  the front matter that begins with three hyphens does not end — put a line of three hyphens behind its last field',
  ]);
});

test('an empty file', async () => {
  expect(await problemsOf({ 'places/southland.mdx': '' })).toEqual([
    'places/southland.mdx:1:1  front-matter-missing  the file does not begin with front matter — put it between two lines of three hyphens, the first at the very top',
  ]);
});

test('a record folder without records warns, and so does one that is not there', async () => {
  const cable = baseContent['programmes/sea-cable.mdx']?.replace('themes: [connectivity]\n', '');
  const files = {
    'pages/about.mdx': undefined,
    'themes/connectivity.mdx': undefined,
    'themes/.gitkeep': '',
    'programmes/sea-cable.mdx': cable,
  };
  expect(await problemsOf(files)).toEqual([
    'pages:1:1  warning empty-kind  there is no record in pages/ — its pages and its place in the navigation are left out until there is one',
    'themes:1:1  warning empty-kind  there is no record in themes/ — its pages and its place in the navigation are left out until there is one',
  ]);
});

/** What a check tells of the base content with `files` once `change` was made to its folder. */
async function toldAfter(
  files: Files,
  change: (folder: string) => Promise<unknown>,
  check = (folder: string) => checkFolder(folder),
): Promise<string[]> {
  return await withContent(files, async (folder) => {
    await change(folder);
    return (await check(folder)).problems.map(formatProblem);
  });
}

// Windows links, forbids and names otherwise.
const unix = test.skipIf(process.platform === 'win32');

describe('a folder', () => {
  test('that is not there', async () => {
    expect((await checkFolder('/nowhere/at/all')).problems.map(formatProblem)).toEqual([
      '.:1:1  folder-missing  there is no folder /nowhere/at/all — name the folder that holds site.yaml: --content FOLDER',
    ]);
  });

  test('that is a file', async () => {
    const found = await toldAfter(
      {},
      (folder) => rename(join(folder, 'site.yaml'), join(folder, '.site')),
      (folder) => checkFolder(join(folder, '.site')),
    );
    expect(found).toEqual([
      '.:1:1  file-unreadable  this is a file, not a folder — move it away, and make a folder of that name if you need one',
    ]);
  });

  test('of records that is a file', async () => {
    const cable = baseContent['programmes/sea-cable.mdx']?.replace('themes: [connectivity]\n', '');
    const found = await problemsOf({
      'themes/connectivity.mdx': undefined,
      themes: 'none',
      'programmes/sea-cable.mdx': cable,
    });
    expect(found.filter((line) => !line.includes('empty-kind'))).toEqual([
      'themes:1:1  file-unreadable  this is a file, not a folder — move it away, and make a folder of that name if you need one',
    ]);
  });

  unix('of records, or one record, that is a link', async () => {
    const found = await toldAfter({}, async (folder) => {
      await rename(join(folder, 'themes'), join(folder, '.themes'));
      await symlink('.themes', join(folder, 'themes'));
      await rename(join(folder, 'places/northland.mdx'), join(folder, '.northland'));
      await symlink('../.northland', join(folder, 'places/northland.mdx'));
    });
    expect(found).toEqual([]);
  });

  test.skipIf(!canBeRefused)('of records that may not be read, and a record, is not taken as absent', async () => {
    const found = await toldAfter(
      {
        'places/southland.mdx': mdx(
          'name: Southland\ntype: country\nparent: northland\nfrom: {parent: gazette-2024#3}',
        ),
      },
      async (folder) => {
        chmodSync(folder, 0o755);
        await chmod(join(folder, 'briefings'), 0o000);
        await chmod(join(folder, 'places/northland.mdx'), 0o000);
        await chmod(join(folder, 'site.yaml'), 0o000);
      },
      (folder) => asNobody(() => checkFolder(folder)),
    );
    expect(found).toEqual([
      'briefings:1:1  file-unreadable  the folder may not be read — give yourself the right to read it',
      'places/northland.mdx:1:1  file-unreadable  the file may not be read — give yourself the right to read it',
      'site.yaml:1:1  file-unreadable  the file may not be read — give yourself the right to read it',
    ]);
  });
});

describe('what is no file of text', () => {
  unix.each([
    [
      'places/southland.mdx',
      'places/southland.mdx:1:1  file-unreadable  this is a link that leads nowhere — put what it should lead to in its place',
    ],
    [
      'site.yaml',
      'site.yaml:1:1  file-unreadable  this is a link that leads nowhere — put what it should lead to in its place',
    ],
    [
      'evidence.lock.jsonl',
      'evidence.lock.jsonl:1:1  file-unreadable  this is a link that leads nowhere — put what it should lead to in its place',
    ],
    [
      'editions/2024-12-31.json',
      'editions/2024-12-31.json:1:1  file-unreadable  this is a link that leads nowhere — put what it should lead to in its place',
    ],
  ])('a link that leads nowhere: %s', async (path, problem) => {
    const found = await toldAfter({}, async (folder) => {
      await mkdir(join(folder, 'editions'), { recursive: true });
      await rm(join(folder, path), { force: true });
      await symlink('nothing-there', join(folder, path));
    });
    expect(found).toEqual([problem]);
  });

  test('a lock that cannot be read is not taken as absent, though the settings require one', async () => {
    const found = await toldAfter({ 'site.yaml': `${siteYaml}lock: required\n` }, (folder) =>
      mkdir(join(folder, 'evidence.lock.jsonl')),
    );
    expect(found).toEqual([
      'evidence.lock.jsonl:1:1  file-unreadable  this is a folder, not a file — put the file itself here',
    ]);
  });

  test('an edition of hundreds of MB', async () => {
    const found = await toldAfter({ 'editions/2024-12-31.json': '' }, (folder) =>
      truncate(join(folder, 'editions/2024-12-31.json'), 600 * 1024 * 1024),
    );
    expect(found).toEqual([
      'editions/2024-12-31.json:1:1  file-too-large  the file has 629,145,600 bytes — keep it under 16 MiB (16,777,216 bytes)',
    ]);
  });

  test('a lock of 35 million bytes is read, and one of 65 is not', async () => {
    const line = (index: number): string => `${JSON.stringify({ claim: `cable.s${index}`, why: 'x'.repeat(4000) })}\n`;
    const lock = Array.from({ length: 8_700 }, (_, index) => line(index)).join('');
    const codes = async (text: string): Promise<string[]> =>
      (await problemsOf({ 'evidence.lock.jsonl': text })).filter((told) => told.includes(' file-'));
    expect(await codes(lock)).toEqual([]);
    expect(await codes(lock.repeat(2))).toEqual([expect.stringContaining('keep it under 64 MiB (67,108,864 bytes)')]);
  });

  test('UTF-16, as PowerShell writes it', async () => {
    const text = Buffer.from(`\uFEFF${mdx('name: Southland\ntype: country')}`, 'utf16le');
    expect(await problemsOf({ 'places/southland.mdx': text })).toEqual([
      'places/southland.mdx:1:1  file-not-utf8  the file is UTF-16 — save it again with the encoding UTF-8',
    ]);
  });

  test('lines that end as on old Macs are lines', async () => {
    expect(
      await problemsOf({ 'places/southland.mdx': mdx('name: Southland\ntype: contry').replaceAll('\n', '\r') }),
    ).toEqual(["places/southland.mdx:3:7  unknown-word  'contry' is no word for 'type' — did you mean 'country'?"]);
  });
});

describe('names that cannot be checked out everywhere', () => {
  unix('an id that differs from another in capitals alone', async () => {
    const files = {
      'places/Southland.mdx': mdx('name: Southland\ntype: country'),
      'places/southland.mdx': mdx('name: South Land\ntype: country'),
    };
    expect(await problemsOf(files)).toEqual([
      "places/Southland.mdx:1:1  id-not-kebab  'Southland' is no id, and on Windows and macOS it would be the same file as 'southland.mdx' — take one of the two out",
    ]);
  });

  unix('a name that Windows keeps for a device', async () => {
    expect(await problemsOf({ 'places/aux.mdx': mdx('name: Aux\ntype: city') })).toEqual([
      "places/aux.mdx:1:1  reserved-name  Windows keeps the name 'aux' for a device — give the file another name",
    ]);
    expect(await problemsOf({ 'editions/nul.json': '{}' })).toContain(
      "editions/nul.json:1:1  reserved-name  Windows keeps the name 'nul' for a device — give the file another name",
    );
  });

  unix('letters in two pieces, and bytes that are no letters', async () => {
    expect(await problemsOf({ 'places/cafe\u0301.mdx': mdx('name: Café\ntype: city') })).toEqual([
      "places/cafe\u0301.mdx:1:1  id-not-kebab  'cafe\u0301' is no id — rename the file to 'cafe.mdx'",
    ]);
    const found = await toldAfter({}, (folder) =>
      writeFile(
        Buffer.concat([Buffer.from(`${folder}/places/caf`), Buffer.from([0xe9]), Buffer.from('.mdx')]),
        mdx('name: Café\ntype: city'),
      ),
    );
    expect(found).toEqual([
      "places/caf\ufffd.mdx:1:1  id-not-kebab  the name 'caf\ufffd' is not UTF-8 — rename the file; an id has lower-case letters, digits and single hyphens",
    ]);
  });
});
