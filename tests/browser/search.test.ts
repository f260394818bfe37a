import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../support/html.ts';
import { serve, startBrowser, visit, type Visitor } from '../support/visit.ts';

const browser = await startBrowser();
const site = inject('atRoot');
const home = await serve(site);
const done = '[data-search-state="done"]';
const results = 'a[data-result]';

/** The ids of the subjects found for `query`, once they stand: the line above them names it. */
async function found(page: Page, query: string): Promise<string[]> {
  await page.locator(`${done} [role=status]`, { hasText: query === '' ? 'this choice' : `“${query}”` }).waitFor();
  return ids(page);
}

function ids(page: Page): Promise<string[]> {
  return page.locator(results).evaluateAll((links) => links.map((link) => link.getAttribute('data-result') ?? ''));
}

/** What the search page finds for `query`. */
async function asked(page: Page, query: string): Promise<string[]> {
  await page.goto(new URL(`search/?${new URLSearchParams({ q: query })}`, home).href);
  return found(page, query);
}

async function onSearchPage(query: string, use: (visitor: Visitor, ids: string[]) => Promise<void>): Promise<void> {
  await visit(browser, {}, async (visitor) => use(visitor, await asked(visitor.page, query)));
}

async function inDialog(use: (visitor: Visitor) => Promise<void>): Promise<void> {
  await visit(browser, {}, async (visitor) => {
    await visitor.page.goto(new URL('programmes/tidewater-cable/', home).href);
    await visitor.page.keyboard.press('/');
    await visitor.page.locator('dialog[open] input:focus').waitFor();
    await use(visitor);
  });
}

const field = (page: Page) => page.locator('main input[name=q]');
const query = (page: Page): string => new URL(page.url()).search;

describe.each([site, inject('underPath')])('built for $base', async (built) => {
  const root = built === site ? home : await serve(built);
  const pathOf = (path: string): string => new URL(path, root).pathname;

  it('a reader comes from the front page over a subject and a note to the paragraph of the source', async () => {
    await visit(browser, {}, async ({ page, faults }) => {
      await page.goto(root);
      await field(page).fill('satelite');
      await field(page).press('Enter');
      expect(await found(page, 'satelite')).toEqual(['tide-watch']);
      expect(new URL(page.url()).pathname + query(page)).toBe(`${pathOf('search/')}?q=satelite`);
      await page.locator(results).first().click();
      // Tide Watch is an entry among the programmes: the result leads right to it.
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

  it('the dialog finds from any page, and its results lead there', async () => {
    await visit(browser, {}, async ({ page, faults }) => {
      await page.goto(new URL('programmes/tidewater-cable/', root).href);
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input:focus').waitFor();
      await page.keyboard.type('winter survey');
      expect((await found(page, 'winter survey'))[0]).toBe('2029-winter-survey');
      await page.locator(`dialog ${results}`).first().click();
      await page.waitForURL((url) => url.pathname.startsWith(pathOf('events/')));
      expect(faults).toEqual([]);
    });
  });
});

describe('what is found', () => {
  it.each([
    ['a name in other letters', 'lodz', ['lodz']],
    ['a name without its accents', 'ivoire', ['cote-divoire']],
    ['a name in another language', 'costa do marfim', ['cote-divoire']],
    ['a straight apostrophe', "O'Brien", ['siobhan-obrien']],
    ['a curly apostrophe', 'O’Brien', ['siobhan-obrien']],
    ['signs in a name', 'C++', ['cpp']],
    ['a letter of one language alone', 'strasse', ['lange-strasse']],
    ['a part of a name without spaces', '海洋研究', ['qingdao']],
    ['one letter wrong', 'tidewatr cable', ['tidewater-cable']],
    ['a former name', 'Ada Fenn', ['ada-moor']],
  ])('%s: %s', async (_, typed, first) => {
    await onSearchPage(typed, async ({ faults }, all) => {
      expect(all.slice(0, first.length).sort()).toEqual(first);
      expect(faults).toEqual([]);
      return Promise.resolve();
    });
  });

  it('one result a subject, with its own sentences, marked, each under an anchor of its page', async () => {
    const pages = await pagesOf(site.folder);
    await onSearchPage('tidewater cable', async ({ page, faults }, all) => {
      expect(new Set(all).size).toBe(all.length);
      expect(all[0]).toBe('tidewater-cable');
      const places = await page
        .locator('[data-search-results] ul a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(places.length).toBeGreaterThan(1);
      for (const place of places) {
        const { pathname, hash } = new URL(place);
        const text = JSON.stringify(pages.get(`${pathname.slice(1)}index.html`));
        expect([place, text.includes(`"id":"${decodeURIComponent(hash.slice(1))}"`)]).toEqual([place, true]);
      }
      const first = page.locator('[data-search-results] li', { has: page.locator(results) }).first();
      expect(await first.locator('ul mark').first().innerText()).toMatch(/^(tidewater|cable)/i);
      expect(await first.locator('ul .gloss').first().innerText()).toMatch(/[Ff]ound by machine|[Cc]ounted|[Nn]othing/);
      expect(faults).toEqual([]);
    });
  });

  it('a handful, and more when asked; the count is honest', async () => {
    await onSearchPage('cable', async ({ page }, all) => {
      const status = await page.locator('[data-search-status]').innerText();
      const total = Number(/^(\d+) results/.exec(status)?.[1]);
      expect(all).toHaveLength(5);
      expect(status).toContain('the first 5 shown');
      for (let shown = 5; shown < total; shown = Math.min(total, shown + 10)) {
        await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
        await expect.poll(async () => (await ids(page)).length).toBe(Math.min(total, shown + 10));
      }
      expect(new Set(await ids(page)).size).toBe(total);
      expect(await page.getByRole('button', { name: /^Show/ }).count()).toBe(0);
      expect(await page.locator('[data-search-status]').innerText()).not.toContain('shown');
    });
  });

  it('results of several kinds stand by kind', async () => {
    await onSearchPage('tidewater cable', async ({ page }) => {
      expect(await page.locator('[data-search-results] h2').count()).toBeGreaterThan(1);
      expect(await page.locator('[data-search-results] h2').first().innerText()).toBe('Programmes');
    });
  });

  it('why it is one, where its title does not say', async () => {
    await onSearchPage('Ada Fenn', async ({ page }) => {
      expect(await page.locator('[data-search-results] li').first().innerText()).toContain(
        'Found by a former name: “Ada Fenn”.',
      );
    });
    await onSearchPage('Tierra del Norte', async ({ page }, all) => {
      expect(all[0]).toBe('northland');
      expect(await page.locator('[data-search-results] li').first().innerText()).toContain(
        'Found by its name in Spanish: “Tierra del Norte”.',
      );
    });
  });

  it('names that are nearly the same, each with what it is', async () => {
    await onSearchPage('Łódź', async ({ page }) => {
      const about = await page.locator('[data-search-results] ol > li > p:first-of-type').allInnerTexts();
      expect(about.slice(0, 2)).toEqual(['Place · city', 'Place · region']);
    });
  });

  it.each(['qwertyuiop', 'zzxxyy', 'Horizon Europe'])('nothing for %s, and it says so', async (typed) => {
    await onSearchPage(typed, async ({ page, faults }, all) => {
      expect(all).toEqual([]);
      expect(await page.locator('[data-search-status]').innerText()).toBe(`No record matches “${typed}”.`);
      expect(faults).toEqual([]);
    });
  });

  it('a name that is nearly one is offered as what it is', async () => {
    await onSearchPage('Tidewater Bridge', async ({ page }, all) => {
      const offered = await page.locator('a[data-suggestion]').count();
      expect(offered + all.length).toBeGreaterThan(0);
    });
  });

  it.each(['satelite US$$', 'satelite $&', "satelite $1 $` $' $$", 'satelite {count} {query}', '<b>satelite</b>'])(
    'what was asked for is repeated as it was typed: %s',
    async (typed) => {
      await visit(browser, {}, async ({ page, faults }) => {
        await page.goto(home);
        await field(page).fill(typed);
        await field(page).press('Enter');
        await found(page, typed);
        expect(faults).toEqual([]);
      });
    },
  );
});

describe('the search page', () => {
  it('narrows by what is chosen, counts what each choice leaves, and keeps it in the address', async () => {
    await onSearchPage('cable', async ({ page, faults }, all) => {
      await page.locator('form details').hover();
      const option = page.locator('select[name=kind] option', { hasText: /^Event \(\d+\)$/ });
      const count = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
      expect(count).toBeGreaterThan(0);
      await page.locator('select[name=kind]').selectOption('Event');
      await expect.poll(() => page.locator('[data-search-status]').innerText()).toMatch(new RegExp(`^${count} result`));
      const narrowed = await ids(page);
      expect(narrowed).not.toEqual(all);
      expect(await page.locator('[data-search-results] h2').count()).toBe(0);
      expect(query(page)).toBe('?q=cable&kind=Event');

      await page.reload();
      await found(page, 'cable');
      expect(await ids(page)).toEqual(narrowed);
      expect(await page.locator('select[name=kind]').inputValue()).toBe('Event');
      expect(faults).toEqual([]);
    });
  });

  it('asks for what tells of each choice how many it would leave only when the reader comes near', async () => {
    await onSearchPage('cable', async ({ page, requests }) => {
      const asked = (): number => requests.filter((address) => address.endsWith('/facets.json')).length;
      const any = page.locator('select[name=kind] option').first();
      await expect.poll(() => any.textContent()).toMatch(/^any \(\d+\)$/);
      const all = await any.textContent();
      expect(asked()).toBe(0);
      await page.locator('select[name=kind]').focus();
      await page.locator('select[name=kind] option', { hasText: /^Event \(\d+\)$/ }).waitFor({ state: 'attached' });
      await field(page).fill('Tide Watch');
      await found(page, 'Tide Watch');
      await page.locator('select[name=kind]').focus();
      await expect.poll(() => any.textContent()).not.toBe(all);
      expect(asked()).toBe(1);
    });
  });

  it('lists all that fit a choice without a word', async () => {
    await visit(browser, {}, async ({ page, faults }) => {
      await page.goto(new URL('search/?kind=Place&party=Northland', home).href);
      const all = await found(page, '');
      expect(all).toContain('northland');
      expect(faults).toEqual([]);
    });
  });

  it('sorts by date when asked', async () => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(new URL('search/?kind=Event&sort=date', home).href);
      const dated = (await found(page, '')).filter((id) => /^\d{4}/.test(id));
      expect(dated.length).toBeGreaterThan(2);
      expect(dated).toEqual([...dated].sort().reverse());
    });
  });

  it('goes back to what was asked before', async () => {
    await onSearchPage('cable', async ({ page, faults }, before) => {
      await field(page).fill('survey');
      await field(page).press('Enter');
      const after = await found(page, 'survey');
      expect(after).not.toEqual(before);
      await page.locator('select[name=kind]').selectOption({ index: 1 });
      await expect.poll(() => query(page)).toContain('kind=');
      await page.goBack();
      expect(query(page)).toBe('?q=survey');
      await expect.poll(() => ids(page)).toEqual(after);
      await page.goBack();
      expect(query(page)).toBe('?q=cable');
      await expect.poll(() => ids(page)).toEqual(before);
      expect(await field(page).inputValue()).toBe('cable');
      expect(faults).toEqual([]);
    });
  });

  it('has three examples, each of which finds something', async () => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(new URL('search/', home).href);
      const examples = await page.locator('[data-search-examples] a').allInnerTexts();
      expect(examples).toHaveLength(3);
      for (const example of examples) {
        await page.goto(new URL('search/', home).href);
        await page.getByRole('link', { name: example }).click();
        expect((await found(page, example)).length).toBeGreaterThan(0);
      }
    });
  });

  it('keeps what was searched for on the device, until it is cleared', async () => {
    await visit(browser, {}, async ({ page }) => {
      await asked(page, 'cable');
      await field(page).press('Enter');
      await page.goto(new URL('search/', home).href);
      await field(page).focus();
      await page.locator('[data-search-recent] a', { hasText: 'cable' }).waitFor();
      await page.getByRole('button', { name: 'Clear' }).click();
      expect(await page.locator('[data-search-recent]').isVisible()).toBe(false);
      await page.reload();
      await field(page).focus();
      await page.locator('[data-search-state="idle"]').waitFor();
      expect(await page.locator('[data-search-recent]').isVisible()).toBe(false);
    });
  });

  it('is short; the list of all names stands behind a link', async () => {
    await visit(browser, {}, async ({ page }) => {
      await page.goto(new URL('search/', home).href);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1_500);
      await page.getByRole('main').getByRole('link', { name: 'All names from A to Z' }).click();
      await page.waitForURL('**/search/names/');
      await page.getByRole('main').getByRole('link', { name: 'Satélite de las Mareas' }).click();
      await page.waitForURL('**/programmes/#tide-watch');
    });
  });

  it('has letters that no phone enlarges', async () => {
    await visit(browser, { viewport: { width: 390, height: 800 } }, async ({ page }) => {
      await page.goto(new URL('search/?q=cable', home).href);
      await found(page, 'cable');
      const sizes = await page
        .locator('main :is(input, select)')
        .evaluateAll((fields) => fields.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    });
  });
});

describe('the dialog', () => {
  it('is opened by / and Ctrl-K, and closed by Escape', async () => {
    await visit(browser, {}, async ({ page, faults }) => {
      await page.goto(new URL('programmes/tidewater-cable/', home).href);
      for (const key of ['/', 'Control+k']) {
        await page.keyboard.press(key);
        await page.locator('dialog[open] input:focus').waitFor();
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
      expect(faults).toEqual([]);
    });
  });

  it('arrows go from the field to the results and back, and Enter opens one', async () => {
    await inDialog(async ({ page }) => {
      await page.keyboard.type('cable');
      const all = await found(page, 'cable');
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-result'));
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(all[0]);
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(all[1]);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.locator('dialog input:focus').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const address = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
      await page.keyboard.press('Enter');
      await page.waitForURL(address);
    });
  });

  it('leaves its keys to an input method that composes', async () => {
    await inDialog(async ({ page }) => {
      const press = (key: string) =>
        page
          .locator('dialog input')
          .evaluate(
            (input, pressed) =>
              input.dispatchEvent(
                new KeyboardEvent('keydown', { key: pressed, isComposing: true, bubbles: true, cancelable: true }),
              ),
            key,
          );
      await page.keyboard.type('cable');
      await found(page, 'cable');
      await press('Escape');
      await press('ArrowDown');
      await page.locator('dialog[open] input:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    });
  });

  it('tells a screen reader how many there are', async () => {
    await inDialog(async ({ page }) => {
      const status = page.locator('dialog [role=status]');
      expect(await status.innerText()).toBe('Type a name, a word or a question.');
      await page.keyboard.type('cable');
      await found(page, 'cable');
      expect(await status.innerText()).toMatch(/^\d+ results for “cable”/);
    });
  });

  it('does not move while a reader types', async () => {
    await inDialog(async ({ page }) => {
      const boxes = async () => [
        await page.locator('dialog').boundingBox(),
        await page.locator('dialog input').boundingBox(),
        await page.locator('dialog [role=status]').boundingBox(),
      ];
      await page.keyboard.type('c');
      await found(page, 'c');
      const before = await boxes();
      for (const typed of ['ca', 'cab', 'cable', 'cable qqqq']) {
        await page.locator('dialog input').fill(typed);
        await found(page, typed);
        expect(await boxes()).toEqual(before);
      }
    });
  });

  it('a key on the way to another word is no question of its own', async () => {
    await inDialog(async ({ page }) => {
      await page.keyboard.type('satelite');
      expect(await found(page, 'satelite')).toEqual(['tide-watch']);
      await page.waitForTimeout(300);
      expect(await ids(page)).toEqual(['tide-watch']);
    });
  });
});

describe('names alone', () => {
  it('answer before the index has loaded', async () => {
    await visit(browser, {}, async ({ page, context }) => {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await context.route('**/find/*/pagefind.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(new URL('search/?q=tidewater+cable', home).href);
      await page.locator('[data-search-state="searching"] a[data-result="tidewater-cable"]').waitFor();
      release();
      expect((await found(page, 'tidewater cable'))[0]).toBe('tidewater-cable');
    });
  });

  it('are searched where WebAssembly is barred, and it says so', async () => {
    await visit(browser, {}, async ({ page, faults }) => {
      await page.addInitScript(() => Object.defineProperty(window, 'WebAssembly', { value: undefined }));
      expect((await asked(page, 'Tide Watch'))[0]).toBe('tide-watch');
      expect(await page.locator('[data-search-results] .hint').first().innerText()).toContain('by name alone');
      await field(page).fill('bioremediation');
      expect(await found(page, 'bioremediation')).toEqual([]);
      expect(await page.locator('[data-search-status]').innerText()).toBe('No name matches “bioremediation”.');
      expect(faults).toEqual([]);
    });
  });
});
