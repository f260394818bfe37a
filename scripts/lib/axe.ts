import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  // Text at 7:1, which WCAG asks for in AAA alone.
  rules: { 'color-contrast-enhanced': { enabled: true } },
  resultTypes: ['violations'],
};

/** Puts axe into a page: evaluated, as the page's policy lets no script tag in. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** What axe finds wrong with a page as it stands, by WCAG 2.2 A and AA, and text with a contrast below 7:1. */
export async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate((run) => (window as unknown as { axe: typeof axe }).axe.run(run), options);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
