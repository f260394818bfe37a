import { fold } from '../../basics/names.ts';
import type { FoundDate } from '../../texts/dates.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { titles, type Term } from '../../texts/names/terms.ts';
import type { SentenceBounds } from '../../texts/sentences.ts';
import { saysWhatIsDone, triggersIn } from '../../texts/triggers.ts';
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

/**
 * How many words may stand between "these" or "both" at the beginning of a subject and its noun: "these three states".
 */
const pointed = 2;

/**
 * The sentences of a paragraph by which somebody binds themselves: who, how firmly, by when. A sentence that goes on
 * about whoever promised in the one before ("They will also …") is theirs. Where the paragraph leads in a list, its
 * last sentence need not say who: "We commit to:".
 */
export function promisesIn(
  named: NamedParagraph,
  language: ReadingLanguage,
  { leads = false }: { readonly leads?: boolean } = {},
): PromiseFinding[] {
  const { paragraph } = named;
  const found: PromiseFinding[] = [];
  for (const sentence of paragraph.sentences) {
    const isLead = leads && sentence === paragraph.sentences.at(-1);
    const promise = promiseOf(sentence, named, { language, before: found.at(-1)?.maker, isLead });
    if (promise) found.push(promise);
  }
  return found;
}

function promiseOf(
  sentence: SentenceBounds,
  named: NamedParagraph,
  {
    language,
    before,
    isLead,
  }: { readonly language: ReadingLanguage; readonly before: string | undefined; readonly isLead: boolean },
): PromiseFinding | undefined {
  const { paragraph, text, words } = named;
  const { start, end } = sentence;
  const said = text.slice(start, end);
  for (const { word, start: at, end: to } of triggersIn(said, 'force', language)) {
    // What stands behind tells of what is being done: "are working to build a pier that will".
    if (saysWhatIsDone(said.slice(at, to), language)) return undefined;
    if (isNoun(start + at, named, language)) continue;
    const subject = words.filter((one) => one.start >= start && one.end <= start + at);
    const isTheirs = goesOn(subject, language) && (before !== undefined || isLead);
    if (!isTheirs && !isMaker(behindComma(subject, named, language), language)) continue;
    const maker = isTheirs ? before : subjectOf(text.slice(start, start + at), subject, language);
    const due = dueIn(givenDates(paragraph, language), sentence, start + at);
    return {
      ...standingAt(paragraph, start, end),
      ...(maker === undefined ? {} : { maker }),
      force: word,
      ...(due === undefined ? {} : { due }),
    };
  }
  return undefined;
}

/**
 * The date by which something is to be done: of a stretch of text, the first *by* which, else the last that stands
 * behind the verb, at `after`. As `dueOf` writes it.
 */
export function dueIn(dates: readonly FoundDate[], { start, end }: SentenceBounds, after: number): string | undefined {
  const own = dates.filter((date) => date.start >= start && date.end <= end && date.side !== 'since');
  const due =
    own.find(({ side }) => side === 'until' || side === 'before') ?? own.findLast((date) => date.start >= after);
  return due && dueOf(due);
}

/** "The Work *Plan*", "the call for *proposals*": a word of promising that is a noun here. */
function isNoun(at: number, { text }: NamedParagraph, { dates, names }: ReadingLanguage): boolean {
  const before = text.slice(0, at);
  if (/^\p{Lu}/u.test(text.slice(at)) && /[\p{L}\p{N}][\s-]$/u.test(before)) return true;
  const [, word = ''] = /(\p{L}+)\s$/u.exec(before) ?? [];
  return dates.articles.includes(fold(word)) || (names.linking.includes(fold(word)) && names.bodies.headFirst);
}

/**
 * Whether a sentence names nobody before its verb: "*They* will", "*We* commit to", "*También* crearán", "Se crearán".
 */
function goesOn(subject: readonly NameWord[], { openings, signatures, names }: ReadingLanguage): boolean {
  const [first, ...others] = subject;
  if (!first) return names.bodies.headFirst;
  const { folded } = first;
  return (
    others.length === 0 &&
    (openings.pronouns.includes(folded) ||
      signatures.ownWords.includes(folded) ||
      (names.bodies.headFirst && signatures.light.includes(folded)))
  );
}

/** The words behind what opens a sentence, where somebody is named there: "This year, *the parties*". */
function behindComma(
  subject: readonly NameWord[],
  { text }: NamedParagraph,
  language: ReadingLanguage,
): readonly NameWord[] {
  const at = subject.findLastIndex((word, index) => text.slice(subject[index - 1]?.end, word.start).startsWith(','));
  const behind = at < 1 ? [] : subject.slice(at);
  return behind.some((word) => mayPromise(word, language)) ? behind : subject;
}

/**
 * Whether somebody is named who can promise, as the subject of the verb behind: "These states", no "This is the first".
 */
function isMaker(before: readonly NameWord[], language: ReadingLanguage): boolean {
  const at = before.findIndex((word) => mayPromise(word, language));
  const [first] = before;
  if (at < 0 || !first) return false;
  const points = [...language.openings.demonstratives, ...language.openings.pronouns].includes(first.folded);
  return (
    !points || (at <= pointed && before.slice(1, at).every((word) => !language.openings.verbs.includes(word.folded)))
  );
}

function mayPromise({ world, isCapital, terms, written, folded }: NameWord, { names }: ReadingLanguage): boolean {
  return (
    (world !== undefined && isCapital) ||
    /^\p{Lu}{2,}/u.test(written) ||
    names.groups.includes(folded) ||
    terms.some(({ values }) => values.some((term) => makers.has(term) || titles.has(term)))
  );
}

/**
 * The words before a verb, behind what opens the sentence: "Working with Congress, *USAID*", "In May, *the parties*".
 */
function subjectOf(before: string, words: readonly NameWord[], language: ReadingLanguage): string | undefined {
  const { names } = language;
  const bare = before.replace(/^[\s•*–-]+/, '').trim();
  const [, last] = /,\s([^,]+)$/u.exec(bare) ?? [];
  const behind = last === undefined ? [] : words.slice(-last.split(/\s+/).length);
  // The last of a list is no subject of its own: "Tides, Harbours, and Coasts".
  const isListed = last !== undefined && names.conjunctions.some((word) => last.startsWith(`${word} `));
  const isOwn = last !== undefined && (/\p{Lu}/u.test(last) || behind.some((word) => mayPromise(word, language)));
  const subject = (isOwn && !isListed ? last : bare).trim();
  return subject === '' || subject.length > longest ? undefined : subject;
}
