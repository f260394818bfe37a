import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { build } from '../support/build.ts';
import { baseContent, mdx, withContent } from '../support/content.ts';
import { elements, filesOf, pagesOf } from '../support/html.ts';
import { brokenLinks } from '../support/links.ts';

const site = { ...inject('atRoot'), folder: await mkdtemp(join(tmpdir(), 'aide-memoire-empty-')) };
afterAll(() => rm(site.folder, { recursive: true }));

/** One programme and the source it rests on; every other kind is empty. */
const sparse = {
  ...Object.fromEntries(
    Object.keys(baseContent).map((file) => [
      file,
      file.startsWith('sources/') || file === 'site.yaml' ? baseContent[file] : undefined,
    ]),
  ),
  'programmes/sea-cable.mdx': mdx(`
    name: Sea Cable
    type: infrastructure
    statements:
      - {id: route, aspect: purpose, says: The Sea Cable joins two shores., from: gazette-2024#3}
  `),
};

it('a kind without records has no page, and no link leads to it', async () => {
  const { code, output } = await withContent(sparse, (content) => build(content, site));
  expect(code, output).toBe(0);
  const files = await filesOf(site.folder);
  // The build says how many pages it made, not how many subjects search knows.
  expect(output).toContain(`${files.filter((file) => file.endsWith('.html')).length} pages in`);
  const rooms = [...new Set(files.filter((file) => file.endsWith('.html')).map((file) => file.split('/')[0]))];
  expect(rooms.sort()).toEqual([
    '404.html',
    'acronyms',
    'briefings',
    'data',
    'index.html',
    'manual',
    'method',
    'offline',
    'programmes',
    'search',
    'sources',
  ]);
  const home = (await pagesOf(site.folder)).get('index.html');
  const linked = home
    ? elements(home, ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href']))
    : [];
  expect(linked).toContain('/programmes/');
  expect(
    linked.filter((link) => /^\/(events|chronology|commitments|indicators|people|places|themes)\//.test(link)),
  ).toEqual([]);
  expect(await brokenLinks(site)).toEqual([]);
});
