import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { checkFolder } from '../../src/check.ts';
import { roomPaths } from '../../src/model/rooms.ts';
import { fixture } from '../support/build.ts';
import { elements, filesOf, htmlOf, pagesOf, redirectsOf } from '../support/html.ts';
import { addressOf, brokenLinks } from '../support/links.ts';

it('has every room that a body may link to', async () => {
  const { site: records } = await checkFolder(fixture);
  if (!records) throw new TypeError('the fixture cannot be read');
  const files = await filesOf(inject('atRoot').folder);
  const rooms = roomPaths(records);
  expect(
    rooms.filter((path) => !files.includes(path === '' || path.endsWith('/') ? `${path}index.html` : path)),
  ).toEqual([]);
  expect(rooms).toContain('map/');
});

it.each(['about', 'method'])('prints the pictures of a body under the base path: %s', async (page) => {
  const site = inject('underPath');
  const html = await readFile(join(site.folder, page, 'index.html'), 'utf8');
  expect(html).toMatch(
    /<img src="\/some\/path\/pictures\/tide-gauge\.svg" alt="[Aa] tide gauge" width="20" height="60">/,
  );
});

describe.each([inject('atRoot'), inject('underPath')])('built for $base', (site) => {
  it('has no link that leads nowhere', async () => {
    expect(await brokenLinks(site)).toEqual([]);
  });

  it('leads on from the permanent addresses that are no pages to where their record is told', async () => {
    const redirects = await redirectsOf(site.folder);
    const leads = [...redirects].map(([file, to]) => `${addressOf(site, file)} ${to}`);
    const prefix = site.base === '/' ? '' : site.base;
    expect(leads).toEqual(
      expect.arrayContaining([
        `${prefix}/organisations/cable-office/ ${prefix}/organisations/#cable-office`,
        `${prefix}/events/2028-first-talks/ ${prefix}/events/#2028-first-talks`,
        `${prefix}/briefings/tidewater-cable/ ${prefix}/programmes/tidewater-cable/`,
      ]),
    );
    // A reader whose browser does not go on by itself finds the same link on the page.
    for (const [file, tree] of await htmlOf(site.folder)) {
      const to = redirects.get(file);
      if (to === undefined) continue;
      const links = elements(tree, ({ tagName }) => tagName === 'a').map(({ properties }) => properties['href']);
      expect(links, file).toEqual([to]);
    }
  });

  it('gives each record in records.json its permanent address, which answers', async () => {
    const { records } = JSON.parse(await readFile(join(site.folder, 'data/records.json'), 'utf8')) as {
      records: { url: string }[];
    };
    const pages = (await filesOf(site.folder)).map((file) => addressOf(site, file));
    expect(records.map(({ url }) => url).filter((url) => !pages.includes(url))).toEqual([]);
    expect(records.filter(({ url }) => !url.endsWith('/'))).toEqual([]);
    expect(records.length).toBeGreaterThan(30);
  });

  it('names its own address on each page, where the host is known', async () => {
    const pages = [...(await pagesOf(site.folder))].filter(([file]) => file !== '404.html');
    const canonical = pages.map(([, tree]) =>
      elements(tree, ({ properties }) => String(properties['rel']) === 'canonical').map(
        ({ properties }) => properties['href'],
      ),
    );
    expect(canonical).toEqual(
      pages.map(([file]) => (site.origin === undefined ? [] : [site.origin + addressOf(site, file)])),
    );
  });
});
