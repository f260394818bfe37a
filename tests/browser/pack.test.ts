import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { run } from '../support/build.ts';
import { startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-pack-'));
afterAll(() => rm(scratch, { recursive: true }));

interface Unpacked {
  readonly zip: Buffer;
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The address of the pack's front page on this disk. */
  readonly home: string;
}

/** Packs the site in `folder` as a publisher would, and unpacks it as a reader would. */
async function unpacked(name: string, folder: string, words: readonly string[], zone = 'UTC'): Promise<Unpacked> {
  const file = join(scratch, `${name}.zip`);
  const { code, output } = await run('pack', [...words, '--out', folder, '--to', file], { TZ: zone });
  expect(code, output).toBe(0);
  const zip = await readFile(file);
  const files = unzipSync(zip);
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(scratch, name, path)), { recursive: true });
    await writeFile(join(scratch, name, path), bytes);
  }
  return { zip, files, home: pathToFileURL(join(scratch, name, 'pack/index.html')).href };
}

describe.each([inject('atRoot'), inject('underPath')])('of a site built for $base', ({ base, folder }) => {
  const name = base === '/' ? 'root' : 'path';

  it('a pack opens from the disk: search, paper, evidence, forms, without a network', async () => {
    const { home } = await unpacked(name, folder, ['tidewater-cable']);
    await visit(browser, { offline: true }, async ({ page, faults, requests }) => {
      await page.goto(home);
      await page.getByRole('searchbox').fill('MÁREA');
      expect(await page.locator('li:visible').allInnerTexts()).toEqual(['Tidewater Cable']);
      await page.getByRole('searchbox').fill('no such thing');
      expect(await page.locator('li:visible').count()).toBe(0);
      await page.getByRole('searchbox').fill('twc');
      await page.locator('li:visible a').click();
      expect(await page.locator('h1').innerText()).toBe('Tidewater Cable');
      // The faces of the site are there, inside their sheet.
      expect(await page.evaluate(() => document.fonts.check('16px "Paper Serif"'))).toBe(true);
      await page.locator('a[href*="#p_"]').first().click();
      expect(page.url()).toContain('/sources/');
      expect(await page.locator(':target').count()).toBe(1);
      expect(faults).toEqual([]);
      expect(requests.filter((request) => !/^(?:file|data):/.test(request))).toEqual([]);
    });
  });

  it('every link of it leads to what is in it, or to the published site', async () => {
    const { files } = await unpacked(`${name}-links`, folder, ['tidewater-cable']);
    const lost = Object.entries(files).flatMap(([path, bytes]) => {
      if (!path.endsWith('.html')) return [];
      const html = Buffer.from(bytes).toString('utf8');
      return [...html.matchAll(/\s(?:href|src)="([^"#][^"]*)"/g)].flatMap(([, link = '']) => {
        if (/^(?:https?|mailto|data):/.test(link)) return [];
        const target = decodeURI(new URL(link, `https://pack.invalid/${path}`).pathname).slice(1);
        return target in files ? [] : [`${path}: ${link}`];
      });
    });
    expect(lost).toEqual([]);
  });
});

it('the same site gives the same bytes, in any zone, and the list tells the digest of every file', async () => {
  const { folder } = inject('atRoot');
  const one = await unpacked('one', folder, ['tidewater-cable'], 'Pacific/Kiritimati');
  const other = await unpacked('other', folder, ['tidewater-cable'], 'America/Los_Angeles');
  expect(other.zip.equals(one.zip)).toBe(true);
  const list = JSON.parse(Buffer.from(one.files['pack/manifest.json'] ?? []).toString('utf8')) as {
    files: Record<string, string>;
  };
  const digests = Object.entries(one.files)
    .filter(([path]) => path !== 'pack/manifest.json')
    .map(([path, bytes]) => [path.slice('pack/'.length), createHash('sha256').update(bytes).digest('hex')] as const);
  expect(list.files).toEqual(Object.fromEntries(digests));
});

it('--all takes every page and table, and nothing that only a host or search needs', async () => {
  const { files, home } = await unpacked('all', inject('atRoot').folder, ['--all']);
  const names = Object.keys(files);
  expect(names).toContain('pack/chronology/index.html');
  expect(names).toContain('pack/data/programmes.csv');
  expect(names.filter((name) => /pack\/(?:find|search\/shown|assets|hosts|_)/.test(name))).toEqual([]);
  await visit(browser, { offline: true }, async ({ page, faults }) => {
    await page.goto(home);
    await page.getByRole('link', { name: 'Chronology', exact: true }).click();
    expect(await page.locator('h1').innerText()).toBe('Chronology');
    expect(faults).toEqual([]);
  });
});

it.each([[['no-such-paper']], [[]], [['--all', 'tidewater-cable']]])('%j makes no pack', async (words) => {
  const to = join(scratch, 'none.zip');
  const { code, output } = await run('pack', [...words, '--out', inject('atRoot').folder, '--to', to]);
  expect([code, output.trim().split('\n').length]).toEqual([1, 1]);
  await expect(readFile(to)).rejects.toThrow('ENOENT');
});
