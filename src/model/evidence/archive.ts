import { citeParagraphs, type Evidence } from '../../basics/evidence.ts';
import { fold, wordsOf, type NameIndex } from '../../basics/names.ts';
import { findNumbers } from '../../basics/numbers.ts';
import type { ReadingLanguage, ReadSense } from '../../basics/reading.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { findDates, foldKeepingLength, type FoundDate } from './dates-in-text.ts';

/** The archived texts by source id: each a list of its paragraphs, the first at index 0. */
export type Archive = ReadonlyMap<string, readonly string[]>;

/** A number in a text, with the sense it is given in and the stems of the words around it. */
export interface NumberFact {
  readonly value: number;
  readonly sense: ReadSense;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly around: ReadonlySet<string>;
}

/** What can be read off a text. */
export interface Facts {
  readonly text: string;
  readonly numbers: readonly NumberFact[];
  readonly dates: readonly FoundDate[];
}

/** What can be read off some paragraphs together. */
export interface Passage extends Facts {
  /** How it is named in messages: `gazette-2024 ¶29`. */
  readonly name: string;
  readonly records: ReadonlySet<string>;
  /** Every word, folded. */
  readonly words: ReadonlySet<string>;
  readonly language: ReadingLanguage;
}

/** How many words on each side of a number tell what it counts. */
const window = 6;

/** Reads the numbers and dates of a text. Numbers that belong to a date are not told twice. */
export function readFacts(text: string, language: ReadingLanguage, published?: string): Facts {
  const dates = findDates(text, language, published);
  const words = wordsOf(text);
  const plain = foldKeepingLength(text);
  const inDate = (start: number) => dates.some((date) => date.start <= start && start < date.end);
  const numbers = findNumbers(text, language.numbers)
    .filter(({ start }) => !inDate(start))
    .map(({ value, text: found, start, end }) => {
      const { sense, phrase } = senseBefore(plain.slice(0, start), language);
      const position = words.findIndex((word) => word.end > start);
      const near = words
        .filter((_, index) => position >= 0 && Math.abs(index - position) <= window)
        .filter((word) => word.end <= start - phrase.length || word.start >= end);
      return { value, sense, text: `${phrase}${text.slice(start - (currencyBefore(text, start) ? 1 : 0), end)}`.trim() || found, start, end, around: stems(near.map(({ folded }) => folded), language) };
    });
  return { text, numbers, dates };
}

/** Words that tell something, cut to the part that their forms share. */
export function stems(words: Iterable<string>, language: ReadingLanguage): Set<string> {
  const found = new Set<string>();
  for (const word of words) if (!/^\d/.test(word) && word.length > 1 && !language.common.includes(word)) found.add(stem(word));
  return found;
}

/** The part of a word that its forms share: "country" and "countries", "members" and "member". */
export function stem(word: string): string {
  return word.length > 5 ? word.slice(0, 5) : word.replace(/(?<=..)s$/, '');
}

function currencyBefore(text: string, start: number): boolean {
  return /[€$£~]$/.test(text.slice(0, start));
}

function senseBefore(before: string, language: ReadingLanguage): { sense: ReadSense; phrase: string } {
  const bare = before.replace(/[\s(€$£]+$/u, '');
  for (const [sense, phrases] of Object.entries(language.senses) as [ReadSense, readonly string[]][])
    for (const phrase of phrases) {
      if (!bare.endsWith(phrase)) continue;
      const ahead = bare.slice(0, -phrase.length);
      if (/[\p{L}\p{N}]$/u.test(ahead) && /^[\p{L}]/u.test(phrase)) continue;
      return { sense, phrase: phrase === '~' ? '~' : `${phrase} ` };
    }
  return { sense: 'exactly', phrase: '' };
}

/** A source whose text lies in the archive, ready to be asked for its paragraphs. */
export class ArchivedSource {
  readonly record: SourceRecord<'source'>;
  readonly paragraphs: readonly string[];
  readonly language: ReadingLanguage;
  readonly #names: NameIndex;
  readonly #published: string | undefined;
  readonly #read = new Map<number, { facts: Facts[]; records: ReadonlySet<string>; words: ReadonlySet<string> }>();

  constructor(record: SourceRecord<'source'>, paragraphs: readonly string[], language: ReadingLanguage, names: NameIndex, published: string | undefined) {
    this.record = record;
    this.paragraphs = paragraphs;
    this.language = language;
    this.#names = names;
    this.#published = published;
  }

  /** The cited paragraphs as one passage. Each paragraph is read once, however often it is cited. */
  passage({ source, paragraphs }: Evidence): Passage {
    const read = paragraphs.map((paragraph) => this.#paragraph(paragraph));
    const facts = read.flatMap((paragraph) => paragraph.facts);
    return {
      name: `${source} ¶${citeParagraphs(paragraphs)}`,
      text: facts.map(({ text }) => text).join('\n'),
      numbers: facts.flatMap(({ numbers }) => numbers),
      dates: facts.flatMap(({ dates }) => dates),
      records: new Set(read.flatMap(({ records }) => [...records])),
      words: new Set(read.flatMap(({ words }) => [...words])),
      language: this.language,
    };
  }

  /** The text of the cited paragraphs as it is archived, for fingerprints. */
  textOf({ paragraphs }: Evidence): string {
    return paragraphs.map((paragraph) => this.paragraphs[paragraph - 1] ?? '').join('\n');
  }

  #paragraph(number: number): { facts: Facts[]; records: ReadonlySet<string>; words: ReadonlySet<string> } {
    const known = this.#read.get(number);
    if (known) return known;
    const printed = this.paragraphs[number - 1] ?? '';
    const corrected = (this.record.data.corrections ?? [])
      .filter(({ paragraph }) => paragraph === number)
      .reduce((text, { prints, reads }) => text.replaceAll(prints, reads), printed);
    // What is printed counts too: a correction adds a reading, it does not take one away.
    const texts = corrected === printed ? [printed] : [corrected, printed];
    const read = {
      facts: texts.map((text) => readFacts(text, this.language, this.#published)),
      records: new Set(texts.flatMap((text) => [...this.#names.idsIn(text)])),
      words: new Set(texts.flatMap((text) => wordsOf(text).flatMap(({ folded }) => [folded, ...fold(folded).split(' ')]))),
    };
    this.#read.set(number, read);
    return read;
  }
}
