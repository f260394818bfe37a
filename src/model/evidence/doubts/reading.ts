import { wordsOf } from '../../../basics/names.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { SignFinder, type Firmness, type Quantity, type Sign, type StrongVerb } from '../../../texts/signatures.ts';
import { stemOf } from '../../../texts/stems.ts';

/** A text with the language it is read in. */
export interface Spoken {
  readonly text: string;
  readonly language: ReadingLanguage;
}

/** A word of a text as doubts look at it. */
export interface ReadWord {
  readonly folded: string;
  readonly stem: string;
  /** As it stands there. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Which clause of the text it stands in, and which sentence. */
  readonly clause: number;
  readonly sentence: number;
}

/** The words of a text and the signs among them. */
export interface SignedText extends Spoken {
  readonly words: readonly ReadWord[];
  readonly negation: readonly Sign<'not'>[];
  readonly firmness: readonly Sign<Firmness>[];
  readonly quantities: readonly Sign<Quantity>[];
  readonly causes: readonly Sign<'cause'>[];
  readonly verbs: readonly Sign<StrongVerb>[];
  /** Those of them that ask for their like in the span. */
  readonly strong: readonly Sign<StrongVerb>[];
  readonly attribution: readonly Sign<'says'>[];
  readonly attributed: readonly Sign<'says'>[];
}

interface Finders {
  readonly negation: SignFinder<'not'>;
  readonly firmness: SignFinder<Firmness>;
  readonly quantities: SignFinder<Quantity>;
  readonly causes: SignFinder<'cause'>;
  readonly verbs: readonly SignFinder<StrongVerb>[];
  readonly strong: readonly SignFinder<StrongVerb>[];
  readonly attribution: SignFinder<'says'>;
  readonly attributed: SignFinder<'says'>;
  readonly clauses: ReadonlySet<string>;
}

const made = new WeakMap<ReadingLanguage, Finders>();

function findersOf(language: ReadingLanguage): Finders {
  const known = made.get(language) ?? makeFinders(language);
  made.set(language, known);
  return known;
}

function makeFinders({ signatures }: ReadingLanguage): Finders {
  const one = <Value>(value: Value, phrases: readonly string[]): SignFinder<Value> =>
    new SignFinder(phrases.map((phrase) => [phrase, value] as const));
  const many = <Value extends string>(table: Readonly<Record<Value, readonly string[]>>): SignFinder<Value> =>
    new SignFinder(
      (Object.keys(table) as Value[]).flatMap((value) => table[value].map((phrase) => [phrase, value] as const)),
    );
  return {
    negation: one('not', signatures.negation),
    firmness: many<Firmness>({ ...signatures.firmness, fact: [] }),
    quantities: many(signatures.quantities),
    causes: one('cause', signatures.causes),
    // One word may be of several classes: "reach" ends and extends.
    verbs: (Object.keys(signatures.verbs) as StrongVerb[]).map((verb) =>
      one(
        verb,
        signatures.verbs[verb].map((phrase) => phrase.replace(/^~/, '')),
      ),
    ),
    strong: (Object.keys(signatures.verbs) as StrongVerb[]).map((verb) =>
      one(
        verb,
        signatures.verbs[verb].filter((phrase) => !phrase.startsWith('~')),
      ),
    ),
    attribution: one('says', signatures.attribution),
    attributed: one('says', signatures.attributed),
    clauses: new Set(signatures.clauses),
  };
}

/**
 * Reads the words of a text and the signs among them. A name claims nothing, but what stands in one bears out: the
 * "First Meeting" was a first meeting.
 */
export function readSigns({ text, language }: Spoken, side: 'claim' | 'span'): SignedText {
  const finders = findersOf(language);
  const words = readWords({ text, language }, finders.clauses);
  // A capital within a sentence makes a name of it: the "Action Plan" plans nothing.
  const folded = words.map((word, at) => (word.isCapital && !isFirst(words, at) ? '' : word.folded));
  const borne = side === 'span' ? words.map((word) => word.folded) : folded;
  return {
    text,
    language,
    words,
    negation: finders.negation.find(folded),
    firmness: finders.firmness.find(folded),
    quantities: finders.quantities.find(borne),
    causes: finders.causes.find(borne),
    verbs: finders.verbs.flatMap((finder) => finder.find(borne)),
    strong: finders.strong.flatMap((finder) => finder.find(folded)),
    attribution: finders.attribution.find(folded),
    attributed: finders.attributed.find(folded),
  };
}

function isFirst(words: readonly ReadWord[], at: number): boolean {
  return words[at - 1]?.sentence !== words[at]?.sentence;
}

function readWords({ text, language }: Spoken, clauses: ReadonlySet<string>): ReadWord[] {
  const { irregular } = language.signatures;
  let [clause, sentence, end] = [0, 0, 0];
  return wordsOf(text).map((word) => {
    const between = text.slice(end, word.start);
    if (/[.!?]\S*\s|\n/.test(between)) sentence += 1;
    if (/[.!?]\S*\s|[;:\n()]/.test(between) || clauses.has(word.folded)) clause += 1;
    end = word.end;
    const written = text.slice(word.start, word.end);
    return {
      ...word,
      text: written,
      stem: stemOf(irregular.get(word.folded) ?? word.folded, language.code),
      isCapital: /^\p{Lu}/u.test(written),
      clause,
      sentence,
    };
  });
}

/** The words of a text that a sign takes. */
export function writtenAt({ text, words }: SignedText, { at, length }: Pick<Sign<unknown>, 'at' | 'length'>): string {
  return text.slice(words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0);
}
