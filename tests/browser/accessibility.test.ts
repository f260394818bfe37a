import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { bringAxe, violations, violationsOfColours } from '../../scripts/inspect/axe.ts';
import { pages } from '../support/fixture-pages.ts';
import { pagesOf } from '../support/html.ts';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const site = inject('atRoot');
const home = await serve(site);
const at = (path: string): string => new URL(path, home).href;

/** What axe finds on a phone and on a desk, in the light and in the dark. */
async function foundOnScreens(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [colorScheme, look] of [
      ['light', violations],
      // What stands where is as it was.
      ['dark', violationsOfColours],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await look(page)).map((violation) => `${width} ${colorScheme}: ${violation}`));
    }
  }
  return found;
}

/** What an address points at is set off, on a ground of its own. */
const pointedAt = ['sources/tide-gazette-2029/#p_2', 'programmes/tidewater-cable/#note_1', 'commitments/#text'];

it.each([...pages, ...pointedAt])('axe finds nothing on /%s, light and dark, on a phone and a desk', async (path) => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(at(path));
    if (path.includes('?')) await page.locator('[data-search-state="done"] a[data-result]').first().waitFor();
    await bringAxe(page);
    expect(await foundOnScreens(page)).toEqual([]);
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

it('axe finds what is too pale on a desk in the dark alone', async () => {
  await visit(browser, { bypassCSP: true }, async ({ page }) => {
    await page.goto(home);
    const content = '@media (prefers-color-scheme: dark) and (width > 1000px) { h1 { color: #777 } }';
    await page.addStyleTag({ content });
    await bringAxe(page);
    const found = await foundOnScreens(page);
    expect(found.map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual(['1440 dark: color-contrast-enhanced']);
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

it('and words with a contrast of 6:1', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(home);
    await page.locator('h1').evaluate((heading) => {
      heading.style.fontSize = '1rem';
      heading.style.color = '#5c5f66';
    });
    await bringAxe(page);
    expect((await violations(page)).map((violation) => violation.split(' ')[0])).toEqual(['color-contrast-enhanced']);
  });
});

/** Letters in pictures below 7:1. axe asks for the colour of their element, which is not what they are painted with. */
function paleLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (color: string): number => {
      if (!canvas) return NaN;
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
        part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return [...document.querySelectorAll('.picture svg text')].flatMap((letters) => {
      const { fill, stroke } = getComputedStyle(letters);
      // A number within a bar stands on the bar, all others on an edge of paper around them.
      const ground =
        stroke === 'none' && letters.previousElementSibling
          ? getComputedStyle(letters.previousElementSibling).fill
          : stroke;
      const [low = 0, high = 0] = [light(fill), light(ground)].sort((a, b) => a - b);
      const contrast = (high + 0.05) / (low + 0.05);
      return contrast >= 7 ? [] : [`${letters.textContent} ${contrast.toFixed(2)}: ${fill} on ${ground}`];
    });
  });
}

it.each(['chronology/', 'commitments/', 'map/', 'indicators/cable-length/'])(
  'letters in the pictures of /%s stand out at 7:1, whatever colours a reader prefers',
  async (path) => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(at(path));
      for (const colorScheme of ['light', 'dark'] as const)
        for (const more of [{}, { contrast: 'more' }, { forcedColors: 'active' }] as const) {
          await page.emulateMedia({ colorScheme, contrast: 'no-preference', forcedColors: 'none', ...more });
          expect({ colorScheme, ...more, pale: await paleLetters(page) }).toEqual({ colorScheme, ...more, pale: [] });
        }
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await page
        .locator('.picture svg text')
        .first()
        .evaluate((letters) => (letters.style.fill = '#777'));
      expect(await paleLetters(page)).toHaveLength(1);
    });
  },
);

it('no page scrolls sideways on the narrowest phone', async () => {
  const files = [...(await pagesOf(site.folder)).keys()];
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

  it('what is pressed on its own is 24.5 pixels high and wide at least', async () => {
    await visit(browser, phone, async ({ page }) => {
      const small: string[] = [];
      for (const path of pages) {
        await page.goto(at(path));
        // Links within a sentence are as high as its line; WCAG 2.2 excepts them.
        const targets = page
          .locator(
            'header.bar a, footer nav a, .back, :is(.contents, .lengths, .forms) a, main :is(button, input, select, summary)',
          )
          .filter({ visible: true });
        const found = await targets.evaluateAll((all) =>
          all.flatMap((target) => {
            const { width, height } = target.getBoundingClientRect();
            return width < 24.5 || height < 24.5 ? [`${target.textContent} ${width} × ${height}`] : [];
          }),
        );
        small.push(...found.map((target) => `/${path} ${target}`));
      }
      expect(small).toEqual([]);
    });
  });

  it('a note’s number is hit 11 pixels around its middle', async () => {
    await visit(browser, phone, async ({ page }) => {
      await page.goto(at('programmes/tidewater-cable/'));
      // The long parts of a paper are folded there.
      await page.locator('main details').evaluateAll((all) => all.forEach((part) => part.setAttribute('open', '')));
      const marks = await page.locator('.mark > a').all();
      expect(marks.length).toBeGreaterThan(20);
      const missed: string[] = [];
      for (const mark of marks) {
        await mark.scrollIntoViewIfNeeded();
        const miss = await mark.evaluate((link) => {
          const { x, y, width, height } = link.getBoundingClientRect();
          const middle = document.elementFromPoint(x + width / 2, y + height / 2);
          if (middle !== link) return middle?.outerHTML.slice(0, 80);
          const points: [number, number][] = [
            [-11, 0],
            [11, 0],
            [0, -11],
            [0, 11],
          ];
          const hit = points.map(([right, down]) =>
            document.elementFromPoint(x + width / 2 + right, y + height / 2 + down),
          );
          // Of two numbers side by side each has its half.
          return hit.find((element) => element !== link && !element?.matches('.mark > a'))?.outerHTML.slice(0, 80);
        });
        if (miss !== undefined) missed.push(`${await mark.getAttribute('href')}: ${miss}`);
      }
      expect(missed).toEqual([]);
    });
  });
});
