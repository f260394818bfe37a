import { expect, inject, it } from 'vitest';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const home = await serve(inject('atRoot'));

/** The text of a page that a reader takes along who selects all of it and copies it. */
async function copied(path: string): Promise<{ text: string; marks: number }> {
  return await visit(browser, {}, async ({ page }) => {
    await page.goto(new URL(path, home).href);
    await page.locator('main').click({ position: { x: 1, y: 1 } });
    await page.keyboard.press('ControlOrMeta+a');
    return {
      text: await page.evaluate(() => getSelection()?.toString() ?? ''),
      marks: await page.locator('main .mark a').count(),
    };
  });
}

it.each(['programmes/tidewater-cable/', 'briefings/before-the-forum/', 'chronology/'])(
  'copied text takes no numbers of notes along: %s',
  async (path) => {
    const { text, marks } = await copied(path);
    expect(marks).toBeGreaterThan(3);
    expect(text.length).toBeGreaterThan(500);
    expect(text).not.toMatch(/\p{L}[.,;]?\d{1,2}(?=\s|$)/u);
  },
);

it('the numbers are links with a name all the same', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(new URL('programmes/tidewater-cable/', home).href);
    const mark = page.getByRole('link', { name: 'Note 1', exact: true }).first();
    await mark.focus();
    await page.locator('.card:popover-open').waitFor();
    expect(await mark.getAttribute('href')).toBe('#note_1');
  });
});
