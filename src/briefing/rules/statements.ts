import { dateOf, isBefore } from '../../basics/dates.ts';
import type { LinkedStatement, RawStatement } from '../../model/statements.ts';
import { makeSentence, type Section, type Sentence } from '../sentence.ts';
import { asOfWords, telling, type Writing } from './writing.ts';

/**
 * A statement in its own words, as they are told on the report date: one that speaks of a day ahead, a promise of its
 * due date, is told from behind once that day has passed.
 */
export function saysOn(
  { words, reportDate }: Pick<Writing, 'words' | 'reportDate'>,
  { record, statement }: RawStatement,
): string {
  const { aspect, says } = statement;
  const promised = record.kind === 'commitment' && aspect === 'promise' ? record.data.due : undefined;
  const when = statement.when ?? promised;
  return when !== undefined && isBefore(dateOf(when), reportDate) ? words.prose.toldLater(says) : says;
}

/** A statement in its own words. */
export function statementSentence(writing: Writing, section: Section, linked: LinkedStatement): Sentence {
  const { statement } = linked;
  const rule = statement.inferred ? 'inference' : statement.aspect === 'gap' ? 'gap' : 'statement';
  return makeSentence(section, rule, saysOn(writing, linked), telling(linked));
}

/** A figure in its own words, with the date it holds for unless the words give its year. */
export function figureSentence(writing: Writing, section: Section, linked: LinkedStatement): Sentence {
  const { says, value } = linked.statement;
  const { words } = writing;
  const day = value && dateOf(value.asOf).earliest;
  const told = value === undefined || (day !== undefined && says.includes(day.slice(0, 4)));
  const text = told
    ? says
    : words.t('sentence.figure', { claim: says.replace(/\.$/, ''), ...asOfWords(words, value.asOf) });
  return makeSentence(section, 'figure', text, telling(linked));
}
