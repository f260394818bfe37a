import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { elements, filesOf, pagesOf } from '../support/html.ts';
import { addressOf, brokenLinks } from '../support/links.ts';

describe.each([inject('atRoot'), inject('underPath')])('built for $base', (site) => {
  it('has no link that leads nowhere', async () => {
    expect(await brokenLinks(site)).toEqual([]);
  });

  it('gives each record in records.json the address of its page', async () => {
    const { records } = JSON.parse(await readFile(join(site.folder, 'data/records.json'), 'utf8')) as { records: { url: string }[] };
    const pages = (await filesOf(site.folder)).map((file) => addressOf(site, file));
    expect(records.map(({ url }) => url).filter((url) => !pages.includes(url))).toEqual([]);
    expect(records.length).toBeGreaterThan(30);
  });

  it('names its own address on each page, where the host is known', async () => {
    const pages = [...(await pagesOf(site.folder))].filter(([file]) => file !== '404.html');
    const canonical = pages.map(([, tree]) => elements(tree, ({ properties }) => String(properties['rel']) === 'canonical').map(({ properties }) => properties['href']));
    expect(canonical).toEqual(pages.map(([file]) => (site.origin === undefined ? [] : [site.origin + addressOf(site, file)])));
  });
});
