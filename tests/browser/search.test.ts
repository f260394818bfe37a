import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { elements, filesOf } from '../support/html.ts';
import { addressOf } from '../support/links.ts';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const done = '[data-search-state="done"]';
const results = 'a[data-result]';

/** The addresses of the results shown for `query`, once they are there: the count above them names it. */
async function found(page: Page, query: string): Promise<string[]> {
  await page.locator(`${done} [role=status]`, { hasText: `“${query}”` }).waitFor();
  return addresses(page);
}

/** The same once they are others than `before`. */
async function foundAfter(page: Page, before: readonly string[]): Promise<string[]> {
  await expect
    .poll(async () => ((await page.locator(done).count()) === 1 ? (await addresses(page)).join() : before.join()), {
      timeout: 15_000,
    })
    .not.toBe(before.join());
  return addresses(page);
}

function addresses(page: Page): Promise<string[]> {
  return page
    .locator(results)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

describe.each([inject('atRoot'), inject('underPath')])('built for $base', async (site) => {
  const home = await serve(site);
  const pathOf = (path: string): string => new URL(path, home).pathname;

  it('a reader comes from the front page over a programme and a note to the paragraph of the source', async () => {
    await visit(browser, {}, async ({ page, faults }) => {
      await page.goto(home);
      await page.locator('main input[name=q]').fill('satelite');
      await page.locator('main input[name=q]').press('Enter');
      // Tide Watch is an entry among the programmes: below the page stands the way to it.
      expect(await found(page, 'satelite')).toEqual([pathOf('programmes/')]);
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`${pathOf('search/')}?q=satelite`);
      await page.getByRole('main').getByRole('link', { name: 'Tide Watch' }).first().click();
      await page.waitForURL('**/programmes/#tide-watch');
      await page.locator('article:has(#tide-watch) .run sup.mark a').first().click();
      await page.locator('.card:popover-open').locator('a[href*="#p_"]').click();
      await page.waitForURL('**/sources/tide-gazette-2030/#p_3');
      expect(await page.locator(':target').innerText()).toContain(
        'Tide Watch looks after the Tidewater Cable from above.',
      );
      expect(faults).toEqual([]);
    });
  });

  it.each(['satelite $&', "satelite $1 $` $' $$", 'satelite {count} {query}'])(
    'what was asked for is repeated as it was typed: %s',
    async (query) => {
      await visit(browser, {}, async ({ page }) => {
        await page.goto(home);
        await page.locator('main input[name=q]').fill(query);
        await page.locator('main input[name=q]').press('Enter');
        await found(page, query);
      });
    },
  );

  it('the dialog opens with / and with Ctrl-K, finds as the reader types, and closes with Escape', async () => {
    await visit(browser, {}, async ({ page, faults }) => {
      await page.goto(new URL('programmes/tidewater-cable/', home).href);
      for (const key of ['/', 'Control+k']) {
        await page.keyboard.press(key);
        await page.locator('dialog[open] input:focus').waitFor();
        await page.keyboard.type('winter survey');
        expect((await found(page, 'winter survey'))[0]).toBe(pathOf('events/'));
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
        await page.reload();
      }
      expect(faults).toEqual([]);
    });
  });

  it('the search page runs what its address asks for', async () => {
    await visit(browser, {}, async ({ page, faults }) => {
      await page.goto(new URL('search/?q=gezeiten+buoys', home).href);
      const first = (await found(page, 'gezeiten buoys'))[0];
      expect([pathOf('commitments/'), pathOf('events/')]).toContain(first);
      expect(await page.locator('main input[name=q]').inputValue()).toBe('gezeiten buoys');
      expect(faults).toEqual([]);
    });
  });

  it('a filter narrows the results to the pages that bear it, and stays in the address', async () => {
    const bearing = (
      await Promise.all(
        (await filesOf(site.folder))
          .filter((file) => file.endsWith('.html'))
          .map(async (file) => ({ file, tree: fromHtml(await readFile(join(site.folder, file), 'utf8')) })),
      )
    )
      .filter(
        ({ tree }) =>
          elements(
            tree,
            ({ properties }) =>
              properties['dataPagefindFilter'] === 'place[content]' && properties['content'] === 'Northland',
          ).length > 0,
      )
      .map(({ file }) => addressOf(site, file));
    expect(bearing.length).toBeGreaterThan(1);
    await visit(browser, {}, async ({ page, faults }) => {
      await page.goto(new URL('search/?q=cable', home).href);
      const all = await found(page, 'cable');
      await page.locator('select[name=place]').selectOption('Northland');
      const narrowed = await foundAfter(page, all);
      expect(narrowed.filter((address) => !bearing.includes(address))).toEqual([]);
      expect(narrowed.length).toBeGreaterThan(0);
      expect(new URL(page.url()).search).toBe('?q=cable&place=Northland');

      await page.locator('main input[name=q]').fill('');
      const unasked = await foundAfter(page, narrowed);
      expect([...unasked].sort()).toEqual([...bearing].sort());
      expect(new URL(page.url()).search).toBe('?place=Northland');

      await page.reload();
      expect(await found(page, '')).toEqual(unasked);
      expect(await page.locator('select[name=place]').inputValue()).toBe('Northland');
      expect(faults).toEqual([]);
    });
  });
});
