import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { SiteFiles } from '../../../../scripts/build/site-files.ts';

async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A page with its own words, and a policy that many have. */
function page(number: number, letters: number): string {
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; img-src 'self'; ${number % 3}">`;
  return Buffer.from(`${policy}${String(number).padEnd(letters, '.')}`).toString('utf8');
}

test('a site as it grows remembers no page', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const files = new SiteFiles(await scratchFolder(), undefined);
  collect();
  const before = process.memoryUsage().heapUsed;
  const letters = 500_000;
  for (let number = 0; number < 100; number += 1) await files.write(`${number}/index.html`, page(number, letters));
  collect();
  expect((process.memoryUsage().heapUsed - before) / letters).toBeLessThan(30);
  expect(files.policies().size).toBe(3);
});

test('a file of another build is taken where it is as it was made, with the policy of a page', async () => {
  const [from, to] = [await scratchFolder(), await scratchFolder()];
  const made = new SiteFiles(from, undefined);
  await made.write('a/index.html', page(1, 10));
  await made.write('b.txt', 'b');
  const digests = new Map(made.all().map(([path, { digest }]) => [path, digest]));
  await writeFile(join(from, 'b.txt'), 'changed');
  const files = new SiteFiles(to, undefined);
  expect(await files.adopt('a/index.html', from, digests.get('a/index.html') ?? '')).toBe(true);
  expect(await files.adopt('b.txt', from, digests.get('b.txt') ?? '')).toBe(false);
  expect(files.all()).toEqual(made.all().filter(([path]) => path !== 'b.txt'));
  expect(files.policies()).toEqual(made.policies());
  expect(await readdir(to)).toEqual(['a']);
});
