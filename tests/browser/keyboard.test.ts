import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { kinds } from '../support/fixture-pages.ts';
import { serve, startBrowser, tabTo, visit } from '../support/visit.ts';

const browser = await startBrowser();
const home = await serve(inject('atRoot'));
const at = (path: string): string => new URL(path, home).href;

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
    await tabTo(page, '[data-search-state] a[href$="#tide-watch"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/programmes/#tide-watch');
    // Tab goes on from there once the page has been painted: on a busy machine that may be after it is loaded.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await tabTo(page, '.run sup.mark a');
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
        return outlineStyle === 'none' || outlineWidth === '0px' || width === 0 || height === 0
          ? focused.outerHTML.slice(0, 120)
          : undefined;
      });
      if (fault !== undefined) unseen.push(fault);
    }
    expect(unseen).toEqual([]);
  });
});

it.each(kinds)(
  'Tab runs through all of /%s in the order in which it is read, misses no place, and leaves it',
  async (path) => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(at(path));
      // The page itself notes where the focus comes: to ask after each key would take minutes.
      const places = await page.evaluate(() => {
        const shown = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(
          (element) => element.checkVisibility(),
        );
        const visited: (number | string)[] = [];
        Object.assign(window, { visited });
        addEventListener('focusin', ({ target }) => {
          if (!(target instanceof Element) || target.closest('.card')) return;
          const place = shown.indexOf(target);
          visited.push(place === -1 ? target.outerHTML.slice(0, 100) : place);
        });
        return shown.length;
      });
      const visited = (): Promise<(number | string)[]> =>
        page.evaluate(() => (window as unknown as { visited: (number | string)[] }).visited);
      // A card takes seven more at most.
      for (let presses = 0; presses < 8 * places; presses += 1) {
        await page.keyboard.press('Tab');
        if (presses % 8 === 0 && (await visited()).length > places) break;
      }
      // Out of the last place the focus goes round to the first.
      expect((await visited()).slice(0, places + 1)).toEqual([...Array(places).keys(), 0]);
    });
  },
);

it('a folded part opens with Enter, and Tab goes on into it', async () => {
  await visit(browser, { viewport: { width: 390, height: 800 } }, async ({ page }) => {
    await page.goto(at('programmes/tidewater-cable/'));
    const places = page.locator('.part > details').first().locator('a, [tabindex="0"]');
    expect(await places.first().isVisible()).toBe(false);
    await tabTo(page, '.part > details > summary');
    await page.keyboard.press('Enter');
    expect(await places.first().isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await places.first().evaluate((place) => place === document.activeElement)).toBe(true);
  });
});

it('a table that is wider than its place is scrolled with the arrows', async () => {
  await visit(browser, { viewport: { width: 700, height: 800 } }, async ({ page }) => {
    await page.goto(at('commitments/'));
    const table = page.locator('.scroll').nth(1);
    await table.evaluate((scroll) => (scroll.style.width = '6rem'));
    await tabTo(page, '.scroll[style]');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((scroll) => scroll.scrollLeft)).toBeGreaterThan(0);
  });
});

it('a line of the map shows the focus, and leads to its programme', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(at('map/'));
    const stroke = (): Promise<string> =>
      page
        .locator('.map a .line')
        .first()
        .evaluate((line) => getComputedStyle(line).strokeWidth);
    const before = await stroke();
    await tabTo(page, '.map a');
    expect(parseFloat(await stroke())).toBeGreaterThanOrEqual(2 * parseFloat(before));
    const goal = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${goal}`);
  });
});

it('the mark of an event shows the focus around itself and its name', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(at('chronology/'));
    await tabTo(page, '.flat a');
    const { outlineStyle, outlineWidth } = await page.locator('.flat a:focus').evaluate((mark) => {
      const style = getComputedStyle(mark);
      return { outlineStyle: style.outlineStyle, outlineWidth: parseFloat(style.outlineWidth) };
    });
    expect(outlineStyle).toBe('solid');
    expect(outlineWidth).toBeGreaterThanOrEqual(2);
  });
});

describe('the card of a note', () => {
  const card = '.card:popover-open';
  const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
  /** A card comes and goes with a timer of no time at all: once a later one has run, whatever was to happen has. */
  const settled = (page: Page): Promise<void> => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const atFirstCard = (use: (page: Page) => Promise<void>): Promise<void> =>
    visit(browser, {}, async ({ page }) => {
      await page.goto(at('programmes/tidewater-cable/'));
      await tabTo(page, '#ref_1');
      await page.locator(card).waitFor();
      await use(page);
    });

  it('closes with Escape, and the focus stays', async () => {
    await atFirstCard(async (page) => {
      await page.keyboard.press('Escape');
      await settled(page);
      expect([await page.locator(card).count(), await focused(page)]).toEqual([0, 'ref_1']);
    });
  });

  it('closes with Escape from within, stays closed, and the focus is back at the mark', async () => {
    await atFirstCard(async (page) => {
      await tabTo(page, '.card a');
      await page.keyboard.press('Escape');
      await settled(page);
      expect([await page.locator(card).count(), await focused(page)]).toEqual([0, 'ref_1']);
    });
  });

  it('is on the way to the next place, and not on the way back', async () => {
    await atFirstCard(async (page) => {
      const links = await page.locator('.card :is(a, button)').filter({ visible: true }).count();
      expect(links).toBeGreaterThan(2);
      for (let presses = 0; presses < links; presses += 1) {
        await page.keyboard.press('Tab');
        expect(
          await page
            .locator('.card :is(a, button)')
            .filter({ visible: true })
            .nth(presses)
            .evaluate((link) => link === document.activeElement),
        ).toBe(true);
      }
      await page.keyboard.press('Tab');
      await settled(page);
      expect(await page.locator('.card :focus').count()).toBe(0);
      await page.keyboard.press('Shift+Tab');
      expect(await focused(page)).toBe('ref_1');
    });
  });
});

it('search is narrowed by a filter without a mouse', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(at('search/?q=cable'));
    const results = page.locator('a[data-result]');
    await results.first().waitFor();
    const all = await page.locator('[data-search-status]').innerText();
    await tabTo(page, 'select[name=party]');
    await page.keyboard.type('North');
    await expect.poll(() => page.locator('[data-search-status]').innerText()).not.toBe(all);
    expect(new URL(page.url()).searchParams.get('party')).toBe('Northland');
    await tabTo(page, 'a[data-result]');
  });
});
