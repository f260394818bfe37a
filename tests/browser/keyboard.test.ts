import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const home = await serve(inject('atRoot'));

/** Presses Tab until the focus is on an element that fits `selector`. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never comes to ${selector}`);
}

it('Tab comes first to the link that skips to the text', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(home);
    await page.keyboard.press('Tab');
    const skip = page.locator('a:focus');
    expect(await skip.getAttribute('href')).toBe('#text');
    const box = await skip.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.locator('main:target').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

it('search, a result, the card of a note and its paragraph are reached without a mouse', async () => {
  await visit(browser, {}, async ({ page, faults }) => {
    await page.goto(home);
    await tabTo(page, '[data-find]');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] input:focus').waitFor();
    await page.keyboard.type('satelite');
    await page.locator('[data-search-state="done"] [role=status]', { hasText: '“satelite”' }).waitFor();
    await tabTo(page, 'a[data-result]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/programmes/tide-watch/');
    await tabTo(page, 'sup.mark a');
    await page.locator('.card:popover-open').waitFor();
    await tabTo(page, '.card a[href*="#p_"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sources/tide-gazette-2030/#p_3');
    expect(faults).toEqual([]);
  });
});

it('the focus goes back to where it was when the dialog closes', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(home);
    await tabTo(page, '[data-find]');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await page.locator('[data-find]:focus').count()).toBe(1);
  });
});

it('every place that Tab comes to is visible and shows the focus', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(new URL('programmes/tidewater-cable/', home).href);
    const places = await page.locator('a[href], button, input, select, [tabindex="0"]').count();
    const unseen: string[] = [];
    for (let press = 0; press < places; press += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return 'nothing has the focus';
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        const { width, height } = focused.getBoundingClientRect();
        return outlineStyle === 'none' || outlineWidth === '0px' || width === 0 || height === 0 ? focused.outerHTML.slice(0, 120) : undefined;
      });
      if (fault !== undefined) unseen.push(fault);
    }
    expect(unseen).toEqual([]);
  });
});
