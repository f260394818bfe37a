import { kindIs } from '../basics/kinds.ts';
import type { Words } from '../messages/words.ts';
import { knownOn } from '../model/knowledge.ts';
import { linkSite, type Site } from '../model/site.ts';
import { publicRecords } from '../model/public.ts';
import type { SourceRecord } from '../schema/record.ts';
import { draftPaper } from './drafting.ts';
import { plan } from './plan.ts';
import { requestOn } from './request.ts';
import type { Section, Sentence, SentenceRule } from './sentence.ts';

/** A sentence of a body to be, and the statements it cites: `route` of the record itself, `cable.route` of others. */
export interface CitingText {
  readonly text: string;
  readonly cites: readonly string[];
}

/** The sections whose sentences a body tells, in its order. What stands in tables, and questions, no body takes. */
const told: readonly Section[] = ['state-of-play', 'programmes', 'what-happened'];

/** The rules whose sentences tell statements, so that a body can cite these. */
const citing: ReadonlySet<SentenceRule> = new Set(['statement', 'inference', 'digest']);

/** A paragraph holds at most so many sentences. */
const longestParagraph = 4;

/** Whether a record can have a body that is told from statements. */
export function hasNarrative({ kind }: SourceRecord): boolean {
  return kindIs(kind, 'body', 'narrative') || kindIs(kind, 'body', 'note');
}

/**
 * What a paper on a record tells by itself, paragraph by paragraph, as if the record had no body yet: what it is, who
 * takes part, what came of it, what is hard; then what is filed under it and what happened.
 * Empty where nothing is told.
 */
export function bodyText(site: Site, words: Words, record: SourceRecord): CitingText[][] {
  const bare = {
    ...record,
    body: { ...record.body, tree: { type: 'root', children: [] }, components: [] },
  } as SourceRecord;
  const all = site.all.map((other) => (other.id === record.id ? bare : other));
  // What everyone may read leans on nothing that only the desk may read.
  const open = record.data.audience === 'internal' ? all : publicRecords(all);
  const linked = linkSite(site.settings, open, { unread: site.unread, files: site.files });
  const request = requestOn(linked, linked.records.get(record.id) ?? bare);
  const writing = { site: knownOn(linked, request.reportDate), words, reportDate: request.reportDate };
  const { drafts } = draftPaper(writing, plan(writing, request));
  // The parts of a programme are told in its paper, a line each.
  const sections = told.filter((section) => section !== 'programmes' || record.kind !== 'programme');
  return sections.flatMap((section) => {
    const sentences = drafts
      .filter((draft) => draft.section === section)
      .flatMap((draft) => draft.sentences.filter(({ rule }) => citing.has(rule)));
    // What happened is told in its order, the rest by what it is about.
    const groups = section === 'state-of-play' ? byAspect(linked, sentences) : [sentences];
    return groups.flatMap((group) => inParagraphs(group.map((sentence) => citingText(record, sentence))));
  });
}

/** What it is for, who is in it, what came of it, what is hard: in that order, each as it was weighed. */
const families = [
  ['purpose', 'goal'],
  ['participants'],
  ['promise', 'step', 'outcome', 'figure'],
  ['challenge'],
] as const;

function byAspect(site: Site, sentences: readonly Sentence[]): Sentence[][] {
  const aspectOf = ({ about }: Sentence): string => site.statements.get(about)?.statement.aspect ?? '';
  return families.map((family) =>
    sentences.filter((sentence) => family.some((aspect) => aspect === aspectOf(sentence))),
  );
}

/** Paragraphs of about one length, none too long. */
function inParagraphs(sentences: readonly CitingText[]): CitingText[][] {
  const count = Math.ceil(sentences.length / longestParagraph);
  const length = Math.ceil(sentences.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => sentences.slice(index * length, (index + 1) * length));
}

function citingText({ id }: SourceRecord, { rule, text, about, inputs }: Sentence): CitingText {
  // An inference is cited itself, not what it was made from.
  const cited = rule === 'digest' ? inputs.filter((input) => input.includes('.')) : [about];
  const own = `${id}.`;
  return { text, cites: cited.map((key) => (key.startsWith(own) ? key.slice(own.length) : key)) };
}
