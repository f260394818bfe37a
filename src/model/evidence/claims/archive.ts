import { addDays, dateOf, isAfter, isBefore, parseDate } from '../../../basics/dates.ts';
import { citeParagraphs, type Evidence } from '../../../basics/evidence.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import { readable, readFacts, settled, type Facts, type NumberFact } from '../../../texts/facts.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { sentencesOf, type SentenceBounds } from '../../../texts/sentences.ts';
import type { NamesIn, SiteNames } from '../held/site-names.ts';

/** The archived texts by source id: each a list of its paragraphs, the first at index 0. */
export type Archive = ReadonlyMap<string, readonly string[]>;

/** What can be read off some sentences together. */
export interface Passage extends Facts {
  /** How it is named in messages: `gazette-2024 ¶29`. */
  readonly name: string;
  /** Names and words, paragraph by paragraph. */
  readonly names: readonly NamesIn[];
  readonly language: ReadingLanguage;
  /** The language as its source has it, with its region; none for the desk's own words. */
  readonly tag: string | undefined;
}

/** A sentence of an archived text: where it stands, and what can be read off it. */
export interface Sentence {
  readonly source: string;
  readonly paragraph: number;
  /** Which sentence of its paragraph it is, from 1. */
  readonly number: number;
  /** Offsets in the paragraph's settled text. */
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
}

/** A source whose text lies in the archive, ready to be asked for its sentences. */
export class ArchivedSource {
  readonly record: SourceRecord<'source'>;
  readonly paragraphs: readonly string[];
  readonly language: ReadingLanguage;
  readonly #names: SiteNames;
  readonly #published: string | undefined;
  readonly #read = new Map<string, readonly Sentence[]>();
  readonly #settled = new Map<number, string>();
  readonly #datelines = new Map<number, string | undefined>();

  constructor(
    record: SourceRecord<'source'>,
    paragraphs: readonly string[],
    reading: { readonly language: ReadingLanguage; readonly names: SiteNames },
  ) {
    this.record = record;
    this.paragraphs = paragraphs;
    this.language = reading.language;
    this.#names = reading.names;
    this.#published = record.data.published;
  }

  /**
   * The cited sentences, in order. Each paragraph is read once, however often it is cited; behind a dateline it is read
   * as of that day.
   */
  sentences({ paragraphs, sentences }: Evidence): Sentence[] {
    let published = this.#published;
    return paragraphs.flatMap((paragraph) => {
      if (!this.#datelines.has(paragraph)) this.#datelines.set(paragraph, this.#dateline(paragraph));
      published = this.#datelines.get(paragraph) ?? published;
      const all = this.#paragraph(paragraph, published);
      const narrowed = sentences?.get(paragraph);
      return narrowed ? narrowed.flatMap((number) => all[number - 1] ?? []) : all;
    });
  }

  /** How many sentences a paragraph has. */
  sentenceCount(paragraph: number): number {
    return this.#paragraph(paragraph, this.#published).length;
  }

  /** The words of a paragraph between two offsets; undefined where it has no such place. */
  wordsAt(paragraph: number, start: number, end: number): string | undefined {
    const whole = this.wholeOf(paragraph);
    return whole !== undefined && start < end && end <= whole.length ? whole.slice(start, end) : undefined;
  }

  /** A paragraph as offsets count in it; undefined where there is none. */
  wholeOf(paragraph: number): string | undefined {
    const text = this.paragraphs[paragraph - 1];
    if (text === undefined) return undefined;
    const whole = this.#settled.get(paragraph) ?? settled(text);
    this.#settled.set(paragraph, whole);
    return whole;
  }

  /** The day that a paragraph gives as that of the text, where it can be the one on which the source was published. */
  #dateline(number: number): string | undefined {
    const own = this.#paragraph(number, this.#published)
      .flatMap(({ passage }) => passage.dates)
      .find(({ role, year, day }) => role === 'own' && year !== undefined && day !== undefined);
    if (!own) return undefined;
    const day = [own.year, own.month, own.day].map((part) => String(part).padStart(2, '0')).join('-');
    const date = parseDate(day);
    if (typeof date === 'string') return undefined;
    const published = this.#published === undefined ? undefined : dateOf(this.#published);
    const near = published?.earliest !== undefined && addDays(published.earliest, -31);
    return published === undefined ||
      (near !== false && !isBefore(date, near) && !isAfter(date, published.latest ?? day))
      ? day
      : undefined;
  }

  #paragraph(number: number, published: string | undefined): readonly Sentence[] {
    const key = `${number} ${published ?? ''}`;
    const known = this.#read.get(key);
    if (known) return known;
    const read = this.#readParagraph(number, published);
    this.#read.set(key, read);
    return read;
  }

  #readParagraph(number: number, published: string | undefined): Sentence[] {
    const printed = readable(this.paragraphs[number - 1] ?? '');
    const corrected = (this.record.data.corrections ?? [])
      .filter(({ paragraph }) => paragraph === number)
      .reduce((text, { prints, reads }) => text.replaceAll(readable(prints), () => readable(reads)), printed);
    const bounds = sentencesOf(printed, this.language);
    const own = this.#passages(printed, bounds, published, number);
    // What is printed counts too: a correction adds a reading, it does not take one away.
    const other = corrected === printed ? [] : sentencesOf(corrected, this.language);
    const isParallel = other.length === 0 || other.length === bounds.length;
    const more = corrected === printed ? [] : this.#passages(corrected, other, published, number);
    if (isParallel)
      return bounds.map(({ start, end }, index) => {
        const passage = joinedPassages([own[index], more[index]].flatMap((one) => one ?? []));
        return { source: this.record.id, paragraph: number, number: index + 1, start, end, passage };
      });
    // A correction that makes other sentences makes one of the paragraph.
    const passage = joinedPassages([...own, ...more]);
    return [{ source: this.record.id, paragraph: number, number: 1, start: 0, end: printed.length, passage }];
  }

  /**
   * What can be read off each sentence of a text: its facts are those of the whole text, whose sentences explain one
   * another.
   */
  #passages(
    text: string,
    bounds: readonly SentenceBounds[],
    published: string | undefined,
    paragraph: number,
  ): Passage[] {
    const facts = readFacts(text, this.language, published);
    const names = bounds.map(({ start, end }) => this.#names.read(text.slice(start, end), this.record.data.language));
    return bounds.map(({ start, end }, index) => {
      const own = text.slice(start, end);
      const isIn = (fact: { readonly start: number }): boolean => start <= fact.start && fact.start < end;
      const moved = (fact: NumberFact): NumberFact => ({
        ...fact,
        start: fact.start - start,
        end: fact.end - start,
        whole: { start: fact.whole.start - start, end: fact.whole.end - start },
      });
      return {
        name: `${this.record.id} ¶${paragraph}`,
        text: own,
        numbers: facts.numbers.filter(isIn).map(moved),
        lengths: facts.lengths.filter(isIn).map(moved),
        dates: facts.dates.filter(isIn).map((date) => ({ ...date, start: date.start - start, end: date.end - start })),
        names: names.slice(index, index + 1),
        language: this.language,
        tag: this.record.data.language,
      };
    });
  }
}

/** What a passage names: ids of records, and of what the world has. */
export function namedIn({ names }: Passage): ReadonlySet<string> {
  return new Set(names.flatMap(({ bearers }) => [...bearers]));
}

/** Sentences as passages, one for each of their sources, in the order in which the sources come. */
export function passagesOf(sentences: readonly Sentence[]): Passage[] {
  return [...Map.groupBy(sentences, ({ source }) => source).values()].map(joined);
}

function joined(sentences: readonly Sentence[]): Passage {
  const [first] = sentences;
  if (!first) throw new RangeError('a passage has at least one sentence');
  if (sentences.length === 1) return first.passage;
  const paragraphs = [...new Set(sentences.map(({ paragraph }) => paragraph))];
  const passage = joinedPassages(sentences.map((sentence) => sentence.passage));
  return { ...passage, name: `${first.source} ¶${citeParagraphs(paragraphs)}` };
}

/** Several passages as one. Throws a `RangeError` where there is none. */
function joinedPassages(passages: readonly Passage[]): Passage {
  const [first] = passages;
  if (!first) throw new RangeError('nothing was read');
  if (passages.length === 1) return first;
  return {
    name: first.name,
    text: passages.map(({ text }) => text).join('\n'),
    numbers: passages.flatMap(({ numbers }) => numbers),
    lengths: passages.flatMap(({ lengths }) => lengths),
    dates: passages.flatMap(({ dates }) => dates),
    names: passages.flatMap(({ names }) => names),
    language: first.language,
    tag: first.tag,
  };
}
