import { mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Ran } from '../support/build.ts';
import { baseContent, withContent, type Files } from '../support/content.ts';
import { runHere } from '../support/run-here.ts';

interface Folder {
  readonly content: string;
  readonly freeze: (...args: readonly string[]) => Promise<Ran>;
  readonly read: (name: string) => Promise<string>;
}

/** The base content with `files` merged over it, and the command on it. */
async function withEditions(files: Files, use: (folder: Folder) => Promise<void>): Promise<void> {
  await withContent(files, (content) =>
    use({
      content,
      freeze: (...args) => runHere('edition', [...args, '--content', content]),
      read: (name) => readFile(join(content, `editions/${name}.json`), 'utf8'),
    }),
  );
}

test('freezes the day that is its name, the day that is named, or that of the site', async () => {
  await withEditions({}, async ({ content, freeze, read }) => {
    expect(await freeze('2024-12-31')).toEqual({
      code: 0,
      output: '11 records, 0 errors, 0 warnings\neditions/2024-12-31.json: 3 statements and 2 states on 2024-12-31\n',
    });
    expect(await freeze('winter', '--report-date', '2025-01-15')).toEqual({
      code: 0,
      output:
        '11 records, 0 errors, 0 warnings\neditions/winter.json: 3 statements and 2 states on 2025-01-15\n' +
        'The next build tells what changed: /briefings/what-changed-2024-12-31-winter/\n',
    });
    expect((await freeze('now')).output).toContain(
      'on 2025-01-31\nThe next build tells what changed: /briefings/what-changed-winter-now/\n',
    );
    expect(await read('winter')).toContain('"reportDate": "2025-01-15"');
    expect(await runHere('check', ['--content', content])).toMatchObject({ code: 0 });
  });
});

test('says so where the day lies after that of the site', async () => {
  await withEditions({}, async ({ freeze }) => {
    expect((await freeze('2025-06-30')).output).toContain(
      'Note: the site itself speaks from 2025-01-31; of the days since then it knows nothing.\neditions/2025-06-30.json: ',
    );
  });
});

test('leaves an edition as it is, unless it is told to freeze it again', async () => {
  await withEditions({}, async ({ content, freeze, read }) => {
    await freeze('winter');
    const before = await read('winter');
    const cable = join(content, 'programmes/sea-cable.mdx');
    await writeFile(cable, (await readFile(cable, 'utf8')).replace('The Sea Cable is 900', 'The cable is 900'));
    expect(await freeze('winter')).toEqual({
      code: 1,
      output:
        'editions/winter.json is there already. An edition is a record of its day: take another name, or replace it with --again.\n',
    });
    expect(await read('winter')).toBe(before);
    expect(await freeze('winter', '--again')).toEqual({
      code: 0,
      output: '11 records, 0 errors, 0 warnings\neditions/winter.json: 3 statements and 2 states on 2025-01-31\n',
    });
    expect(await read('winter')).toContain('The cable is 900');
    await writeFile(cable, (await readFile(cable, 'utf8')).replace('The cable is 900', 'The Sea Cable is 900'));
    await freeze('winter', '--again');
    expect(await read('winter')).toBe(before);
  });
});

test('mends a broken edition, and stops at any other problem', async () => {
  await withEditions({ 'editions/winter.json': '{' }, async ({ content, freeze, read }) => {
    expect(await freeze('spring')).toMatchObject({
      code: 1,
      output: expect.stringContaining('editions/winter.json:1:1  edition-broken') as string,
    });
    expect(await freeze('winter', '--again')).toMatchObject({ code: 0 });
    expect(await read('winter')).toContain('"name": "winter"');
    await writeFile(join(content, 'places/northland.mdx'), '---\nname: [\n---\n');
    expect(await freeze('spring')).toMatchObject({
      code: 1,
      output: expect.stringContaining('places/northland.mdx:2:7  yaml-broken') as string,
    });
    expect(await readdir(join(content, 'editions'))).toEqual(['winter.json']);
  });
});

test('where there are problems, not even the folder is made', async () => {
  await withEditions({ 'places/northland.mdx': '---\nname: [\n---\n' }, async ({ content, freeze }) => {
    expect((await freeze('winter')).code).toBe(1);
    expect(await readdir(content)).not.toContain('editions');
  });
});

test.each([
  [
    'a file in the place of the folder',
    { editions: 'old' },
    'editions:1:1  file-unreadable  this is a file, not a folder — move it away, and make a folder of that name if you need one\n',
  ],
  [
    'a folder in the place of the edition',
    { 'editions/winter.json/x': 'old' },
    'nothing was written: …/editions/winter.json is a folder, where a file belongs: move the folder, or name another place\n',
  ],
])('%s stays there, and one line says so', async (_, files, output) => {
  await withEditions(files, async ({ content, freeze }) => {
    const before = await readdir(content, { recursive: true });
    const ran = await freeze('winter', '--again');
    expect({ ...ran, output: ran.output.replaceAll(content, '…') }).toEqual({
      code: 1,
      output: expect.stringContaining(output) as string,
    });
    expect(await readdir(content, { recursive: true })).toEqual(before);
  });
});

test.skipIf(process.platform === 'win32')('a link to an edition stays a link', async () => {
  await withEditions({}, async ({ content, freeze, read }) => {
    await mkdir(join(content, 'editions'));
    await symlink('../.winter.json', join(content, 'editions/winter.json'));
    expect((await freeze('winter')).output).toContain('editions/winter.json is there already.');
    expect((await freeze('winter', '--again')).code).toBe(0);
    expect(await readlink(join(content, 'editions/winter.json'))).toBe('../.winter.json');
    expect(await read('winter')).toBe(await readFile(join(content, '.winter.json'), 'utf8'));
  });
});

test('nothing internal is frozen', async () => {
  const cable = baseContent['programmes/sea-cable.mdx']?.replace(
    'from: gazette-2024#3}',
    'from: gazette-2024#3}\n  - {id: rumour, aspect: goal, says: It may be cut., from: gazette-2024#3, audience: internal}',
  );
  await withEditions({ 'programmes/sea-cable.mdx': cable }, async ({ freeze, read }) => {
    expect((await freeze('winter')).code).toBe(0);
    expect(await read('winter')).not.toContain('may be cut');
  });
});

test.each([
  [[], 'Give the edition one name: npm run edition -- NAME [--content FOLDER] [--report-date DAY] [--again]\n'],
  [
    ['one', 'two'],
    'Give the edition one name: npm run edition -- NAME [--content FOLDER] [--report-date DAY] [--again]\n',
  ],
  [
    ['Spring 2025'],
    "'Spring 2025' is no name for an edition: write it in lower-case letters, digits and single hyphens, as in 'spring-2025'\n",
  ],
  [
    ['../spring'],
    "'../spring' is no name for an edition: write it in lower-case letters, digits and single hyphens, as in 'spring'\n",
  ],
  [
    ['/tmp/spring'],
    "'/tmp/spring' is no name for an edition: write it in lower-case letters, digits and single hyphens, as in 'tmp-spring'\n",
  ],
  [
    ['..\\spring'],
    "'..\\spring' is no name for an edition: write it in lower-case letters, digits and single hyphens, as in 'spring'\n",
  ],
  [
    ['..'],
    "'..' is no name for an edition: write it in lower-case letters, digits and single hyphens, as in 'spring-2026'\n",
  ],
  [
    [''],
    "'' is no name for an edition: write it in lower-case letters, digits and single hyphens, as in 'spring-2026'\n",
  ],
  [['con'], "'con' is no name for an edition: Windows keeps it for a device. Write 'con-edition'\n"],
  [['lpt9'], "'lpt9' is no name for an edition: Windows keeps it for a device. Write 'lpt9-edition'\n"],
  [['a'.repeat(300)], `'${'a'.repeat(80)}…' is no name for an edition: it has 300 letters, where 32 are the most\n`],
  [
    ['spring', '--report-date', '2025-02-30'],
    "--report-date '2025-02-30' is no day of the calendar: write a day that exists as YYYY-MM-DD\n",
  ],
])('%j is refused', async (args, output) => {
  expect(await runHere('edition', args)).toEqual({ code: 2, output });
});
