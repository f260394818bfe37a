import { readFacts, type Facts } from '../../texts/facts.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { sentencesOf, type SentenceBounds } from '../../texts/sentences.ts';
import { unmarked } from '../../texts/unmarked.ts';
import type { Standing } from './findings.ts';

/** A paragraph of a document with what the readers of texts make of it. Offsets count in `text`. */
export interface ReadParagraph {
  readonly number: number;
  /** Its words, without marks: see `unmarked`. */
  readonly text: string;
  /** The same with blanks in place of addresses and of marks that are left, so that no name holds them. */
  readonly plain: string;
  readonly facts: Facts;
  readonly sentences: readonly SentenceBounds[];
}

/** Reads one paragraph of a document in `language`, published on `published` where that is known. */
export function readParagraph(
  number: number,
  given: string,
  language: ReadingLanguage,
  published: string | undefined,
): ReadParagraph {
  const text = unmarked(given);
  const plain = plainOf(text);
  const facts = readFacts(plain, language, published);
  return { number, text, plain, facts, sentences: sentencesOf(plain, language) };
}

/** A text with blanks in place of what is written for machines: addresses, tags, marks of Markdown. As long as it. */
function plainOf(text: string): string {
  const blank = (marks: string): string => ' '.repeat(marks.length);
  return text
    .replace(/\bhttps?:\/\/[^\s()<>"\]]+|\bwww\.[^\s()<>"\]]+|\S+@\S+\.\p{L}+/gu, (marks) => blank(marks))
    .replace(/[*_#\\|]+/g, (marks) => blank(marks));
}

/** A stretch of a paragraph as something that was found there. */
export function standingAt({ number, text }: ReadParagraph, start: number, end: number): Standing {
  return { paragraph: number, start, end, words: text.slice(start, end) };
}
