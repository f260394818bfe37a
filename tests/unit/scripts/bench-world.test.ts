import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeInventedWorld } from '../../../scripts/bench/world.ts';
import { Papers } from '../../../src/briefing/papers.ts';
import { checkFolder } from '../../../src/check.ts';
import { wordsFor } from '../../../src/messages/words.ts';
import { recordsOf, type Site } from '../../../src/model/site.ts';

const size = 200;
let outer = '';
let site: Site;
let problems: readonly string[] = [];

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'bench-world-'));
  await writeInventedWorld(join(outer, 'one'), size);
  const checked = await checkFolder(join(outer, 'one'));
  if (!checked.site) throw new Error('the invented world cannot be read');
  site = checked.site;
  problems = checked.problems.map(({ code, file }) => `${file} ${code}`);
}, 60_000);

afterAll(() => rm(outer, { recursive: true, force: true }));

test('it has so many records, and nothing is wrong with them', () => {
  expect([site.all.length, problems]).toEqual([size, []]);
});

test('as in the site that ships with us, about one record in seven has a paper, whatever it is on', () => {
  const { requests } = new Papers(site, wordsFor('en', 'en-GB'), []);
  expect(size / requests.length).toBeGreaterThan(5);
  expect(size / requests.length).toBeLessThan(9);
  expect([...new Set(requests.map(({ record }) => record?.kind ?? 'pair'))].sort()).toEqual([
    'briefing',
    'pair',
    'place',
    'programme',
    'theme',
  ]);
});

test('one country comes to most events, one theme is that of many programmes', () => {
  const [hub = ''] = site.settings.pairs?.[0] ?? [];
  const events = recordsOf(site, 'event');
  const there = events.filter(({ data }) => (data.participants ?? []).some(({ who }) => who.includes(hub)));
  expect(there.length / events.length).toBeGreaterThanOrEqual(0.8);
  const programmes = recordsOf(site, 'programme');
  const themes = programmes.flatMap(({ data }) => data.themes ?? []);
  const counts = [...Map.groupBy(themes, (theme) => theme).values()].map(({ length }) => length);
  const most = Math.max(...counts);
  expect(most / programmes.length).toBeGreaterThan(1 / 3);
});

test('the same size gives the same bytes', async () => {
  await writeInventedWorld(join(outer, 'other'), size);
  expect(await textsIn('other')).toEqual(await textsIn('one'));
});

async function textsIn(name: string): Promise<[string, string][]> {
  const entries = await readdir(join(outer, name), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files
      .sort()
      .map(async (file): Promise<[string, string]> => [
        file.slice(join(outer, name).length),
        await readFile(file, 'utf8'),
      ]),
  );
}
