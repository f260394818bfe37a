import { describe, expect, inject, it } from 'vitest';
import { bringAxe, violations } from '../../scripts/lib/axe.ts';
import { pages } from '../support/fixture-pages.ts';
import { filesOf } from '../support/html.ts';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const site = inject('atRoot');
const home = await serve(site);
const at = (path: string): string => new URL(path, home).href;

it.each(pages)('axe finds nothing on /%s, light and dark, on a phone and a desk', async (path) => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(at(path));
    if (path.includes('?')) await page.locator('[data-search-state="done"] a[data-result]').first().waitFor();
    await bringAxe(page);
    const found: string[] = [];
    for (const width of [390, 1440])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page)).map((violation) => `${width} ${colorScheme}: ${violation}`));
      }
    expect(found).toEqual([]);
  });
});

it('axe finds nothing in the search dialog', async () => {
  await visit(browser, { viewport: { width: 390, height: 800 } }, async ({ page }) => {
    await page.goto(home);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('cable');
    await page.locator('dialog a[data-result]').first().waitFor();
    await bringAxe(page);
    expect(await violations(page)).toEqual([]);
  });
});

it('axe is one that finds: a picture without words', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(home);
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    await bringAxe(page);
    expect((await violations(page)).map((violation) => violation.split(' ')[0])).toEqual(['image-alt']);
  });
});

it('no page scrolls sideways on the narrowest phone', async () => {
  const files = (await filesOf(site.folder)).filter((file) => file.endsWith('.html'));
  await visit(browser, { viewport: { width: 320, height: 640 } }, async ({ page }) => {
    const wide: string[] = [];
    for (const file of files) {
      await page.goto(at(file.replace(/index\.html$/, '')));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${file}: ${width}`);
    }
    expect(wide).toEqual([]);
  });
});

describe('on a phone', () => {
  const phone = { viewport: { width: 390, height: 800 } };

  it('what is pressed on its own is 24 pixels high and wide at least', async () => {
    await visit(browser, phone, async ({ page }) => {
      const small: string[] = [];
      for (const path of ['', 'programmes/tidewater-cable/', 'search/?q=cable', 'sources/']) {
        await page.goto(at(path));
        // Links within a sentence are as high as its line; WCAG 2.2 excepts them.
        for (const target of await page.locator('header.bar a, footer nav a, main button, main input, main select').all()) {
          const box = await target.boundingBox();
          if (!box || box.height < 24 || box.width < 24) small.push(`/${path} ${await target.innerText()} ${JSON.stringify(box)}`);
        }
      }
      expect(small).toEqual([]);
    });
  });

  it('a note’s number is hit 11 pixels around its middle', async () => {
    await visit(browser, phone, async ({ page }) => {
      await page.goto(at('programmes/tidewater-cable/'));
      const marks = await page.locator('.mark > a').all();
      expect(marks.length).toBeGreaterThan(20);
      const missed: string[] = [];
      for (const mark of marks) {
        await mark.scrollIntoViewIfNeeded();
        const miss = await mark.evaluate((link) => {
          const { x, y, width, height } = link.getBoundingClientRect();
          const points: [number, number][] = [[-11, 0], [11, 0], [0, -11], [0, 11]];
          const hit = points.map(([right, down]) => document.elementFromPoint(x + width / 2 + right, y + height / 2 + down));
          // Of two numbers side by side each has its half.
          return hit.find((element) => element !== link && !element?.matches('.mark > a'))?.outerHTML.slice(0, 80);
        });
        if (miss !== undefined) missed.push(`${await mark.getAttribute('href')}: ${miss}`);
      }
      expect(missed).toEqual([]);
    });
  });
});
