import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { compareLooks, holdLook, looksFolder } from '../support/looks.ts';
import { serve, startBrowser, visit } from '../support/visit.ts';

// One browser draws the kept pictures, with its own fonts.
const drawnAlike = process.platform === 'linux' && process.arch === 'x64' && process.env['CHROME_PATH'] === undefined;
beforeEach(({ skip }) =>
  skip(!drawnAlike, 'The pictures of pages are compared where npm brings the browser that drew them: on Linux, x64.'),
);

const browser = await startBrowser();
const home = await serve(inject('underPath'));
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-looks-'));
afterAll(() => rm(scratch, { recursive: true }));

const pages = {
  home: '',
  programme: 'programmes/tidewater-cable/',
  briefing: 'briefings/before-the-forum/',
  chronology: 'chronology/',
  commitments: 'commitments/',
  map: 'map/',
  source: 'sources/tide-gazette-2029/',
  entries: 'organisations/',
  search: 'search/?q=cable',
};
const phone = { viewport: { width: 390, height: 800 }, colorScheme: 'light' } as const;
const desk = { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' } as const;
const looks = Object.entries(pages).flatMap(([page, path]) => [
  { name: `${page}-phone-light`, path, options: phone },
  { name: `${page}-desk-dark`, path, options: desk },
]);

/** What lies deeper looks like what lies above it. In CSS pixels. */
const deepest = 3000;

/**
 * Opens a page whose letters wait for their face. For readers, a face that comes late is not used: a picture would be
 * left to chance.
 */
function see<Result>(
  path: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  return visit(browser, { ...options, deviceScaleFactor: 0.5, bypassCSP: true }, async ({ page, context }) => {
    await context.route('**', async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      return route.fulfill({
        response,
        body: (await response.text()).replaceAll('font-display:optional', 'font-display:block'),
      });
    });
    await page.goto(new URL(path, home).href);
    if (path.includes('?')) await page.locator('[data-search-state="done"] a[data-result]').first().waitFor();
    return use(page);
  });
}

/** Its picture from the top, as far down as `height`. */
async function take(page: Page, height = deepest): Promise<Buffer> {
  const size = await page.evaluate(async () => {
    await document.fonts.ready;
    return { width: innerWidth, height: document.documentElement.scrollHeight };
  });
  return page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width: size.width, height: Math.min(size.height, height) },
  });
}

it.each(looks)('$name looks as it did', async ({ name, path, options }) => {
  await holdLook(name, await see(path, options, take));
});

it('the first sheet of a printed briefing looks as it did', async () => {
  // A sheet of A4 at 96 dots an inch.
  const sheet = { width: 794, height: 1123 };
  const picture = await see(pages.briefing, { viewport: sheet }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    // Out of the corner, where the mouse would rest on a link.
    await page.mouse.move(sheet.width / 2, 0);
    return take(page, sheet.height);
  });
  await holdLook('briefing-printed', picture);
});

it('no picture is kept that no page is held against', async () => {
  expect((await readdir(looksFolder)).sort()).toEqual(
    [...looks.map(({ name }) => name), 'briefing-printed'].map((name) => `${name}.png`).sort(),
  );
});

describe('a change is seen', () => {
  it.each([
    ['a tag in another colour', 'chronology', '.tag.good { color: var(--accent) }'],
    ['two pixels more above the answers', 'home', '.answers { margin-top: calc(1.3rem + 2px) }'],
    ['two pixels more in the answers', 'home', '.answers div { padding-bottom: calc(0.65rem + 2px) }'],
    ['a line lost', 'source', '.part { border-top-color: transparent }'],
    ['a hairline lost', 'source', '.claims > div { border-bottom-color: transparent }'],
    ['a title set a little wider', 'home', 'h1 { letter-spacing: 0 }'],
    ['a mark in another colour', 'chronology', '.flat .warn { color: var(--ink) }'],
  ] as const)('%s', async (_, page, change) => {
    for (const [screen, options] of [
      ['phone-light', phone],
      ['desk-dark', desk],
    ] as const) {
      const changed = await see(pages[page], options, async (visited) => {
        await visited.addStyleTag({ content: change });
        return take(visited);
      });
      const { pixels, allowed } = await compareLooks(
        await readFile(join(looksFolder, `${page}-${screen}.png`)),
        changed,
      );
      expect(pixels).toBeGreaterThan(allowed);
    }
  });

  it('and told: where, how much, and how to accept it', async () => {
    const [before, after] = await see('', phone, async (page) => {
      const first = await take(page);
      await page.addStyleTag({ content: 'h1 { color: red }' });
      return [first, await take(page)];
    });
    const hold = (picture: Buffer, env: NodeJS.ProcessEnv) =>
      holdLook('front', picture, env, join(scratch, 'kept'), join(scratch, 'results'));
    await expect(hold(before, {})).rejects.toThrow('There is no picture front.png');
    await expect(hold(before, { UPDATE_LOOKS: '1', CI: 'true' })).rejects.toThrow('CI');
    await hold(before, { UPDATE_LOOKS: '1' });
    await hold(before, {});
    await expect(hold(after, {})).rejects.toThrow(/front looks otherwise in \d+ pixels.*UPDATE_LOOKS=1/s);
    expect((await readdir(join(scratch, 'results'))).sort()).toEqual(['front-difference.png', 'front.png']);
  });
});
