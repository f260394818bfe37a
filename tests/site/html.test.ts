import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { htmlFaults } from '../../scripts/inspect/validator.ts';
import { elements, filesOf, htmlOf, redirectsOf } from '../support/html.ts';

it.each(['atRoot', 'underPath'] as const)('every page is valid HTML: %s', async (which) => {
  const site = inject(which);
  const files = (await filesOf(site.folder)).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(50);
  const faults = await Promise.all(
    files.map(async (file) => htmlFaults(file, await readFile(join(site.folder, file), 'utf8'))),
  );
  expect(faults.flat()).toEqual([]);
});

it.each(['atRoot', 'underPath'] as const)(
  'every page says what it may load, and nothing from elsewhere: %s',
  async (which) => {
    const site = inject(which);
    const redirects = await redirectsOf(site.folder);
    for (const [file, tree] of await htmlOf(site.folder)) {
      const policies = elements(
        tree,
        ({ properties }) => String(properties['httpEquiv']).toLowerCase() === 'content-security-policy',
      ).map(({ properties }) => String(properties['content']));
      // What only leads on loads nothing at all.
      const first = redirects.has(file) ? "default-src 'none'" : "default-src 'self'";
      expect(policies, file).toEqual([expect.stringMatching(`^${first};`)]);
      expect(policies[0], file).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    }
  },
);
