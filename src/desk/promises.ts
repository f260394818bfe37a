import { fold } from '../basics/names.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import { titles, type Term } from '../texts/names/terms.ts';
import { triggersIn } from '../texts/triggers.ts';
import type { NamedParagraph, NameWord } from './capitals.ts';
import type { PromiseFinding } from './findings.ts';
import { dueOf, givenDates } from './dates.ts';
import { standingAt } from './paragraph.ts';

/** Terms for those who can promise, besides offices. */
const makers: ReadonlySet<Term> = new Set<Term>([
  'government',
  'state',
  'union',
  'commission',
  'ministry',
  'agency',
  'council',
  'bank',
  'university',
  'alliance',
  'partnership',
  'member',
  'partner',
  'party',
]);

/** The longest subject of a sentence that is told as who promises, in letters. */
const longest = 140;

/** The sentences of a paragraph by which somebody binds themselves: who, how firmly, by when. */
export function promisesIn(named: NamedParagraph, language: ReadingLanguage): PromiseFinding[] {
  const { paragraph, text, words } = named;
  return paragraph.sentences.flatMap(({ start, end }): PromiseFinding[] => {
    const trigger = triggersIn(text.slice(start, end), 'force', language).find(
      ({ start: at }) =>
        !isNoun(start + at, named, language) &&
        isMaker(words.filter((word) => word.start >= start && word.end <= start + at)),
    );
    if (!trigger) return [];
    const maker = subjectOf(text.slice(start, start + trigger.start), language);
    const due = givenDates(paragraph, language).findLast(
      (date) => date.start >= start + trigger.start && date.end <= end,
    );
    const iso = due && dueOf(due);
    return [
      {
        ...standingAt(paragraph, start, end),
        ...(maker === undefined ? {} : { maker }),
        force: trigger.word,
        ...(iso === undefined ? {} : { due: iso }),
      },
    ];
  });
}

/** "The Work *Plan*", "the call for *proposals*": a word of promising that is a noun here. */
function isNoun(at: number, { text }: NamedParagraph, { dates, names }: ReadingLanguage): boolean {
  const before = text.slice(0, at);
  if (/^\p{Lu}/u.test(text.slice(at)) && /[\p{L}\p{N}][\s-]$/u.test(before)) return true;
  const [, word = ''] = /(\p{L}+)\s$/u.exec(before) ?? [];
  return dates.articles.includes(fold(word)) || (names.linking.includes(fold(word)) && names.bodies.headFirst);
}

/** Whether somebody is named who can promise. */
function isMaker(before: readonly NameWord[]): boolean {
  return before.some(
    ({ isCapital, world, terms, written }) =>
      (world !== undefined && isCapital) ||
      /^\p{Lu}{2,}/u.test(written) ||
      terms.some(({ values }) => values.some((term) => makers.has(term) || titles.has(term))),
  );
}

/** The words before a verb, behind what opens the sentence: "Working with Congress, *USAID*". */
function subjectOf(before: string, { names }: ReadingLanguage): string | undefined {
  const bare = before.replace(/^[\s•*–-]+/, '').trim();
  const last = /,\s(?=[^,]*\p{Lu})([^,]+)$/u.exec(bare)?.[1];
  // The last of a list is no subject of its own: "Tides, Harbours, and Coasts".
  const isListed = last !== undefined && names.conjunctions.some((word) => last.startsWith(`${word} `));
  const subject = (isListed ? bare : (last ?? bare)).trim();
  return subject === '' || subject.length > longest ? undefined : subject;
}
