import { recordOfId } from '../basics/ids.ts';
import { countWords } from '../basics/prose.ts';
import type { Draft } from './draft.ts';
import type { ComparedRow } from './rules/comparison.ts';
import type { Section, Sentence } from './sentence.ts';

/** The two lengths of a briefing. */
export type Length = 'full' | 'one-page';

/** The most words a page carries: title, front block, headings and sentences; notes are not counted. */
export const onePageWords = 450;

/**
 * How many of them are left for sentences and tables when the front block and the headings are set, at their longest.
 */
export const onePageSentences = onePageWords - 115;

/** A comparison stands on one page if its table has no more words than this; otherwise the prose has to do. */
const comparisonWords = 150;

/** What the table of a comparison prints beside its cells: the aspects and the head. */
const comparisonFrame = 10;

/** What the table of figures prints beside its sentences: its head, and in each row a value and a date, as a rule. */
const figuresFrame = { head: 4, row: 6 } as const;

/**
 * The most sentences of each section on one page, and the turns in which sections are served: the earlier, the more
 * they matter.
 */
export const onePageShares = [
  { section: 'bottom-line', most: 4 },
  { section: 'new', most: 8 },
  { section: 'what-comes-next', most: 3 },
  { section: 'state-changed', most: 5 },
  { section: 'what-was-promised', most: 4 },
  { section: 'lines-to-take', most: 3 },
  { section: 'key-figures', most: 4 },
  { section: 'state-of-play', most: 6 },
  { section: 'questions-to-raise', most: 3 },
  { section: 'what-happened', most: 4 },
  { section: 'reworded', most: 2 },
  { section: 'corrected', most: 3 },
  { section: 'withdrawn', most: 3 },
  { section: 'what-the-sources-do-not-say', most: 3 },
] as const satisfies readonly { readonly section: Section; readonly most: number }[];

/**
 * The sentences for one page, in their old order: sections are served in turns, each its weightiest sentence left,
 * until `words` are used. So no section is left out because another is long. `comparison` is the table that cells stand
 * in.
 */
export function shorten(drafts: readonly Draft[], words: number, comparison: readonly ComparedRow[] = []): Draft[] {
  const queues = onePageShares.map(({ section, most }) => ({
    most,
    queue: drafts.filter(({ sentence }) => sentence.section === section).sort((a, b) => b.weight - a.weight),
  }));
  const compared = drafts.filter(({ sentence }) => sentence.section === 'side-by-side');
  const onPage = (some: Iterable<Draft>): number =>
    wordsOnPage(
      [...some].map(({ sentence }) => sentence),
      comparison,
    );
  const kept = new Set<Draft>(onPage(compared) <= comparisonWords ? compared : []);
  const keep = (draft: Draft): void => {
    if (onPage([...kept, draft]) <= words) kept.add(draft);
  };
  // The bottom line stands whole, as long as there is room.
  for (const draft of queues[0]?.queue ?? []) keep(draft);
  const turns = Math.max(...onePageShares.map(({ most }) => most));
  for (let turn = 0; turn < turns; turn += 1)
    for (const { most, queue } of queues) {
      const draft = turn < most ? queue[turn] : undefined;
      if (draft) keep(draft);
    }
  const promised = new Set(
    [...kept].flatMap(({ sentence }) => (sentence.rule === 'promise' ? [recordOfId(sentence.about)] : [])),
  );
  return drafts.filter(
    (draft) =>
      kept.has(draft) &&
      !(speaksOfAll(draft.sentence) && draft.sentence.inputs.some((input) => !promised.has(recordOfId(input)))),
  );
}

/** "All 3 were due …" says nothing where one of the three is not told. */
function speaksOfAll({ rule, inputs }: Sentence): boolean {
  return rule === 'commitment-state' && new Set(inputs.map(recordOfId)).size > 1;
}

/** The words that sentences take on a page, with what their tables print beside them. */
export function wordsOnPage(sentences: readonly Sentence[], comparison: readonly ComparedRow[] = []): number {
  const rows = sentences.filter(({ section, rule }) => section === 'key-figures' && rule === 'figure').length;
  const figures = rows === 0 ? 0 : figuresFrame.head + rows * figuresFrame.row;
  const compares = sentences.some(({ section }) => section === 'side-by-side');
  const cells = comparison.flatMap((row, index) =>
    row.cells.flatMap(({ record, sentence, text }) => [
      ...(index === 0 ? [record.data.name] : []),
      ...(sentence ? [] : [text]),
    ]),
  );
  return (
    countWords([...sentences.map(({ text }) => text), ...(compares ? cells : [])].join(' ')) +
    figures +
    (compares ? comparisonFrame : 0)
  );
}
