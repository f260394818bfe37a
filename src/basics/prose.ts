/** How sentences of a language can be set one after the other without changing what they say. */
export interface ProseRules {
  /** Small words, folded: they are written small inside a sentence, and are too common to tell two openings apart. */
  readonly smallWords: ReadonlySet<string>;
  /** Words that stand before a name without changing what it names, folded. */
  readonly articles: ReadonlySet<string>;
  /** Words, folded, that turn what is said into its opposite. */
  readonly negations: ReadonlySet<string>;
  /** Numbers in words, folded. */
  readonly numberWords: ReadonlySet<string>;
  /**
   * Other words, folded, that are no name where a sentence opens with them, and are written small behind a phrase that
   * leads in.
   */
  readonly commonOpenings: ReadonlySet<string>;
  /**
   * The pronoun that can stand for a name as the subject of `rest`, the words behind it; undefined where its number
   * can't be told.
   */
  readonly pronounFor: (rest: string) => string | undefined;
  /** Phrases that can be set before any sentence. Two, so that no two neighbours begin with the same. */
  readonly openers: readonly [string, string];
  /**
   * What was promised, told after its day: "will be held" becomes "was to be held". Unchanged where nothing lies ahead
   * in it.
   */
  readonly toldLater: (text: string) => string;
}

/**
 * The most words of a sentence that is no list: what a speaker says in one breath. A long form in brackets is not
 * counted.
 */
export const longestSentence = 35;

/**
 * The most words of a statement that is no list. A paper may lead into it with two words, and tell it from behind with
 * one more.
 */
export const longestStatement = longestSentence - 3;

/** Letters of scripts that set no space between words. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * Words as a reader counts them: runs of anything but white space, and in scripts that set none the words a dictionary
 * finds.
 */
export function countWords(text: string): number {
  const runs = text.split(/\s+/).filter(Boolean);
  if (!unspaced.test(text)) return runs.length;
  return runs.reduce((sum, run) => sum + (unspaced.test(run) ? Math.max(1, segmentsIn(run)) : 1), 0);
}

function segmentsIn(run: string): number {
  let count = 0;
  for (const { isWordLike } of wordSegmenter.segment(run)) if (isWordLike) count += 1;
  return count;
}

const letterSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The first `most` characters of a text, or fewer: no letter is cut in half, nor parted from its marks unless it is
 * longer itself.
 */
export function startOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const { index } = letterSegmenter.segment(text.slice(0, most + 40)).containing(most) ?? { index: most };
  return index > 0 ? text.slice(0, index) : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** Whether a text lists things: three or more parts with commas or semicolons between them. */
export function isList(text: string): boolean {
  return text.split(/[,;]\s/).length >= 3;
}

/** A name without the articles in it. */
export function withoutArticles({ articles }: ProseRules, name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => !articles.has(word.toLowerCase()))
    .join(' ');
}

/**
 * The text with its first letter a capital, as it begins a sentence; of a ligature or a double letter the first.
 * Georgian has no such capitals.
 */
export function capitalised(text: string, locale: string): string {
  const [first = ''] = text;
  if (/\p{Script=Georgian}/u.test(first)) return text;
  const upper = first.toLocaleUpperCase(locale);
  const [capital = '', ...others] = upper;
  return capital + others.join('').toLocaleLowerCase(locale) + text.slice(first.length);
}

/**
 * A sum, a range of numbers, a short number with what it counts, and two short names with a dash between them: a reader
 * who finds their halves on two lines reads twice. Dates hold together by their own spaces.
 */
const heldTogether =
  /(?<!\d)\d+(?: [+−=] \d+)+|(?<!\d)\d+–\d+|(?<![\p{L}\p{N}.,:–-])\d{1,3} \p{L}{1,14}(?![\p{L}–-])|(?<![\p{L}\p{N}–])\p{L}{1,5}–\p{L}{1,5}(?![\p{L}\p{N}–])/gu;

/** The text in runs: no line may end inside one that is `whole` ("9–10", "6 programmes", "EU–LAC"). */
export function lineRuns(text: string): { readonly text: string; readonly whole: boolean }[] {
  const runs: { text: string; whole: boolean }[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(heldTogether)) {
    if (index > end) runs.push({ text: text.slice(end, index), whole: false });
    runs.push({ text: found, whole: true });
    end = index + found.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), whole: false });
  return runs;
}
