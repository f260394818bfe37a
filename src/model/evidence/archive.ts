import { citeParagraphs, type Evidence } from '../../basics/evidence.ts';
import { fold, wordsOf, type NameIndex } from '../../basics/names.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { readable, readFacts, type Facts } from '../../texts/facts.ts';
import type { ReadingLanguage } from '../../texts/language.ts';

/** The archived texts by source id: each a list of its paragraphs, the first at index 0. */
export type Archive = ReadonlyMap<string, readonly string[]>;

/** What can be read off some paragraphs together. */
export interface Passage extends Facts {
  /** How it is named in messages: `gazette-2024 ¶29`. */
  readonly name: string;
  readonly records: ReadonlySet<string>;
  /** Every word, folded. */
  readonly words: ReadonlySet<string>;
  readonly language: ReadingLanguage;
}

/** A source whose text lies in the archive, ready to be asked for its paragraphs. */
export class ArchivedSource {
  readonly record: SourceRecord<'source'>;
  readonly paragraphs: readonly string[];
  readonly language: ReadingLanguage;
  readonly #names: NameIndex;
  readonly #published: string | undefined;
  readonly #read = new Map<number, { facts: Facts[]; records: ReadonlySet<string>; words: ReadonlySet<string> }>();

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
    const printed = readable(this.paragraphs[number - 1] ?? '');
    const corrected = (this.record.data.corrections ?? [])
      .filter(({ paragraph }) => paragraph === number)
      .reduce((text, { prints, reads }) => text.replaceAll(readable(prints), () => readable(reads)), printed);
    // What is printed counts too: a correction adds a reading, it does not take one away.
    const texts = corrected === printed ? [printed] : [corrected, printed];
    const read = {
      facts: texts.map((text) => readFacts(text, this.language, this.#published)),
      records: new Set(texts.flatMap((text) => [...this.#names.idsIn(text)])),
      words: new Set(
        texts.flatMap((text) => wordsOf(text).flatMap(({ folded }) => [folded, ...fold(folded).split(' ')])),
      ),
    };
    this.#read.set(number, read);
    return read;
  }
}
