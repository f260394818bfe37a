import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { bringAxe, violations, violationsOfColours } from '../../scripts/inspect/axe.ts';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const site = inject('underPath');
const home = await serve(site);
const chronology = new URL('chronology/', home).href;
const plain = { javaScriptEnabled: false };
const all = [
  'Tide Summit',
  'Visit to the buoys',
  'Shore Forum',
  'Landing of the Tidewater Cable',
  'Winter Survey',
  'First talks on a cable',
  'Salt & sail: the “low tide” seminar',
];

/** What is filed under the theme of their programme. */
const ofTheCable = [
  'Tide Summit',
  'Shore Forum',
  'Landing of the Tidewater Cable',
  'Winter Survey',
  'First talks on a cable',
];

/** The words of what `selector` finds and a reader sees. */
function seen(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((found) =>
      found
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => element.textContent),
    );
}

const events = (page: Page): Promise<string[]> => seen(page, '.timeline .what');
const headings = (page: Page): Promise<string[]> => seen(page, 'main h2');
const status = (page: Page): Promise<string> => page.locator('main [role=status]').innerText();
const choose = (page: Page, name: string, value: string): Promise<unknown> =>
  page.locator(`main select[name=${name}]`).selectOption(value);
const asked = (page: Page): string => new URL(page.url()).search;

describe.each([plain, { javaScriptEnabled: true }])('with %o', (options) => {
  it.each([
    ['kind', 'visit', ['Visit to the buoys', 'Winter Survey'], ['2030', '2029']],
    ['theme', 'sea-cables', ofTheCable, ['2031', '2030', '2029', '2028']],
    [
      'theme',
      'sea-links',
      [...ofTheCable, 'Salt & sail: the “low tide” seminar'],
      ['2031', '2030', '2029', '2028', 'No date given'],
    ],
    ['programme', 'tide-watch', ['Visit to the buoys'], ['2030']],
    ['place', 'northland', ['Shore Forum', 'Landing of the Tidewater Cable'], ['2030', '2029']],
  ])('%s %s shows its events and their years, and “any” shows all again', async (name, value, expected, years) => {
    await visit(browser, options, async ({ page, faults }) => {
      await page.goto(chronology);
      expect(await events(page)).toEqual(all);
      await choose(page, name, value);
      expect(await events(page)).toEqual(expected);
      expect(await headings(page)).toEqual(['Filter', 'At a glance', ...years, 'Notes']);
      await choose(page, name, '');
      expect(await events(page)).toEqual(all);
      expect(faults).toEqual([]);
    });
  });

  it('several choices leave what fits all of them', async () => {
    await visit(browser, options, async ({ page }) => {
      await page.goto(chronology);
      await choose(page, 'programme', 'tidewater-cable');
      await choose(page, 'place', 'harbourton');
      await choose(page, 'kind', 'forum');
      expect(await events(page)).toEqual(['Shore Forum']);
    });
  });

  it('the words above a list go with it', async () => {
    await visit(browser, options, async ({ page }) => {
      await page.goto(chronology);
      expect((await seen(page, '.hint')).length).toBe(2);
      await choose(page, 'kind', 'visit');
      expect(await seen(page, '.hint')).toEqual([]);
    });
  });

  it('the picture keeps faint marks of the others, names and links only what fits, and drops empty lanes', async () => {
    await visit(browser, options, async ({ page }) => {
      await page.goto(chronology);
      const picture = '.picture >> nth=0 >> ';
      expect((await seen(page, `${picture}figcaption span`)).length).toBe(1);
      await choose(page, 'kind', 'visit');
      expect((await seen(page, `${picture}a text`)).sort()).toEqual(['Visit to the buoys', 'Winter Survey']);
      expect((await seen(page, `${picture}a`)).length).toBe(2);
      expect(await seen(page, `${picture}figcaption span`)).toEqual([
        'A faint mark is an event that does not fit the filter.',
      ]);
      const full = `${picture}svg[role=group] >> nth=0 >> a > .full`;
      expect((await seen(page, full)).length).toBe(await page.locator(full).count());
      const marks = await page
        .locator(full)
        .evaluateAll((found) => found.map((mark) => getComputedStyle(mark).opacity));
      expect([...new Set(marks)].sort()).toEqual(['0.25', '1']);
      await choose(page, 'programme', 'tide-watch');
      await choose(page, 'kind', '');
      expect(await page.locator(`${picture}svg[role=group]:visible`).count()).toBe(1);
      await page.locator('.picture details >> nth=0 >> summary').click();
      expect(await seen(page, '.picture >> nth=0 >> tbody tr th a')).toEqual(['Visit to the buoys', '2']);
    });
  });

  it('“Show all” is there while a choice stands, and takes all of them back', async () => {
    await visit(browser, options, async ({ page }) => {
      await page.goto(chronology);
      const button = page.getByRole('button', { name: 'Show all' });
      expect(await button.count()).toBe(0);
      await choose(page, 'kind', 'visit');
      await choose(page, 'programme', 'tide-watch');
      await button.click();
      await expect.poll(() => events(page)).toEqual(all);
      expect(await button.count()).toBe(0);
    });
  });

  it('on paper the choices stand as words, and nothing of the form where there are none', async () => {
    await visit(browser, options, async ({ page }) => {
      await page.goto(chronology);
      await page.emulateMedia({ media: 'print' });
      expect((await headings(page))[0]).toBe('At a glance');
      await page.emulateMedia({ media: 'screen' });
      await choose(page, 'place', 'southland');
      await page.emulateMedia({ media: 'print' });
      expect((await headings(page))[0]).toBe('Filter');
      expect(await seen(page, '.filters label')).toEqual(['Place']);
      expect(await page.locator('.filters select:visible option:checked').innerText()).toBe('Southland');
      expect(await page.getByRole('button', { name: 'Show all' }).count()).toBe(0);
    });
  });
});

it('without JavaScript nothing is promised that needs it', async () => {
  await visit(browser, plain, async ({ page }) => {
    await page.goto(`${chronology}?kind=visit`);
    expect(await events(page)).toEqual(all);
    expect(await page.locator('main [role=status]').isVisible()).toBe(false);
  });
});

describe('the address', () => {
  it('keeps what is chosen, with the place in the page, and a new reader sees the same', async () => {
    const shared = await visit(browser, {}, async ({ page, faults, requests }) => {
      await page.goto(`${chronology}#section_2029`);
      await choose(page, 'theme', 'sea-links');
      await choose(page, 'place', 'northland');
      expect([asked(page), new URL(page.url()).hash]).toEqual(['?theme=sea-links&place=northland', '#section_2029']);
      expect(await status(page)).toBe('2 of 7 events shown');
      expect([faults, requests.filter((address) => address.endsWith('.js'))]).toEqual([[], []]);
      return page.url();
    });
    await visit(browser, {}, async ({ page }) => {
      await page.goto(shared);
      expect(
        await page
          .locator('main select')
          .evaluateAll((selects) => selects.map((select) => (select instanceof HTMLSelectElement ? select.value : ''))),
      ).toEqual(['', 'sea-links', '', 'northland']);
      expect(await events(page)).toEqual(['Shore Forum', 'Landing of the Tidewater Cable']);
      expect(await headings(page)).toEqual(['Filter', 'At a glance', '2030', '2029', 'Notes']);
      await page.getByRole('button', { name: 'Show all' }).click();
      await expect.poll(() => asked(page)).toBe('');
      expect(await status(page)).toBe('All 7 events shown');
      expect(await page.locator('select[name=kind]:focus').count()).toBe(1);
    });
  });

  it('is read again on the way back and forth, within the page and from another', async () => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(`${chronology}?kind=visit`);
      await page
        .locator('.timeline .mark a >> visible=true >> nth=0')
        .evaluate((link) => location.assign((link as HTMLAnchorElement).hash));
      await choose(page, 'kind', 'summit');
      expect(await events(page)).toEqual(['Tide Summit']);
      await page.goBack();
      await expect.poll(() => events(page)).toEqual(['Visit to the buoys', 'Winter Survey']);
      await page.goForward();
      await expect.poll(() => events(page)).toEqual(['Tide Summit']);
      await page.locator('.timeline .what >> visible=true').click();
      await page.waitForURL('**/events/#2031-tide-summit');
      await page.goBack();
      await expect.poll(() => events(page)).toEqual(['Tide Summit']);
      expect(await page.locator('select[name=kind]').inputValue()).toBe('summit');
    });
  });

  it('may ask for what is not there: that is passed over', async () => {
    await visit(browser, {}, async ({ page, faults }) => {
      await page.goto(`${chronology}?theme=moonshine&kind=%22%5D&colour=red&programme=tide-watch`);
      expect(await events(page)).toEqual(['Visit to the buoys']);
      expect(await page.locator('select[name=theme]').inputValue()).toBe('');
      expect(faults).toEqual([]);
    });
  });
});

it('where nothing fits it says so, and no heading of a year or picture is left', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${chronology}?kind=summit&programme=tide-watch`);
    expect(await status(page)).toBe('No event fits all of these choices.');
    expect(await events(page)).toEqual([]);
    expect(await headings(page)).toEqual(['Filter', 'Notes']);
    expect(await seen(page, '.hint')).toEqual([]);
  });
});

it('all of it is done with keys alone', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(chronology);
    await page.locator('.forms a').last().focus();
    for (const name of ['kind', 'theme', 'programme', 'place']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(name);
    }
    for (let place = 0; place < 3; place += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(() => events(page)).toEqual(['Tide Summit', 'Landing of the Tidewater Cable']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => events(page)).toEqual(all);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('theme');
  });
});

it('every control is 40 pixels high, and the form two columns wide on a phone', async () => {
  await visit(browser, { viewport: { width: 390, height: 800 } }, async ({ page }) => {
    await page.goto(`${chronology}?kind=visit`);
    const boxes = await Promise.all(
      (await page.locator('main select, main button:not([hidden])').all()).map((control) => control.boundingBox()),
    );
    expect(boxes.filter((box) => box === null || box.height < 40 || box.width < 60)).toEqual([]);
    expect([boxes[0]?.y === boxes[1]?.y, boxes[0]?.x === boxes[2]?.x, boxes[1]?.y === boxes[2]?.y]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it('axe finds nothing while a choice stands, light and dark, on a phone and a desk', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(`${chronology}?kind=visit`);
    await bringAxe(page);
    for (const width of [390, 1440])
      for (const [colorScheme, look] of [
        ['light', violations],
        ['dark', violationsOfColours],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect(await look(page), `${width} ${colorScheme}`).toEqual([]);
      }
  });
});
