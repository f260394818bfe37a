import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { kinds } from '../support/fixture-pages.ts';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const home = await serve(inject('atRoot'));
const at = (path: string): string => new URL(path, home).href;

/** The computed value of each of `properties` of the first element that fits `selector`. */
function looks(page: Page, selector: string, ...properties: string[]): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(name)), properties);
}

/** The colours that a system has given, as the browser computes them. */
function systemColours<Name extends string>(page: Page, ...names: Name[]): Promise<Record<Name, string>> {
  return page.evaluate((wanted) => {
    const probe = document.createElement('p');
    probe.style.forcedColorAdjust = 'none';
    document.body.append(probe);
    const found = wanted.map((name) => {
      probe.style.color = name;
      return [name, getComputedStyle(probe).color];
    });
    probe.remove();
    return Object.fromEntries(found) as Record<Name, string>;
  }, names);
}

/** Opens the search dialog with results. */
async function search(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open] input:focus').waitFor();
  await page.keyboard.type('cable');
  await page.locator('dialog [data-search-state="done"] a[data-result]').first().waitFor();
}

describe.each(['light', 'dark'] as const)('where the system forces its colours, %s', (colorScheme) => {
  const forced: BrowserContextOptions = { forcedColors: 'active', colorScheme };

  it('frames, the room one is in and the place one came for are told by lines', async () => {
    await visit(browser, forced, async ({ page }) => {
      await page.goto(at('programmes/tidewater-cable/#note_1'));
      const { Canvas, Highlight } = await systemColours(page, 'Canvas', 'Highlight');
      for (const selector of ['.tag', '.answers', '.bar', 'thead th']) {
        const [style, colour, width] = await looks(
          page,
          selector,
          'border-bottom-style',
          'border-bottom-color',
          'border-bottom-width',
        );
        expect([selector, style, colour === Canvas, width === '0px']).toEqual([
          selector,
          expect.stringMatching(/solid|dashed/),
          false,
          false,
        ]);
      }
      expect(await looks(page, '.bar [aria-current]', 'text-decoration-line')).toEqual(['underline']);
      expect(await looks(page, '.bar li a:not([aria-current])', 'text-decoration-line')).toEqual(['none']);
      expect(await looks(page, ':target', 'outline-style', 'outline-color')).toEqual(['solid', Highlight]);
    });
  });

  it('so are the card of a note, the focus and the dialog; a word that was found can be read', async () => {
    await visit(browser, forced, async ({ page }) => {
      await page.goto(at('programmes/tidewater-cable/'));
      const { Canvas, Mark, MarkText } = await systemColours(page, 'Canvas', 'Mark', 'MarkText');
      await page.locator('.mark a').first().focus();
      await page.locator('.card:popover-open').waitFor();
      const lines = [
        await looks(page, '.card', 'border-left-style', 'border-left-color'),
        await looks(page, '.mark a:focus', 'outline-style', 'outline-color'),
      ];
      await page.keyboard.press('Escape');
      await search(page);
      lines.push(
        await looks(page, 'dialog', 'border-left-style', 'border-left-color'),
        await looks(page, 'dialog input', 'outline-style', 'outline-color'),
      );
      expect(lines.map(([style, colour]) => [style, colour === Canvas])).toEqual(lines.map(() => ['solid', false]));
      // The results of the last letter may take the place of those before.
      await expect.poll(() => looks(page, 'dialog mark', 'background-color', 'color')).toEqual([Mark, MarkText]);
    });
  });

  it('pictures are drawn in its colours, each state in another way', async () => {
    await visit(browser, forced, async ({ page }) => {
      await page.goto(at('commitments/'));
      const { Canvas, CanvasText } = await systemColours(page, 'Canvas', 'CanvasText');
      const states = ['solid', 'empty', 'ruled', 'dotted', 'hatched'];
      const fills = await Promise.all(states.map(async (state) => (await looks(page, `.flat .${state}`, 'fill'))[0]));
      expect(new Set(fills).size).toBe(states.length);
      expect([fills[0], fills[1]]).toEqual([CanvasText, Canvas]);
      expect(await looks(page, '.flat .state', 'stroke')).toEqual([CanvasText]);
      expect(await looks(page, '.flat pattern path', 'stroke')).toEqual([CanvasText]);
      await page.goto(at('chronology/'));
      expect(await looks(page, '.flat a .full', 'fill')).toEqual([CanvasText]);
      expect(await looks(page, '.flat a .ring', 'fill', 'stroke')).toEqual([Canvas, CanvasText]);
      expect(await looks(page, '.flat line.now', 'stroke')).toEqual([CanvasText]);
      await page.goto(at('map/'));
      expect(await looks(page, '.map .line', 'stroke')).toEqual([CanvasText]);
      expect(await looks(page, '.map circle', 'stroke')).toEqual([CanvasText]);
      const [land, dots] = [await looks(page, '.map .land', 'fill'), await looks(page, '.map circle', 'fill')];
      expect([land[0] === Canvas, land[0] === dots[0]]).toEqual([false, false]);
    });
  });
});

describe.each([
  ['light', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
] as const)('where more contrast is asked for, %s', (colorScheme, ink, paper) => {
  it('text and lines are as strong as can be', async () => {
    await visit(browser, { contrast: 'more', colorScheme }, async ({ page }) => {
      await page.goto(at('programmes/tidewater-cable/'));
      expect(await looks(page, 'html', 'color', 'background-color')).toEqual([ink, paper]);
      expect(await looks(page, '.names', 'color')).toEqual([ink]);
      expect(await looks(page, '.part > h2', 'color')).toEqual([ink]);
      for (const [selector, line] of [
        ['.part:nth-of-type(2)', 'border-top-color'],
        ['.bar', 'border-bottom-color'],
        ['tbody td', 'border-bottom-color'],
        ['main .told a', 'text-decoration-color'],
      ] as const)
        expect([selector, ...(await looks(page, selector, line))]).toEqual([selector, ink]);
      expect(await looks(page, '.kicker', 'color')).not.toEqual([ink]);
    });
  });

  it('pictures keep what they tell by grey', async () => {
    await visit(browser, { contrast: 'more', colorScheme }, async ({ page }) => {
      await page.goto(at('commitments/'));
      const [fill] = await looks(page, '.flat .solid', 'fill');
      expect([ink, paper]).not.toContain(fill);
    });
  });
});

it('where less motion is asked for nothing moves, whatever is opened', async () => {
  await visit(browser, { reducedMotion: 'reduce' }, async ({ page }) => {
    const moving = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) =>
          [undefined, '::before', '::after', '::backdrop'].flatMap((part) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, part);
            const still = animationName === 'none' && /^0s(, 0s)*$/.test(transitionDuration);
            return still && scrollBehavior === 'auto'
              ? []
              : [`${element.tagName} ${animationName} ${transitionDuration} ${scrollBehavior}`];
          }),
        ),
      );
    for (const path of kinds) {
      await page.goto(at(path));
      const mark = page.locator('.mark a').first();
      if ((await mark.count()) > 0) await mark.focus();
      expect([path, ...(await moving())]).toEqual([path]);
    }
    await page.goto(at('programmes/tidewater-cable/'));
    await search(page);
    expect(await moving()).toEqual([]);
  });
});
