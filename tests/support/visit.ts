import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser } from '../../scripts/lib/browser.ts';
import { servePages } from '../../scripts/lib/serving/pages.ts';
import type { BuiltSite } from './build.ts';

/** Serves `site` as a plain host would. */
export async function serve(site: BuiltSite): Promise<string> {
  const { server, address } = await servePages(site.folder, site.base, 0);
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  return address;
}

/** Starts the one browser of a file of tests. */
export async function startBrowser(): Promise<Browser> {
  const browser = await launchBrowser();
  afterAll(() => browser.close());
  return browser;
}

/** A page in a context of its own, with everything that went wrong on it. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts and of the console, breaches of the policy, failed requests: empty where all is well. */
  readonly faults: string[];
  /** The address of every request, in order. */
  readonly requests: string[];
}

/** How long a page may take to show what is waited for, in milliseconds, before the test fails. */
const patience = 15_000;

/** Opens a page as a new reader, and closes it after `use`. */
export async function visit<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (visitor: Visitor) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  const faults: string[] = [];
  const requests: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => faults.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()} ${response.status()}`);
  });
  try {
    return await use({ page, context, faults, requests });
  } finally {
    await context.close();
  }
}

/** Presses Tab until the focus is on an element that fits `selector`. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never comes to ${selector}`);
}
