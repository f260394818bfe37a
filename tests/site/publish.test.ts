import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { servePages } from '../../scripts/lib/serving/pages.ts';
import { run } from '../support/build.ts';

const site = inject('atRoot');

/** A copy of the built site that a test may alter. */
async function copyOf(folder: string): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-copy-'));
  onTestFinished(() => rm(scratch, { recursive: true }));
  const copy = join(scratch, 'site');
  await cp(folder, copy, { recursive: true });
  return copy;
}

interface Report {
  readonly fine: boolean;
  readonly findings: readonly { readonly what: string; readonly found: readonly string[] }[];
  readonly changes?: {
    readonly pages: { readonly added: readonly string[]; readonly gone: readonly string[] };
    readonly statements: {
      readonly added: readonly { readonly id: string; readonly says: string }[];
      readonly reworded: readonly { readonly id: string; readonly before: string }[];
      readonly unread: readonly { readonly id: string }[];
    };
    readonly states: readonly object[];
    readonly papers: readonly { readonly address: string; readonly sentences: readonly object[] }[];
  };
}

async function check(folder: string, ...more: readonly string[]): Promise<Report> {
  const { output } = await run('publish-check', [folder, '--json', ...more]);
  return JSON.parse(output) as Report;
}

function found({ findings }: Report): Record<string, readonly string[]> {
  return Object.fromEntries(
    findings.filter((finding) => finding.found.length > 0).map((finding) => [finding.what, finding.found]),
  );
}

test('a copy as it was built is told so, in a folder and on a host', async () => {
  expect(await run('verify-site', [site.folder])).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^\d+ files; all as they were built\n$/) as string,
  });
  const { server, address } = await servePages(site.folder, '/', 0);
  onTestFinished(() => void server.close());
  expect((await run('verify-site', [address])).code).toBe(0);
});

test('what was changed, lost or added in a copy is named', async () => {
  const copy = await copyOf(site.folder);
  await writeFile(join(copy, 'data/records.json'), '{}');
  await rm(join(copy, 'favicon.svg'));
  await writeFile(join(copy, 'thesis.txt'), 'three years');
  const { code, output } = await run('verify-site', [copy]);
  expect(code).toBe(1);
  expect(output.split('\n').slice(0, 3)).toEqual([
    'changed: data/records.json',
    'missing: favicon.svg',
    'added: thesis.txt',
  ]);
});

test('a folder that holds no site is no copy', async () => {
  const { code, output } = await run('verify-site', [tmpdir()]);
  expect([code, output.trim().split('\n').length]).toEqual([1, 1]);
});

test('a site that knows no address is not ready; nothing else is wrong with it', async () => {
  expect(Object.keys(found(await check(site.folder)))).toEqual(['addresses that are placeholders, or missing']);
  expect(found(await check(inject('underPath').folder))['addresses that are placeholders, or missing']).toEqual([
    'https://example.org/some/path/',
    'mail to example.org',
  ]);
});

test('each thing that would fail on a host is found', async () => {
  const copy = await copyOf(site.folder);
  const page = join(copy, 'programmes/tidewater-cable/index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(
    page,
    html.replace(/sha256-[^']*/, 'sha256-other').replace('href="/programmes/"', 'href="/programs/"'),
  );
  const client = join(copy, 'search/client.js');
  await writeFile(client, (await readFile(client, 'utf8')).replace(/find\/[0-9a-f]+\//, 'find/000000000000/'));
  const all = found(await check(copy));
  expect(all['files that are not as they were built']).toEqual([
    'changed: programmes/tidewater-cable/index.html',
    'changed: search/client.js',
  ]);
  expect(all['links that lead nowhere']).toContain('programmes/tidewater-cable/index.html: /programs/');
  expect(all['pages that the headers of the site would break']).toEqual(['programmes/tidewater-cable/index.html']);
  expect(all['a search index that is not that of the pages']).toEqual([
    'search/client.js asks for the index 000000000000',
  ]);
});

test('against the last release: what is lost, and what changed for readers', async () => {
  const before = await copyOf(site.folder);
  const manifestFile = join(before, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as { files: Record<string, string> };
  manifest.files['programmes/old-cable/index.html'] = '0';
  await writeFile(manifestFile, JSON.stringify(manifest));
  const records = join(before, 'data/records.json');
  const data = JSON.parse(await readFile(records, 'utf8')) as {
    records: { id: string; data: { statements?: { id: string; says: string }[] } }[];
  };
  const statement = data.records.find(({ id }) => id === 'tidewater-cable')?.data.statements?.[0];
  if (!statement) throw new RangeError('the cable says nothing');
  const now = statement.says;
  const gone = data.records.find(({ id }) => id === 'tidewater-cable')?.data.statements?.pop();
  statement.says = 'It was otherwise.';
  await writeFile(records, JSON.stringify(data));
  const ledgerFile = join(before, 'programmes/tidewater-cable/ledger.json');
  const ledger = JSON.parse(await readFile(ledgerFile, 'utf8')) as { sentences: { text: string }[] };
  const [sentence] = ledger.sentences;
  if (!sentence) throw new RangeError('the cable has no paper');
  const told = sentence.text;
  sentence.text = 'It was told otherwise.';
  await writeFile(ledgerFile, JSON.stringify(ledger));

  const promises = join(before, 'data/commitments.json');
  const [promise, ...others] = JSON.parse(await readFile(promises, 'utf8')) as { id: string; standing: string }[];
  await writeFile(promises, JSON.stringify([{ ...promise, standing: 'dropped' }, ...others]));

  const report = await check(site.folder, '--against', before);
  expect(found(report)['addresses of the last release that are lost without a redirect']).toEqual([
    'programmes/old-cable/',
  ]);
  expect(report.changes?.pages).toEqual({ added: [], gone: ['programmes/old-cable/'] });
  expect(report.changes?.statements.reworded).toEqual([
    { id: `tidewater-cable.${statement.id}`, before: 'It was otherwise.', after: now },
  ]);
  const { id, says } = gone ?? {};
  expect(report.changes?.statements.added).toEqual([{ id: `tidewater-cable.${id ?? ''}`, says }]);
  expect(report.changes?.statements.unread.map((one) => one.id)).toContain(`tidewater-cable.${id ?? ''}`);
  expect(report.changes?.states).toEqual([{ id: promise?.id, before: 'dropped', after: promise?.standing }]);
  expect(report.changes?.papers).toMatchObject([
    {
      address: 'programmes/tidewater-cable/',
      sentences: [{ before: 'It was told otherwise.', after: told }],
    },
  ]);
  expect((await check(site.folder, '--against', site.folder)).changes).toMatchObject({
    statements: { added: [], reworded: [], gone: [], unread: [] },
    states: [],
    papers: [],
  });
  const { output } = await run('publish-check', ['--out', site.folder, '--against', before, '--markdown']);
  expect(output).toContain('- after: ');
  expect(output).toContain(`<code>${promise?.id ?? ''}</code> dropped → `);
});
