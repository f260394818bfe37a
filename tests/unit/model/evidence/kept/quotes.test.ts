import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../../../src/basics/problem.ts';
import { noLock, readLock, writeLock } from '../../../../../src/model/evidence/kept/lock.ts';
import {
  quotedOf,
  quotesFor,
  readQuotes,
  staleQuotes,
  writeQuotes,
  noQuotes,
} from '../../../../../src/model/evidence/kept/quotes.ts';
import { linkSite } from '../../../../../src/model/site.ts';
import { publicRecords } from '../../../../../src/model/public.ts';
import { baseArchive, verifyFiles } from '../../../../support/archive.ts';
import { baseContent, mdx, problemsOf, type Files } from '../../../../support/content.ts';

const gazette = baseContent['sources/gazette-2024.mdx'] ?? '';
const withRights = (rights: string): Files => ({
  'sources/gazette-2024.mdx': gazette.replace('paragraphs: 30', `paragraphs: 30\nrights: {quote: ${rights}}`),
});

/** What is quoted of the base content, with `files` merged over it: the text of the file. */
async function quotes(files: Files, before = noQuotes, archive = baseArchive()): Promise<string> {
  const { site, verification } = await verifyFiles(files, archive);
  return writeQuotes(quotesFor(site, verification, before));
}

/** The words of each line, each text once. */
const wordsOf = (text: string): string[] => [...new Set(readQuotes(text).lines.map(({ words }) => words))];

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

describe('what is quoted', () => {
  test('is nothing where rights are none, or nobody says', async () => {
    expect(await quotes({})).toBe('');
    expect(await quotes(withRights('none'))).toBe('');
  });

  test('is each run of words that a claim rests on, where rights are full', async () => {
    const text = await quotes(withRights('full'));
    expect(wordsOf(text)).toEqual([
      'Gazette of 2024, printed in Northland by the Ministry of Tides on 2 May 2024.',
      'The Sea Cable joins Northland to the open sea.',
      'In May 2024 the Sea Cable was 900 km long.',
      'Tide Week was held from 22 to 26 September 2024.',
      'Among the speakers was Jane Doe, Minister of Tides.',
      'Jane Doe was Minister of Tides, at the head of the Ministry of Tides, in 2023 and 2024.',
      'In May 2024 the Ministry of Tides promised to lengthen the Sea Cable by March 2025.',
    ]);
    expect(text.split('\n').find((line) => line.includes('sea-cable.length'))).toMatch(
      /^\{"claim":"sea-cable\.length","source":"gazette-2024","paragraph":4,"start":0,"end":42,"words":"In May 2024 the Sea Cable was 900 km long\.","check":"[\da-f]{8}"\}$/,
    );
  });

  test('is at most so many words in all, whole runs in the order of the source; words that several claims quote count once', async () => {
    // The paragraphs have 15, 9 and 10 words; several claims rest on the first two.
    for (const most of [8, 15, 23, 24, 32, 34]) {
      const found = wordsOf(await quotes(withRights(`{words: ${most}}`)));
      expect(countWords(found.join(' ')), String(most)).toBeLessThanOrEqual(most);
      expect(found.length, String(most)).toBe({ 8: 0, 15: 1, 23: 1, 24: 2, 32: 2, 34: 3 }[most]);
    }
    // What is too long leaves room for what is not.
    expect(wordsOf(await quotes(withRights('{words: 10}')))).toEqual([
      'The Sea Cable joins Northland to the open sea.',
    ]);
  });

  test('is nothing of a claim or a source that is internal, nor what a public sentence would rest on in internal company', async () => {
    const hidden = mdx(
      `
      name: Sea Cable
      type: infrastructure
      statements:
        - {id: route, aspect: purpose, says: The Sea Cable joins Northland to the open sea., from: gazette-2024#3}
        - {id: length, aspect: figure, says: The Sea Cable is 900 km long., audience: internal, from: gazette-2024#4}
      `,
      'The cable joins Northland to the open sea.',
    );
    const files = {
      ...withRights('full'),
      'programmes/sea-cable.mdx': hidden,
      'indicators/cable-length.mdx': undefined,
    };
    expect(wordsOf(await quotes(files))).not.toContain('In May 2024 the Sea Cable was 900 km long.');
    expect(wordsOf(await quotes(files))).toContain('The Sea Cable joins Northland to the open sea.');
  });

  test('stays as it was where the text is not at hand, while rights allow it', async () => {
    const before = readQuotes(await quotes(withRights('full')));
    const { site, verification } = await verifyFiles(withRights('full'), new Map());
    expect(quotesFor(site, verification, before).length).toBe(before.lines.length);
    const less = await verifyFiles(withRights('none'), new Map());
    expect(quotesFor(less.site, less.verification, before)).toEqual([]);
  });
});

describe('a quote is stale', () => {
  /** What a check tells of the quotes that full rights gave, where the folder is `files` by now. */
  async function told(files: Files, change = (text: string): string => text): Promise<string[]> {
    const text = change(await quotes(withRights('full')));
    const { site, verification } = await verifyFiles(files, baseArchive());
    const lock = readLock(writeLock(verification, noLock, '2025-01-31'));
    return staleQuotes(site, lock, readQuotes(text)).map(formatProblem);
  }
  const repair = 'write the quotes again: npm run verify';

  test('never as verify writes it', async () => {
    expect(await told(withRights('full'))).toEqual([]);
  });

  test('where rights end', async () => {
    const problems = await told({});
    expect(problems.length).toBeGreaterThan(7);
    expect(problems[0]).toBe(
      `quotes.jsonl:1:1  quote-stale  the rights of 'gazette-2024' do not let it be quoted — ${repair}`,
    );
    const few = await told(withRights('{words: 24}'));
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(problems.length);
  });

  test('where the claim rests on other words, or is there no more', async () => {
    const cable = (baseContent['programmes/sea-cable.mdx'] ?? '').replace('is 900 km long.', 'is just 900 km long.');
    expect(await told({ ...withRights('full'), 'programmes/sea-cable.mdx': cable })).toEqual([]);
    const gone = { ...withRights('full'), 'commitments/longer-cable.mdx': undefined };
    expect(await told(gone)).toContainEqual(
      expect.stringMatching(
        /^quotes\.jsonl:\d+:1 {2}quote-stale {2}'longer-cable\.promise' does not rest on these words/,
      ),
    );
  });

  test('where a hand changed it', async () => {
    expect(await told(withRights('full'), (text) => text.replace('900 km', '950 km'))).toEqual([
      expect.stringMatching(/^quotes\.jsonl:\d+:1 {2}quote-broken {2}the line does not fit its own check/),
    ]);
  });

  test('and check tells it without an archive', async () => {
    const text = await quotes(withRights('full'));
    const { verification } = await verifyFiles(withRights('full'), baseArchive());
    const lock = writeLock(verification, noLock, '2025-01-31');
    const files = { 'evidence.lock.jsonl': lock, 'quotes.jsonl': text };
    expect(await problemsOf({ ...withRights('full'), ...files })).toEqual([]);
    expect((await problemsOf(files)).every((line) => line.includes('quote-stale'))).toBe(true);
    expect((await problemsOf(files)).length).toBeGreaterThan(7);
  });
});

test('a page quotes each paragraph once, what overlaps as one, and nothing for claims that the site does not have', async () => {
  const { site } = await verifyFiles(withRights('full'), baseArchive());
  const quote = { source: 'gazette-2024', paragraph: 3, claim: 'sea-cable.route' };
  const lines = [
    { ...quote, start: 0, end: 9, words: 'It joins.', line: 1 },
    { ...quote, start: 10, end: 25, words: 'It is long now.', line: 2 },
    { ...quote, start: 0, end: 15, words: 'It joins. It is', line: 3 },
    { ...quote, start: 10, end: 25, words: 'It is long now.', line: 4, claim: 'nobody.route' },
    { ...quote, paragraph: 9, start: 0, end: 3, words: 'Ice', line: 5, claim: 'nobody.route' },
  ];
  expect(quotedOf(site, { lines, problems: [] })).toEqual(
    new Map([['gazette-2024', new Map([[3, ['It joins. It is long now.']]])]]),
  );
  const open = linkSite(site.settings, publicRecords(site.all.filter(({ id }) => id !== 'sea-cable')));
  expect(quotedOf(open, { lines, problems: [] })).toEqual(new Map());
});
