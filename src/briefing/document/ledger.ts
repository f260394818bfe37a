import type { Evidence } from '../../basics/evidence.ts';
import type { Checked, CheckedClaims } from '../../model/evidence/checked/checked.ts';
import type { Scope } from '../../schema/records.ts';
import type { Counted, Sentence } from '../sentence.ts';
import { sentencesOf, type Paper } from '../length.ts';
import { checkedOf } from './checked.ts';

/** A paper's machine-readable twin. */
export interface Ledger {
  readonly id: string;
  readonly title: string;
  readonly scope: Scope;
  readonly reportDate: string;
  /** In the order in which the page prints them. */
  readonly sentences: readonly LedgerSentence[];
  /** Those that the one-page length tells, in its order, with the words it tells them in. */
  readonly onePage: readonly { readonly id: string; readonly text: string }[];
}

/** A sentence as the ledger of a paper tells it. */
export interface LedgerSentence extends Pick<Sentence, 'id' | 'section' | 'rule' | 'text' | 'inputs' | 'evidence'> {
  /** What was done about it, and no more. */
  readonly checked: Checked;
  /** The claims whose words it tells, by their ids in `data/evidence.json`; none where this site counted it. */
  readonly claims: readonly string[];
  /** What this site counted, where it did: each with where it stands, together the sentence's evidence. */
  readonly counted?: readonly Counted[];
}

/**
 * The ledger of a paper, given in both its lengths: each sentence with its section, rule, inputs and evidence, and
 * what was done about it.
 */
export function ledgerOf(claims: CheckedClaims, paper: Paper, onePage: Paper): Ledger {
  const { id, title, scope, reportDate } = paper;
  return {
    id,
    title,
    scope,
    reportDate,
    sentences: sentencesOf(paper).map((sentence) => told(claims, sentence)),
    onePage: sentencesOf(onePage).map((sentence) => ({ id: sentence.id, text: sentence.text })),
  };
}

function told(claims: CheckedClaims, sentence: Sentence): LedgerSentence {
  const { id, section, rule, text, inputs, counted } = sentence;
  return {
    id,
    section,
    rule,
    text,
    inputs,
    evidence: places(sentence.evidence),
    checked: checkedOf(claims, sentence),
    claims: claims.named(sentence.claims),
    ...(counted ? { counted: counted.map(({ input, evidence }) => ({ input, evidence: places(evidence) })) } : {}),
  };
}

function places(evidence: readonly Evidence[]): Evidence[] {
  return evidence.map(({ source, paragraphs }) => ({ source, paragraphs }));
}
