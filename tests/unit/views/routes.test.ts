import { expect, test } from 'vitest';
import { forms } from '../../../src/briefing/forms/index.ts';
import { checkFolder } from '../../../src/check.ts';
import { coverOf } from '../../../src/views/cover/cover.ts';
import { filesOfSite } from '../../../src/views/files.ts';
import { lengthsOf } from '../../../src/views/forms.ts';
import { routeAt, routesOf } from '../../../src/views/routes.ts';
import { fixture } from '../../support/build.ts';
import { world } from '../../support/cable-world.ts';
import { written } from '../../support/papers.ts';
import { record } from '../../support/records.ts';
import { heldBy } from '../../support/print-all.ts';
import { heldOf, printing } from '../../support/printings.ts';

const { reading } = await checkFolder(fixture);
const { settings } = reading;
if (!settings) throw new TypeError('the fixture has no settings');
const held = heldBy({ ...reading, settings });

test.each([
  ['everyone', false],
  ['the desk', true],
])('every page of a site for %s says of itself that it lies where the table has it', async (_, forDesk) => {
  for (const { path, page, shared } of routesOf(printing(held, { forDesk }))) {
    const printed = await page();
    expect(printed.path).toBe(path);
    expect(shared, path).toBe(printed.onePage !== true && path !== '404.html');
  }
});

test('no two pages or files lie at one path', () => {
  const site = printing(held);
  const routes = routesOf(site);
  const paths = [...routes, ...filesOfSite(site, routes)].map(({ path }) => path);
  expect([...new Set(paths)]).toEqual(paths);
});

test('each page is found by its path, and nothing where there is none', async () => {
  const site = printing(held, { mostOnPage: 20_000 });
  for (const route of routesOf(site)) {
    const found = routeAt(site, route.path);
    expect(found?.path).toBe(route.path);
    expect(JSON.stringify(await found?.page()), route.path).toBe(JSON.stringify(await route.page()));
  }
  expect(['programmes/nothing/', 'programmes', 'chronology/1066/'].map((path) => routeAt(site, path))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('who asks for the page of a record has no list cut and no page of another looked for', () => {
  const site = printing(held);
  const [path] = routesOf(site).flatMap((route) => (/^programmes\/[^/]+\/$/.test(route.path) ? route.path : []));
  const asked = new Set<PropertyKey>();
  const context = new Proxy(site.context, {
    get: (target, name) => {
      asked.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  expect(routeAt({ ...site, context }, path ?? '')?.path).toBe(path);
  // Lists are cut with words; records are gone through for hubs.
  expect(asked).not.toContain('words');
  expect(asked).not.toContain('hubs');
});

test('each page that is shared has one image, none where the host has no name', async () => {
  const covers = async (origin: string | undefined): Promise<string[]> => {
    const site = printing(held, { origin });
    const paths: string[] = [];
    for (const { shared, page } of routesOf(site)) {
      const cover = shared ? coverOf(site.context, await page()) : undefined;
      if (cover) paths.push(cover.path);
    }
    return paths;
  };
  const shared = routesOf(printing(held)).filter((route) => route.shared);
  const named = await covers('https://papers.example');
  expect(new Set(named).size).toBe(shared.length);
  expect(named).toHaveLength(shared.length);
  expect(await covers(undefined)).toEqual([]);
});

test('rooms stand only where there is something in them', () => {
  const paths = (records: typeof world): string[] => routesOf(printing(heldOf(records))).map(({ path }) => path);
  const lacks = paths(world.filter(({ kind }) => kind === 'programme' || kind === 'source'));
  expect(lacks).toEqual(expect.arrayContaining(['', 'search/', 'briefings/', 'programmes/']));
  for (const room of ['chronology/', 'chronology/2024/', 'events/']) {
    expect(paths(world)).toContain(room);
    expect(lacks).not.toContain(room);
  }
});

const briefing = record('briefing', 'before-week', {
  scope: { programmes: ['sea-cable'] },
  bottomLine: [
    { says: 'All is well.', cites: ['sea-cable.route'] },
    { says: 'It goes on.', cites: ['sea-cable.route'] },
  ],
});

test('a paper offers every form with its size, made once however many pages tell of it, and the way to its other length', async () => {
  const made: string[] = [];
  const site = printing(heldOf([...world, briefing]), {
    kept: (key) => {
      made.push(key);
      return Promise.resolve(new Uint8Array(2_000));
    },
  });
  const asked = site.papers.requests.find(({ id }) => id === 'before-week');
  if (!asked) throw new TypeError('nobody asks for the paper');
  const full = await lengthsOf(site, asked, 'full');
  const short = await lengthsOf(site, asked, 'one-page');
  expect(made).toHaveLength(forms.length);
  const told = full.map(({ label, links }) => [label, ...links.map((link) => written([link]))]);
  expect(told).toEqual([
    [
      'Full length',
      '[PDF (2 kB)](/briefings/before-week/before-week.pdf)',
      '[Word (2 kB)](/briefings/before-week/before-week.docx)',
      '[Markdown (2 kB)](/briefings/before-week/before-week.md)',
      '[Text (2 kB)](/briefings/before-week/before-week.txt)',
      '[Ledger (JSON)](/briefings/before-week/ledger.json)',
    ],
    [
      'One page',
      '[Read here](/briefings/before-week/one-page/)',
      '[PDF (2 kB)](/briefings/before-week/before-week-one-page.pdf)',
      '[Text (2 kB)](/briefings/before-week/before-week-one-page.txt)',
    ],
  ]);
  expect(short.map(({ links }) => written(links.slice(0, 1)))).toEqual([
    '[Read here](/briefings/before-week/)',
    '[PDF (2 kB)](/briefings/before-week/before-week-one-page.pdf)',
  ]);
});
