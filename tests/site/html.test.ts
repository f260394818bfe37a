import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { htmlFaults } from '../../scripts/lib/validator.ts';
import { filesOf } from '../support/html.ts';

const site = inject('atRoot');

it('every page is valid HTML', async () => {
  const files = (await filesOf(site.folder)).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(50);
  const faults = await Promise.all(files.map(async (file) => htmlFaults(file, await readFile(join(site.folder, file), 'utf8'))));
  expect(faults.flat()).toEqual([]);
});
