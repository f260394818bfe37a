import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  // Text at 7:1, which WCAG asks for in AAA alone. What has that has what AA asks for.
  rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
  resultTypes: ['violations'],
};

/** All of these rules whose answer is another one in other colours. */
const ofColours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/** Puts axe into a page: evaluated, as the page's policy lets no script tag in. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** What axe finds wrong with a page as it stands, by WCAG 2.2 A and AA, and text with a contrast below 7:1. */
export function violations(page: Page): Promise<string[]> {
  return found(page, options);
}

/** What of that may differ where a page stands as it did, in other colours. */
export function violationsOfColours(page: Page): Promise<string[]> {
  return found(page, ofColours);
}

async function found(page: Page, asked: RunOptions): Promise<string[]> {
  const results = await page.evaluate((run) => (window as unknown as { axe: typeof axe }).axe.run(run), asked);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
