import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rulesFor } from '../../../../scripts/build/hosts/rules.ts';
import { headersFile, redirectsFile } from '../../../../scripts/build/hosts/twins.ts';
import { beyondHosts } from '../../../../scripts/publish/host-limits.ts';
import { wordsFor } from '../../../../src/messages/words.ts';

/** What is too much of a site whose policy has `hashes` and which leads on from `redirects` addresses. */
async function tooMuch({ hashes = 1, redirects = 1, letters = 10, files = 0 }): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-limits-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const hash = (index: number) => `'sha256-${String(index).padStart(43, 'a')}='`;
  const rules = rulesFor(
    '/',
    { scripts: Array.from({ length: hashes }, (_, index) => hash(index)), styles: [] },
    Array.from({ length: redirects }, (_, index) => ({ from: `/${'a'.repeat(letters)}${index}/`, to: '/b/' })),
  );
  await writeFile(join(folder, '_headers'), headersFile(rules));
  await writeFile(join(folder, '_redirects'), redirectsFile(rules));
  const many = Array.from({ length: files }, () => '_headers');
  const site = { folder, files: ['_headers', '_redirects', ...many], papers: [], records: new Map(), words };
  return (await beyondHosts(site)).found;
}

const words = wordsFor('en');

test('what every host takes is told of none', async () => {
  expect(await tooMuch({ hashes: 20, redirects: 1000 })).toEqual([]);
});

test.each([
  [{ redirects: 1001 }, ['GitLab Pages: 1001 redirects, of 1000 at most']],
  [
    { redirects: 2001 },
    ['Cloudflare Pages: 2001 redirects, of 2000 at most', 'GitLab Pages: 2001 redirects, of 1000 at most'],
  ],
  [{ redirects: 80, letters: 900 }, ['GitLab Pages: 73030 bytes of _redirects, of 65536 at most']],
  [{ letters: 1000 }, ['Cloudflare Pages: 1011 letters in a line of _redirects, of 1000 at most']],
  [{ hashes: 40 }, ['Cloudflare Pages: 2382 letters in a line of _headers, of 2000 at most']],
  [{ files: 20_000 }, ['Cloudflare Pages: 20002 files, of 20000 at most']],
])('%o', async (site, found) => {
  expect(await tooMuch(site)).toEqual(found);
});
