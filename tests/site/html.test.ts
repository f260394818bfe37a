import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { htmlFaults } from '../../scripts/lib/validator.ts';
import { filesOf } from '../support/html.ts';

it.each(['atRoot', 'underPath'] as const)('every page is valid HTML: %s', async (which) => {
  const site = inject(which);
  const files = (await filesOf(site.folder)).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(50);
  const faults = await Promise.all(
    files.map(async (file) => htmlFaults(file, await readFile(join(site.folder, file), 'utf8'))),
  );
  expect(faults.flat()).toEqual([]);
});
