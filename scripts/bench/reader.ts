import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { compareText } from '../../src/basics/compare.ts';
import { folders, paperKinds } from '../../src/basics/kinds.ts';
import { launchBrowser } from '../lib/browser.ts';
import { filesOf } from '../lib/files/files.ts';
import { servePages } from '../lib/serving/pages.ts';
import { fixed, plainTable } from './table.ts';
import { firstFlight, flightOf } from './flight.ts';

/** What a page may weigh before it is cut into several. */
const heaviest = 150 * 1024;

/** Prints what a reader of the built site `out` gets: how soon a paper can be read, and whether it stays in place. */
export async function benchReader(out: string): Promise<void> {
  const pages = await pagesIn(out);
  const heavy = pages.filter(({ html }) => Buffer.byteLength(html) > heaviest);
  console.log(
    `${pages.length} pages, ${heavy.length} of more than ${heaviest / 1024} KB of HTML${
      heavy.length === 0
        ? ''
        : `: ${heavy
            .slice(0, 5)
            .map(({ path }) => path)
            .join(', ')}`
    }`,
  );
  const browser = await launchBrowser();
  const { server, address } = await servePages(out, '/', 0);
  try {
    const rows: (string | undefined)[][] = [];
    for (const folder of [...paperKinds.map(({ kind }) => folders[kind]), folders.briefing]) {
      const longest = pages
        .filter(({ path, html }) => path.startsWith(`${folder}/`) && html.includes('<section class="bottom-line"'))
        .sort((a, b) => b.html.length - a.html.length || compareText(a.path, b.path))[0];
      if (!longest) continue;
      const { bytes, brotli, toBottomLine } = flightOf(longest.html);
      rows.push([
        longest.path,
        fixed(bytes),
        fixed(brotli),
        fixed(toBottomLine),
        toBottomLine !== undefined && toBottomLine <= firstFlight ? 'yes' : 'no',
        fixed(await shiftOf(browser, new URL(longest.path.replace(/index\.html$/, ''), address)), 3),
      ]);
    }
    const columns = ['longest papers', 'bytes', 'brotli', 'to bottom line', `within ${firstFlight}`, 'layout shift'];
    console.log(`${plainTable(columns, rows)}\n`);
  } finally {
    server.close();
    await browser.close();
  }
}

async function pagesIn(out: string): Promise<{ path: string; html: string }[]> {
  const paths = (await filesOf(out)).filter((path) => path.endsWith('.html'));
  return Promise.all(paths.map(async (path) => ({ path, html: await readFile(join(out, path), 'utf8') })));
}

/** How much of a page moves while it comes and is read to its end on a phone: the sum of its layout shifts. */
async function shiftOf(browser: Browser, url: URL): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await page.goto(url.href, { waitUntil: 'load' });
    return await page.evaluate(async () => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => {
        // The browser's own type of such an entry is in no library.
        for (const entry of list.getEntries())
          if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
        scrollTo(0, top);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return sum;
    });
  } finally {
    await context.close();
  }
}
