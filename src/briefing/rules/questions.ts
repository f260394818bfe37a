import type { LinkedStatement } from '../../model/site.ts';
import { makeSentence, type Section, type Sentence } from '../sentence.ts';
import { statementSentence } from './statements.ts';
import { telling, type Writing } from './writing.ts';

/** What is not said, as the question that would settle it where the desk has one. */
export function gapSentence(writing: Writing, section: Section, linked: LinkedStatement): Sentence {
  const { question } = linked.statement;
  return question === undefined
    ? statementSentence(writing, section, linked)
    : makeSentence(section, 'question', question, telling(linked));
}

/** What a question asks for, the more useful to a meeting first. */
const usefulness = ['outcome', 'money', 'date', 'who', 'number', 'members', 'place', 'other'] as const;

/** How useful it is to ask: the lower, the more. A gap without a question comes last. */
export function rankOfGap({ statement }: LinkedStatement): number {
  const place = usefulness.indexOf(statement.asks ?? 'other');
  return (place < 0 ? usefulness.length : place) + (statement.question === undefined ? usefulness.length + 1 : 0);
}
