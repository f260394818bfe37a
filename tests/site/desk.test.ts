import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesOf } from '../../scripts/lib/files/files.ts';

test('no build holds anything of the desk or of the live site', async () => {
  const { folder } = inject('atRoot');
  const files = await filesOf(folder);
  expect(files.filter((name) => /(^|\/)desk(\/|\.)/.test(name))).toEqual([]);
  for (const name of files.filter((one) => /\.(html|js|css|json)$/.test(one)))
    expect(await readFile(join(folder, name), 'utf8'), name).not.toMatch(/live-notice|class="flaw|desk-token|vscode:/);
});
