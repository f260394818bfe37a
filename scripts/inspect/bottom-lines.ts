import { kinds } from '../../src/basics/kinds.ts';
import { recordOfId } from '../../src/basics/ids.ts';
import type { LedgerSentence } from '../../src/briefing/document/ledger.ts';
import type { SentenceRule } from '../../src/briefing/sentence.ts';
import { findNumbers } from '../../src/texts/numbers.ts';
import type { BuiltSite, Finding } from './inspection.ts';
import { statementOf } from './told-twice.ts';

/**
 * Bottom lines that say how many records there are: that count at all, save what is due, and that give a number of
 * programmes, events and the like which no statement behind them gives.
 */
export function countingRecords(site: BuiltSite): Finding {
  return {
    what: 'bottom lines that count records',
    found: site.papers.flatMap(({ address, ledger }) =>
      ledger.sentences
        .filter(({ section }) => section === 'bottom-line')
        .filter((sentence) => counts(sentence) || givesNumberOfRecords(site, sentence))
        .map(({ text }) => `${address}: "${text}"`),
    ),
  };
}

/** What is due is counted, and how much changed in a paper on just that. */
const mayCount: ReadonlySet<SentenceRule> = new Set(['promises-due', 'change']);

function counts({ rule, checked }: LedgerSentence): boolean {
  return checked.made === 'counted' && !mayCount.has(rule);
}

function givesNumberOfRecords(site: BuiltSite, { rule, text, inputs }: LedgerSentence): boolean {
  const { words } = site;
  if (mayCount.has(rule)) return false;
  const called = new Set(
    kinds
      .flatMap((kind) => [words.t(`kind.${kind}.one`), words.t(`kind.${kind}.many`)])
      .map((name) => name.toLocaleLowerCase(words.locale)),
  );
  const behind = inputs
    .filter((input) => input !== recordOfId(input))
    .map((input) => statementOf(site, input)?.says ?? '');
  const said = new Set(behind.flatMap((says) => findNumbers(says, words.numberWords).map(({ value }) => value)));
  return findNumbers(text, words.numberWords).some(({ end, value }) => {
    const [counted = ''] = /^\p{L}+/u.exec(text.slice(end).trimStart()) ?? [];
    return !said.has(value) && called.has(counted.toLocaleLowerCase(words.locale));
  });
}
