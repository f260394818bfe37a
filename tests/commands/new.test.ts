import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folders, kinds } from '../../src/basics/kinds.ts';
import { checkFolder } from '../../src/check.ts';
import { withContent } from '../support/content.ts';
import { runHere } from '../support/run-here.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-memoire-new-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a new site passes its check, every claim found, and lies nowhere else', async () => {
  const site = join(folder, 'site');
  const args = ['--title', 'Papers: of "tides"', '--readers', 'Mara Roe, Jan Kól'];
  const { code, output } = await runHere('new', ['site', site, ...args]);
  expect(output).toContain('a small site of 12 records that passes its check');
  expect(code).toBe(0);
  const { problems, site: linked, lock } = await checkFolder(site);
  expect(problems).toEqual([]);
  expect(linked?.settings).toMatchObject({
    title: 'Papers: of "tides"',
    readers: [{ id: 'mara-roe' }, { id: 'jan-kol', name: 'Jan Kól', kind: 'person' }],
  });
  // One of each kind, and a town.
  expect(new Set(linked?.all.map(({ kind }) => kind))).toEqual(new Set(kinds));
  expect([...(lock?.claims.values() ?? [])].flat().filter(({ found }) => found === 'unfound')).toEqual([]);
  expect((await readdir(site)).filter((name) => name.startsWith('.')).sort()).toEqual([
    '.gitattributes',
    '.github',
    '.gitignore',
    '.gitlab-ci.yml',
    '.vscode',
  ]);
  // Commands find the archive beside the records.
  expect((await runHere('verify', ['--check', '--content', site])).code).toBe(0);
  // What is there already is not written over.
  expect(await runHere('new', ['site', site])).toEqual({
    code: 1,
    output: `${site} is not empty: name a folder that is, or a new one\n`,
  });
});

test('an empty site passes its check too, and its archive lies where it is told to', async () => {
  const [site, archive] = [join(folder, 'empty'), join(folder, 'texts')];
  const { code, output } = await runHere('new', ['site', site, '--empty', '--archive', archive]);
  expect([code, output.split('\n')[0]]).toEqual([0, `${site}: an empty site. Its README says how to fill it.`]);
  expect((await checkFolder(site)).problems.filter(({ code: one }) => one !== 'empty-kind')).toEqual([]);
  // What is added goes there; of a site that was told nothing, into its own archive.
  const text = join(folder, 'notice.txt');
  await writeFile(text, 'The harbour was opened in May 2024.\n\nThe ministry of the coast paid for all of it.\n');
  for (const [id, more, where] of [
    ['one', ['--archive', archive], archive],
    ['two', [], join(site, 'archive')],
  ] as const) {
    const added = await runHere('source', ['add', text, '--id', id, '--content', site, ...more]);
    expect(added.code, added.output).toBe(0);
    expect(await readFile(join(where, `${id}.txt`), 'utf8')).toMatch(/^The harbour/);
  }
});

test('whoever deletes the invented records is told in a line how to go on', async () => {
  const site = join(folder, 'emptied');
  await runHere('new', ['site', site]);
  for (const kind of kinds) await rm(join(site, folders[kind]), { recursive: true });
  await rm(join(site, 'archive'), { recursive: true });
  const { output } = await runHere('check', ['--content', site]);
  expect(output.split('\n').map((line) => line.split(' — ')[0]?.replace(/\d+ lines/, 'N lines'))).toEqual([
    'evidence.lock.jsonl:1:1  lock-line-left-over  N lines are of what is there no more',
    'quotes.jsonl:1:1  quote-stale  N lines are of what may not be quoted as they are',
    expect.stringContaining('warning empty-kind'),
    expect.stringContaining('0 records'),
    '',
  ]);
});

test.each(kinds)('a new %s is a draft that the check leaves alone, under an id that nobody has', async (kind) => {
  await withContent({}, async (content) => {
    const first = await runHere('new', [kind, 'Northland', '--content', content]);
    expect(first.output).toMatch(/northland-2\.mdx\nIt is a draft/);
    const { problems } = await checkFolder(content);
    expect(problems.map(({ code }) => code)).toEqual(['draft-left-out']);
    // Whoever sees drafts is told nothing but what an example cannot know.
    const seen = await checkFolder(content, { drafts: 'seen' });
    const known = [
      'unknown-record',
      'field-without-evidence',
      'unknown-source',
      'scope-or-between',
      'duplicate-name',
      'unused-source',
    ];
    expect(seen.problems.map(({ code }) => code).filter((code) => !known.includes(code))).toEqual([]);
  });
});

test('the settings of an editor complete what is there', async () => {
  await withContent({}, async (content) => {
    expect((await runHere('new', ['editor', '--content', content])).code).toBe(0);
    const read = async (file: string): Promise<unknown> =>
      JSON.parse(await readFile(join(content, '.vscode', file), 'utf8')) as unknown;
    expect(await read('schemas/programme.schema.json')).toMatchObject({
      required: ['name', 'type'],
      additionalProperties: false,
      properties: {
        type: { enum: expect.arrayContaining(['network']) as string[] },
        places: { items: { anyOf: [{ enum: ['northland'] }, { type: 'string' }] } },
      },
    });
    expect(await read('tasks.json')).toMatchObject({ tasks: [{ problemMatcher: { pattern: { code: 5 } } }] });
    const tasks = (await read('tasks.json')) as { tasks: { problemMatcher: { pattern: { regexp: string } } }[] };
    // Its pattern reads what check prints.
    await writeFile(join(content, 'themes/x.mdx'), '---\nname: X\ncolour: blue\n---\n');
    const { output } = await runHere('check', ['--content', content]);
    const pattern = new RegExp(tasks.tasks[0]?.problemMatcher.pattern.regexp ?? '', 'm');
    expect(pattern.exec(output)?.slice(1, 6)).toEqual(['themes/x.mdx', '3', '1', undefined, 'unknown-field']);
    expect((await runHere('check', ['--content', content])).output).not.toContain('.vscode');
  });
});

test.each([
  ['a kind that is none', ['evnt', 'Tide'], 1, "'evnt' is no kind of record: did you mean 'event'?\n"],
  ['a kind without a name', ['event'], 1, 'Say what the event is called: npm run new -- event "Name"\n'],
  [
    'an id that is taken',
    ['event', 'Tide', '--id', 'northland'],
    1,
    "there is a record 'northland' already, places/northland.mdx: name another with --id\n",
  ],
  ['a site of no folder', ['site'], 1, 'Name the folder of the new site: npm run new -- site ../our-records\n'],
  ['nothing at all', [], 2, expect.stringMatching(/^Say what is new: /) as string],
])('%s is told in a line', async (_name, args, code, output) => {
  await withContent({}, async (content) => {
    expect(await runHere('new', [...args, '--content', content])).toEqual({ code, output });
  });
});
