import { cut, cutWords, type CutWord } from './cut.ts';
import type { Reading, StopWords } from './reading.ts';

/** A word of a query. */
export interface QueryWord {
  /** As the reader wrote it. */
  readonly typed: string;
  /** Its parts, as the index has them. */
  readonly parts: readonly string[];
  /** The whole in one, where that is another form. */
  readonly joined: string | undefined;
  /** Too common in the query's language to tell one subject from another. */
  readonly stop: boolean;
}

/** A query as a reader typed it, read. */
export interface Query {
  /** Trimmed, as shown back to the reader. */
  readonly text: string;
  /** The language whose common words it holds most of; the site's own where it holds none. */
  readonly language: string;
  /** The words to look for, in the order typed. */
  readonly words: readonly QueryWord[];
  /** What stood in quotation marks, cut: a result holds these words one after the other. */
  readonly phrases: readonly (readonly string[])[];
  /** The words behind a `-`: no result holds one of them. */
  readonly excluded: readonly QueryWord[];
  /** What it was read with. */
  readonly reading: Reading;
}

/** More words than this say nothing new. */
const maximumWords = 120;

/** Reads a query as it was typed. */
export function readQuery(text: string, reading: Reading): Query {
  const trimmed = text.trim();
  const phrases: string[][] = [];
  const unquoted = trimmed.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/gu, (_, phrase: string) => {
    phrases.push(cut(phrase));
    return ` ${phrase} `;
  });
  const excluded: CutWord[] = [];
  const asked = unquoted.replace(/(?<=^|\s)-(?=[\p{L}\p{N}])(\S+)/gu, (_, word: string) => {
    excluded.push(...cutWords(word));
    return ' ';
  });
  const words = cutWords(asked).slice(0, maximumWords);
  const { language, common } = languageOf(words, reading.stopWords);
  return {
    text: trimmed,
    language,
    words: words.map((word) => queryWord(word, isCommon(word, common))),
    phrases: phrases.filter((phrase) => phrase.length > 1),
    excluded: excluded.map((word) => queryWord(word, false)),
    reading,
  };
}

function queryWord({ text, parts, joined }: CutWord, stop: boolean): QueryWord {
  return { typed: text, parts, joined, stop };
}

/** The language whose stop words stand in a query most often. Where nothing would be left, nothing is common. */
function languageOf(
  words: readonly CutWord[],
  stopWords: StopWords,
): { language: string; common: ReadonlySet<string> } {
  let best = { language: Object.keys(stopWords)[0] ?? '', common: new Set<string>(), count: 0 };
  for (const [language, list] of Object.entries(stopWords)) {
    const common = new Set(list);
    const count = words.filter((word) => isCommon(word, common)).length;
    if (count > best.count) best = { language, common, count };
  }
  return best.count === words.length ? { language: best.language, common: new Set() } : best;
}

/** Capitals tell a name from a common word: `US`, `WHO`. */
function isCommon({ text, parts, joined }: CutWord, common: ReadonlySet<string>): boolean {
  if (/^\p{Lu}{2,}$/u.test(text)) return false;
  return common.has(joined ?? '') || parts.every((part) => common.has(part));
}

/** All tokens of a word, its joined form last. */
export function tokensOfWord({ parts, joined }: Pick<QueryWord, 'parts' | 'joined'>): readonly string[] {
  return joined === undefined ? parts : [...parts, joined];
}
