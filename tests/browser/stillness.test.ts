import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { kinds } from '../support/fixture-pages.ts';
import { pagesOf } from '../support/html.ts';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const site = inject('atRoot');
const home = await serve(site);
const at = (path: string): string => new URL(path, home).href;
const files = [...(await pagesOf(site.folder)).keys()].map((file) => file.replace(/index\.html$/, ''));

const screens = [
  { width: 390, height: 800 },
  { width: 1440, height: 900 },
];

/** What a page notes of itself while it is painted. */
interface Painted {
  /** How far what was painted moved: the sum of all shifts, 0 where all stayed. */
  readonly shift: number;
  /**
   * What the largest paint showed last: the element as it begins, and the file it waited for, empty where it is text.
   */
  readonly largest: string;
  readonly file: string;
}

/** Notes shifts and the largest paint from the first moment on. */
function watch(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const painted = { shift: 0, largest: '', file: '' };
    Object.assign(window, { painted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) painted.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { element, url } = entry as PerformanceEntry & { element: Element | null; url: string };
        Object.assign(painted, { largest: element?.outerHTML.slice(0, 120) ?? '', file: url });
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** What it has noted, once the typeface is there or given up, and two more frames are painted. */
function painted(page: Page): Promise<Painted> {
  return page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await document.fonts.ready;
    await frame();
    await frame();
    return (window as unknown as { painted: Painted }).painted;
  });
}

/** Runs `work` for each of `items` on a few pages at once. */
async function each<Item>(
  context: BrowserContext,
  items: readonly Item[],
  work: (page: Page, item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    const page = await context.newPage();
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(page, item);
    await page.close();
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}

describe.each(screens)('$width pixels wide', (viewport) => {
  it('nothing on any page moves while it loads, on a first visit whose typeface and whose answers come late', async () => {
    await visit(browser, { viewport }, async ({ context }) => {
      await watch(context);
      // Later than the browser waits for a face that it need not have, by the clock of the page itself: on a busy
      // machine that goes late too. A route also keeps it from remembering the last one.
      await context.route(/\.woff2$|\/offline\.json$/, async (route) => {
        await route
          .request()
          .frame()
          .evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
        await route.continue();
      });
      const moved: string[] = [];
      await each(context, files, async (page, file) => {
        await page.goto(at(file));
        // What a page offers once it has an answer.
        if (file === 'offline/') await page.locator('[data-keeping] button:visible').waitFor();
        const { shift } = await painted(page);
        if (shift > 0) moved.push(`/${file} ${shift}`);
      });
      expect(moved).toEqual([]);
    });
  });

  it('nor on a later one, whose typeface is there', async () => {
    await visit(browser, { viewport }, async ({ page, context }) => {
      await watch(context);
      await page.goto(home);
      const moved: string[] = [];
      for (const path of kinds) {
        await page.goto(at(path));
        const { shift } = await painted(page);
        if (shift > 0) moved.push(`/${path} ${shift}`);
      }
      expect(moved).toEqual([]);
    });
  });

  it('the largest paint waits for nothing but the page itself', async () => {
    /** The largest paint of each page, while only what is let through comes of all it asks for. */
    const largest = (letThrough: (type: string) => boolean): Promise<Record<string, string>> =>
      visit(browser, { viewport }, async ({ context }) => {
        await watch(context);
        await context.route('**', (route) =>
          letThrough(route.request().resourceType()) ? route.continue() : undefined,
        );
        const found: Record<string, string> = {};
        await each(context, kinds, async (page, path) => {
          await page.goto(at(path), { waitUntil: 'commit' });
          await page.waitForFunction(() => (window as unknown as { painted: Painted }).painted.largest !== '');
          found[path] = await page.evaluate(() => {
            const { largest, file } = (window as unknown as { painted: Painted }).painted;
            return largest + file;
          });
        });
        return found;
      });
    // In another typeface, another element may be the largest.
    expect(await largest((type) => type === 'document')).toEqual(await largest((type) => type !== 'font'));
  });
});

it('no letter waits for its face', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(home);
    expect(await page.evaluate(() => [...new Set([...document.fonts].map(({ display }) => display))])).toEqual([
      'optional',
    ]);
  });
});

it('a page that moves is seen', async () => {
  await visit(browser, {}, async ({ page, context }) => {
    await watch(context);
    await page.goto(home);
    expect((await painted(page)).shift).toBe(0);
    await page.evaluate(() =>
      document.querySelector('main')?.prepend(Object.assign(document.createElement('p'), { textContent: 'Late.' })),
    );
    await expect.poll(async () => (await painted(page)).shift).toBeGreaterThan(0);
  });
});
