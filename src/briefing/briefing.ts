import type { Words } from '../messages/words.ts';
import { knownOn } from '../model/knowledge.ts';
import type { Site } from '../model/site.ts';
import type { Draft } from './draft.ts';
import { draftPaper, hasBottomLine, wordsTold } from './drafting.ts';
import { frameOf } from './frame.ts';
import { isTooMuch, setOnPaper, type Paper, type Length } from './length.ts';
import { plan } from './plan.ts';
import { expandAcronyms } from './prose/acronyms.ts';
import { shortenNames } from './prose/short-names.ts';
import type { SubjectRequest } from './request.ts';
import type { Writing } from './rules/writing.ts';
import { sectionOrder, type Section, type Sentence } from './sentence.ts';

/**
 * Writes a paper at one of its lengths. The same records give the same paper, to the byte. Throws if a sentence would
 * rest on nothing.
 */
export function writePaper(site: Site, request: SubjectRequest, words: Words, length: Length = 'full'): Paper {
  const writing = writingFor(site, request, words);
  const { drafts, comparison } = draftPaper(writing, plan(writing, request));
  const read = (chosen: readonly Draft[]): Draft[] => readWell(writing, chosen);
  return setOnPaper(request, { drafts, read, comparison, frame: frameOf(site, words) }, length);
}

/** What is told in fewer words is a page, or an entry on one: nobody would take it along. */
export const leastPaperWords = 300;

/** Whether there is a paper to be written: it has a bottom line and, unless the desk asked for it, enough to say. */
export function hasPaper(site: Site, request: SubjectRequest, words: Words): boolean {
  const { hasBottomLine, told } = measured(site, request, words);
  return hasBottomLine && (isAskedFor(request) || told(leastPaperWords) >= leastPaperWords);
}

/** Whether the desk asks for a paper, rather than the house where there is enough to say. */
export function isAskedFor({ record }: SubjectRequest): boolean {
  return record === undefined || record.kind === 'briefing';
}

/** What decides whether there is a paper. */
export interface Measure {
  readonly hasBottomLine: boolean;
  /** How many words there are to be told; where there are `enough`, that many or more. Nothing is counted before. */
  readonly told: (enough?: number) => number;
}

/** Measures what there is to tell of a subject. */
export function measured(site: Site, request: SubjectRequest, words: Words): Measure {
  const writing = writingFor(site, request, words);
  return {
    hasBottomLine: hasBottomLine(writing, request),
    told: (enough) => wordsTold(writing, plan(writing, request), enough),
  };
}

/** Whether there is a paper, and whether it is a digest: there is more to tell than it does. */
export function judge(
  site: Site,
  request: SubjectRequest,
  words: Words,
): { readonly isPaper: boolean; readonly isDigest: boolean } {
  const writing = writingFor(site, request, words);
  if (!hasBottomLine(writing, request)) return { isPaper: false, isDigest: false };
  // Its words are counted in its drafts: where they were written before, none is written again.
  const { drafts } = draftPaper(writing, plan(writing, request));
  const isPaper = hasPaper(site, request, words);
  return { isPaper, isDigest: isPaper && isTooMuch(drafts) };
}

function writingFor(site: Site, { reportDate }: SubjectRequest, words: Words): Writing {
  return { site: knownOn(site, reportDate), words, reportDate };
}

/** The drafts in words that read well one after the other; what stands in a table and editors' own is left alone. */
export function readWell(writing: Writing, drafts: readonly Draft[]): Draft[] {
  const read = new Map<Sentence, Sentence>();
  for (const section of sectionOrder) {
    if (isLeftAlone[section]) continue;
    const own = drafts.filter((draft) => draft.section === section).flatMap(({ sentences }) => sentences);
    for (const [index, sentence] of shortenNames(writing, own).entries()) {
      const before = own[index];
      if (before) read.set(before, sentence);
    }
  }
  const inOrder = sectionOrder.flatMap((section) =>
    drafts.filter((draft) => draft.section === section).flatMap(({ sentences }) => sentences),
  );
  const open = inOrder.filter(
    ({ section }) => section !== 'side-by-side' && section !== 'narrative' && section !== 'not-said',
  );
  const explained = expandAcronyms(
    writing.site,
    writing.words.prose,
    open.map((sentence) => read.get(sentence) ?? sentence),
  );
  for (const [index, sentence] of open.entries()) {
    const after = explained[index];
    if (after) read.set(sentence, after);
  }
  return askedTogether(
    drafts.map((draft) => ({
      ...draft,
      sentences: draft.sentences.map((sentence) => read.get(sentence) ?? sentence),
    })),
  );
}

/** Questions to the same ones together, in the place of the first, so that whom they ask is said once. */
function askedTogether(drafts: readonly Draft[]): Draft[] {
  const whom = ({ sentences }: Draft): string | undefined => sentences[0]?.asks?.whom;
  const alike = Map.groupBy(drafts, whom);
  return drafts.flatMap((draft): readonly Draft[] => {
    const asked = whom(draft);
    if (asked === undefined) return [draft];
    const same = alike.get(asked) ?? [];
    return draft === same[0] ? same.map((one, index) => ({ ...one, group: asked, sentences: asking(one, index) })) : [];
  });
}

/** The question of a draft; behind the first of its group without whom it asks. */
function asking({ sentences }: Draft, index: number): Draft['sentences'] {
  return sentences.map((sentence) =>
    index > 0 && sentence.asks ? { ...sentence, text: sentence.asks.question } : sentence,
  );
}

/** Sections whose words stay as they are: tables, and what editors wrote as a whole. */
const isLeftAlone: Readonly<Record<Section, boolean>> = {
  'bottom-line': false,
  narrative: true,
  'side-by-side': true,
  'state-of-play': false,
  'who-takes-part': true,
  programmes: false,
  'what-was-promised': true,
  'what-happened': false,
  'key-figures': true,
  'points-to-watch': false,
  'do-not-say': false,
  'lines-to-take': true,
  'questions-to-raise': true,
  new: false,
  reworded: true,
  'state-changed': true,
  corrected: true,
  withdrawn: true,
  'not-said': false,
};
