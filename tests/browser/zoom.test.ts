import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { kinds, pages } from '../support/fixture-pages.ts';
import { serve, startBrowser, tabTo, visit } from '../support/visit.ts';

const browser = await startBrowser();
const home = await serve(inject('atRoot'));
const at = (path: string): string => new URL(path, home).href;
const cable = at('programmes/tidewater-cable/');

/**
 * What of a page cannot be read as it stands: it scrolls sideways, words are cut off by a box, or lie outside the page.
 */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`${scrollWidth} wide`] : [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      // What only screen readers are told is cut off on purpose; what lies in a folded part is not shown.
      if (
        !parentElement?.checkVisibility({ visibilityProperty: true }) ||
        parentElement.closest('caption, thead, script, .skip, option') ||
        node.textContent?.trim() === ''
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = range.getBoundingClientRect();
      const beside = words.left < -1 || words.right > clientWidth + 1;
      // A wide table scrolls in a place of its own.
      if (beside && !parentElement.closest('.scroll')) found.push(`outside: ${node.textContent}`);
      for (let box: Element | null = parentElement; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        const cut = (way: string, more: number): boolean => /hidden|clip/.test(way) && more > 1;
        if (
          cut(overflowX, Math.max(edge.left - words.left, words.right - edge.right)) ||
          cut(overflowY, Math.max(edge.top - words.top, words.bottom - edge.bottom))
        )
          found.push(`cut off by ${box.tagName}.${box.className}: ${node.textContent}`);
      }
    }
    return found;
  });
}

it('with the spacing that WCAG allows readers, and with letters twice as large, nothing is cut off and no page scrolls sideways', async () => {
  await visit(browser, { bypassCSP: true }, async ({ page }) => {
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(at(path));
      const size = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
      const spacing = await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 1024 });
        found.push(...(await lost(page)).map((what) => `/${path} at ${width}: ${what}`));
      }
      await spacing.evaluate((sheet) => sheet.parentNode?.removeChild(sheet));
      await page.addStyleTag({ content: `html { font-size: ${2 * size}px !important }` });
      found.push(...(await lost(page)).map((what) => `/${path} with large letters: ${what}`));
    }
    expect(found).toEqual([]);
  });
});

it('what is lost is seen: words in a box too small, and words beside the page', async () => {
  await visit(browser, { bypassCSP: true }, async ({ page }) => {
    await page.goto(cable);
    await page.addStyleTag({
      content: '.brand { overflow: hidden; height: 0.4em; display: block } .names { translate: -30rem }',
    });
    expect((await lost(page)).map((what) => what.split(':')[0])).toEqual(
      expect.arrayContaining(['cut off by A.brand', 'outside']),
    );
    await page.addStyleTag({ content: 'main { min-width: 120vw }' });
    expect((await lost(page))[0]).toMatch(/wide$/);
  });
});

// A window of 1280 × 1024 pixels at 400 %.
describe('at 400 %', () => {
  const enlarged = { viewport: { width: 320, height: 256 } };

  it('nothing stays in front of the text while it scrolls', async () => {
    await visit(browser, enlarged, async ({ page }) => {
      const staying: string[] = [];
      for (const path of kinds) {
        await page.goto(at(path));
        const found = await page.evaluate(() =>
          [...document.querySelectorAll('body *')]
            .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        );
        staying.push(...found.map((what) => `/${path} ${what}`));
      }
      expect(staying).toEqual([]);
    });
  });

  it('a long card of evidence is read to its end by keyboard, leaves room to tap beside it, and closes', async () => {
    await visit(browser, enlarged, async ({ page }) => {
      await page.goto(cable);
      await page.evaluate(() => document.querySelector('.notes p')?.append(' and so it goes on'.repeat(40)));
      await page.locator('.mark a').first().focus();
      const card = page.locator('.card:popover-open');
      await card.waitFor();
      const box = await card.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(24);
      expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(256);
      await tabTo(page, '.card a[href^=mailto]');
      expect(await isInView(page, '.card a[href^=mailto]')).toBe(true);
      await page.keyboard.press('Escape');
      expect(await card.count()).toBe(0);
    });
  });

  it('search is asked, its results are read, and it closes', async () => {
    await visit(browser, enlarged, async ({ page }) => {
      await page.goto(home);
      await page.keyboard.press('/');
      await page.locator('dialog[open] input:focus').waitFor();
      await page.keyboard.type('cable');
      await page.locator('dialog [data-search-state="done"] a[data-result]').first().waitFor();
      const results = await page.locator('dialog a[data-result]').count();
      await tabTo(page, `dialog li:nth-child(${results}) > a[data-result]`);
      expect(await isInView(page, `dialog li:nth-child(${results}) > a[data-result]`)).toBe(true);
      await page.locator('dialog button[value=close]').click();
      expect(await page.locator('dialog[open]').count()).toBe(0);
    });
  });
});

/** Whether a reader sees all of an element. */
function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const lines = [...element.getClientRects()];
    return lines.every(
      ({ left, top, right, bottom }) =>
        element.contains(document.elementFromPoint((left + right) / 2, top + 2)) &&
        element.contains(document.elementFromPoint((left + right) / 2, bottom - 2)),
    );
  });
}
