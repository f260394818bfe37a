import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/basics/prose.ts';
import type { Draft } from '../../../src/briefing/draft.ts';
import { onePageWords, setOnPaper, shorten, wordsOnPage, type Material } from '../../../src/briefing/length.ts';
import type { ComparedRow } from '../../../src/briefing/rules/comparison.ts';
import { makeSentence, sectionOrder, type Section, type Sentence } from '../../../src/briefing/sentence.ts';
import { less, weights } from '../../../src/briefing/weights.ts';
import { record } from '../../support/records.ts';

let made = 0;

function sentence(section: Section, words: number): Sentence {
  made += 1;
  const text = Array.from({ length: words }, (_, index) => `w${made}-${index}`).join(' ');
  return makeSentence(section, 'statement', text, {
    about: `cable.s-${made}`,
    evidence: [{ source: `gazette-${made % 2}`, paragraphs: [made] }],
  });
}

/** A draft of one sentence of `words` words. */
function draft(section: Section, words: number, weight = 1, more: Partial<Draft> = {}): Draft {
  return { section, sentences: [sentence(section, words)], weight, ...more };
}

/** Which of `drafts` stand on a page of `words` words, by their place. */
const kept = (drafts: readonly Draft[], words: number, comparison?: readonly ComparedRow[]) =>
  shorten(drafts, words, comparison).map((one) => drafts.indexOf(one));

test('words are counted as a reader counts them', () => {
  expect(['', ' ', 'one', 'one  two\nthree', 'the 22–26 May, EU–LAC (so-called)'].map(countWords)).toEqual([
    0, 0, 1, 3, 5,
  ]);
});

describe('where there is not room for all', () => {
  test('the weightiest of all sections stays, in the old order', () => {
    const drafts = [draft('state-of-play', 10, 1), draft('what-happened', 10, 3), draft('not-said', 10, 2)];
    expect(kept(drafts, 20)).toEqual([1, 2]);
    expect(kept(drafts, 10)).toEqual([1]);
    expect(kept(drafts, 30)).toEqual([0, 1, 2]);
  });

  test('of two of one weight the first', () => {
    expect(kept([draft('state-of-play', 10), draft('state-of-play', 10)], 10)).toEqual([0]);
  });

  test('a draft stands whole or not at all, and what does not fit lets a shorter one pass', () => {
    const long: Draft = {
      section: 'state-of-play',
      sentences: [sentence('state-of-play', 5), sentence('state-of-play', 25)],
      weight: 2,
    };
    expect(kept([long, draft('state-of-play', 5, 1)], 10)).toEqual([1]);
    expect(kept([long, draft('state-of-play', 5, 1)], 35)).toEqual([0, 1]);
  });
});

describe('what the editor’s words on the page tell', () => {
  const told = (section: Section) => {
    const one = draft(section, 10, 5);
    return { one, row: draft('what-was-promised', 10, 4, { retells: one.sentences.flatMap(({ inputs }) => inputs) }) };
  };

  test.each(['bottom-line', 'narrative'] as const)('in the %s leaves its row out and makes room', (section) => {
    const { one, row } = told(section);
    const other = draft('not-said', 10);
    expect(kept([one, row, other], 25)).toEqual([0, 2]);
    expect(kept([row, other], 25)).toEqual([0, 1]);
  });

  test('in another section does not', () => {
    const { one, row } = told('what-happened');
    expect(kept([one, row], 25)).toEqual([0, 1]);
  });

  test('is not told in part', () => {
    const { one, row } = told('narrative');
    const more = { ...row, retells: [...(row.retells ?? []), 'cable.more'] };
    expect(kept([one, more], 25)).toEqual([0, 1]);
  });
});

test('bottom line and key statements weigh more than what may be left out', () => {
  expect(Math.max(...Object.values(weights))).toBe(weights['bottom-line']);
  for (const lesser of ['open', 'event', 'settled', 'figure', 'statement', 'list', 'digest'] as const)
    expect(weights[lesser], lesser).toBeLessThan(weights.key);
});

test('one point and one question stand before key statements, the next ones behind', () => {
  for (const sort of ['point', 'question'] as const) {
    expect(weights[sort], sort).toBeGreaterThan(weights.key);
    expect(weights[sort] - less[sort], sort).toBeLessThan(weights.key);
  }
});

describe('a table is counted with what it prints beside its sentences', () => {
  test('figures: a value, a date and what they cover in each row; a board: by when', () => {
    expect(wordsOnPage([draft('key-figures', 10)])).toBe(19);
    expect(wordsOnPage([draft('key-figures', 10), draft('key-figures', 10)])).toBe(38);
    expect(wordsOnPage([draft('what-was-promised', 10, 1, { head: '9 November 2025, the Summit' })])).toBe(20);
    expect(wordsOnPage([draft('state-of-play', 10)])).toBe(10);
  });

  const comparison = (cells: readonly (Sentence | string)[]): ComparedRow[] => [
    {
      aspect: 'partners',
      cells: cells.map((one) => ({
        record: record('programme', 'cable', { name: 'Sea Cable' }),
        sentence: typeof one === 'string' ? undefined : one,
        text: typeof one === 'string' ? one : one.text,
      })),
    },
  ];

  test('a comparison: its aspects and room, the names at its head, and the cells without a sentence', () => {
    const one = draft('side-by-side', 10);
    const rows = comparison([...one.sentences, 'not on record']);
    expect(wordsOnPage([one], rows)).toBe(10 + 50 + 2 * 2 + 3);
    expect(wordsOnPage([draft('bottom-line', 5)], rows)).toBe(5);
  });
});

describe('a paper of a length', () => {
  const request = { id: 'any', title: 'Any', scope: {}, reportDate: '2025-01-31', record: undefined };
  const set = (drafts: readonly Draft[], length: 'full' | 'one-page', more: Partial<Material> = {}) =>
    setOnPaper(request, { drafts, read: (chosen) => chosen, comparison: [], frame: () => 60, ...more }, length);
  const many = (section: Section, count: number, weight: number) =>
    Array.from({ length: count }, () => draft(section, 30, weight));
  const drafts = [
    ...many('not-said', 5, 30),
    draft('bottom-line', 40, 100),
    ...many('what-happened', 8, 20),
    ...many('state-of-play', 6, 10),
  ];

  test('in full has all, section by section in printing order', () => {
    const paper = set(drafts, 'full');
    const names = paper.sections.map(({ section }) => section);
    expect(names).toEqual(sectionOrder.filter((section) => names.includes(section)));
    expect(paper.sections.map((section) => section.drafts.length)).toEqual([1, 6, 8, 5]);
    expect(paper.leftOut).toEqual([]);
  });

  test('on one page fills it by weight, and says of each section how much it leaves out', () => {
    const paper = set(drafts, 'one-page');
    expect(paper.sections.map(({ section, drafts: own }) => [section, own.length])).toEqual([
      ['bottom-line', 1],
      ['what-happened', 6],
      ['not-said', 5],
    ]);
    expect(paper.leftOut).toEqual([
      { section: 'state-of-play', count: 6 },
      { section: 'what-happened', count: 2 },
    ]);
  });

  test('on one page makes room for what reading adds to the words', () => {
    const wordy = (chosen: readonly Draft[]): Draft[] =>
      chosen.map((one) => ({
        ...one,
        sentences: one.sentences.map((own) => ({ ...own, text: `${own.text}${' so'.repeat(15)}` })),
      }));
    const paper = set(drafts, 'one-page', { read: wordy });
    const told = paper.sections.flatMap((section) => section.drafts);
    expect(wordsOnPage(told)).toBeLessThan(onePageWords);
    expect(told.length).toBeLessThan(12);
    expect(told.length + paper.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(drafts.length);
  });

  test('rests on the evidence of what it tells, by source', () => {
    const paper = set(drafts.slice(0, 2), 'full');
    const told = drafts.slice(0, 2).flatMap(({ sentences }) => sentences.flatMap(({ evidence }) => [...evidence]));
    expect(paper.evidence.map(({ source }) => source)).toEqual([...new Set(told.map(({ source }) => source))].sort());
  });

  test('keeps its comparison where the table stands, and nowhere else', () => {
    const table: Draft = { section: 'side-by-side', sentences: [sentence('side-by-side', 500)], weight: 85 };
    const comparison: ComparedRow[] = [{ aspect: 'partners', cells: [] }];
    expect(set([table], 'full', { comparison }).comparison).toBe(comparison);
    expect(set([table], 'one-page', { comparison })).toMatchObject({
      comparison: [],
      leftOut: [{ section: 'side-by-side', count: 1 }],
    });
  });
});
