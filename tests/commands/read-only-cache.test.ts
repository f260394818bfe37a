import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { makeFolder } from '../../scripts/lib/files/make-folder.ts';
import { ownMounts } from '../hostile/support/linux.ts';

const cache = join(root, 'node_modules/.cache');

/** Builds the fixture site where the cache of builds lies on a disk that can only be read; what it prints as errors. */
async function builtWithoutCache(out: string): Promise<string> {
  const [command = '', ...args] = ownMounts ?? [];
  const build = `"${process.execPath}" scripts/build.ts --content tests/fixtures/site --out "${out}"`;
  const script = `mount -t tmpfs -o ro none "${cache}" && ${build}`;
  return promisify(execFile)(command, [...args, 'sh', '-c', script], { cwd: root }).then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)),
  );
}

test.skipIf(!ownMounts)('a cache that can only be read is told as one, in one line', async () => {
  await makeFolder(cache);
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-cache-'));
  try {
    expect(await builtWithoutCache(join(folder, 'site'))).toBe(
      `the disk of ${join(cache, 'aide-memoire')} can only be read: name a place on another one. ` +
        'The build failed; the site that was there before is untouched.\n',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
