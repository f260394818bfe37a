import { mergeEvidence, type Evidence } from '../basics/evidence.ts';
import type { Draft } from './draft.ts';
import { onePageSentences, shorten, wordsOnPage, type Length } from './one-page.ts';
import type { PaperRequest } from './request.ts';
import type { ComparedRow } from './rules/comparison.ts';
import { sectionOrder, type Section, type Sentence } from './sentence.ts';

/** The generated paper, as data. */
export interface Briefing extends PaperRequest {
  /** In printing order, without the empty ones. */
  readonly sections: readonly { readonly section: Section; readonly sentences: readonly Sentence[] }[];
  /**
   * What is set side by side, a row for each aspect; empty unless the briefing compares. Its sentences stand in their
   * section too.
   */
  readonly comparison: readonly ComparedRow[];
  /** All it rests on, by source. */
  readonly evidence: readonly Evidence[];
}

/** What a paper is made of. */
export interface Material {
  readonly drafts: readonly Draft[];
  /** Puts the drafts that were chosen into words that read well one after the other. */
  readonly read: (drafts: readonly Draft[]) => Sentence[];
  readonly comparison: readonly ComparedRow[];
}

/**
 * The paper made of what there is: cut to its length, put into words, in the order of the sections, those that are
 * empty left out.
 */
export function setOnPaper(request: PaperRequest, material: Material, length: Length): Briefing {
  const { drafts, read, comparison } = material;
  const sentences = length === 'full' ? read(drafts) : fitted(material);
  return {
    ...request,
    sections: sectionOrder
      .map((section) => ({ section, sentences: sentences.filter((sentence) => sentence.section === section) }))
      .filter((part) => part.sentences.length > 0),
    comparison: sentences.some(({ section }) => section === 'side-by-side') ? comparison : [],
    evidence: mergeEvidence(sentences.flatMap((sentence) => [...sentence.evidence])),
  };
}

/** What acronyms and openings need is known only when sentences are read: it is taken off what a page can hold. */
function fitted({ drafts, read, comparison }: Material): Sentence[] {
  for (let room = onePageSentences; ; room -= 10) {
    const sentences = read(shorten(drafts, room, comparison));
    if (room <= 0 || wordsOnPage(sentences, comparison) <= onePageSentences) return sentences;
  }
}
