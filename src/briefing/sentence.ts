import { createHash } from 'node:crypto';
import { wordsOf } from '../basics/closed.ts';
import { mergeEvidence, type Evidence } from '../basics/evidence.ts';

/** The parts of a paper, in the order in which they are printed. The list of sources follows them. */
export const sections = [
  'bottom-line',
  'narrative',
  'side-by-side',
  'state-of-play',
  'who-takes-part',
  'programmes',
  'what-was-promised',
  'what-happened',
  'key-figures',
  'points-to-watch',
  'do-not-say',
  'not-said',
] as const;

/** What stands in the desk's own copy alone, before what is not said. */
export const deskSections = ['lines-to-take', 'questions-to-raise'] as const;

/** The parts of a paper on what changed between two editions. */
export const changeSections = ['new', 'reworded', 'state-changed', 'corrected', 'withdrawn'] as const;

/** All sections in the order in which a paper prints those it has. */
export const sectionOrder = [
  ...sections.slice(0, -1),
  ...deskSections,
  ...changeSections,
  ...sections.slice(-1),
] as const;

export type Section = (typeof sections)[number] | (typeof deskSections)[number] | (typeof changeSections)[number];

/**
 * How each rule makes its sentences: it tells what claims say, this site counts (computes, compares, finds the latest
 * or the longest), or now the one, now the other.
 */
const makings = {
  'bottom-line': 'told',
  'promises-due': 'counted',
  body: 'told',
  statement: 'told',
  inference: 'told',
  figure: 'told',
  gap: 'told',
  question: 'told',
  line: 'told',
  status: 'told',
  period: 'told',
  'takes-part': 'told',
  digest: 'told',
  standing: 'counted',
  promise: 'told',
  promises: 'told',
  'commitment-state': 'counted',
  event: 'told',
  parts: 'told',
  growth: 'counted',
  disagreement: 'counted',
  'whose-account': 'counted',
  'how-old': 'counted',
  'promise-lacks': 'counted',
  'wider-number': 'counted',
  'not-to-confuse': 'told',
  'do-not-say': 'told',
  speaks: 'told',
  attendance: 'counted',
  share: 'counted',
  order: 'counted',
  'inferred-only': 'counted',
  'only-aims': 'counted',
  'one-side': 'counted',
  'outcome-unknown': 'counted',
  'named-only': 'counted',
  comparison: 'either',
  change: 'either',
} as const satisfies Readonly<Record<string, 'told' | 'counted' | 'either'>>;

type Makings = typeof makings;

export type SentenceRule = keyof Makings;

/** The rules that write sentences. `/method/briefings/` lists them, each with an example. */
export const sentenceRules = wordsOf(makings);

type MadeAs<Making extends Makings[SentenceRule]> = {
  [Rule in SentenceRule]: Makings[Rule] extends Making ? Rule : never;
}[SentenceRule];

/** The rules whose sentences say what claims say. */
export type TellingRule = MadeAs<'told' | 'either'>;

/** Whether a rule tells what claims say, always or at times. */
export function isTelling(rule: SentenceRule): rule is TellingRule {
  return makings[rule] !== 'counted';
}

/** The rules whose sentences this site computes. */
type CountingRule = MadeAs<'counted' | 'either'>;

/** One sentence of a paper, with all that it rests on. */
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
  /**
   * The claims whose words it tells, as the evidence lock names them; a field (`bella:places`) stands for each of its
   * items. None where this site computed it.
   */
  readonly claims: readonly string[];
  /** What this site counted, where it computed the sentence: nobody found or read it. */
  readonly counted?: readonly Counted[];
  /** Whom it asks, and its words right behind another that asks the same. */
  readonly asks?: { readonly whom: string; readonly question: string };
  /** It counts its inputs, and tells none of them. */
  readonly counts?: true;
  /** Its words are no longer those of its inputs, so that it does not stand as they do. */
  readonly bygone?: true;
}

/** Thrown when a rule writes a sentence that rests on nothing: a defect of the rule or of a record behind it. */
export class UnfoundedSentenceError extends Error {
  constructor(rule: SentenceRule, text: string, missing: string) {
    super(`the sentence rule '${rule}' wrote a sentence without ${missing}: "${text}"`);
    this.name = 'UnfoundedSentenceError';
  }
}

/** Something that was counted, and where it stands: the records of a sum, with their sources one level below. */
export interface Counted {
  /** A record, or a statement. */
  readonly input: string;
  readonly evidence: readonly Evidence[];
}

/** What a sentence rests on that tells what claims say. */
export interface SentenceGround {
  /** See `Sentence`. */
  readonly about: string | undefined;
  /** What else it was made from. */
  readonly and?: readonly string[];
  readonly evidence: Iterable<Evidence>;
  /** The claims it tells; left out, the statements among its inputs. */
  readonly claims?: readonly string[];
}

/** The ground of a sentence that tells of several alike. */
export function ofSeveral([about, ...and]: readonly string[], evidence: Iterable<Evidence>): SentenceGround {
  return { about, and, evidence };
}

/**
 * Makes a sentence that tells what claims say, and no more: what a rule computes is made by `countedSentence`. Throws
 * an `UnfoundedSentenceError` if it has no inputs or no evidence.
 */
export function makeSentence(
  section: Section,
  rule: TellingRule,
  text: string,
  { about, and = [], evidence, claims }: SentenceGround,
): Sentence {
  const inputs = about === undefined ? [] : [about, ...and];
  const told = claims ?? inputs.filter((input) => input.includes('.'));
  return { ...founded(section, rule, text, { inputs, evidence }), claims: [...new Set(told)] };
}

/**
 * Makes a sentence that this site computed from what it counted. It never passes for found or read. Throws an
 * `UnfoundedSentenceError` if nothing was counted, or nothing of it stands anywhere.
 */
export function countedSentence(
  section: Section,
  rule: CountingRule,
  text: string,
  counted: readonly Counted[],
): Sentence {
  const together = [...Map.groupBy(counted, ({ input }) => input)].map(([input, same]) => ({
    input,
    evidence: mergeEvidence(same.flatMap(({ evidence }) => [...evidence])),
  }));
  const inputs = together.map(({ input }) => input);
  const evidence = together.flatMap((one) => one.evidence);
  return { ...founded(section, rule, text, { inputs, evidence }), claims: [], counted: together };
}

function founded(
  section: Section,
  rule: SentenceRule,
  text: string,
  { inputs, evidence }: { readonly inputs: readonly string[]; readonly evidence: Iterable<Evidence> },
): Omit<Sentence, 'claims'> {
  const merged = mergeEvidence(evidence);
  const [about] = inputs;
  if (about === undefined) throw new UnfoundedSentenceError(rule, text, 'inputs');
  if (merged.length === 0) throw new UnfoundedSentenceError(rule, text, 'evidence');
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
