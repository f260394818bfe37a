import { createHash } from 'node:crypto';
import { mergeEvidence, type Evidence } from '../basics/evidence.ts';

/** The parts of a briefing, in the order in which they are printed. The list of sources follows them. */
export const sections = [
  'bottom-line',
  'side-by-side',
  'state-of-play',
  'key-figures',
  'what-happened',
  'what-was-promised',
  'what-comes-next',
  'what-the-sources-do-not-say',
] as const;

/** What stands in the desk's own copy alone, before what the sources do not say. */
export const deskSections = ['lines-to-take', 'questions-to-raise'] as const;

/** The parts of a briefing on what changed between two editions. */
export const changeSections = ['new', 'reworded', 'state-changed', 'corrected', 'withdrawn'] as const;

/** All sections in the order in which a paper prints those it has. */
export const sectionOrder = [
  ...sections.slice(0, -1),
  ...deskSections,
  ...changeSections,
  ...sections.slice(-1),
] as const;

export type Section = (typeof sections)[number] | (typeof deskSections)[number] | (typeof changeSections)[number];

/** The rules that write sentences. `/method/briefings/` lists them, each with an example. */
export const sentenceRules = [
  'statement',
  'inference',
  'figure',
  'gap',
  'status',
  'period',
  'part',
  'partners',
  'holdings',
  'growth',
  'disagreement',
  'event',
  'participation',
  'latest-event',
  'events-per-year',
  'most-present',
  'silence',
  'promise',
  'commitment-state',
  'commitments-by-state',
  'next-event',
  'next-due',
  'nothing-due',
  'comparison',
  'shared',
  'line',
  'change',
] as const;

export type SentenceRule = (typeof sentenceRules)[number];

/** One sentence of a briefing, with all that it rests on. */
export interface Sentence {
  /** From the rule and the inputs, never from the position: a citation survives new sentences around it. */
  readonly id: string;
  readonly section: Section;
  readonly rule: SentenceRule;
  readonly text: string;
  /** The statement or record that it tells of; where it tells of several alike, the one in whose place it stands. */
  readonly about: string;
  /** Statements (`bella.route`) and records (`bella`) it was made from, what it tells of first. */
  readonly inputs: readonly string[];
  /** Never empty. */
  readonly evidence: readonly Evidence[];
  /** The same in another order of words, for where the sentence before opens alike. */
  readonly otherwise?: string;
  /** It counts its inputs, and tells none of them. */
  readonly counts?: true;
  /** Its words are no longer those of its inputs, so that it does not stand as they do. */
  readonly bygone?: true;
  /** Its words where it stands right behind the sentence told of `input`, so that the name is not said twice. */
  readonly behind?: { readonly input: string; readonly text: string };
}

/** Thrown when a rule writes a sentence that rests on nothing: a defect of the rule or of a record behind it. */
export class UnfoundedSentenceError extends Error {
  constructor(rule: SentenceRule, text: string, missing: string) {
    super(`the sentence rule '${rule}' wrote a sentence without ${missing}: "${text}"`);
    this.name = 'UnfoundedSentenceError';
  }
}

/** What a sentence rests on. */
export interface Ground {
  /** See `Sentence`. */
  readonly about: string | undefined;
  /** What else it was made from. */
  readonly and?: readonly string[];
  readonly evidence: Iterable<Evidence>;
}

/** The ground of a sentence that tells of several alike. */
export function ofSeveral([about, ...and]: readonly string[], evidence: Iterable<Evidence>): Ground {
  return { about, and, evidence };
}

/** Makes a sentence. Throws an `UnfoundedSentenceError` if it has no inputs or no evidence. */
export function makeSentence(
  section: Section,
  rule: SentenceRule,
  text: string,
  { about, and = [], evidence }: Ground,
): Sentence {
  const merged = mergeEvidence(evidence);
  if (about === undefined) throw new UnfoundedSentenceError(rule, text, 'inputs');
  if (merged.length === 0) throw new UnfoundedSentenceError(rule, text, 'evidence');
  const inputs = [about, ...and];
  return { id: sentenceId(rule, about, inputs), section, rule, text, about, inputs, evidence: merged };
}

/**
 * `statement-bella_route`: no id holds an underscore, so no two inputs give one id; with several inputs what it tells
 * of and a digest of all, as 8 hexadecimal digits.
 */
function sentenceId(rule: SentenceRule, about: string, inputs: readonly string[]): string {
  const told = `${rule}-${about.replaceAll('.', '_')}`;
  if (inputs.length === 1) return told;
  return `${told}-${createHash('sha256').update(inputs.join('\n')).digest('hex').slice(0, 8)}`;
}
