import { printable } from '../../basics/letters.ts';
import type {
  PaperDocument,
  DocumentBlock,
  DocumentCell,
  DocumentSentence,
  DocumentTable,
  NoteParagraph,
  Span,
} from '../document/document.ts';
import { captionOf, openingOf, originOf, partsOf, trimmed, withAddresses, type PaperPart } from './parts.ts';
import { corePart, frameFor, packed, textWidth } from './word-frame.ts';
import { escapeXml, field, footnoteMark, footnoteOf, paragraph, runs, tab, table } from './word-xml.ts';
import { joinedZips } from './zip.ts';

/** How a part of the editor's narrative is set. */
const noteStyles = {
  text: 'Normal',
  heading: 'Heading2',
  item: 'ListBullet',
} as const satisfies Record<NoteParagraph['look'], string>;

/**
 * A paper as a Word document (.docx): the same bytes for the same paper. Each note is a real footnote where it is first
 * cited. Where it is cited again stands a cross-reference to that footnote, as Word's own dialogue makes it, because
 * Word calls a file damaged in which two references share a footnote. Throws a `RangeError` where a sentence cites a
 * note that the paper does not have.
 */
export async function wordForm(document: PaperDocument): Promise<Uint8Array> {
  const { stamp, language } = document;
  const writer = new Writer(document);
  const body = writer.body();
  const { packed: alike, ...frame } = await frameFor(language, stamp !== undefined);
  const parts = [
    [frame.body, body],
    [frame.footnotes, writer.footnotes()],
    [frame.foot, runningFoot(document)],
    [frame.head, paragraph('Header', runs(stamp ?? ''))],
  ] as const;
  const own = parts.flatMap(([part, words]) =>
    part === undefined ? [] : [[part.file, utf8(part.before + words + part.behind)] as const],
  );
  return joinedZips(alike, packed({ ...Object.fromEntries(own), [corePart]: utf8(coreProperties(document)) }));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Writes the body of a paper, and counts the footnotes in the order in which Word will number them. */
class Writer {
  readonly #document: PaperDocument;
  /** By number of the note. */
  readonly #footnotes = new Map<number, number>();

  constructor(document: PaperDocument) {
    this.#document = document;
  }

  body(): string {
    const { kicker, title, answers, leftOut, citation } = this.#document;
    return [
      paragraph('Subtitle', runs(kicker.join(' · '))),
      paragraph('Title', runs(title)),
      ...openingOf(this.#document).map((part) => this.#part(part)),
      answers.length === 0
        ? ''
        : this.#table({
            caption: '',
            columns: answers.map(({ label }) => label),
            rows: [answers.map(({ value, notes = [] }) => ({ text: value, notes }))],
          }),
      ...partsOf(this.#document).map((part) => this.#part(part)),
      leftOut === undefined ? '' : paragraph('Normal', runs(leftOut)),
      paragraph('Heading1', runs(citation.title)),
      paragraph('Normal', this.#spans(withAddresses(citation.text))),
      paragraph('FinePrint', runs(citation.terms)),
      citation.checked === undefined ? '' : paragraph('FinePrint', runs(citation.checked)),
    ].join('');
  }

  /** The footnotes that the body cites; complete once it is written. */
  footnotes(): string {
    const texts = new Map(this.#document.notes.list.map(({ number, text }) => [number, text]));
    return [...this.#footnotes]
      .map(([number, footnote]) => {
        const text = texts.get(number);
        if (text === undefined)
          throw new RangeError(`the paper '${this.#document.id}' cites note ${number}, which it does not have`);
        return footnoteOf(footnote, runs(` ${text}`));
      })
      .join('');
  }

  #part(part: PaperPart): string {
    return paragraph('Heading1', runs(part.title)) + part.blocks.map((block) => this.#block(part, block)).join('');
  }

  #block(part: PaperPart, block: DocumentBlock): string {
    switch (block.type) {
      case 'sentences': {
        const style = block.look === 'paragraphs' ? 'Normal' : 'ListBullet';
        return block.groups
          .map((group) => paragraph(style, group.map((sentence) => this.#sentence(sentence)).join(runs(' '))))
          .join('');
      }
      case 'table': {
        const caption = captionOf(part, block.table);
        return (caption === undefined ? '' : paragraph('Caption', runs(caption))) + this.#table(block.table);
      }
      case 'note':
        return block.paragraphs.map(({ look, spans }) => paragraph(noteStyles[look], this.#spans(spans))).join('');
    }
  }

  #sentence(sentence: DocumentSentence): string {
    const origin = originOf(sentence);
    return [
      runs(trimmed(sentence.text)),
      this.#marks(sentence.notes),
      origin === '' ? '' : runs(' ') + runs(origin, { style: 'Origin' }),
    ].join('');
  }

  #spans(spans: readonly Span[]): string {
    return spans.map((span) => this.#span(span)).join('');
  }

  #span({ text, strong = false, emphasis = false, href, notes = [] }: Span): string {
    const look = { bold: strong, italics: emphasis };
    const words =
      href === undefined
        ? runs(text, look)
        : field(
            `HYPERLINK "${href.replace(/["\\\s]/g, (sign) => encodeURIComponent(sign))}"`,
            runs(text, { ...look, style: 'Hyperlink' }),
          );
    return words + this.#marks(notes);
  }

  #marks(numbers: readonly number[]): string {
    // Without the comma the marks 1 and 2 would read as twelve.
    return numbers.map((number) => this.#mark(number)).join(runs(',', { style: 'FootnoteReference' }));
  }

  #mark(number: number): string {
    const cited = this.#footnotes.get(number);
    if (cited !== undefined)
      return field(`NOTEREF ${bookmarkOf(cited)} \\f \\h`, runs(String(cited), { style: 'FootnoteReference' }));
    const footnote = this.#footnotes.size + 1;
    this.#footnotes.set(number, footnote);
    return footnoteMark(footnote, bookmarkOf(footnote));
  }

  #table({ columns, rows }: DocumentTable): string {
    const isNumber = columns.map((_, column) => rows.some((cells) => cells[column]?.number === true));
    return table(columnWidths(columns, rows), [
      columns.map((label, column) => paragraph('TableHeading', runs(label), isNumber[column])),
      ...rows.map((cells) =>
        cells.map((content, column) => paragraph('TableText', this.#cell(content), isNumber[column])),
      ),
    ]);
  }

  #cell({ text, sentence, notes = [] }: DocumentCell): string {
    return sentence === undefined ? runs(trimmed(text)) + this.#marks(notes) : this.#sentence(sentence);
  }
}

/** Hidden from the list of bookmarks by its first sign. */
function bookmarkOf(footnote: number): string {
  return `_Ref_note_${footnote}`;
}

/**
 * Each column has room for its longest word and, beside a column of sentences, a short one for all that stands in a
 * cell; what is left is shared out by the length of the texts.
 */
function columnWidths(columns: DocumentTable['columns'], rows: DocumentTable['rows']): number[] {
  const texts = columns.map((label, column) => [label, ...rows.map((cells) => cells[column]?.text ?? '')]);
  const longest = texts.map(longestOf);
  const words = texts.map((own) => Math.min(30, longestOf(own.flatMap((text) => text.split(/[\s–-]/)))));
  const besideSentences = Math.max(...longest) > 48;
  const whole = longest.map((length, column) => (besideSentences && length <= 24 ? length : (words[column] ?? 0)));
  const held = sum(whole.map(roomFor)) <= textWidth ? whole : words;
  const least = held.map(roomFor);
  const weights = longest.map((length, column) =>
    besideSentences && held[column] === length ? 0 : Math.min(70, Math.max(20, length)),
  );
  const scale = Math.min(1, textWidth / sum(least));
  const share = Math.max(0, textWidth - sum(least)) / sum(weights);
  return least.map((width, column) => Math.floor(scale * width + share * (weights[column] ?? 0)));
}

/** The width of a cell for as many characters. */
function roomFor(characters: number): number {
  return 95 * characters + 300;
}

function longestOf(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}

function runningFoot({ title, asOf }: PaperDocument): string {
  return paragraph(
    'Footer',
    [runs(`${title} · ${asOf}`), tab, field('PAGE', ''), runs(' / '), field('NUMPAGES', '')].join(''),
  );
}

/** The properties that a file manager shows. Those of the library would carry the clock. */
function coreProperties({ title, publisher, language, reportDate }: PaperDocument): string {
  const at = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${reportDate}T00:00:00Z</dcterms:${name}>`;
  const words = (text: string): string => escapeXml(printable(text));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${words(title)}</dc:title><dc:creator>${words(publisher)}</dc:creator><cp:lastModifiedBy>${words(publisher)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dc:language>${words(language)}</dc:language>${at('created')}${at('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
