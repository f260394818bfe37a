import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { countingRecords } from '../../scripts/inspect/bottom-lines.ts';
import { tooManyWords, withoutEvidence } from '../../scripts/inspect/briefings.ts';
import { tooHeavy, tooLong, tooMuchScript } from '../../scripts/inspect/budgets.ts';
import { blankPart, missingForms, overOnePage, tooBlank } from '../../scripts/inspect/forms.ts';
import { readBuilt, type BuiltSite, type Finding } from '../../scripts/inspect/inspection.ts';
import { internalWordsIn } from '../../scripts/inspect/internal.ts';
import { brokenLinks } from '../../scripts/inspect/links.ts';
import { leaningFirst } from '../../scripts/inspect/openings.ts';
import { tooFewWords } from '../../scripts/inspect/own-words.ts';
import { invalidHtml } from '../../scripts/inspect/pages.ts';
import { datesOfOthers, stripsThatDiffer } from '../../scripts/inspect/strip.ts';
import { toldTwice } from '../../scripts/inspect/told-twice.ts';
import type { Ledger } from '../../src/briefing/document/ledger.ts';
import { forms } from '../../src/briefing/forms/index.ts';
import type { RecordsData } from '../../src/views/neighbours/data.ts';
import { fixture, run } from '../support/build.ts';
import { filesOf } from '../support/html.ts';

const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-inspect-'));
afterAll(() => rm(scratch, { recursive: true }));
const broken = join(scratch, 'broken');
await cp(inject('atRoot').folder, broken, { recursive: true });

const paper = 'programmes/tidewater-cable';
const page = `${paper}/index.html`;
const onePage = `${paper}/one-page/index.html`;

it('the command finds nothing on the fixture site, and ends well', async () => {
  const { code, output } = await run('inspect', ['--out', inject('atRoot').folder, '--content', fixture]);
  expect(output.split('\n').filter((line) => /: [1-9]\d*$/.test(line))).toEqual([]);
  expect([code, output]).toEqual([0, expect.stringMatching(/\d+ files, \d+ papers looked through\n$/)]);
});

it('where nothing was built it says so', async () => {
  expect(await run('inspect', ['--out', join(scratch, 'none')])).toMatchObject({
    code: 1,
    output: expect.stringContaining('Build it first') as string,
  });
});

/** A sheet of A4 as PDF, with a word at each height in points. */
function sheetOf(heights: readonly number[]): Buffer {
  const text = heights.map((height) => `BT /F 10 Tf 40 ${height} Td (word) Tj ET`).join('\n');
  return Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
      `4 0 obj<</Length ${text.length}>>stream`,
      text,
      'endstream endobj',
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
      'trailer<</Root 1 0 R>>',
      '%%EOF',
    ].join('\n'),
  );
}

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

type Changed = { -readonly [Key in keyof Ledger]: Ledger[Key] };

/** The same in the ledger of one paper. */
/** What no compressing makes shorter. */
const noise = (length: number): string =>
  Array.from({ length }, (_, index) => Math.imul(index + 1, 2654435761).toString(36)).join('');

const foundInLedger = (change: (ledger: Changed) => void, inspect: (site: BuiltSite) => Finding | Promise<Finding>) =>
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

  it('a fact told twice: in other words, in the same words, beside the narrative, on the board, by its date', async () => {
    type Told = Ledger['sentences'][number];
    /** What is found once a sentence like the first that `isLike` says stands at the end of the paper too. */
    const foundAgain = (isLike: (sentence: Told) => boolean, more: Partial<Told>) =>
      foundInLedger((ledger) => {
        const like = ledger.sentences.find(isLike);
        if (!like) throw new RangeError('no such sentence');
        ledger.sentences = [...ledger.sentences, { ...like, id: 'again', ...more }];
      }, toldTwice);
    const isStatement = ({ section, rule }: Told) => section === 'what-happened' && rule === 'statement';
    expect(await foundAgain(isStatement, { text: 'In other words.' })).toEqual([
      expect.stringMatching(/tidewater-cable\/: [\w-]+\.[a-z-]+$/),
    ]);
    expect(await foundAgain(isStatement, { inputs: ['tide-watch.purpose-of-other'] })).toEqual([
      expect.stringMatching(/: "/),
    ]);
    expect(
      await foundAgain(isStatement, { inputs: ['tidewater-cable.signal'], text: 'The signal came in 2031.' }),
    ).toEqual([expect.stringContaining('stands in the narrative')]);
    expect(await foundAgain(({ rule }) => rule === 'promise', { section: 'state-of-play', text: 'Promised.' })).toEqual(
      [expect.stringMatching(/tidewater-cable\/: [a-z-]+$/)],
    );
    // Of an event whose date a statement tells, no sentence tells it again.
    const dated = (text: string) =>
      text.replace('The end of the cable was brought ashore', 'On 9 November 2029 the cable was brought ashore');
    expect(await foundIn('data/records.json', dated, toldTwice)).toEqual(
      expect.arrayContaining([expect.stringContaining('#event-2029-cable-landing')]),
    );
    // What is said first, watched or asked may be taken up from elsewhere.
    for (const section of ['bottom-line', 'points-to-watch', 'not-said'] as const)
      expect(await foundAgain(isStatement, { section, text: 'In other words.' })).toEqual([]);
  });

  it('two sentences of one anchor', async () => {
    expect(
      await foundInLedger((ledger) => (ledger.onePage = [...ledger.onePage, ...ledger.onePage.slice(0, 1)]), toldTwice),
    ).toEqual([expect.stringMatching(/one page: #/)]);
  });

  it('a bottom line that counts records, and none that says what its statements do', async () => {
    const say = (text: string, more: Partial<Ledger['sentences'][number]> = {}) =>
      foundInLedger(
        (ledger) =>
          (ledger.sentences = ledger.sentences.map((sentence, index) =>
            index === 0 ? { ...sentence, text, ...more } : sentence,
          )),
        countingRecords,
      );
    expect(await say('On it the records hold 13 programmes and one event.')).toHaveLength(1);
    expect(await say('There is much.', { checked: { made: 'counted', found: 'none' } })).toHaveLength(1);
    expect(await say('It has 24 programmes.', { inputs: ['tidewater-cable.stations'] })).toEqual([]);
    expect(await say('It joins 13 harbours.')).toEqual([]);
  });

  it('a sentence of a record that opens with a pronoun and stands first in its section', async () => {
    const say = (at: (sentences: Ledger['sentences']) => number, text: string) =>
      foundInLedger((ledger) => {
        const place = at(ledger.sentences);
        ledger.sentences = ledger.sentences.map((sentence, index) =>
          index === place ? { ...sentence, text } : sentence,
        );
      }, leaningFirst);
    const first = () => 0;
    const second = (sentences: Ledger['sentences']) =>
      sentences.findIndex(({ section }, index) => sentences[index - 1]?.section === section);
    expect(await say(first, 'It joins two shores.')).toEqual([expect.stringContaining('"It joins two shores."')]);
    expect(await say(first, 'These are two shores.')).toHaveLength(1);
    expect(await say(first, 'These shores are two.')).toEqual([]);
    expect(await say(second, 'It joins two shores.')).toEqual([]);
    expect(
      await foundInLedger((ledger) => {
        ledger.onePage = ledger.onePage.map((sentence, index) =>
          index === 0 ? { ...sentence, text: 'They are two.' } : sentence,
        );
      }, leaningFirst),
    ).toHaveLength(1);
  });

  it('a strip that bears the date of a source the paper does not cite, or of an older one', async () => {
    const dated = (date: string) => (html: string) =>
      html.replace(/(<dt>Newest source here<\/dt>\s*<dd>)[^]*?(?=<\/dd>)/, `$1${date}`);
    expect(await foundIn(page, dated('3 May 2031'), datesOfOthers)).toEqual([`${page}: 3 May 2031`]);
    expect(await foundIn(onePage, dated('3 May 2031'), datesOfOthers)).toEqual([`${onePage}: 3 May 2031`]);
    expect(await foundIn(page, dated('20 December 2030'), datesOfOthers)).toEqual([]);
    expect(await foundIn(page, dated('20 December 2030'), stripsThatDiffer)).toEqual([
      expect.stringContaining('Newest source here is "20 December 2030"'),
    ]);
  });

  it.each([
    ['Last event known', '9 November 2029'],
    ['Next due', 'nothing dated'],
    ['Next due', 'December 2032: A second cable'],
  ])('a strip whose %s is not that of the paper: %s', async (label, value) => {
    const found = await foundIn(
      page,
      (html) => html.replace(new RegExp(`(<dt>${label}</dt>\\s*<dd>)[^]*?(?=</dd>)`), `$1${value}`),
      stripsThatDiffer,
    );
    expect(found).toEqual([expect.stringContaining(`${label} is "${value}"`)]);
  });

  it('a strip that counts other members than the paper', async () => {
    const members = (html: string) => html.replace(/(<dt>Who<\/dt>\s*<dd>)[^]*?(?=<\/dd>)/, '$123 harbours');
    const counting = (text: string) => {
      const data = JSON.parse(text) as RecordsData;
      for (const { id, data: own } of data.records)
        if (id === 'stations') Object.assign(own, { measures: 'members', covers: 'tidewater-cable' });
      return JSON.stringify(data);
    };
    expect(await foundIn(page, members, stripsThatDiffer)).toEqual([
      expect.stringMatching(`^${page}: Who is "23 harbours", and the paper tells 12, 7, 5$`),
    ]);
    // Another sort of members stands beside the first.
    expect(await foundIn('data/records.json', counting, stripsThatDiffer)).toEqual(
      [page, onePage].map((file) => expect.stringMatching(`^${file}: Who is .* tells 24, 12, 7, 5`) as string),
    );
  });

  it('a page of few words of its own; one that only leads on is none', async () => {
    const short = (html: string) => html.replace(/(<main\b[^>]*>)[^]*(?=<\/main>)/, '$1<p>Not much.</p>');
    expect(await foundIn(page, short, tooFewWords)).toEqual([`${page}: 2`]);
    expect(
      await foundIn(page, (html) => short(html).replace('<head>', '<head><meta http-equiv="refresh">'), tooFewWords),
    ).toEqual([]);
    // The words of neighbours, sources and notes are not its own.
    const notes = `<section class="part notes">${'word '.repeat(200)}</section>`;
    expect(await foundIn(page, (html) => short(html).replace('</main>', `${notes}</main>`), tooFewWords)).toHaveLength(
      1,
    );
    expect(
      await foundIn(page, (html) => short(html).replace('</main>', `<p>${'word '.repeat(98)}</p></main>`), tooFewWords),
    ).toEqual([]);
  });

  it('a sheet that stays blank though there is more to tell', async () => {
    const file = join(broken, `${paper}/tidewater-cable-one-page.pdf`);
    const sheet = await readFile(file);
    const cover = sheetOf([800, 500, 30]);
    expect(await Promise.all([cover, sheetOf([800, 70, 60, 30])].map(blankPart))).toEqual([
      expect.closeTo(0.6, 1) as number,
      expect.closeTo(0.01, 1) as number,
    ]);
    await writeFile(file, cover);
    try {
      const less = (ledger: Changed) => (ledger.onePage = ledger.onePage.slice(1));
      expect(await foundInLedger(less, tooBlank)).toEqual([expect.stringMatching(/one-page\.pdf: \d+ % blank$/)]);
      const all = (ledger: Changed) =>
        (ledger.onePage = ledger.sentences.map(({ id, text }) => ({ id, text: `${text} ` })));
      expect(await foundInLedger(all, tooBlank)).toEqual([]);
    } finally {
      await writeFile(file, sheet);
    }
  });

  it('a one-page paper of too many words, or without a page', async () => {
    expect(
      await foundIn(onePage, (html) => html.replace('</h1>', `</h1><p>${'word '.repeat(400)}</p>`), tooManyWords),
    ).toEqual([expect.stringMatching(/^programmes\/tidewater-cable\/: \d{3}$/)]);
    expect(await foundIn(onePage, () => '', tooManyWords)).toEqual(['programmes/tidewater-cable/: no page']);
    // Notes may be as many as it takes.
    const cut = (html: string) => html.replace(/(<main\b[^>]*>)[^]*?(?=<section class="part notes)/, '$1<p>Short.</p>');
    expect(
      await foundIn(
        onePage,
        (html) => cut(html).replace(/<section class="part notes[^>]*>/, `$&${'word '.repeat(400)}`),
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

  it('a page that is longer than any may be', async () => {
    expect(await foundIn(page, (html) => html.replace('</h1>', `</h1><p>${'é'.repeat(75_000)}</p>`), tooLong)).toEqual([
      expect.stringMatching(/tidewater-cable\/index\.html: \d{6} bytes/),
    ]);
    expect(await foundIn(page, (html) => html.replace('</h1>', `</h1><p>${'e'.repeat(75_000)}</p>`), tooLong)).toEqual(
      [],
    );
  });

  it('too much script, and a script that is asked for at once', async () => {
    expect(
      await foundIn(
        page,
        (html) => html.replace('</body>', `<script>${'x;'.repeat(7000)}</script></body>`),
        tooMuchScript,
      ),
    ).toEqual([expect.stringMatching(/^\d+ bytes$/)]);
    const [client = ''] = (await filesOf(broken)).filter((file) => file.endsWith('/client.js'));
    expect(await foundIn(client, (script) => `${script}//${noise(4000)}`, tooMuchScript)).toEqual([
      expect.stringMatching(/^\d+ bytes for search$/),
    ]);
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

  it('a link to a page that is none, one to an anchor that is none, and an address that leads on to it', async () => {
    const linked = (address: string) => (html: string) => html.replace('</h1>', `</h1><a href="${address}">x</a>`);
    for (const address of ['/programmes/none/', '/programmes/#none', '#none'])
      expect(await foundIn(page, linked(address), brokenLinks)).toEqual([`${page}: ${address}`]);
    for (const address of ['/programmes/#tide-watch', '#section_notes', 'https://example.org/none', 'one-page/'])
      expect(await foundIn(page, linked(address), brokenLinks)).toEqual([]);
    const redirect = 'organisations/cable-office/index.html';
    const elsewhere = (html: string) => html.replace('url=/organisations/#cable-office', 'url=/organisations/#none');
    expect(await foundIn(redirect, elsewhere, brokenLinks)).toEqual([`${redirect}: /organisations/#none`]);
  });

  it('invalid HTML', async () => {
    expect(await foundIn(page, (html) => html.replace('</h1>', '</h1><p><div></div></p>'), invalidHtml)).not.toEqual(
      [],
    );
  });
});
