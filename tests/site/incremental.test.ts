import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { manifestFile } from '../../scripts/build/manifest.ts';
import { filesOf } from '../../scripts/lib/files/files.ts';
import { build, fixture } from '../support/build.ts';
import { draws } from '../support/draws.ts';
import { differing } from '../support/differing.ts';
import { baseFolders } from '../support/mutations/bases.ts';
import { edited } from '../support/mutations/edits.ts';
import { writeFolder } from '../support/mutations/folder.ts';

const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-incremental-'));
afterAll(() => rm(scratch, { recursive: true }));

const origin = 'https://papers.example';
const at = (name: string) => ({ folder: join(scratch, name), base: '/', origin });

/** The files of what search shows, each by its content, with the number by which the system knows it. */
async function shownIn(folder: string): Promise<Map<string, number>> {
  const files = (await filesOf(folder)).filter((file) => file.startsWith('search/shown/'));
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, number]> => {
        const place = join(folder, file);
        return [`${file} ${await readFile(place, 'utf8')}`, (await stat(place)).ino];
      }),
    ),
  );
}

test('after edits of records a build that takes up the last one makes the same bytes as one that begins anew', async () => {
  const [, whole] = await baseFolders();
  if (!whole) throw new TypeError('there is no folder to edit');
  const content = join(scratch, 'records');
  let folder = whole;
  const again = at('again');
  await writeFolder(folder, content);
  expect((await build(content, again)).code).toBe(0);
  const folders: string[] = [];
  for (let seed = 1; seed <= draws(15); seed += 1) {
    const before = folder;
    folder = await edited(folder, seed, 1 + (seed % 3));
    expect(folder).not.toBe(before);
    await rm(content, { recursive: true });
    await writeFolder(folder, content);
    const shown = await shownIn(again.folder);
    const { code, output } = await build(content, again);
    expect(code, output).toBe(0);
    // Of thousands of small files those that stay the same are not written again.
    const same = [...(await shownIn(again.folder))].filter(([key]) => shown.has(key));
    expect(same.length).toBeGreaterThan(0);
    expect(same.filter(([key, ino]) => shown.get(key) !== ino)).toEqual([]);
    const { ino, birthtimeMs } = await stat(again.folder);
    folders.push(`${ino} of ${birthtimeMs}`);
    const anew = at(`anew-${seed}`);
    expect((await build(content, anew)).code).toBe(0);
    expect(await differing(again.folder, anew.folder), `seed ${seed}`).toEqual([]);
  }
  // Nor are the folders: what was replaced becomes the next but one.
  expect(folders.some((folder, index) => folder === folders[index - 2])).toBe(true);
});

test('where nothing has changed, the site is left as it stands; where the address has, it is not', async () => {
  const site = at('still');
  const first = await build(fixture, site);
  const { ino } = await stat(join(site.folder, 'index.html'));
  const second = await build(fixture, site);
  expect(second.code).toBe(0);
  expect(second.output).toContain('nothing has changed');
  // What the check said stands there too.
  const warned = (output: string): string[] => output.split('\n').filter((line) => /warning|records,/.test(line));
  expect(warned(second.output)).toEqual(warned(first.output));
  expect((await stat(join(site.folder, 'index.html'))).ino).toBe(ino);
  const moved = await build(fixture, { ...site, base: '/elsewhere' });
  expect(moved.output).not.toContain('nothing has changed');
  expect(await readFile(join(site.folder, 'index.html'), 'utf8')).toContain('"/elsewhere/');
  // Nor is it taken for the same where somebody changed a page of it.
  await writeFile(join(site.folder, 'index.html'), 'mine');
  const refused = await build(fixture, { ...site, base: '/elsewhere' });
  expect([refused.code, refused.output.includes('"index.html"')]).toEqual([1, true]);
});

test('what somebody took away from the site is made again, whether or not a record has changed', async () => {
  const content = join(scratch, 'lacked');
  await cp(fixture, content, { recursive: true });
  const lacking = at('lacking');
  const whole = at('whole');
  const expectWhole = async (): Promise<void> => {
    const { code, output } = await build(content, lacking);
    expect(code, output).toBe(0);
    expect(await differing(lacking.folder, whole.folder)).toEqual([]);
  };
  await build(content, lacking);
  await cp(lacking.folder, whole.folder, { recursive: true });
  const all = await filesOf(lacking.folder);
  const kinds = ['.html', '.pdf', '.docx', '.png', '.json', '.pf_index', '.js', '.svg', '.css', '.xml', '_headers'];
  const some = kinds.flatMap((kind) => all.filter((file) => file.endsWith(kind)).slice(0, 2));
  expect(some.length).toBeGreaterThan(kinds.length);
  const gone = [...some.filter((file) => file !== manifestFile), 'search', 'briefings'];
  const takeAway = async (): Promise<void> => {
    for (const file of gone) await rm(join(lacking.folder, file), { recursive: true, force: true });
  };
  await takeAway();
  await expectWhole();
  await takeAway();
  const record = join(content, 'programmes/tidewater-cable.mdx');
  await writeFile(record, (await readFile(record, 'utf8')).replace('name: ', 'name: New '));
  await build(content, whole);
  await expectWhole();
});
