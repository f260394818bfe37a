import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { build, fixture } from '../support/build.ts';
import { filesOf } from '../support/html.ts';

const names = [
  'desk #1, bureau%20 100% ü [a] {b} $c',
  // What no folder on Windows is called.
  ...(process.platform === 'win32' ? [] : ['what? back\\slash *star* "quoted" tab\t']),
];

it.each(names)('records and sites may lie in a folder of any name: %j', async (name) => {
  const site = inject('atRoot');
  const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-paths-'));
  try {
    const folder = join(scratch, name);
    await cp(fixture, join(folder, 'records'), { recursive: true });
    const built = { ...site, folder: join(folder, 'site') };
    expect(await build(join(folder, 'records'), built)).toMatchObject({ code: 0 });
    const files = await filesOf(site.folder);
    expect(await filesOf(built.folder)).toEqual(files);
    for (const file of files)
      expect((await readFile(join(built.folder, file))).equals(await readFile(join(site.folder, file))), file).toBe(
        true,
      );
  } finally {
    await rm(scratch, { recursive: true });
  }
});
