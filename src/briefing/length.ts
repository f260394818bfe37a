import { mergeEvidence, type Evidence } from '../basics/evidence.ts';
import { recordOfId } from '../basics/ids.ts';
import { countWords } from '../basics/prose.ts';
import type { Draft } from './draft.ts';
import type { PaperRequest } from './request.ts';
import type { ComparedRow } from './rules/comparison.ts';
import { sectionOrder, type Section } from './sentence.ts';

/** The two lengths of a paper. */
export type Length = 'full' | 'one-page';

/** The most words a page carries: title, strip, headings and sentences; notes are not counted. */
export const onePageWords = 450;

/** What title, strip and headings take of them at their longest. */
const frameWords = 60;

/** What the table of a comparison prints beside its cells: the aspects and the head. */
const comparisonFrame = 10;

/** What a row of a table prints beside its sentences: a date, a value. */
const rowFrame = 4;

/** The generated paper, as data. */
export interface Briefing extends PaperRequest {
  /** In printing order, without the empty ones. */
  readonly sections: readonly BriefingSection[];
  /**
   * What is set side by side, a row for each aspect; empty unless the paper compares. Its sentences stand in their
   * section too.
   */
  readonly comparison: readonly ComparedRow[];
  /** What the short length leaves out, by section. */
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
}

/**
 * The paper made of what there is: cut to its length, put into words, in the order of the sections, those that are
 * empty left out.
 */
export function setOnPaper(request: PaperRequest, material: Material, length: Length): Briefing {
  const { drafts, read } = material;
  const chosen = length === 'full' ? drafts : fitted(material);
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
export function sentencesOf({ sections }: Pick<Briefing, 'sections'>) {
  return sections.flatMap(({ drafts }) => drafts.flatMap(({ sentences }) => [...sentences]));
}

/** What acronyms and short names do to the words is known only when sentences are read: it is taken off the room. */
function fitted({ drafts, read, comparison }: Material): Draft[] {
  const most = onePageWords - frameWords;
  for (let room = most; ; room -= 10) {
    const chosen = shorten(drafts, room, comparison);
    if (room <= 0 || wordsOnPage(read(chosen), comparison) <= most) return chosen;
  }
}

/**
 * The drafts for one page, in their old order: the weightiest of all sections first, until `words` are used. What does
 * not fit makes room for what does.
 */
export function shorten(drafts: readonly Draft[], words: number, comparison: readonly ComparedRow[] = []): Draft[] {
  const chosen = weightiest(drafts, words, comparison);
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
        drafts.filter((draft) => !isEmpty(draft)),
        words,
        comparison,
      )
    : chosen;
}

function weightiest(drafts: readonly Draft[], words: number, comparison: readonly ComparedRow[]): Draft[] {
  const kept = new Set<Draft>();
  let left = words;
  for (const draft of drafts.filter(({ weight }) => weight >= 0).sort((a, b) => b.weight - a.weight)) {
    const own = wordsOnPage([draft], comparison);
    if (own > left) continue;
    kept.add(draft);
    left -= own;
  }
  return drafts.filter((draft) => kept.has(draft));
}

/** The words that drafts take on a page, with what their tables print beside them. */
export function wordsOnPage(drafts: readonly Draft[], comparison: readonly ComparedRow[] = []): number {
  const compares = drafts.some(({ section }) => section === 'side-by-side');
  const cells = comparison.flatMap((row, index) =>
    row.cells.flatMap(({ record, sentence, text }) => [
      ...(index === 0 ? [record.data.name] : []),
      ...(sentence ? [] : [text]),
    ]),
  );
  const texts = drafts.flatMap(({ sentences, head }) => [...sentences.map(({ text }) => text), head ?? '']);
  const rows = drafts.filter(({ section }) => section === 'key-figures').length;
  return (
    countWords([...texts, ...(compares ? cells : [])].join(' ')) + rows * rowFrame + (compares ? comparisonFrame : 0)
  );
}
