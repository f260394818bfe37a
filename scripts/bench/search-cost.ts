import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { compareText } from '../../src/basics/compare.ts';
import { checkFolder } from '../../src/check.ts';
import { indexFolder } from '../../src/search/files.ts';
import { searchData, type SearchData } from '../../src/views/search/data.ts';
import { printingOf } from '../../src/views/printing.ts';
import { searchFilesOf, shownFilesOf } from '../build/search-index.ts';
import { launchBrowser } from '../lib/browser.ts';
import { measure } from './measure.ts';
import { servePages } from '../lib/serving/pages.ts';
import { PlainError } from '../lib/system-errors.ts';
import { fixed, plainTable } from './table.ts';
import { quantile } from './figures.ts';
import { writeInventedWorld } from './world.ts';

/** So many subjects each site has. */
const sizes = [1000, 1500, 10_000] as const;
/** What a first search may load at most, in KB. */
const most = 150;
/** As a phone is slower than this machine. */
const slowdown = 4;

/** Prints what a search costs a reader: what is loaded from a cold page to the first result, and how long it takes. */
export async function benchSearchCost(folder: string): Promise<void> {
  // 1. A small site, for its pages; the index is that of many subjects, whose pages nobody needs to print.
  const out = join(folder, 'dist');
  const small = join(folder, 'small');
  await writeInventedWorld(small, 50);
  const built = await measure('scripts/build.ts', ['--content', small, '--out', out]);
  if (built.code !== 0) throw new PlainError('the invented world cannot be built');
  const [id = ''] = await readdir(join(out, 'find'));

  const browser = await launchBrowser();
  const { server, address } = await servePages(out, '/', 0);
  try {
    const loaded: (string | undefined)[][] = [];
    const typed: (string | undefined)[][] = [];
    for (const size of sizes) {
      console.error(`${size} subjects`);
      const data = await worldOf(join(folder, String(size)), size);
      await replaceIndex(out, id, data);
      const subjects = fixed(data.documents.length);

      // 2. What is loaded.
      const { one, three } = wordsOf(data);
      const title = data.documents[data.documents.length >> 1]?.title ?? '';
      const queries = [
        { name: 'one word', query: one },
        { name: 'three words', query: three },
        { name: 'a name', query: title },
      ];
      for (const { name, query } of queries)
        loaded.push([subjects, name, query, ...(await load(browser, address, query))]);

      // 3. How fast it answers once it is loaded.
      const times = await type(browser, address, [one, three, data.documents[7]?.title ?? '']);
      const sorted = [...times].sort((a, b) => a - b);
      const parts = [0.5, 0.95, 1].map((part) => fixed(quantile(sorted, part)));
      typed.push([subjects, fixed(sorted.length), ...parts]);
    }
    const heads = ['KB', `within ${most}`, 'by names after KB', 'by names ms', 'first answer ms'];
    console.log('From a cold page to the first result');
    console.log(plainTable(['subjects', 'query', 'is', ...heads], loaded));
    console.log(`From a key to its results, ${slowdown} times slower`);
    console.log(plainTable(['subjects', 'keys', 'median ms', '95 of 100 ms', 'longest ms'], typed));
  } finally {
    server.close();
    await browser.close();
    await close();
  }
}

/** What search is made of in an invented world. */
async function worldOf(folder: string, records: number): Promise<SearchData> {
  await writeInventedWorld(folder, records);
  const { site, reading } = await checkFolder(folder, { keep: false });
  if (!site) throw new PlainError('the invented world cannot be read');
  const { settings } = site;
  const held = { settings, records: reading.records, lock: undefined, readings: undefined, quotes: undefined };
  const printing = printingOf(
    { ...held, editions: new Map() },
    {
      forDesk: false,
      base: '/',
      origin: undefined,
      icon: '',
      kept: () => Promise.reject(new Error('nothing is printed')),
    },
  );
  const { documents, ...data } = searchData(printing);
  return { ...data, documents: documents.slice(0, records) };
}

async function replaceIndex(out: string, id: string, data: SearchData): Promise<void> {
  const folder = indexFolder(id);
  const client = await readFile(join(out, folder, 'client.js'));
  await rm(join(out, folder), { recursive: true });
  await put(`${folder}client.js`, client);
  for await (const [name, content] of searchFilesOf(data)) await put(folder + name, content);
  for (const { path, content } of shownFilesOf(data)) await put(path, content());

  async function put(path: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), content);
  }
}

/** A word that many subjects hold, and three of which some do. */
function wordsOf({ documents }: SearchData): { readonly one: string; readonly three: string } {
  const counts = new Map<string, number>();
  for (const { places } of documents)
    for (const word of new Set(places.flatMap(({ text }) => text.match(/\b[a-z]{5,}\b/g) ?? [])))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([word]) => word);
  const at = (part: number): string => words[Math.floor(words.length * part)] ?? '';
  return { one: at(0.05), three: [at(0.05), at(0.3), at(0.6)].join(' ') };
}

/** What a query loads from a cold page until its results stand, and how long that takes. */
async function load(browser: Browser, address: string, query: string): Promise<(string | undefined)[]> {
  const { page, bytes } = await cold(browser, address);
  await page.locator('main input[name=q]').focus();
  const started = Date.now();
  await page.locator('main input[name=q]').fill(query);
  await page.locator('[data-search-state] a[data-result]').first().waitFor();
  const named = [fixed(bytes() / 1000), fixed(Date.now() - started)];
  await page.locator('[data-search-state=done] a[data-result]').first().waitFor();
  const took = Date.now() - started;
  await page.context().close();
  const loaded = bytes() / 1000;
  return [fixed(loaded), loaded <= most ? 'yes' : 'no', ...named, fixed(took)];
}

/** The search page as a reader comes to it for the first time, with a count of what search loads from then on. */
async function cold(browser: Browser, address: string): Promise<{ page: Page; bytes: () => number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(new URL('search/', address).href);
  return { page, bytes: await counting(session) };
}

async function counting(session: CDPSession): Promise<() => number> {
  let sum = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    sum += encodedDataLength;
  });
  return () => sum;
}

/** How long each key takes to bring its results, in milliseconds, on a slow machine with all of it loaded. */
async function type(browser: Browser, address: string, queries: readonly string[]): Promise<number[]> {
  const { page } = await cold(browser, address);
  const input = page.locator('main input[name=q]');
  for (const query of queries) {
    await input.fill(query);
    await page.locator('[data-search-state=done]').waitFor();
    await page.waitForTimeout(500);
  }
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times: number[] = [];
  for (const query of queries)
    for (let length = 2; length <= query.length; length += 1) {
      times.push(await answered(page, query.slice(0, length)));
      await page.waitForTimeout(200);
    }
  await page.context().close();
  return times;
}

/** Asks for `query` as a key would, and says after how many milliseconds its answer stood. */
function answered(page: Page, query: string): Promise<number> {
  return page.evaluate(
    (typed) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>('main input[name=q]');
        const status = document.querySelector('[data-search-status]');
        if (!field || !status) return;
        const started = performance.now();
        const observer = new MutationObserver(() => {
          if (!status.textContent.includes(`“${typed.trim()}”`)) return;
          observer.disconnect();
          resolve(performance.now() - started);
        });
        observer.observe(status, { childList: true, characterData: true, subtree: true });
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    query,
  );
}
