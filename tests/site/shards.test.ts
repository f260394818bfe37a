import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readManifest } from '../../scripts/build/manifest.ts';
import { fixture, run, type Ran } from '../support/build.ts';
import { filesOf } from '../support/html.ts';

const whole = inject('underPath');
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-parts-'));
afterAll(() => rm(scratch, { recursive: true }));

const place = (name: string): string => join(scratch, name);
const parts = [1, 2, 3].map((number) => place(`part-${number}`));
const [first = '', second = '', third = ''] = parts;
const address = ['--content', fixture, '--base', whole.base, '--site', whole.origin ?? ''];

beforeAll(async () => {
  for (const [index, folder] of parts.entries()) {
    const { code, output } = await run('build', [...address, '--shard', `${index + 1}/3`, '--out', folder]);
    expect(code, output).toBe(0);
    expect(output).toMatch(new RegExp(`^part ${index + 1} of 3: \\d+ pages in `, 'm'));
  }
});

/** Joins `folders` to `out`, with more behind it. */
async function joined(folders: readonly string[], out: string, more: readonly string[] = []): Promise<Ran> {
  return run('join', [...folders, ...address, '--out', place(out), ...more]);
}

async function digests(folder: string): Promise<Map<string, string>> {
  const files = await filesOf(folder);
  const digest = async (file: string): Promise<[string, string]> => [
    file,
    createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex'),
  ];
  return new Map(await Promise.all(files.map(digest)));
}

/** What a command told, a line each, with the places in it by their names alone. */
function lines({ output }: Ran): string[] {
  return output.replaceAll(`${scratch}/`, '').replaceAll(whole.folder, 'WHOLE').trim().split('\n');
}

test('three parts share out what is made, and joined in any order they are the bytes of one build', async () => {
  const made = (await Promise.all(parts.map(filesOf))).map((files) => files.filter((file) => file !== 'manifest.json'));
  for (const files of made) expect(files.filter((file) => file.endsWith('.pdf')).length).toBeGreaterThan(0);
  expect(new Set(made.flat()).size).toBe(made.flat().length);
  const { code, output } = await joined([third, first, second], 'joined');
  expect(code, output).toBe(0);
  expect(await digests(place('joined'))).toEqual(await digests(whole.folder));
  expect(lines(await joined(parts, 'joined')).at(-1)).toMatch(
    /^\d+ pages in joined, as they were: nothing has changed$/,
  );
});

test('what makes no site is told, all at once, and nothing is made', async () => {
  await mkdir(place('empty'), { recursive: true });
  await cp(first, place('copy'), { recursive: true });
  const { code, output } = await run('build', [...address, '--shard', '1/2', '--out', place('half')]);
  expect(code, output).toBe(0);
  const told = await joined([first, place('copy'), place('half'), whole.folder, place('empty')], 'refused');
  expect(told.code).toBe(1);
  expect(lines(told)).toEqual([
    'WHOLE holds a whole site, and no part of one',
    'empty holds no part of a site: build it first, npm run build -- --shard NUMBER/OF',
    'half is part 1 of 2, and part-1 one of 3: build all of as many',
    'copy is part 1 of 3, and so is part-1: name one',
    'half is part 1 of 2, and so is part-1: name one',
    'part 2 of 3 is missing: name its folder too, or say --incomplete to join what is there',
    'part 3 of 3 is missing: name its folder too, or say --incomplete to join what is there',
  ]);
  expect(await readManifest(place('refused'))).toBeUndefined();
});

test('parts of other records, or for another address, are refused', async () => {
  const other = place('records');
  await cp(fixture, other, { recursive: true });
  await appendFile(join(other, 'site.yaml'), '\n# Another day.\n');
  const why = 'was made of other records, by other code, or for another address or audience';
  for (const more of [
    ['--content', other, '--base', whole.base, '--site', whole.origin ?? ''],
    ['--content', fixture, '--base', '/elsewhere', '--site', whole.origin ?? ''],
    [...address, '--audience', 'internal'],
  ]) {
    const told = await run('join', [...parts, ...more, '--out', place('refused')]);
    expect(told.code).toBe(1);
    const said = lines(told);
    expect(said).toHaveLength(parts.length);
    for (const [index, line] of said.entries()) expect(line).toContain(`part-${index + 1} ${why}`);
  }
});

test('a part that is not as it was built is refused, with what differs', async () => {
  const changed = place('changed');
  await cp(second, changed, { recursive: true });
  const pages = (await filesOf(changed)).filter((file) => file.endsWith('.html'));
  const [altered = '', lost = '', moved = ''] = pages;
  await appendFile(join(changed, altered), ' ');
  await rm(join(changed, lost));
  await rename(join(changed, moved), join(changed, 'mine.html'));
  const told = await joined([first, changed, third], 'refused');
  expect(told.code).toBe(1);
  const names = [altered, lost, moved, 'mine.html'].sort().map((name) => JSON.stringify(name));
  expect(lines(told).at(-1)).toBe(
    `nothing was joined: changed, part 2 of 3, is not as it was built: ${names.join(', ')}. Build such a part again`,
  );
  expect(await readManifest(place('refused'))).toBeUndefined();
});

test('what is there can be joined to be looked at, and says what it lacks', async () => {
  const told = await joined([first, second], 'lacking', ['--incomplete']);
  expect(told.code, told.output).toBe(0);
  const without = (await readManifest(third))?.files ?? {};
  const all = await digests(whole.folder);
  const there = await digests(place('lacking'));
  expect([...all.keys()].filter((file) => !there.has(file))).toEqual(Object.keys(without));
  expect([...there.keys()].filter((file) => !all.has(file))).toEqual([]);
  // What is told of all files is told of those that are there.
  const differ = [...there].filter(([file, digest]) => all.get(file) !== digest).map(([file]) => file);
  expect(['manifest.json', 'offline.json'].filter((file) => !differ.includes(file))).toEqual([]);
  expect(
    differ.every(
      (file) => ['manifest.json', 'offline.json', '_headers', '.htaccess'].includes(file) || file.startsWith('hosts/'),
    ),
  ).toBe(true);
  const left = Object.keys(without).filter((file) => file.endsWith('.html'));
  expect(Number(/^(\d+) of \d+ pages are left out: 1 part is missing$/m.exec(told.output)?.[1])).toBeGreaterThan(0);
  expect(Number(/^(\d+) of \d+ pages/m.exec(told.output)?.[1])).toBeLessThanOrEqual(left.length);
  expect((await readManifest(place('lacking')))?.lacks).toEqual([3]);
});

test.each([
  ['preview', ['--out', first]],
  ['pack', ['--all', '--out', first, '--to', place('pack.zip')]],
  ['publish-check', ['--out', first]],
  ['inspect', ['--out', first, '--content', fixture]],
  ['verify-site', [first]],
])('%s takes no part for a site', async (command, args) => {
  const told = await run(command, args);
  expect(told.code).toBe(1);
  expect(lines(told)).toEqual(['part-1 is part 1 of 3 of a site, and no site: join the parts, npm run join']);
});

test('a part for the desk alone stays out of git, and so does what is joined of a copy without that', async () => {
  const part = place('desk-part');
  const desk = ['--content', fixture, '--audience', 'internal'];
  const built = await run('build', [...desk, '--shard', '1/1', '--out', part]);
  expect(built.code, built.output).toBe(0);
  expect(await readFile(join(part, '.gitignore'), 'utf8')).toBe('*\n');
  await rm(join(part, '.gitignore'));
  const told = await run('join', [part, ...desk, '--out', place('desk')]);
  expect(told.code, told.output).toBe(0);
  expect(await readFile(join(place('desk'), '.gitignore'), 'utf8')).toBe('*\n');
});

test('a site takes the place of a part', async () => {
  const folder = place('replaced');
  await cp(first, folder, { recursive: true });
  const { code, output } = await run('build', [...address, '--out', folder]);
  expect(code, output).toBe(0);
  expect(await digests(folder)).toEqual(await digests(whole.folder));
});
