import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, afterAll, expect, inject, test } from 'vitest';
import { checkFolder } from '../../src/check.ts';
import { fixture, run } from '../support/build.ts';

const archive = fileURLToPath(new URL('../fixtures/archive', import.meta.url));
let scratch = '';
let content = '';
let site = '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-renamed-'));
  [content, site] = [join(scratch, 'records'), join(scratch, 'site')];
  await cp(fixture, content, { recursive: true });
  await cp(archive, join(scratch, 'archive'), { recursive: true });
  // A programme and a place with papers, and an entry.
  for (const ids of [
    ['tidewater-cable', 'cable-of-tides'],
    ['northland', 'north-country'],
    ['tide-watch', 'tide-guard'],
  ]) {
    const { code, output } = await run('rename', [
      ...ids,
      ...['--content', content, '--archive', join(scratch, 'archive')],
    ]);
    expect(code, output).toBe(0);
  }
  const { code, output } = await run('build', ['--content', content, '--out', site]);
  expect(code, output).toBe(0);
});
afterAll(() => rm(scratch, { recursive: true }));

test('no address of before is lost, on hosts that know redirects and on those that know none', async () => {
  const { output } = await run('publish-check', ['--out', site, '--against', inject('atRoot').folder, '--json']);
  const { findings } = JSON.parse(output) as { findings: { what: string; found: string[] }[] };
  expect(findings.find(({ what }) => what.includes('lost without a redirect'))?.found).toEqual([]);
  const redirects = (await readFile(join(site, '_redirects'), 'utf8')).split('\n');
  for (const [from, to, status] of [
    ['/programmes/tidewater-cable/', '/programmes/cable-of-tides/', 301],
    ['/programmes/tidewater-cable/one-page/', '/programmes/cable-of-tides/one-page/', 301],
    ['/briefings/tidewater-cable/', '/programmes/cable-of-tides/', 301],
    ['/places/northland/', '/places/north-country/', 301],
    // It may earn its page.
    ['/programmes/tide-watch/', '/programmes/#tide-guard', 302],
  ] as const) {
    expect(redirects).toContain(`${from} ${to} ${status}`);
    const page = await readFile(join(site, from, 'index.html'), 'utf8');
    expect(page).toContain(`http-equiv="refresh" content="0; url=${to}"`);
    expect(page).toContain(`<link rel="canonical" href="${to.replace(/#.*/, '')}">`);
  }
});

test('whoever follows it goes on following it, under the same names of entries', async () => {
  const then = await readFile(join(inject('atRoot').folder, 'calendars/tidewater-cable.ics'), 'utf8');
  const old = await readFile(join(site, 'calendars/tidewater-cable.ics'), 'utf8');
  expect(old).toBe(await readFile(join(site, 'calendars/cable-of-tides.ics'), 'utf8'));
  const uids = (calendar: string): string[] => calendar.match(/^UID:.*$/gm) ?? [];
  expect(uids(old)).toEqual(uids(then));
});

test('the old id cannot come back as something else', async () => {
  const file = join(content, 'themes/tidewater-cable.mdx');
  await writeFile(file, '---\nname: Tidewater\n---\n');
  const { problems } = await checkFolder(content, { keep: false });
  expect(problems.map(({ code, what }) => [code, what])).toContainEqual([
    'former-id-taken',
    "'tidewater-cable' is, or was, the id of themes/tidewater-cable.mdx",
  ]);
});
