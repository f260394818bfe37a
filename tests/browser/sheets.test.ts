import { expect, inject, it } from 'vitest';
import { extractText } from 'unpdf';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const home = await serve(inject('underPath'));

it('wherever a table begins on a printed sheet, its head stands above a row', async () => {
  await visit(browser, { bypassCSP: true }, async ({ page }) => {
    await page.goto(`${home}programmes/tidewater-cable/`);
    // What is read of a sheet is its letters: heads and rows say which they are.
    const tables = await page.locator('main .part table').evaluateAll((all) => {
      for (const [index, table] of all.entries()) {
        table.querySelector('thead th')?.prepend(`Head${index}. `);
        for (const row of table.querySelectorAll('tbody tr')) row.firstElementChild?.prepend(`Row${index}. `);
      }
      return all.length;
    });
    expect(tables).toBeGreaterThan(2);
    const bare = new Set<string>();
    let heads = 0;
    for (let down = 0; down < 250; down += 10) {
      await page.evaluate((height) => {
        document.querySelector<HTMLElement>('h1')?.style.setProperty('margin-top', `${height}mm`);
      }, down);
      const printed = await page.pdf({ format: 'A4' });
      const { text: sheets } = await extractText(new Uint8Array(printed), { mergePages: false });
      for (const sheet of sheets)
        for (const [head, index = ''] of sheet.matchAll(/Head(\d+)\./g)) {
          heads += 1;
          if (!sheet.includes(`Row${index}.`)) bare.add(`${head} at ${down} mm`);
        }
    }
    expect(heads).toBeGreaterThan(50);
    expect([...bare]).toEqual([]);
  });
});
