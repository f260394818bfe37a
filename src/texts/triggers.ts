import type { ClaimedWords, WordFamily } from '../basics/claimed-words.ts';
import { entriesOf } from '../basics/closed.ts';
import { perText } from '../basics/per-text.ts';
import type { ReadingLanguage } from './language.ts';

/**
 * Phrases by which texts of a language bear out a closed word. In lower case, with accents. A star stands for the rest
 * of a word, two points between spaces for up to three words, `(a|b)` for one of several, `(a )?` for what may be
 * missing, `~` for the name of whoever takes part: "is working (to|on)", "has been *ed", "was .. held", "by the ~".
 */
type TriggerPhrases = readonly string[];

/** How texts of one language say what a closed word claims. */
export interface TriggerReading {
  /** What bears out each closed word. A phrase over which one of another word has begun counts for nothing. */
  readonly words: {
    readonly [Family in WordFamily]: Readonly<Record<ClaimedWords[Family], TriggerPhrases>>;
  };
  /** What says that something is being done: it bears out a plan where one is claimed, and promises nothing itself. */
  readonly doing: TriggerPhrases;
  /** What tells of a text or a word that was given: it bears out that a declaration was made, or a report published. */
  readonly given: TriggerPhrases;
  /** Words that undo what follows: "*not* held", "*whether* it took place". */
  readonly undoing: TriggerPhrases;
  /** Words with which a sentence goes on about what the one before has named. */
  readonly goingOn: TriggerPhrases;
}

/** A phrase that bears out a closed word, where it stands. */
export interface Trigger<Word extends string = string> {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** How many letters before a phrase are searched for a word that undoes it. */
const reach = 40;

/** The phrases of `text` that bear out words of a family, in order of place. */
export function triggersIn<Family extends WordFamily>(
  text: string,
  family: Family,
  language: ReadingLanguage,
): readonly Trigger<ClaimedWords[Family]>[] {
  return compiled(language).found[family](text);
}

/** The reader of one family: a sentence is asked by one claim after the other, and read once. */
function readerOf<Word extends string>(
  patterns: readonly (readonly [Word, RegExp])[],
  undoing: RegExp,
): (text: string) => readonly Trigger<Word>[] {
  return perText((text) => {
    const plain = text.normalize('NFC').toLowerCase().replaceAll('’', "'");
    const found = patterns.flatMap(([word, pattern]) =>
      [...plain.matchAll(pattern)].map((match) => ({ word, start: match.index, end: match.index + match[0].length })),
    );
    return found
      .filter(
        (one) =>
          !found.some((other) => other.word !== one.word && isCovered(one, other)) &&
          !undoing.test(plain.slice(Math.max(0, one.start - reach), one.start)),
      )
      .sort((a, b) => a.start - b.start || b.end - a.end);
  });
}

/** Whether a phrase, all of it, says that something is being done: "are working to". */
export function saysWhatIsDone(phrase: string, language: ReadingLanguage): boolean {
  return compiled(language).doing.test(phrase.normalize('NFC').toLowerCase());
}

/** Whether a text tells that a word was given or a text published. */
export function tellsOfGiving(text: string, language: ReadingLanguage): boolean {
  return compiled(language).given.test(text.normalize('NFC').toLowerCase());
}

/** Whether a sentence goes on about what the one before it has named: "It", "This network". */
export function goesOnAbout(text: string, language: ReadingLanguage): boolean {
  return compiled(language).goingOn.test(text.normalize('NFC').toLowerCase());
}

/** Whether another phrase began before this one and is not over, or begins with it and goes on: "will be *held*". */
function isCovered(one: Trigger, other: Trigger): boolean {
  if (other.start === one.start) return other.end > one.end;
  return other.start < one.start && one.start < other.end;
}

type Compiled = {
  readonly [Part in Exclude<keyof TriggerReading, 'words' | 'undoing'>]: RegExp;
} & {
  readonly found: {
    readonly [Family in WordFamily]: (text: string) => readonly Trigger<ClaimedWords[Family]>[];
  };
};

const made = new WeakMap<TriggerReading, Compiled>();

function compiled({ triggers }: ReadingLanguage): Compiled {
  const known = made.get(triggers);
  if (known) return known;
  const { words, doing, given, undoing, goingOn } = triggers;
  // Up to three words may stand between: "was not, it seems, held".
  const undone = new RegExp(String.raw`${anyOf(undoing)}['\s]+(?:[^\s,;:.]+\s+){0,3}$`, 'u');
  const all: Compiled = {
    found: {
      status: readerOf(patternsOf(words.status), undone),
      outcome: readerOf(patternsOf(words.outcome), undone),
      part: readerOf(patternsOf(words.part), undone),
      state: readerOf(patternsOf(words.state), undone),
      force: readerOf(patternsOf(words.force), undone),
    },
    doing: new RegExp(`^${anyOf(doing)}$`, 'u'),
    given: new RegExp(anyOf(given), 'u'),
    goingOn: new RegExp(`^["“«]?${anyOf(goingOn)}`, 'u'),
  };
  made.set(triggers, all);
  return all;
}

function patternsOf<Word extends string>(phrases: Readonly<Record<Word, TriggerPhrases>>): (readonly [Word, RegExp])[] {
  return entriesOf(phrases).map(([word, list]) => [word, new RegExp(anyOf(list), 'gu')] as const);
}

/** A pattern for one of several phrases as whole words, the longest first. */
function anyOf(phrases: TriggerPhrases): string {
  // Nothing at all is found where there is no phrase.
  if (phrases.length === 0) return '(?!)';
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  return String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.map(patternOf).join('|')})(?![\p{L}\p{N}])`;
}

function patternOf(phrase: string): string {
  return phrase
    .replaceAll(' .. ', () => String.raw`\s+(?:[^\s.;:]+\s+){0,3}?`)
    .replaceAll('*', () => String.raw`\p{L}*`)
    .replaceAll(' ', () => String.raw`\s+`);
}
