import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const caches = (page: Page): Promise<string[]> => page.evaluate(() => window.caches.keys());
const workers = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const status = (page: Page, text: string): Promise<void> =>
  page.locator('[data-keeping] [role=status]', { hasText: text }).waitFor();
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

describe.each([inject('atRoot'), inject('underPath')])('built for $base', (site) => {
  it('nothing is kept before it is asked for; then all of it is read and searched without a network, until it is removed', async () => {
    const home = await serve(site);
    await visit(browser, {}, async ({ page, context, faults }) => {
      await page.goto(home);
      await page.goto(`${home}offline/`);
      await status(page, 'It takes');
      expect([await caches(page), await workers(page)]).toEqual([[], 0]);

      await press(page, 'Keep this site');
      await status(page, 'Kept on this device: the site as of 31 May 2031');
      expect(await workers(page)).toBe(1);
      expect(faults).toEqual([]);

      await page.evaluate(() => navigator.serviceWorker.ready);
      await context.setOffline(true);
      await page.goto(`${home}programmes/tidewater-cable/`);
      expect(await page.locator('h1').innerText()).toBe('Tidewater Cable');
      await page.goto(`${home}search/?q=tidewater`);
      await page.locator('a[data-result]').first().click();
      expect(await page.locator('h1').count()).toBe(1);
      await page.goto(`${home}no-such-page/`);
      expect(await page.locator('h1').innerText()).toBe('No such page');
      await page.goto(`${home}offline/`);
      await status(page, 'Kept on this device');

      await context.setOffline(false);
      await press(page, 'Remove it');
      await status(page, 'Removed');
      expect([await caches(page), await workers(page)]).toEqual([[], 0]);
    });
  });
});

it('a newer version is taken whole, or not at all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-kept-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(inject('atRoot').folder, folder, { recursive: true });
  const home = await serve({ folder, base: '/', origin: undefined });
  const list = join(folder, 'offline.json');
  const told = await readFile(list, 'utf8');
  await visit(browser, {}, async ({ page, context }) => {
    await page.goto(`${home}offline/`);
    await press(page, 'Keep this site');
    await status(page, 'Kept on this device');
    const before = await caches(page);

    // A version of which one file is not what its list says: somebody publishes just now.
    await writeFile(
      list,
      told.replace(/"id":"[^"]*"/, '"id":"newer"').replace(/"date":"[^"]*"/, '"date":"1 June 2031"'),
    );
    const about = join(folder, 'about/index.html');
    const page1 = await readFile(about, 'utf8');
    await writeFile(about, `${page1}<!-- -->`);
    await page.reload();
    await status(page, 'There is a newer version, as of 1 June 2031');
    await press(page, 'Take the newer version');
    await status(page, 'That did not work');
    expect(await caches(page)).toEqual(before);
    await context.setOffline(true);
    await page.goto(`${home}about/`);
    expect(await page.content()).not.toContain('<!-- -->');
    await context.setOffline(false);

    await writeFile(about, page1);
    await page.goto(`${home}offline/`);
    await press(page, 'Take the newer version');
    await status(page, 'Kept on this device: the site as of 1 June 2031');
    expect((await caches(page)).filter((name) => name.endsWith(' newer'))).toHaveLength(1);
    expect(await caches(page)).toHaveLength(2);
  });
});
