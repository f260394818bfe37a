import { nearestId } from '../basics/ids.ts';
import { fold } from '../basics/names.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import { unwritten, type PlainData, type PlainValue } from './drafts.ts';
import type { PromiseFinding } from './document/findings.ts';
import type { Makers } from './makers.ts';
import { capitalised, startOfSentence } from './matching.ts';

/** What is known of a promise besides its words. */
interface Known {
  readonly name: string;
  readonly makers: Makers;
  /** The day on which it was made, and the evidence of the day. */
  readonly made: { readonly day: string; readonly from: string } | undefined;
  /** Writes paragraphs as evidence. */
  readonly cite: (paragraphs: readonly number[]) => PlainValue;
}

/** What stands where nobody on record is known to promise. */
export const unknownMaker = 'who';

/** A promise as the front matter of a commitment, each field with its evidence. */
export function commitmentDraft(found: PromiseFinding, { name, makers, made, cite }: Known): PlainData {
  const { paragraph, lead, due } = found;
  const firm = cite([lead?.paragraph ?? paragraph]);
  return {
    name,
    draft: true,
    by: makers.ids.length > 0 ? makers.ids : [unknownMaker],
    force: found.force,
    ...(made === undefined ? {} : { made: made.day }),
    ...(due === undefined ? {} : { due }),
    from: {
      by: cite(makers.paragraphs),
      force: firm,
      ...(made === undefined ? {} : { made: made.from }),
      ...(due === undefined ? {} : { due: cite([paragraph]) }),
    },
    // The sentence will name who promises, too.
    statements: [{ id: 'promise', aspect: 'promise', says: unwritten, from: cite([...makers.paragraphs, paragraph]) }],
  };
}

/** The most words of an id that is made of a sentence. */
const idWords = 6;

/**
 * What a promise is called until somebody names it: of an item of a list the name of the thing that it begins with
 * ("Developing a *Harbour Master Plan*"), else the beginning of its words, up to a comma.
 */
export function nameOfPromise({ words, lead }: PromiseFinding): string {
  const start = startOfSentence(words);
  if (lead === undefined) return start;
  const thing = thingIn(start.split(' '));
  if (thing !== undefined) return thing;
  const clause = /^.{30,}?(?=[,;:(])/u.exec(start)?.[0];
  return capitalised((clause ?? start).trim());
}

/** "A *Harbour Master Plan*": three words with capitals or more, soon behind the verb. */
function thingIn(words: readonly string[]): string | undefined {
  const isCapital = (word: string | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(word ?? '');
  const from = words.findIndex((word, index) => index > 0 && isCapital(word));
  if (from < 1 || from > 4) return undefined;
  let to = from;
  // "Plan *for* Floods": a short word between two of them.
  while (isCapital(words[to]) || ((words[to] ?? '').length < 4 && isCapital(words[to + 1]))) to += 1;
  const thing = words.slice(from, to);
  return thing.filter(isCapital).length > 2 ? thing.join(' ').replace(/[,.;:]+$/, '') : undefined;
}

/** The id of a promise: the first words of its name that say something. */
export function idOfPromise(name: string, language: ReadingLanguage): string {
  const telling = name.split(/\s+/).filter((word) => !language.common.includes(fold(word)));
  return nearestId(telling.slice(0, idWords).join(' '));
}
