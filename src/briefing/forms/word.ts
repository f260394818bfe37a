import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  BuilderElement,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  StringContainer,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphStyleOptions,
  type IRunPropertiesOptions,
  type ISpacingProperties,
  type IStylesOptions,
  type XmlComponent,
} from 'docx';
import { sheetColours } from '../../basics/colours.ts';
import { directionRuns } from '../../basics/directions.ts';
import { printable } from '../../basics/letters.ts';
import type {
  BriefingDocument,
  DocumentBlock,
  DocumentCell,
  DocumentSentence,
  DocumentTable,
  NoteParagraph,
  Span,
} from '../document/document.ts';
import { captionOf, openingOf, originOf, partsOf, trimmed, withAddresses, type Part } from './parts.ts';

// Twentieths of a point, 1440 to the inch: A4 and its margins of 25 mm. Sizes of type are half points.
const page = { width: 11906, height: 16838 };
const margin = 1418;
const textWidth = page.width - 2 * margin;
const serif = 'Cambria';
const sans = 'Calibri';
const colours = {
  accent: inWord(sheetColours.word.accent),
  soft: inWord(sheetColours.word.soft),
  rule: inWord(sheetColours.word.rule),
};
const bullets = 'bullets';
/** How a part of the editor's narrative is set. */
const noteStyles = {
  text: 'Normal',
  heading: 'Heading2',
  item: 'ListBullet',
} as const satisfies Record<NoteParagraph['look'], string>;

/** A colour as Word writes it. */
function inWord(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/**
 * A paper as a Word document (.docx): the same bytes for the same paper. Each note is a real footnote where it is first
 * cited. Where it is cited again stands a cross-reference to that footnote, as Word's own dialogue makes it, because
 * Word calls a file damaged in which two references share a footnote. Throws a `RangeError` where a sentence cites a
 * note that the paper does not have.
 */
export async function wordForm(document: BriefingDocument): Promise<Uint8Array> {
  const writer = new Writer(document);
  const children = writer.body();
  const { stamp, language } = document;
  const file = new Document({
    styles: stylesIn(language),
    externalStyles: tableStyle,
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 340, hanging: 340 } } },
            },
          ],
        },
      ],
    },
    footnotes: writer.footnotes(),
    sections: [
      {
        properties: {
          page: {
            size: page,
            margin: {
              top: margin,
              bottom: margin,
              left: margin,
              right: margin,
              header: margin / 2,
              footer: margin / 2,
            },
          },
        },
        ...(stamp === undefined
          ? {}
          : { headers: { default: new Header({ children: [new Line('Header', runs(stamp))] }) } }),
        footers: { default: new Footer({ children: [runningFoot(document)] }) },
        children,
      },
    ],
  });
  return withoutClock(
    new Uint8Array(
      await Packer.toArrayBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(document) }]),
    ),
  );
}

/** Writes the body of a paper, and counts the footnotes in the order in which Word will number them. */
class Writer {
  readonly #document: BriefingDocument;
  /** By number of the note. */
  readonly #footnotes = new Map<number, number>();

  constructor(document: BriefingDocument) {
    this.#document = document;
  }

  body(): FileChild[] {
    const { kicker, title, answers, leftOut, citation } = this.#document;
    return [
      new Line('Subtitle', runs(kicker.join(' · '))),
      new Line('Title', runs(title)),
      ...openingOf(this.#document).flatMap((part) => this.#part(part)),
      ...(answers.length === 0
        ? []
        : [
            this.#table({
              caption: '',
              columns: answers.map(({ label }) => label),
              rows: [answers.map(({ value, notes = [] }) => ({ text: value, notes }))],
            }),
          ]),
      ...partsOf(this.#document).flatMap((part) => this.#part(part)),
      ...(leftOut === undefined ? [] : [new Line('Normal', runs(leftOut))]),
      new Line('Heading1', runs(citation.title)),
      new Line(
        'Normal',
        withAddresses(citation.text).flatMap((span) => this.#span(span)),
      ),
      new Line('FinePrint', runs(citation.terms)),
      ...(citation.checked === undefined ? [] : [new Line('FinePrint', runs(citation.checked))]),
    ];
  }

  /** The footnotes that the body cites; complete once it is written. */
  footnotes(): Record<string, { children: Paragraph[] }> {
    const texts = new Map(this.#document.notes.list.map(({ number, text }) => [number, text]));
    return Object.fromEntries(
      [...this.#footnotes].map(([number, footnote]) => {
        const text = texts.get(number);
        if (text === undefined)
          throw new RangeError(`the briefing '${this.#document.id}' cites note ${number}, which it does not have`);
        return [String(footnote), { children: [new Line('FootnoteText', runs(` ${text}`))] }];
      }),
    );
  }

  #part(part: Part): FileChild[] {
    return [new Line('Heading1', runs(part.title)), ...part.blocks.flatMap((block) => this.#block(part, block))];
  }

  #block(part: Part, block: DocumentBlock): FileChild[] {
    switch (block.type) {
      case 'sentences':
        return block.groups.map(
          (group) =>
            new Line(
              block.look === 'paragraphs' ? 'Normal' : 'ListBullet',
              group.flatMap((sentence, index) => [...(index > 0 ? runs(' ') : []), ...this.#sentence(sentence)]),
            ),
        );
      case 'table': {
        const caption = captionOf(part, block.table);
        return [...(caption === undefined ? [] : [new Line('Caption', runs(caption))]), this.#table(block.table)];
      }
      case 'note':
        return block.paragraphs.map(
          ({ look, spans }) =>
            new Line(
              noteStyles[look],
              spans.flatMap((span) => this.#span(span)),
            ),
        );
    }
  }

  #sentence(sentence: DocumentSentence): XmlComponent[] {
    const origin = originOf(sentence);
    return [
      ...runs(trimmed(sentence.text)),
      ...this.#marks(sentence.notes),
      ...(origin === '' ? [] : [...runs(' '), ...runs(origin, { style: 'Origin' })]),
    ];
  }

  #span({ text, strong, emphasis, href, notes = [] }: Span): XmlComponent[] {
    const look = { ...(strong === true ? { bold: true } : {}), ...(emphasis === true ? { italics: true } : {}) };
    const words =
      href === undefined
        ? runs(text, look)
        : field(
            `HYPERLINK "${href.replace(/["\\\s]/g, (sign) => encodeURIComponent(sign))}"`,
            runs(text, { ...look, style: 'Hyperlink' }),
          );
    return [...words, ...this.#marks(notes)];
  }

  #marks(numbers: readonly number[]): XmlComponent[] {
    // Without the comma the marks 1 and 2 would read as twelve.
    return numbers.flatMap((number, index) => [
      ...(index > 0 ? runs(',', { style: 'FootnoteReference' }) : []),
      ...this.#mark(number),
    ]);
  }

  #mark(number: number): XmlComponent[] {
    const cited = this.#footnotes.get(number);
    if (cited !== undefined)
      return field(`NOTEREF ${bookmarkOf(cited)} \\f \\h`, runs(String(cited), { style: 'FootnoteReference' }));
    const footnote = this.#footnotes.size + 1;
    this.#footnotes.set(number, footnote);
    return [
      new BookmarkStart(bookmarkOf(footnote), footnote),
      new FootnoteReferenceRun(footnote),
      new BookmarkEnd(footnote),
    ];
  }

  #table({ columns, rows }: DocumentTable): Table {
    const widths = columnWidths(columns, rows);
    const isNumber = (column: number): boolean => rows.some((cells) => cells[column]?.number === true);
    const cell = (column: number, style: string, children: readonly XmlComponent[]): TableCell =>
      new TableCell({
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        children: [new Line(style, children, isNumber(column))],
      });
    return new Table({
      style: 'Paper',
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((label, column) => cell(column, 'TableHeading', runs(label))),
        }),
        ...rows.map(
          (cells) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((content, column) => cell(column, 'TableText', this.#cell(content))),
            }),
        ),
      ],
    });
  }

  #cell({ text, sentence, notes = [] }: DocumentCell): XmlComponent[] {
    return sentence === undefined ? [...runs(trimmed(text)), ...this.#marks(notes)] : this.#sentence(sentence);
  }
}

/**
 * A paragraph of any parts. Its own constructor takes a bookmark only whole, and numbers it by a counter that all
 * documents of a build share.
 */
class Line extends Paragraph {
  constructor(style: string, children: readonly XmlComponent[], toTheRight = false) {
    super({ style, ...(toTheRight ? { alignment: AlignmentType.RIGHT } : {}) });
    this.root.push(...children);
  }
}

/**
 * Words as runs, those from the right to the left marked as such. The packer takes `{…}` in the text for a placeholder
 * of its own, so a run ends with each brace.
 */
function runs(words: string, look: IRunPropertiesOptions = {}): TextRun[] {
  return directionRuns(printable(words)).flatMap(({ text: run, rightToLeft }) =>
    run.split(/(?<=\{)/).map((text) => new TextRun({ ...look, ...(rightToLeft ? { rightToLeft } : {}), text })),
  );
}

/**
 * A field in the long way of writing, whose result every word processor prints, even one that does not know the field.
 */
function field(instruction: string, result: readonly XmlComponent[]): XmlComponent[] {
  const part = (type: string): TextRun =>
    new TextRun({
      children: [
        new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } }),
      ],
    });
  return [
    part('begin'),
    new TextRun({ children: [new StringContainer('w:instrText', instruction)] }),
    part('separate'),
    ...result,
    part('end'),
  ];
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

function runningFoot({ title, asOf }: BriefingDocument): Paragraph {
  return new Line('Footer', [
    ...runs(`${title} · ${asOf}`),
    new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
  ]);
}

function stylesIn(language: string): IStylesOptions {
  // LibreOffice takes a height of line without its rule for an exact one.
  const lines = (line: number, after: number, before = 0): ISpacingProperties => ({
    line,
    lineRule: LineRuleType.AUTO,
    after,
    before,
  });
  const normal = (id: string, name: string, more: Omit<IParagraphStyleOptions, 'id'>): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...more,
  });
  return {
    default: {
      document: {
        run: { font: serif, size: 21, language: { value: language } },
        paragraph: { spacing: lines(276, 120) },
      },
      title: { run: { font: serif, size: 44, bold: true }, paragraph: { keepNext: true, spacing: lines(240, 200) } },
      heading1: {
        run: { font: serif, size: 26, bold: true, color: colours.accent },
        paragraph: { keepNext: true, keepLines: true, spacing: lines(240, 100, 320), outlineLevel: 0 },
      },
      heading2: {
        run: { font: serif, size: 22, bold: true },
        paragraph: { keepNext: true, keepLines: true, spacing: lines(240, 60, 180), outlineLevel: 1 },
      },
      caption: {
        run: { font: sans, size: 18, color: colours.soft },
        paragraph: { keepNext: true, spacing: lines(240, 60) },
      },
      hyperlink: { run: { color: colours.accent, underline: {} } },
      footnoteText: { run: { font: serif, size: 17 }, paragraph: { spacing: lines(240, 20) } },
      footnoteTextChar: { run: { font: serif, size: 17 } },
    },
    paragraphStyles: [
      normal('Subtitle', 'Subtitle', {
        next: 'Title',
        run: { font: sans, size: 19, bold: true, color: colours.accent },
        paragraph: { keepNext: true, spacing: lines(240, 60) },
      }),
      normal('ListBullet', 'List Bullet', {
        paragraph: { numbering: { reference: bullets, level: 0 }, spacing: lines(276, 80) },
      }),
      normal('TableHeading', 'Table Heading', {
        run: { font: sans, size: 17, bold: true, color: colours.soft },
        paragraph: { keepNext: true, spacing: lines(240, 0) },
      }),
      normal('TableText', 'Table Text', { run: { font: sans, size: 19 }, paragraph: { spacing: lines(250, 0) } }),
      normal('FinePrint', 'Fine Print', { run: { size: 18, color: colours.soft } }),
      normal('Header', 'header', {
        run: { font: sans, size: 20, bold: true, color: colours.accent },
        paragraph: { alignment: AlignmentType.CENTER, spacing: lines(240, 0) },
      }),
      normal('Footer', 'footer', {
        run: { font: sans, size: 17, color: colours.soft },
        paragraph: {
          spacing: lines(240, 0),
          rightTabStop: textWidth,
          border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: colours.rule } },
        },
      }),
    ],
    characterStyles: [
      {
        id: 'Origin',
        name: 'Origin',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { font: sans, size: 18, color: colours.soft },
      },
    ],
  };
}

/** The one style the library has no options for. */
const tableStyle = [
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  '<w:style w:type="table" w:customStyle="1" w:styleId="Paper"><w:name w:val="Paper"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>',
  `<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${colours.rule}"/></w:tblBorders>`,
  '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="200" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  '</w:style></w:styles>',
].join('');

/** The properties that a file manager shows. Those of the library would carry the clock. */
function coreProperties({ title, publisher, language, reportDate }: BriefingDocument): string {
  const at = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${reportDate}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(publisher)}</dc:creator><cp:lastModifiedBy>${escapeXml(publisher)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dc:language>${escapeXml(language)}</dc:language>${at('created')}${at('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}

function escapeXml(text: string): string {
  return printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The first second of 1980 in the zip format, which knows none earlier. Word dates its own entries so. */
const firstSecond = 0x00210000;

/**
 * Sets the time of each entry of a zip file, which the packer takes from the clock and cannot be told. A zip file ends
 * with a record of 22 bytes, if nobody has added a comment, that says where the list of its entries begins.
 */
function withoutClock(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50)
    throw new TypeError('the packer made another kind of zip file than was known of it');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, firstSecond, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, firstSecond, true);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
