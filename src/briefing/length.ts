import { mergeEvidence, writeEvidence, type Evidence } from '../basics/evidence.ts';
import { recordOfId } from '../basics/ids.ts';
import { countWords } from '../basics/prose.ts';
import { perRecord } from '../model/memo.ts';
import type { Draft } from './draft.ts';
import type { PaperRequest } from './request.ts';
import type { ComparedRow } from './rules/comparison.ts';
import { sectionOrder, type Section } from './sentence.ts';

/** The two lengths of a paper. */
export type Length = 'full' | 'one-page';

/** The most words a page carries: title, strip, headings and sentences; notes are not counted. */
export const onePageWords = 450;

/** What a comparison takes beside the words of its cells: the aspects, the head, and the room of short cells. */
const comparisonFrame = 50;

/** What a row of a table takes beside its sentences: of figures a value, a date, what they cover; of others room. */
const rowFrames = {
  'bottom-line': 0,
  narrative: 0,
  'side-by-side': 0,
  'state-of-play': 0,
  'who-takes-part': 0,
  programmes: 5,
  'what-was-promised': 5,
  'what-happened': 0,
  'key-figures': 9,
  'points-to-watch': 0,
  'do-not-say': 0,
  'lines-to-take': 0,
  'questions-to-raise': 0,
  new: 0,
  reworded: 0,
  'state-changed': 0,
  corrected: 0,
  withdrawn: 0,
  'not-said': 0,
} as const satisfies Record<Section, number>;

/** A paper with more to tell is a digest: it leads to lists of all that it is about. */
const mostDrafts = 75;

/** So is one that would take more of its page, in letters of HTML. */
const mostOnPage = 90_000;

/** So much of a digest stands in each section that is a list: the weightiest; of what takes much room, less. */
const mostInList = 15;
const leastInList = 5;

/** What changed is told in lines, whatever else there is: so many of a sort. */
const mostChanges = 150;

/** How much of a long paper's sections is told. */
const mostInSection = {
  'bottom-line': undefined,
  narrative: undefined,
  'side-by-side': undefined,
  'state-of-play': mostInList,
  'who-takes-part': mostInList,
  programmes: mostInList,
  'what-was-promised': mostInList,
  'what-happened': mostInList,
  'key-figures': mostInList,
  'points-to-watch': undefined,
  'do-not-say': mostInList,
  'lines-to-take': mostInList,
  'questions-to-raise': mostInList,
  new: mostChanges,
  reworded: mostChanges,
  'state-changed': mostChanges,
  corrected: mostChanges,
  withdrawn: mostChanges,
  'not-said': mostInList,
} as const satisfies Record<Section, number | undefined>;

/** The generated paper, as data. */
export interface Paper extends PaperRequest {
  /** In printing order, without the empty ones. */
  readonly sections: readonly BriefingSection[];
  /**
   * What is set side by side, a row for each aspect; empty unless the paper compares. Its sentences stand in their
   * section too.
   */
  readonly comparison: readonly ComparedRow[];
  /** What it leaves out, by section: the short length what the full one tells, the full one what only lists tell. */
  readonly leftOut: readonly { readonly section: Section; readonly count: number }[];
  /** All it rests on, by source. */
  readonly evidence: readonly Evidence[];
}

export interface BriefingSection {
  readonly section: Section;
  readonly drafts: readonly Draft[];
}

/** What a paper is made of. */
export interface Material {
  readonly drafts: readonly Draft[];
  /** Puts the drafts that were chosen into words that read well one after the other. */
  readonly read: (drafts: readonly Draft[]) => readonly Draft[];
  readonly comparison: readonly ComparedRow[];
  /** How many words a page prints beside its drafts. */
  readonly frame: (paper: Paper) => number;
}

/**
 * The paper made of what there is: cut to its length, put into words, in the order of the sections, those that are
 * empty left out.
 */
export function setOnPaper(request: PaperRequest, material: Material, length: Length): Paper {
  const all = digested(material.drafts);
  if (length === 'full') return set(request, material, all);
  // What names and acronyms do to the words, and what stands around them, is known only of a page that is set.
  let before: readonly Draft[] | undefined;
  for (let room = onePageWords; ; room -= 10) {
    const chosen = shorten(all, room, material.comparison);
    // What was too long in the same words is so again.
    if (room > 0 && before && isSame(before, chosen)) continue;
    before = chosen;
    const paper = set(request, { ...material, drafts: notRetold(all, chosen) }, chosen);
    const told = paper.sections.flatMap((part) => [...part.drafts]);
    if (room <= 0 || wordsOnPage(told, material.comparison) + material.frame(paper) <= onePageWords) return paper;
  }
}

function isSame(one: readonly Draft[], other: readonly Draft[]): boolean {
  return one.length === other.length && one.every((draft, index) => draft === other[index]);
}

/** Whether there is more to tell than a paper holds. */
export function isTooMuch(drafts: readonly Draft[]): boolean {
  return drafts.length > mostDrafts || lettersOnPage(drafts) > mostOnPage;
}

/** Of the sections of a long paper the weightiest drafts, in their old order. */
function digested(drafts: readonly Draft[]): readonly Draft[] {
  if (!isTooMuch(drafts)) return drafts;
  for (let most = mostInList; ; most -= 1) {
    const kept = weightiestOfEach(drafts, most);
    if (most <= leastInList || lettersOnPage(kept) <= mostOnPage) return kept;
  }
}

/** Of each section that is a list at most `mostOfList` drafts. */
function weightiestOfEach(drafts: readonly Draft[], mostOfList: number): readonly Draft[] {
  const kept = new Set(
    [...Map.groupBy(drafts, ({ section }) => section)].flatMap(([section, own]) => {
      const most = mostInSection[section];
      return [...own].sort((a, b) => b.weight - a.weight).slice(0, most === mostInList ? mostOfList : most);
    }),
  );
  return drafts.filter((draft) => kept.has(draft));
}

/** A draft without its words, as HTML has it; what its letters take. */
const draftLetters = 250;
const perLetter = 1.2;
/** A mark, the note that it leads to, and what stands of a source: a head among the notes, a row among the sources. */
const markLetters = 110;
const noteLetters = 220;
const sourceLetters = 850;

/** What drafts take on a page with their notes and sources, in letters of HTML; about. */
function lettersOnPage(drafts: readonly Draft[]): number {
  const notes = new Set<string>();
  const sources = new Set<string>();
  let letters = drafts.length * draftLetters;
  for (const { sentences, printed } of drafts) {
    if (printed !== undefined) letters += perLetter * Buffer.byteLength(printed);
    for (const { text, evidence } of sentences) {
      if (printed === undefined) letters += perLetter * Buffer.byteLength(text);
      for (const one of evidence) {
        letters += markLetters;
        sources.add(one.source);
        notes.add(writeEvidence(one));
      }
    }
  }
  return letters + notes.size * noteLetters + sources.size * sourceLetters;
}

/** The paper of the drafts that were chosen. */
function set(request: PaperRequest, material: Material, chosen: readonly Draft[]): Paper {
  const { drafts, read } = material;
  const told = read(chosen);
  const of = (section: Section, all: readonly Draft[]) => all.filter((draft) => draft.section === section);
  return {
    ...request,
    sections: sectionOrder
      .map((section) => ({ section, drafts: of(section, told) }))
      .filter((part) => part.drafts.length > 0),
    comparison: of('side-by-side', told).length > 0 ? material.comparison : [],
    leftOut: sectionOrder.flatMap((section) => {
      const count = of(section, drafts).length - of(section, chosen).length;
      return count > 0 ? [{ section, count }] : [];
    }),
    evidence: mergeEvidence(told.flatMap(({ sentences }) => sentences.flatMap(({ evidence }) => [...evidence]))),
  };
}

/** Every sentence of a paper, in printing order. */
export function sentencesOf({ sections }: Pick<Paper, 'sections'>) {
  return sections.flatMap(({ drafts }) => drafts.flatMap(({ sentences }) => [...sentences]));
}

/**
 * The drafts for one page, in their old order: the weightiest of all sections first, until `words` are used. What does
 * not fit makes room for what does.
 */
export function shorten(drafts: readonly Draft[], words: number, comparison: readonly ComparedRow[] = []): Draft[] {
  const fresh = notRetold(drafts, weightiest(drafts, words, comparison));
  const chosen = weightiest(fresh, words, comparison);
  const shown = new Set(
    chosen.flatMap(({ section, sentences }) =>
      section === 'what-was-promised' ? sentences.flatMap(({ inputs }) => inputs.map(recordOfId)) : [],
    ),
  );
  // A count of promises that the page does not show tells nothing to whoever has the page alone.
  const isEmpty = ({ sentences }: Draft): boolean =>
    sentences.some(
      ({ rule, inputs }) => rule === 'promise-lacks' && !inputs.every((input) => shown.has(recordOfId(input))),
    );
  return chosen.some(isEmpty)
    ? weightiest(
        fresh.filter((draft) => !isEmpty(draft)),
        words,
        comparison,
      )
    : chosen;
}

/** The drafts without those that tell only what the editor's own words on the page, first or in the body, tell. */
export function notRetold(drafts: readonly Draft[], chosen: readonly Draft[]): Draft[] {
  const told = new Set(
    chosen
      .filter(({ section }) => section === 'bottom-line' || section === 'narrative')
      .flatMap(({ sentences }) =>
        sentences.flatMap(({ inputs }) => inputs.flatMap((input) => [input, recordOfId(input)])),
      ),
  );
  return drafts.filter(({ retells = [] }) => retells.length === 0 || !retells.every((key) => told.has(key)));
}

function weightiest(drafts: readonly Draft[], words: number, comparison: readonly ComparedRow[]): Draft[] {
  const kept = new Set<Draft>();
  let left = words;
  for (const draft of drafts.filter(({ weight }) => weight >= 0).sort((a, b) => b.weight - a.weight)) {
    const own = comparison.length === 0 ? ownWords(draft) : wordsOnPage([draft], comparison);
    if (own > left) continue;
    kept.add(draft);
    left -= own;
  }
  return drafts.filter((draft) => kept.has(draft));
}

/** The words that a draft takes on a page: it is weighed against others again and again. */
const ownWords = perRecord((draft: Draft) => wordsOnPage([draft]));

/** The words that drafts take on a page, with what their tables print beside them. */
export function wordsOnPage(drafts: readonly Draft[], comparison: readonly ComparedRow[] = []): number {
  const compares = drafts.some(({ section }) => section === 'side-by-side');
  const cells = comparison.flatMap((row, index) =>
    row.cells.flatMap(({ record, sentence, text }) => [
      ...(index === 0 ? [record.data.name] : []),
      ...(sentence ? [] : [text]),
    ]),
  );
  const texts = drafts.flatMap(({ sentences, printed, head }) => [
    printed ?? sentences.map(({ text }) => text).join(' '),
    head ?? '',
  ]);
  const rows = drafts.reduce((sum, { section }) => sum + rowFrames[section], 0);
  return countWords([...texts, ...(compares ? cells : [])].join(' ')) + rows + (compares ? comparisonFrame : 0);
}
