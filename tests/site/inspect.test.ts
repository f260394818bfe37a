import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { toldTwice, tooManyWords, withoutEvidence } from '../../scripts/inspect/briefings.ts';
import { tooHeavy, tooMuchScript } from '../../scripts/inspect/budgets.ts';
import { missingForms, overOnePage } from '../../scripts/inspect/forms.ts';
import { readBuilt, type BuiltSite, type Finding } from '../../scripts/inspect/inspection.ts';
import { internalWordsIn } from '../../scripts/inspect/internal.ts';
import { invalidHtml } from '../../scripts/inspect/pages.ts';
import type { Ledger } from '../../src/briefing/document/ledger.ts';
import { forms } from '../../src/briefing/forms/index.ts';
import { fixture, run } from '../support/build.ts';

const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-inspect-'));
afterAll(() => rm(scratch, { recursive: true }));
const broken = join(scratch, 'broken');
await cp(inject('atRoot').folder, broken, { recursive: true });

const paper = 'briefings/tidewater-cable';
const page = `${paper}/index.html`;
const onePage = `${paper}/one-page/index.html`;

it('the command finds nothing on the fixture site, and ends well', async () => {
  const { code, output } = await run('inspect', ['--out', inject('atRoot').folder, '--content', fixture]);
  expect(output.split('\n').filter((line) => /: [1-9]\d*$/.test(line))).toEqual([]);
  expect([code, output]).toEqual([0, expect.stringMatching(/\d+ files, \d+ briefings looked through\n$/)]);
});

it('where nothing was built it says so', async () => {
  expect(await run('inspect', ['--out', join(scratch, 'none')])).toMatchObject({
    code: 1,
    output: expect.stringContaining('Build it first') as string,
  });
});

/** What an inspection finds once the text of `file` is changed; the file is put back. */
async function foundIn(
  file: string,
  change: (text: string) => string,
  inspect: (site: BuiltSite) => Finding | Promise<Finding>,
): Promise<readonly string[]> {
  const path = join(broken, file);
  const before = await readFile(path);
  const text = change(before.toString('utf8'));
  expect(text).not.toBe(before.toString('utf8'));
  await writeFile(path, text);
  try {
    return (await inspect(await readBuilt(broken))).found;
  } finally {
    await writeFile(path, before);
  }
}

/** The same in the ledger of one briefing. */
const foundInLedger = (
  change: (ledger: { -readonly [Key in keyof Ledger]: Ledger[Key] }) => void,
  inspect: (site: BuiltSite) => Finding | Promise<Finding>,
) =>
  foundIn(
    `${paper}/ledger.json`,
    (text) => {
      const ledger = JSON.parse(text) as Ledger;
      change(ledger);
      return JSON.stringify(ledger);
    },
    inspect,
  );

describe('each inspection finds what it looks for', () => {
  it('a sentence without evidence, one that leads nowhere, one that only the one page has', async () => {
    const bare = (ledger: Ledger, evidence: Ledger['sentences'][number]['evidence']) =>
      ledger.sentences.map((sentence, index) => (index === 0 ? { ...sentence, evidence } : sentence));
    expect(await foundInLedger((ledger) => (ledger.sentences = bare(ledger, [])), withoutEvidence)).toHaveLength(1);
    expect(
      await foundInLedger(
        (ledger) => (ledger.sentences = bare(ledger, [{ source: 'tide-gazette-2029', paragraphs: [999] }])),
        withoutEvidence,
      ),
    ).toHaveLength(1);
    expect(
      await foundInLedger(
        (ledger) => (ledger.onePage = [...ledger.onePage, { id: 'stray', text: 'Stray.' }]),
        withoutEvidence,
      ),
    ).toEqual([expect.stringContaining('one page alone')]);
  });

  it('a statement told twice, by its input and by its words', async () => {
    const again = (ledger: Ledger, more: Partial<Ledger['sentences'][number]>) =>
      ledger.sentences.flatMap((sentence, index) =>
        index === 0 ? [sentence, { ...sentence, id: 'again', ...more }] : [sentence],
      );
    expect(
      await foundInLedger((ledger) => (ledger.sentences = again(ledger, { text: 'In other words.' })), toldTwice),
    ).toEqual([expect.stringContaining('tidewater-cable.route')]);
    expect(
      await foundInLedger((ledger) => (ledger.sentences = again(ledger, { inputs: ['other.input'] })), toldTwice),
    ).toEqual([expect.stringContaining('"The Tidewater Cable joins')]);
  });

  it('a one-page briefing of too many words, or without a page', async () => {
    expect(
      await foundIn(onePage, (html) => html.replace('</h1>', `</h1><p>${'word '.repeat(400)}</p>`), tooManyWords),
    ).toEqual([expect.stringMatching(/^tidewater-cable: \d{3}$/)]);
    expect(await foundIn(onePage, () => '', tooManyWords)).toEqual(['tidewater-cable: no page']);
    // Notes may be as many as it takes.
    expect(
      await foundIn(
        onePage,
        (html) => html.replace(/<section class="part notes[^>]*>/, `$&${'word '.repeat(400)}`),
        tooManyWords,
      ),
    ).toEqual([]);
  });

  it('a one-page PDF of several pages', async () => {
    const [long, short] = await Promise.all(
      ['.pdf', '-one-page.pdf'].map((suffix) => readFile(join(broken, `${paper}/tidewater-cable${suffix}`))),
    );
    if (!long || !short) throw new Error('the forms are missing');
    await writeFile(join(broken, `${paper}/tidewater-cable-one-page.pdf`), long);
    expect((await overOnePage(await readBuilt(broken))).found).toEqual([
      expect.stringMatching(/tidewater-cable-one-page\.pdf: \d pages/),
    ]);
    await writeFile(join(broken, `${paper}/tidewater-cable-one-page.pdf`), short);
  });

  it.each(forms.map(({ suffix }) => suffix))('a form that is empty, and one of another sort: %s', async (suffix) => {
    const file = `${paper}/tidewater-cable${suffix}`;
    expect(await foundIn(file, () => '', missingForms)).toEqual([file]);
    expect(await foundIn(file, () => 'Something else.', missingForms)).toEqual(/pdf|docx/.test(suffix) ? [file] : []);
  });

  it('an internal word in a page', async () => {
    const looking = (site: BuiltSite) => internalWordsIn(site, ['murkhaven']);
    expect(await foundIn(page, (html) => html.replace('</h1>', '</h1>Murkhaven'), looking)).toEqual([
      `${page}: murkhaven`,
    ]);
  });

  it('a page that is heavy though it is short; a long one may be', async () => {
    // Noise does not compress.
    const noise = (length: number) =>
      Array.from({ length }, (_, index) => Math.imul(index + 1, 2654435761).toString(36)).join('');
    expect(await foundIn(page, (html) => html.replace('</h1>', `</h1><p id="${noise(4000)}"></p>`), tooHeavy)).toEqual([
      expect.stringMatching(/tidewater-cable\/index\.html: \d+ bytes/),
    ]);
    expect(
      await foundIn(
        page,
        (html) => html.replace('</h1>', `</h1><p id="${noise(4000)}">${'word '.repeat(1600)}</p>`),
        tooHeavy,
      ),
    ).toEqual([]);
  });

  it('too much script, and a script that is asked for at once', async () => {
    expect(
      await foundIn(
        page,
        (html) => html.replace('</body>', `<script>${'x;'.repeat(7000)}</script></body>`),
        tooMuchScript,
      ),
    ).toEqual([expect.stringMatching(/^\d+ bytes$/)]);
    expect(
      await foundIn(page, (html) => html.replace('</body>', '<script src="a.js"></script></body>'), tooMuchScript),
    ).toEqual([`${page} asks for a file`]);
    for (const link of [
      'rel="modulepreload" href="a.js"',
      'href="a.js" as="script" rel="preload"',
      'rel=prefetch href="a.js"',
    ])
      expect(
        await foundIn(page, (html) => html.replace('</head>', `<link ${link}></head>`), tooMuchScript),
        link,
      ).toEqual([`${page} asks for a file`]);
  });

  it('invalid HTML', async () => {
    expect(await foundIn(page, (html) => html.replace('</h1>', '</h1><p><div></div></p>'), invalidHtml)).not.toEqual(
      [],
    );
  });
});
