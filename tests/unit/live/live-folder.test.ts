import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedChecker } from '../../../src/check.ts';
import { LiveFolder } from '../../../src/live/live-folder.ts';
import type { LiveSite } from '../../../src/live/shown.ts';
import type { Page } from '../../../src/views/page/page.ts';
import { baseContent, mdx, withContent, type Files } from '../../support/content.ts';

const purpose = {
  forDesk: false,
  base: '/',
  origin: undefined,
  icon: '',
  kept: (_key: string, make: () => Uint8Array | Promise<Uint8Array>) =>
    Promise.resolve(make()).then((bytes) => Uint8Array.from(bytes)),
};

async function showing<Result>(files: Files, use: (live: LiveSite) => Promise<Result>): Promise<Result> {
  return await withContent(files, async (folder) => use(await new LiveFolder(folder, purpose).site()));
}

async function pageAt({ routes }: LiveSite, path: string): Promise<Page | undefined> {
  return await routes.find((route) => route.path === path)?.page();
}

/** The first problem of each entry on a page. */
async function entriesOn(live: LiveSite, page: string): Promise<string[]> {
  const blocks = (await pageAt(live, page))?.sections.flatMap((section) => section.blocks) ?? [];
  const entries = blocks.flatMap((block) => (block.type === 'entries' ? block.entries : []));
  return entries.map(({ id, flaws = [] }) => `${id}: ${flaws[0]?.code ?? 'nothing'}`);
}

/** What stands behind each sentence of a paper, and on top of it, as `code: words of the sentence`. */
function flawsOn(page: Page | undefined): string[] {
  const told = [...(page?.bottomLine ? [page.bottomLine] : []), ...(page?.sections ?? [])]
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'told' ? block.groups.flat() : []))
    .concat(
      (page?.sections ?? [])
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.type === 'table' ? block.table.rows.flatMap(({ cells }) => cells) : []))
        .map(({ text, flaws }) => ({ text, marks: [], ...(flaws ? { flaws } : {}) })),
    );
  return [
    ...(page?.flaws ?? []).map(({ code }) => `${code}: on top`),
    ...told.flatMap(({ text, flaws = [] }) =>
      flaws.map(({ code }) => `${code}: ${text.map((part) => part.text).join('')}`),
    ),
  ];
}

/** Long enough for a page of its own. */
const programme = `${baseContent['programmes/sea-cable.mdx'] ?? ''}\n${'The cable joins the coasts under the open sea. '.repeat(12)}\n`;
const path = 'programmes/sea-cable/';

test('a problem of a statement stands at the sentence that tells it', async () => {
  const files = { 'programmes/sea-cable.mdx': programme.replace('from: gazette-2024#4', 'from: gazete-2024#4') };
  await showing(files, async (live) => {
    const html = (await pageAt(live, path))?.sections.flatMap(({ blocks }) => blocks);
    const body = html?.flatMap((block) => (block.type === 'html' ? [block.html] : [])).join('');
    expect(body).toMatch(/It is .*900 km.* long\.<\/span><span class="flaw error">.*unknown-source/);
    expect(live.notice.says).toMatch(/^As the files stand: \d+ errors?/);
  });
});

test('a problem stands at the sentence that tells its statement alone, not at one told from all of them', async () => {
  const files = {
    'programmes/sea-cable.mdx': programme
      .replace('The cable joins Northland', '## What it is, and how long\n\nThe cable joins Northland')
      .replace('from: gazette-2024#4', 'from: gazete-2024#4'),
  };
  await showing(files, async (live) => {
    const blocks = (await pageAt(live, path))?.sections.flatMap((section) => section.blocks) ?? [];
    const body = blocks.flatMap((block) => (block.type === 'html' ? [block.html] : [])).join('');
    expect(body).toMatch(/<\/h2>[^]*unknown-source/);
    expect(body).not.toMatch(/unknown-source[^]*<\/h2>/);
  });
});

test('what cannot be kept of a record is told on top, and the rest of it printed', async () => {
  const files = { 'programmes/sea-cable.mdx': programme.replace('aspect: purpose', 'aspect: porpoise') };
  await showing(files, async (live) => {
    const page = await pageAt(live, path);
    expect(page?.title).toBe('Sea Cable');
    expect(flawsOn(page)).toContain('unknown-word: on top');
  });
});

test('a record that cannot be read has a page that says why, and every other page is as it was', async () => {
  await showing({ 'programmes/sea-cable.mdx': '---\nname: [\n---\n' }, async (live) => {
    const page = await pageAt(live, path);
    expect(page?.lede?.text).toEqual([{ text: 'This page cannot be made until its file is mended.' }]);
    expect(page?.flaws?.map(({ place }) => place)).toEqual(['programmes/sea-cable.mdx:2:7']);
    expect((await pageAt(live, ''))?.title).toBe('Northland Papers');
  });
});

test('code in a body is a problem and no page', async () => {
  const files = {
    'programmes/sea-cable.mdx': programme.replace('It is 900 km long.', 'It is {900 * evil()} km long.'),
  };
  await showing(files, async (live) => {
    for (const route of live.routes) {
      const blocks = (await route.page()).sections.flatMap((section) => section.blocks);
      expect(JSON.stringify(blocks.filter(({ type }) => type === 'html' || type === 'mdx'))).not.toContain('evil');
    }
    expect(await entriesOn(live, 'programmes/')).toEqual(['sea-cable: body-code']);
  });
});

test.each([
  ['is not there', undefined],
  ['is no YAML', 'title: ['],
  ['lacks half of it', 'title: Half a site\nlanguage: en\n'],
  ['names a language nobody can write', 'title: A site\nlanguage: tlh\nreportDate: 2025-01-31\n'],
])('pages are made where site.yaml %s', async (_, text) => {
  await showing({ 'programmes/sea-cable.mdx': programme, 'site.yaml': text }, async (live) => {
    expect((await pageAt(live, ''))?.path).toBe('');
    expect((await pageAt(live, path))?.title).toMatch(/Sea Cable|sea-cable/);
    expect(live.notice.tone).toBe('warn');
    expect(live.printing.context.site.settings.title).toMatch(text?.includes('Half') === true ? /^Half a site$/ : /./);
  });
});

test('a reference to nothing, a date backwards and a broken lock leave every page standing', async () => {
  const files = {
    'programmes/sea-cable.mdx': programme
      .replace('themes: [connectivity]', 'themes: [connectivty]\nparent: nowhere')
      .replace('<Cite to="route" />', '<Cite to="rout" />'),
    'events/2024-tide-week.mdx': mdx('name: Tide Week\ntype: week\nwhen: 2024-09-26/2024-09-22\noutcome: held'),
    'evidence.lock.jsonl': 'nonsense\n',
    'readings.jsonl': 'nonsense\n',
    'editions/2025.json': '{}',
  };
  await showing(files, async (live) => {
    for (const route of live.routes) expect((await route.page()).title).not.toBe('');
    expect(await entriesOn(live, 'events/')).toEqual(['2024-tide-week: range-backwards']);
  });
});

test.each([
  ['programmes/sea-cable.mdx', 'Sea Cable', ['programmes/']],
  ['events/2024-tide-week.mdx', 'Tide Week', ['chronology/', 'events/']],
  ['commitments/longer-cable.mdx', 'A longer cable', ['commitments/']],
  ['indicators/cable-length.mdx', 'Length of the Sea Cable', ['indicators/']],
  ['organisations/ministry-of-tides.mdx', 'Ministry of Tides', ['organisations/', 'commitments/']],
  ['people/jane-doe.mdx', 'Jane Doe', ['people/']],
  ['places/northland.mdx', 'Northland', ['places/']],
  ['themes/connectivity.mdx', 'Connectivity', ['themes/']],
  ['sources/gazette-2024.mdx', 'Gazette of 2024', ['sources/']],
])('a draft is marked wherever it is listed: %s', async (file, name, paths) => {
  const text = file.startsWith('programmes/') ? programme : (baseContent[file] ?? '');
  const files = { 'programmes/sea-cable.mdx': programme, [file]: text.replace('---\n', '---\ndraft: true\n') };
  await showing(files, async (live) => {
    for (const listed of paths)
      expect(JSON.stringify(await pageAt(live, listed)), listed).toContain(`"${name} · draft"`);
  });
  await showing({ 'programmes/sea-cable.mdx': programme }, async (live) => {
    for (const route of live.routes) expect(JSON.stringify(await route.page())).not.toContain(' · draft"');
  });
});

test('a page whose evidence is still open is made, and says so at its sentence', async () => {
  const files = { 'programmes/sea-cable.mdx': programme.replaceAll(/gazette-2024#\d/g, 'gazette-2024#?') };
  await showing(files, async (live) => {
    const page = await pageAt(live, path);
    expect(page?.title).toBe('Sea Cable');
    expect(JSON.stringify(page)).toContain('The cable joins Northland to the open sea.');
    expect(JSON.stringify(page)).toContain('evidence-open');
    expect(JSON.stringify(page?.notes)).toContain('¶?');
  });
});

test('a picture that comes while pages are shown says how large it is, and so does another in its place', async () => {
  await withContent(baseContent, async (folder) => {
    const liveFolder = new LiveFolder(folder, purpose);
    const sizes = async () => [...((await liveFolder.site()).printing.context.pictures ?? [])];
    const draw = async (height: number) =>
      writeFile(
        join(folder, 'public/tide.svg'),
        `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="${height}"/>`,
      );
    expect(await sizes()).toEqual([]);
    await mkdir(join(folder, 'public'));
    await draw(60);
    expect(await sizes()).toEqual([['tide.svg', { width: 20, height: 60 }]]);
    await draw(80);
    expect(await sizes()).toEqual([['tide.svg', { width: 20, height: 80 }]]);
  });
});

test('what the check has joined is shown, where everyone may read all of it', async () => {
  const internal = programme.replace('---\n', '---\naudience: internal\n');
  for (const [files, isShared] of [
    [baseContent, true],
    [{ ...baseContent, 'programmes/inner-cable.mdx': internal }, false],
  ] as const)
    await withContent(files, async (folder) => {
      const { site } = (await new LiveFolder(folder, purpose).site()).printing.context;
      const checked = await sharedChecker(folder).check();
      expect(site === checked.site).toBe(isShared);
      expect([checked.site?.records.has('inner-cable'), site.records.has('inner-cable')]).toEqual([!isShared, false]);
    });
});

test('one page or file is shown alone as it is among all', async () => {
  await showing(baseContent, async (live) => {
    for (const { path: at, page } of live.routes)
      expect(JSON.stringify(await live.routeAt(at)?.page()), at).toBe(JSON.stringify(await page()));
    expect(live.fileAt('data/records.json')?.mediaType).toBe('application/json');
    expect([live.routeAt('programmes/gone/'), live.fileAt('gone.json')]).toEqual([undefined, undefined]);
  });
});
