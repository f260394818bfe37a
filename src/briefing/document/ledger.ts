import type { Evidence } from '../../basics/evidence.ts';
import type { Scope } from '../../schema/records.ts';
import type { Sentence } from '../sentence.ts';
import type { Briefing } from '../setting.ts';

/** A briefing's machine-readable twin. */
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

type LedgerSentence = Pick<Sentence, 'id' | 'section' | 'rule' | 'text' | 'inputs' | 'evidence'>;

/** The ledger of a briefing, given in both its lengths: each sentence with its section, rule, inputs and evidence. */
export function ledgerOf(briefing: Briefing, onePage: Briefing): Ledger {
  const { id, title, scope, reportDate } = briefing;
  return {
    id,
    title,
    scope,
    reportDate,
    sentences: briefing.sections.flatMap(({ sentences }) =>
      sentences.map((sentence) => ({
        id: sentence.id,
        section: sentence.section,
        rule: sentence.rule,
        text: sentence.text,
        inputs: sentence.inputs,
        evidence: sentence.evidence.map(({ source, paragraphs }): Evidence => ({ source, paragraphs })),
      })),
    ),
    onePage: onePage.sections.flatMap(({ sentences }) =>
      sentences.map((sentence) => ({ id: sentence.id, text: sentence.text })),
    ),
  };
}
