import { bringAxe, violations } from './axe.ts';
import { launchBrowser } from '../lib/browser.ts';
import { servePages } from '../lib/serving/pages.ts';
import { htmlFaults } from './validator.ts';
import { textIn, type BuiltSite, type Finding } from './inspection.ts';

/** Pages that are no valid HTML. */
export async function invalidHtml(site: BuiltSite): Promise<Finding> {
  const pages = site.files.filter((name) => name.endsWith('.html'));
  return {
    what: 'faults of HTML',
    found: (await Promise.all(pages.map(async (file) => htmlFaults(file, await textIn(site, file))))).flat(),
  };
}

/** What axe finds on any page, on a phone in the light and on a desk in the dark. */
export async function inaccessible({ folder, files }: BuiltSite, base: string): Promise<Finding> {
  const { server, address } = await servePages(folder, base, 0);
  const browser = await launchBrowser();
  const found: string[] = [];
  try {
    for (const [width, colorScheme] of [
      [390, 'light'],
      [1440, 'dark'],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      for (const file of files.filter((name) => name.endsWith('.html'))) {
        await page.goto(new URL(file.replace(/index\.html$/, ''), address).href);
        await bringAxe(page);
        found.push(...(await violations(page)).map((violation) => `${file} ${width} ${colorScheme}: ${violation}`));
      }
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return { what: 'breaches of WCAG 2.2 A and AA, and of 7:1', found };
}
