import { describe, expect, inject, it } from 'vitest';
import { pages } from '../support/fixture-pages.ts';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const site = inject('atRoot');
const home = await serve(site);
const results = 'a[data-result]';
const at = (path: string): string => new URL(path, home).href;

/**
 * What a browser may ask for by itself. One without windows wants no manifest; others read it, and the icon it names,
 * to see whether the site can be kept.
 */
const ofTheBrowser =
  /\/(?:favicon\.svg|manifest\.webmanifest|(?:icon-\w+|apple-touch-icon)\.png|assets\/[^/]+\.woff2)$/;

it.each(['', 'programmes/tidewater-cable/', 'briefings/before-the-forum/'])(
  '/%s asks for nothing but itself, its typeface, and the icon and manifest, before search is touched',
  async (path) => {
    await visit(browser, {}, async ({ page, requests }) => {
      await page.goto(at(path));
      await page.keyboard.press('End');
      await page.locator('footer').waitFor();
      expect(requests.filter((address) => !ofTheBrowser.test(address))).toEqual([at(path)]);
      await page.keyboard.press('/');
      await page.locator('dialog[open] input:focus').waitFor();
      await page.keyboard.type('cable');
      await page.locator('[data-search-state="done"]').waitFor();
      expect(requests.filter((address) => new URL(address).origin !== new URL(home).origin)).toEqual([]);
      expect(requests.filter((address) => address.endsWith('.js')).length).toBeGreaterThan(1);
    });
  },
);

// The search page is another test's; an address that leads nowhere is a failed request by itself.
it.each(pages.filter((path) => !/search|no-such/.test(path)))(
  '/%s keeps to its own policy while the reader searches',
  async (path) => {
    await visit(browser, {}, async ({ page, faults }) => {
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await page.goto(at(path));
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input:focus').waitFor();
      await page.keyboard.type('cable');
      await page.locator('[data-search-state="done"] a[data-result]').first().waitFor();
      expect(faults).toEqual([]);
    });
  },
);

it('the policy is one that forbids: a script and a style of another hand are refused', async () => {
  await visit(browser, {}, async ({ page, faults }) => {
    await page.goto(home);
    await page.evaluate(() => {
      for (const name of ['script', 'style'])
        document.body.append(Object.assign(document.createElement(name), { textContent: 'window.strange = 1' }));
      document.body.append(Object.assign(document.createElement('script'), { src: 'https://elsewhere.invalid/a.js' }));
    });
    await expect.poll(() => faults.filter((fault) => fault.includes('Content Security Policy')).length).toBe(3);
    expect(await page.evaluate(() => 'strange' in window)).toBe(false);
  });
});

describe('where the files of search cannot be had', () => {
  const blocked = (glob: string, use: Parameters<typeof visit>[2]) =>
    visit(browser, {}, async (visitor) => {
      await visitor.context.route(glob, (route) => route.abort());
      return use(visitor);
    });

  it.each(['**/find/**', '**/find/*/start.json'])(
    '(%s) the search page says so, and leaves the way to the list of all names',
    async (glob) => {
      await blocked(glob, async ({ page }) => {
        await page.goto(at('search/?q=satelite'));
        await page.locator('main [role=alert]:visible').waitFor();
        expect(await page.locator(results).count()).toBe(0);
        await page.getByRole('main').getByRole('link', { name: 'All names from A to Z' }).click();
        await page.getByRole('main').getByRole('link', { name: 'Tide Watch' }).first().click();
        await page.waitForURL('**/programmes/#tide-watch');
      });
    },
  );

  it.each([
    'find/*/pagefind.js*',
    'find/*/wasm.unknown.pagefind',
    'find/*/ranks.json',
    'find/*/index/*',
    'search/shown/*',
  ])('(%s) what is left of search goes on by name', async (file) => {
    await blocked(`**/${file}`, async ({ page }) => {
      await page.goto(at('search/?q=satelite'));
      await page.locator('[data-search-state="done"] a[data-result="tide-watch"]').waitFor();
    });
  });

  it('the dialog gives way to the search page', async () => {
    await blocked('**/find/**', async ({ page }) => {
      await page.goto(at('programmes/tidewater-cable/'));
      await page.keyboard.press('/');
      await page.waitForURL('**/search/');
    });
  });

  it('search tries again as soon as they can', async () => {
    await blocked('**/find/*/pagefind.js*', async ({ page, context }) => {
      await page.goto(at('search/?q=satelite'));
      await page.locator('[data-search-state="done"] .hint').waitFor();
      await context.unroute('**/find/*/pagefind.js*');
      await page.locator('main input[name=q]').fill('signal');
      await page.locator('[data-search-state="done"] a[data-result="tidewater-cable"]').waitFor();
    });
  });
});

describe('without JavaScript', () => {
  const plain = { javaScriptEnabled: false };

  it('pages read, and their notes lead to the source', async () => {
    await visit(browser, plain, async ({ page, requests }) => {
      await page.goto(at('programmes/tidewater-cable/'));
      expect(await page.locator('main').innerText()).toContain(
        'The Tidewater Cable joins Northland and Southland and carried its first signal in January 2031.',
      );
      await page.locator('sup.mark a').first().click();
      await page.locator(':target a[href*="#p_"]').click();
      await page.waitForURL('**/sources/shore-herald-2031/#p_2');
      expect(requests.filter((address) => address.endsWith('.js'))).toEqual([]);
    });
  });

  it('the search page says what it needs, and lists every name from A to Z', async () => {
    await visit(browser, plain, async ({ page }) => {
      await page.goto(at('search/'));
      expect(await page.locator('noscript p').isVisible()).toBe(true);
      await page.getByRole('main').getByRole('link', { name: 'Satélite de las Mareas' }).click();
      await page.waitForURL('**/programmes/#tide-watch');
    });
  });
});
