import type { LedgerSentence } from '../../src/briefing/document/ledger.ts';
import { readingOf } from '../../src/texts/languages/index.ts';
import { openingPronoun } from '../../src/texts/openings.ts';
import { isTelling, type Section, type TellingRule } from '../../src/briefing/sentence.ts';
import type { BuiltSite, Finding } from './inspection.ts';

/** Sentences of records that open with a pronoun and stand first in their section: nothing was named yet. */
export function leaningFirst({ papers, words }: BuiltSite): Finding {
  const reading = readingOf(words.language);
  const found = papers.flatMap(({ address, ledger: { sentences, onePage } }) => {
    const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
    const short = onePage.flatMap(({ id, text }) => {
      const sentence = byId.get(id);
      return sentence ? [{ ...sentence, text }] : [];
    });
    return [sentences, short]
      .flatMap((all) => firstOfSections(all))
      .flatMap(({ rule, text }) =>
        isTelling(rule) && isOfRecord[rule] && reading && openingPronoun(text, reading)
          ? [`${address}: "${text}"`]
          : [],
      );
  });
  return {
    what: 'sentences of records that open with a pronoun and stand first in their section',
    found: [...new Set(found)],
  };
}

/** Whether a rule prints the words of a record as they stand there. */
const isOfRecord: Readonly<Record<TellingRule, boolean>> = {
  'bottom-line': true,
  body: true,
  statement: true,
  inference: true,
  figure: true,
  gap: true,
  question: true,
  line: true,
  status: false,
  period: false,
  'takes-part': false,
  digest: true,
  promise: true,
  promises: false,
  event: false,
  parts: false,
  'not-to-confuse': true,
  'do-not-say': true,
  speaks: false,
  comparison: false,
  change: false,
};

type Told = Pick<LedgerSentence, 'section' | 'rule' | 'text'>;

function firstOfSections(sentences: readonly Told[]): Told[] {
  const sections = new Set<Section>();
  return sentences.filter(({ section }) => !sections.has(section) && sections.add(section));
}
