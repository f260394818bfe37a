import { fold } from '../basics/names.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import { bodyTerms } from '../texts/names/bodies.ts';
import type { Term } from '../texts/names/terms.ts';
import { hasTerm, nameWords, type NamedParagraph } from './document/capitals.ts';
import type { EventFinding, NameFinding } from './document/findings.ts';
import { readParagraph } from './document/paragraph.ts';

/** Words for bodies that alone name the one which a country has: "Congress", "the Senate". */
const ones: readonly Term[] = ['foreign ministry', 'senate', 'congress', 'parliament'];

/** Words that alone say what something is and not which: "Sub-Committee", "Forums". */
const common: ReadonlySet<Term> = new Set<Term>(
  [...bodyTerms, 'forum' as const, 'group' as const].filter((term) => !ones.includes(term)),
);

/**
 * Whether a body is called by one common word, by a name that many have ("Working Group"), or by a word in capitals out
 * of a heading: "FACT *SHEET*: …".
 */
export function isNamelessBody(
  { name, acronym, paragraphs: named }: NameFinding,
  paragraphs: readonly string[],
  language: ReadingLanguage,
): boolean {
  if (acronym !== undefined) return false;
  if (language.names.bodies.nameless.includes(fold(name))) return true;
  if (/\s/.test(name)) return false;
  const last = read(name, language).words.at(-1);
  if (last && hasTerm(last, common)) return true;
  if (name !== name.toUpperCase()) return false;
  return named.every((number) => isShoutedIn(name, read(paragraphs[number - 1] ?? '', language)));
}

/** Whether a word stands in a heading, beside another in capitals. */
function isShoutedIn(name: string, { text, words, isTitle }: NamedParagraph): boolean {
  const at = words.findIndex(({ written }) => written === name);
  const isBeside = (one: number): boolean =>
    /^\p{Lu}{3,}$/u.test(words[one]?.written ?? '') &&
    /^\s+$/.test(text.slice(words[Math.min(one, at)]?.end, words[Math.max(one, at)]?.start));
  return isTitle && at >= 0 && (isBeside(at - 1) || isBeside(at + 1));
}

/** Whether an event is called by one common word and no more: "meeting", "July *meeting*", "forums". */
export function isNamelessEvent({ name }: Pick<EventFinding, 'name'>, language: ReadingLanguage): boolean {
  const months = new Set(language.dates.months.flat().map(fold));
  const isSmall = (word: string): boolean =>
    months.has(word) ||
    !/\p{L}/u.test(word) ||
    language.common.includes(word) ||
    language.dates.articles.includes(word);
  return read(name, language).words.filter(({ folded }) => !isSmall(folded)).length < 2;
}

function read(text: string, language: ReadingLanguage): NamedParagraph {
  return nameWords(readParagraph(1, text, language, undefined), language);
}
