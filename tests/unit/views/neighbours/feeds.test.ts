import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { writeEdition } from '../../../../src/model/editions/file.ts';
import { freeze } from '../../../../src/model/editions/edition.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { filesOfSite } from '../../../../src/views/files.ts';
import { routesOf } from '../../../../src/views/routes.ts';
import { followedIn } from '../../../../src/views/neighbours/neighbours.ts';
import { heldOf, printing } from '../../../support/printings.ts';
import { record, siteOf } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const says = (text: string) => [{ id: 'what', aspect: 'purpose', key: true, says: text, from }];
const far = Array.from({ length: 120 }, () => 'far').join(' ');
const cable = (text: string): SourceRecord =>
  record('programme', 'cable', {
    name: 'Sea Cable',
    statements: [...says(text), { id: 'more', aspect: 'goal', says: `It goes ${far}.`, from }],
  });
const pier = record('programme', 'pier', {
  name: 'Pier',
  statements: [{ id: 'more', aspect: 'goal', says: `It stands ${far}.`, from: 'gazette-2024#9' }],
});
const promise = record('commitment', 'lay', {
  name: 'Lay <the> cable & more',
  programmes: ['cable'],
  statements: [{ id: 'it', aspect: 'promise', says: 'The ministry will lay "it" <soon> & well.', from }],
});
const gazette = record('source', 'gazette-2024', { name: 'Gazette', published: '2024-05-02' });
const undated = record('source', 'leaflet', { name: 'Leaflet' });

const then = freeze(siteOf([cable('It joins two.'), gazette]), 'then', '2024-12-31');
const now = freeze(siteOf([cable('It joins three.'), promise, gazette]), 'now', '2025-01-31');
const held = heldOf([cable('It joins three.'), pier, promise, gazette, undated], {
  editions: new Map([
    ['then', writeEdition(then)],
    ['now', writeEdition(now)],
  ]),
});
const made = printing(held, { origin: 'https://tides.example', base: '/papers/' });

async function textOf(path: string): Promise<string> {
  const file = filesOfSite(made, routesOf(made)).find((one) => one.path === path);
  if (!file) throw new RangeError(`no file ${path}`);
  return String(await file.bytes());
}

describe('a feed of the whole site', () => {
  test('is Atom that another program reads', async () => {
    const feed = parseAtomFeed(await textOf('feeds/atom.xml'));
    expect(feed.id).toBe('https://tides.example/papers/');
    expect(feed.updated).toBe('2025-01-31T00:00:00.000Z');
    expect(JSON.stringify(feed.rights)).toContain('CC BY 4.0');
    expect(feed.entries?.map(({ title, updated }) => [title?.value, updated])).toEqual([
      ['Sea Cable: one change', '2025-01-31T00:00:00.000Z'],
      ['Promise: Lay &lt;the&gt; cable &amp; more', '2024-05-02T00:00:00.000Z'],
      ['Source: Gazette', '2024-05-02T00:00:00.000Z'],
    ]);
    const [change] = feed.entries ?? [];
    expect(change?.links?.[0]?.href).toMatch(/^https:\/\/tides\.example\/papers\/briefings\/what-changed-then-now\/#/);
    expect(change?.content?.value).toContain('It joins three');
    expect(change?.content?.value).toContain(
      '<a href="https://tides.example/papers/sources/gazette-2024/">Gazette, ¶3</a>',
    );
  });

  test('is RSS with the same entries', async () => {
    const feed = parseRssFeed(await textOf('feeds/rss.xml'));
    expect(feed.items?.map(({ guid }) => guid?.value)).toHaveLength(3);
    expect(feed.items?.[1]?.guid?.value).toBe('https://tides.example/papers/commitments/lay/');
    expect(feed.items?.[1]?.pubDate).toBe('Thu, 02 May 2024 00:00:00 GMT');
  });

  test('is JSON Feed 1.1, with words as they are', async () => {
    const feed = parseJsonFeed(await textOf('feeds/feed.json'));
    expect(feed.feed_url).toBe('https://tides.example/papers/feeds/feed.json');
    expect(feed.language).toBe('en');
    expect(feed.items?.[1]?.title).toBe('Promise: Lay <the> cable & more');
    expect(feed.items?.[1]?.content_html).toContain('lay &quot;it&quot; &lt;soon&gt; &amp; well.');
  });
});

test('a programme has a feed of its own, with what its paper tells and no more', async () => {
  const titles = parseJsonFeed(await textOf('feeds/cable/feed.json')).items?.map(({ title }) => title);
  expect(titles).toEqual(['Sea Cable: one change', 'Promise: Lay <the> cable & more']);
  expect(followedIn(made).some(({ record: of }) => of?.id === 'pier')).toBe(false);
});

test.each([
  ['whose address nobody knows', { origin: undefined }],
  ['for the desk alone', { origin: 'https://tides.example', forDesk: true }],
])('a site %s has no feeds and no sitemap', (_, purpose) => {
  const other = printing(held, purpose);
  const paths = filesOfSite(other, routesOf(other)).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('feeds/') || path === 'sitemap.xml')).toEqual([]);
});

test('the sitemap dates what changed by the edition that first said so, and nothing else', async () => {
  const map = await textOf('sitemap.xml');
  const entries = [...map.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g)];
  const days = new Map(entries.map(([, address = '', day]) => [address, day]));
  expect(days.get('https://tides.example/papers/programmes/cable/')).toBe('2025-01-31');
  expect(days.has('https://tides.example/papers/manual/')).toBe(true);
  expect(days.get('https://tides.example/papers/manual/')).toBeUndefined();
  expect([...days.keys()].some((address) => address.includes('404'))).toBe(false);
});

test('robots may read a site for everyone, and nothing of one for the desk', async () => {
  expect(await textOf('robots.txt')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://tides.example/papers/sitemap.xml\n',
  );
  const desk = printing(held, { forDesk: true });
  const robots = filesOfSite(desk, routesOf(desk)).find(({ path }) => path === 'robots.txt');
  expect(await robots?.bytes()).toBe('User-agent: *\nDisallow: /\n');
});
