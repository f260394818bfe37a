import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { visit } from './visit.ts';

/** What a host must do for the site at `home` to work on it. */
export interface HostExpectations {
  /** Whether it sends the headers that the build wrote for it. */
  readonly headers: boolean;
  /** Whether it answers redirects itself, and not by a small page. */
  readonly redirects: boolean;
  /** Whether it answers what is not there with the site's own page. */
  readonly ownMissing: boolean;
}

/** Home, search, paper, evidence, PDF: as a reader goes through the fixture site. Nothing may go wrong on the way. */
export async function expectJourney(browser: Browser, home: string): Promise<void> {
  await visit(browser, {}, async ({ page, faults, requests }) => {
    await page.goto(home);
    await page.locator('main input[name=q]').fill('tidewater cable');
    await page.locator('main input[name=q]').press('Enter');
    await page.locator('a[data-result][href*="/programmes/tidewater-cable/"]').first().click();
    await page.waitForURL('**/programmes/tidewater-cable/**');
    await page.locator('sup.mark a').first().click();
    await page.locator('.card:popover-open').locator('a[href*="#p_"]').first().click();
    await page.waitForURL('**/sources/*/#p_*');
    expect(await page.locator(':target').count()).toBe(1);
    const pdf = await page.request.get(new URL('programmes/tidewater-cable/tidewater-cable.pdf', home).href);
    expect(pdf.headers()['content-type']).toContain('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    // What search still asks for when the reader goes on is given up.
    expect(faults.filter((fault) => !fault.endsWith('net::ERR_ABORTED'))).toEqual([]);
    const { origin } = new URL(home);
    expect(requests.filter((request) => !request.startsWith('data:') && new URL(request).origin !== origin)).toEqual(
      [],
    );
  });
}

/** Slashes, types, redirects, headers and what is not there. */
export async function expectHosted(home: string, { headers, redirects, ownMissing }: HostExpectations): Promise<void> {
  const at = (path: string): string => new URL(path, home).href;
  // An address without its closing slash leads to the page.
  const bare = await fetch(at('programmes/tidewater-cable'));
  expect([bare.status, await bare.text()]).toEqual([200, expect.stringContaining('<h1')]);

  // An address that is no page leads on.
  const moved = await fetch(at('programmes/tide-watch/'), { redirect: 'manual' });
  if (redirects) {
    expect(moved.status).toBe(302);
    expect(new URL(moved.headers.get('location') ?? '', home).href).toBe(at('programmes/#tide-watch'));
    const plain = await fetch(at('programmes/tide-watch'), { redirect: 'manual' });
    expect(new URL(plain.headers.get('location') ?? '', home).href).toBe(at('programmes/#tide-watch'));
  } else expect(await moved.text()).toContain('http-equiv="refresh"');

  const missing = await fetch(at('no-such-page/'));
  expect(missing.status).toBe(404);
  if (ownMissing) expect(await missing.text()).toContain('<main');

  for (const [path, type] of [
    ['', 'text/html'],
    ['data/records.json', 'application/json'],
    ['favicon.svg', 'image/svg+xml'],
    ...(headers
      ? [
          ['programmes/tidewater-cable/tidewater-cable.md', 'text/markdown'],
          ['calendar.ics', 'text/calendar'],
          ['data/programmes.csv', 'text/csv'],
          ['manifest.webmanifest', 'application/manifest+json'],
        ]
      : []),
  ] as const) {
    const answer = await fetch(at(path));
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
      path,
      200,
      expect.stringContaining(type),
    ]);
    await answer.arrayBuffer();
    if (!headers) continue;
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('permissions-policy')).toContain('camera=()');
  }
}

/** What a policy forbids is refused, in words that name the policy: the journey would have told of it. */
export async function expectRefusal(browser: Browser, home: string): Promise<void> {
  await visit(browser, {}, async ({ page, faults }) => {
    await page.goto(home);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken"';
      document.head.append(script);
    });
    expect(faults.join()).toContain('Content Security Policy');
    expect(await page.title()).not.toBe('taken');
  });
}
