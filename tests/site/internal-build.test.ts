import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everythingIn, filesWith } from '../../scripts/inspect/internal.ts';
import type { Ledger } from '../../src/briefing/document/ledger.ts';
import { checkFolder } from '../../src/check.ts';
import { internalWords } from '../../src/model/audience.ts';
import { fixture, run } from '../support/build.ts';
import { byId, elements, filesOf, hasClass, htmlOf, pagesOf, redirectsOf, textOf } from '../support/html.ts';
import { brokenLinks } from '../support/links.ts';

const stamp = 'Internal – not for publication';
const everyone = inject('atRoot');
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-desk-'));
afterAll(() => rm(scratch, { recursive: true }));
const desk = { folder: join(scratch, 'desk'), base: '/', origin: undefined };
const { records } = (await checkFolder(fixture)).reading;

const before = await digests(everyone.folder);
let pages: ReadonlyMap<string, Root>;
let everything: ReadonlyMap<string, string>;
beforeAll(async () => {
  const { code, output } = await run('build', ['--content', fixture, '--audience', 'internal', '--out', desk.folder]);
  expect(code, output).toBe(0);
  pages = await pagesOf(desk.folder);
  everything = await everythingIn(desk.folder);
});

/** The fingerprint of each file of a folder. */
async function digests(folder: string): Promise<Record<string, string>> {
  const files = await filesOf(folder);
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async (file) =>
          [
            file,
            createHash('sha256')
              .update(await readFile(join(folder, file)))
              .digest('hex'),
          ] as const,
      ),
    ),
  );
}

function page(file: string): Root {
  const found = pages.get(file);
  if (!found) throw new RangeError(`there is no ${file}`);
  return found;
}

/** The elements of a page by their name, with `wanted` among their properties. */
const tags = (root: Root, name: string, wanted: Readonly<Record<string, string>> = {}): Element[] =>
  elements(
    root,
    ({ tagName, properties }) =>
      tagName === name && Object.entries(wanted).every(([key, value]) => properties[key] === value),
  );

async function json(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(desk.folder, file), 'utf8')) as Record<string, unknown>;
}

describe('a build for the desk', () => {
  it('asks no robot in, and shows no program around', async () => {
    expect(await readFile(join(desk.folder, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');
    const files = await filesOf(desk.folder);
    for (const file of ['llms.txt', 'sitemap.xml']) expect(files).not.toContain(file);
    expect(files.filter((file) => file.startsWith('feeds/'))).toEqual([]);
    expect(await json('data/datapackage.json')).toMatchObject({ audience: 'internal' });
    expect(await filesOf(everyone.folder)).toContain('llms.txt');
  });

  it('holds every internal record, and every word that is internal', async () => {
    const addresses = [...(await htmlOf(desk.folder)).keys()];
    for (const { id, data } of records)
      if (data.audience === 'internal')
        expect(
          addresses.filter((file) => file.endsWith(`${id}/index.html`)),
          id,
        ).not.toEqual([]);
    expect(internalWords(records).filter((term) => filesWith(term, everything).length === 0)).toEqual([]);
    expect(filesWith('murkwell', everything)).not.toEqual([]);
  });

  it('has its stamp at the top of every page and in its title, and asks every machine to pass by', () => {
    expect(pages.size).toBeGreaterThan(40);
    for (const [file, root] of pages) {
      const [body] = tags(root, 'body');
      const [first] = body?.children.filter((child) => child.type === 'element') ?? [];
      expect([first?.properties['className'], first && textOf(first)], file).toEqual([['stamp'], stamp]);
      expect(tags(root, 'title').map(textOf)[0], file).toMatch(new RegExp(`. · ${stamp}$`));
      expect(
        tags(root, 'meta', { name: 'robots' }).map(({ properties }) => properties['content']),
        file,
      ).toEqual(['noindex, nofollow']);
      expect(tags(root, 'a', { rel: 'license' }), file).toEqual([]);
    }
  });

  it('has its stamp in every form of a briefing, and its data say who they are for', async () => {
    const forms = [...everything].filter(([file]) => /\/[^/]+\.(pdf|docx|md|txt)$/.test(file));
    expect(forms.length).toBeGreaterThan(20);
    expect(forms.filter(([, text]) => !text.includes(stamp.toLowerCase())).map(([file]) => file)).toEqual([]);
    const data = (await filesOf(desk.folder)).filter((file) =>
      /(^data\/(records|evidence)|\/ledger)\.json$/.test(file),
    );
    expect(data.length).toBeGreaterThan(5);
    for (const file of data) expect(Object.entries(await json(file))[0], file).toEqual(['audience', 'internal']);
  });

  it('has no link that leads nowhere', async () => {
    expect(await brokenLinks(desk)).toEqual([]);
  });
});

describe('lines to take and questions to raise', () => {
  /** What stands under a heading of a page, item by item. */
  const items = (file: string, name: string): string[] => {
    const [section] = elements(page(file), (element) => hasClass(element, `section_${name}`));
    return section ? elements(section, ({ tagName }) => tagName === 'li').map(textOf) : [];
  };

  it('stand in the paper on their record, marked, with what they rest on, before what the sources do not say', () => {
    const cable = 'programmes/tidewater-cable/index.html';
    expect(items(cable, 'lines-to-take')).toEqual([
      expect.stringMatching(
        /^Ask first about thrumwater\.[\d ]+the desk’s own words Why: Nobody else will\. Rests on: “Who will own the Tidewater Cable is not said”\.$/,
      ),
    ]);
    expect(items(cable, 'questions-to-raise')).toEqual([
      expect.stringMatching(
        /^Will the brinewardens own the Tidewater Cable\?[\d ]+the desk’s own words Why: .* Rests on: “Who will own the Tidewater Cable is not said” and “Winter storms broke the Tidewater Cable twice”\.$/,
      ),
    ]);
    const order = elements(page(cable), ({ tagName }) => tagName === 'section')
      .flatMap(({ properties }) => String(properties['className']))
      .join(' ');
    expect(order).toMatch(/points-to-watch.*lines-to-take.*questions-to-raise.*not-said/);
  });

  it('stand in the paper that asks for them, and no other, and in its ledger with what they rest on', async () => {
    expect(items('briefings/before-the-forum/index.html', 'lines-to-take')[0]).toContain(
      'Open with the saltgrumble of the harbours.',
    );
    expect(
      filesWith('open with the saltgrumble of the harbours.', everything).filter((file) =>
        file.endsWith('ledger.json'),
      ),
    ).toEqual(['briefings/before-the-forum/ledger.json']);
    const { sentences } = (await json('briefings/before-the-forum/ledger.json')) as unknown as Ledger;
    expect(sentences.find(({ rule }) => rule === 'line')).toMatchObject({
      section: 'lines-to-take',
      text: 'Open with the saltgrumble of the harbours.',
      inputs: ['before-the-forum.saltgrumble', 'tidewater-cable.route'],
      evidence: [{ source: 'tide-gazette-2029', paragraphs: [2] }],
    });
  });

  it('are found there under their own names', () => {
    const cable = page('programmes/tidewater-cable/index.html');
    const [item] = elements(
      cable,
      ({ tagName, children }) => tagName === 'li' && children.includes(byId(cable, 'brinewardens')),
    );
    expect(item && textOf(item)).toContain('Will the brinewardens own the Tidewater Cable?');
  });
});

describe('what is for everyone', () => {
  it('was not touched', async () => {
    expect(await digests(everyone.folder)).toEqual(before);
  });

  it('is never replaced by a build for the desk', async () => {
    const { code, output } = await run('build', [
      '--content',
      fixture,
      '--audience',
      'internal',
      '--out',
      everyone.folder,
    ]);
    const why = 'that holds the site for everyone, and this build is for the desk alone; name another folder';
    expect([code, output]).toEqual([1, `nothing was built: ${everyone.folder} cannot be replaced: ${why}\n`]);
    expect(await digests(everyone.folder)).toEqual(before);
  });

  it('bears no stamp, nor anything that would set one', async () => {
    const traces = [stamp.toLowerCase(), 'noindex', 'data-audience', '.stamp', '"audience":"internal"'];
    // No search engine need list an address that only leads on.
    const redirects = await redirectsOf(everyone.folder);
    const found = [...(await everythingIn(everyone.folder))].flatMap(([file, text]) =>
      traces
        .filter((trace) => text.includes(trace) && !(trace === 'noindex' && redirects.has(file)))
        .map((trace) => `${file}: ${trace}`),
    );
    expect(found).toEqual([]);
  });
});
