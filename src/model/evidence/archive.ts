import { citeParagraphs, type Evidence } from '../../basics/evidence.ts';
import { fold, wordsOf, type NameIndex } from '../../basics/names.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { readable, readFacts, settled, type Facts } from '../../texts/facts.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { sentencesOf, type SentenceBounds } from '../../texts/sentences.ts';

/** The archived texts by source id: each a list of its paragraphs, the first at index 0. */
export type Archive = ReadonlyMap<string, readonly string[]>;

/** What can be read off some sentences together. */
export interface Passage extends Facts {
  /** How it is named in messages: `gazette-2024 ¶29`. */
  readonly name: string;
  readonly records: ReadonlySet<string>;
  /** Every word, folded. */
  readonly words: ReadonlySet<string>;
  readonly language: ReadingLanguage;
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
  readonly #names: NameIndex;
  readonly #published: string | undefined;
  readonly #read = new Map<number, readonly Sentence[]>();

  constructor(
    record: SourceRecord<'source'>,
    paragraphs: readonly string[],
    language: ReadingLanguage,
    names: NameIndex,
    published: string | undefined,
  ) {
    this.record = record;
    this.paragraphs = paragraphs;
    this.language = language;
    this.#names = names;
    this.#published = published;
  }

  /** The cited sentences, in order. Each paragraph is read once, however often it is cited. */
  sentences({ paragraphs, sentences }: Evidence): Sentence[] {
    return paragraphs.flatMap((paragraph) => {
      const all = this.#paragraph(paragraph);
      const narrowed = sentences?.get(paragraph);
      return narrowed ? narrowed.flatMap((number) => all[number - 1] ?? []) : all;
    });
  }

  /** How many sentences a paragraph has. */
  sentenceCount(paragraph: number): number {
    return this.#paragraph(paragraph).length;
  }

  /** The words of a paragraph between two offsets; undefined where it has no such place. */
  wordsAt(paragraph: number, start: number, end: number): string | undefined {
    const text = this.paragraphs[paragraph - 1];
    if (text === undefined) return undefined;
    const whole = settled(text);
    return start < end && end <= whole.length ? whole.slice(start, end) : undefined;
  }

  #paragraph(number: number): readonly Sentence[] {
    const known = this.#read.get(number);
    if (known) return known;
    const read = this.#readParagraph(number);
    this.#read.set(number, read);
    return read;
  }

  #readParagraph(number: number): Sentence[] {
    const printed = readable(this.paragraphs[number - 1] ?? '');
    const corrections = (this.record.data.corrections ?? []).filter(({ paragraph }) => paragraph === number);
    const correct = (text: string): string =>
      corrections.reduce((one, { prints, reads }) => one.replaceAll(readable(prints), () => readable(reads)), text);
    const bounds = sentencesOf(printed, this.language);
    // A correction that goes over a sentence's end makes one sentence of the paragraph.
    const cut = staysWithin(bounds, printed, correct) ? bounds : [{ start: 0, end: printed.length }];
    return cut.map(({ start, end }, index) => {
      const text = printed.slice(start, end);
      const corrected = correct(text);
      // What is printed counts too: a correction adds a reading, it does not take one away.
      const texts = corrected === text ? [text] : [corrected, text];
      const passage = this.#passage(number, texts);
      return { source: this.record.id, paragraph: number, number: index + 1, start, end, passage };
    });
  }

  #passage(paragraph: number, texts: readonly string[]): Passage {
    const facts = texts.map((text) => readFacts(text, this.language, this.#published));
    return {
      name: `${this.record.id} ¶${paragraph}`,
      text: facts.map(({ text }) => text).join('\n'),
      numbers: facts.flatMap(({ numbers }) => numbers),
      dates: facts.flatMap(({ dates }) => dates),
      records: new Set(texts.flatMap((text) => [...this.#names.idsIn(text)])),
      words: new Set(
        texts.flatMap((text) => wordsOf(text).flatMap(({ folded }) => [folded, ...fold(folded).split(' ')])),
      ),
      language: this.language,
    };
  }
}

/** Whether all corrections of a paragraph lie within its sentences. */
function staysWithin(bounds: readonly SentenceBounds[], printed: string, correct: (text: string) => string): boolean {
  let position = 0;
  let text = '';
  for (const { start, end } of bounds) {
    text += printed.slice(position, start) + correct(printed.slice(start, end));
    position = end;
  }
  return text + printed.slice(position) === correct(printed);
}

/** Sentences as passages, one for each of their sources, in the order in which the sources come. */
export function passagesOf(sentences: readonly Sentence[]): Passage[] {
  return [...Map.groupBy(sentences, ({ source }) => source).values()].map(joined);
}

function joined(sentences: readonly Sentence[]): Passage {
  const passages = sentences.map(({ passage }) => passage);
  const [first] = sentences;
  if (!first) throw new RangeError('a passage has at least one sentence');
  if (passages.length === 1) return first.passage;
  const paragraphs = [...new Set(sentences.map(({ paragraph }) => paragraph))];
  return {
    name: `${first.source} ¶${citeParagraphs(paragraphs)}`,
    text: passages.map(({ text }) => text).join('\n'),
    numbers: passages.flatMap(({ numbers }) => numbers),
    dates: passages.flatMap(({ dates }) => dates),
    records: new Set(passages.flatMap(({ records }) => [...records])),
    words: new Set(passages.flatMap(({ words }) => [...words])),
    language: first.passage.language,
  };
}
