import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { golden, goldenFolder } from '../support/golden.ts';
import { byId, filesOf, linesOf } from '../support/html.ts';

const site = inject('atRoot');
const read = (file: string) => readFile(join(site.folder, file), 'utf8');
const pretty = (json: string) => `${JSON.stringify(JSON.parse(json), null, 2)}\n`;
const compared: string[] = [];

function expectGolden(name: string, actual: string): void {
  compared.push(name);
  expect(actual).toBe(golden(name, actual));
}

describe('the fixture site says what it said before', () => {
  const pages = {
    'home.txt': 'index.html',
    'programme.txt': 'programmes/tidewater-cable/index.html',
    'commitments.txt': 'commitments/index.html',
    'chronology.txt': 'chronology/index.html',
    'briefing.txt': 'briefings/before-the-forum/index.html',
    'source.txt': 'sources/tide-gazette-2029/index.html',
    'entries.txt': 'organisations/index.html',
    'briefings.txt': 'briefings/index.html',
  };
  it.each(Object.entries(pages))('%s', async (name, file) => {
    expectGolden(name, linesOf(byId(fromHtml(await read(file)), 'text')));
  });

  const formed = [
    'briefings/before-the-forum',
    'briefings/southland--tidal-union',
    'programmes/tidewater-cable',
    'places/northland',
  ].flatMap((address) =>
    ['.md', '.txt', '-one-page.txt'].map((suffix) => {
      const id = basename(address);
      return { name: `form-${id}${suffix}`, file: `${address}/${id}${suffix}` };
    }),
  );
  it.each(formed)('$name', async ({ name, file }) => {
    expectGolden(name, await read(file));
  });

  it('records.json', async () => {
    expectGolden('records.json', pretty(await read('data/records.json')));
  });

  it('the ledger of every paper', async () => {
    const ledgers = (await filesOf(site.folder)).filter((file) => file.endsWith('/ledger.json'));
    expect(ledgers.length).toBeGreaterThan(3);
    for (const file of ledgers) expectGolden(`ledger-${file.split('/')[1]}.json`, pretty(await read(file)));
  });

  it('in golden files of which none is left over', async () => {
    expect(await readdir(goldenFolder)).toEqual([...compared].sort());
  });
});

describe('golden files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-golden-'));
  afterAll(() => rm(folder, { recursive: true }));

  it('are written only when asked for, and never in CI', async () => {
    expect(() => golden('a.txt', 'new', {}, folder)).toThrow('There is no golden file a.txt');
    expect(() => golden('a.txt', 'new', { UPDATE_GOLDEN: '1', CI: 'true' }, folder)).toThrow(
      'CI compares with the golden files and never writes them',
    );
    expect(await readdir(folder)).toEqual([]);
    expect(golden('a.txt', 'new', { UPDATE_GOLDEN: '1' }, folder)).toBe('new');
    expect(golden('a.txt', 'newer', {}, folder)).toBe('new');
  });
});
