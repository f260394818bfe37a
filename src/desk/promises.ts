import type { ReadingLanguage } from '../texts/language.ts';
import { triggersIn } from '../texts/triggers.ts';
import type { PromiseFinding } from './findings.ts';
import { isoOf } from './dates.ts';
import { standingAt, type ReadParagraph } from './paragraph.ts';

/** The sentences of a paragraph by which somebody binds themselves. */
export function promisesIn(paragraph: ReadParagraph, language: ReadingLanguage): PromiseFinding[] {
  return paragraph.sentences.flatMap(({ start, end }): PromiseFinding[] => {
    const [trigger] = triggersIn(paragraph.plain.slice(start, end), 'force', language);
    if (!trigger) return [];
    const due = paragraph.facts.dates.findLast((date) => date.start >= start + trigger.end && date.end <= end);
    const iso = due && isoOf(due);
    return [{ ...standingAt(paragraph, start, end), force: trigger.word, ...(iso === undefined ? {} : { due: iso }) }];
  });
}
