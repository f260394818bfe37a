import { dateOf, isBefore } from '../../basics/dates.ts';
import type { LinkedStatement } from '../../model/site.ts';
import { makeSentence, type Section, type Sentence } from '../sentence.ts';
import { asOfWords, telling, type Writing } from './writing.ts';

/** A statement in its own words; one that speaks of a day ahead which has passed since is told from behind. */
export function statementSentence(writing: Writing, section: Section, linked: LinkedStatement): Sentence {
  const { statement } = linked;
  const rule = statement.inferred ? 'inference' : statement.aspect === 'gap' ? 'gap' : 'statement';
  const past = statement.when !== undefined && isBefore(dateOf(statement.when), writing.reportDate);
  return makeSentence(
    section,
    rule,
    past ? writing.words.prose.toldLater(statement.says) : statement.says,
    telling(linked),
  );
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
