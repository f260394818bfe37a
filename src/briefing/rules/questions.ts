import { isAfter } from '../../basics/dates.ts';
import { eventOn } from '../../model/chronology.ts';
import { recordOf } from '../../model/site.ts';
import type { LinkedStatement } from '../../model/statements.ts';
import { makeSentence, type Section, type Sentence } from '../sentence.ts';
import { statementSentence } from './statements.ts';
import { namesAt, telling, write, type Writing } from './writing.ts';

/** What is not said, as the question that would settle it where the desk has one. */
export function gapSentence(writing: Writing, section: Section, linked: LinkedStatement): Sentence {
  const { question, whom } = linked.statement;
  if (question === undefined) return statementSentence(writing, section, linked);
  if (whom === undefined) return makeSentence(section, 'question', question, telling(linked));
  const asked = namesAt(writing, whom);
  const text = write(writing, 'sentence.question.to', { whom: asked, question });
  return { ...makeSentence(section, 'question', text, telling(linked)), asks: { whom: asked, question } };
}

/** What a question asks for, the more useful to a meeting first. */
const usefulness = ['outcome', 'money', 'date', 'who', 'number', 'members', 'place', 'other'] as const;

/**
 * How useful it is to ask: the lower, the more. First what an editor marked as key, then what came of a promise whose
 * day has passed; what a gap has no question for last.
 */
export function rankOfGap({ statement, record }: LinkedStatement, isPressing: (id: string) => boolean): number {
  const place = usefulness.indexOf(statement.asks ?? 'other');
  const asked = place < 0 ? usefulness.length : place;
  const many = usefulness.length + 1;
  return (
    (statement.key === true ? 0 : many) +
    (isPressing(record.id) ? 0 : asked + 1) +
    (statement.question === undefined ? 2 * many : 0)
  );
}

/** Whether it is too early to ask: what comes of an event is not known before it. */
export function isTooEarly({ site, reportDate }: Writing, { statement, record }: LinkedStatement): boolean {
  if (statement.asks !== 'outcome') return false;
  const event = recordOf(site, 'event', record.id);
  const { date } = event ? eventOn(event, reportDate) : {};
  return date !== undefined && isAfter(date, reportDate);
}
