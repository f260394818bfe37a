import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { sheetColours } from '../../basics/colours.ts';

// Twentieths of a point, 1440 to the inch: A4 and its margins of 25 mm. Sizes of type are half points.
const page = { width: 11906, height: 16838 };
const margin = 1418;
/** The room between the margins, in twentieths of a point. */
export const textWidth = page.width - 2 * margin;
const serif = 'Cambria';
const sans = 'Calibri';
const colours = {
  accent: inWord(sheetColours.word.accent),
  soft: inWord(sheetColours.word.soft),
  rule: inWord(sheetColours.word.rule),
};
const bullets = 'bullets';

/** A colour as Word writes it. */
function inWord(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** A part of a Word file in which one paper differs from another: what stands before its own words, and behind them. */
interface Part {
  readonly file: string;
  readonly before: string;
  readonly behind: string;
}

/** All of a Word file but the words of a paper. */
interface Frame {
  /** The parts that are alike in all papers, as a ZIP file. */
  readonly packed: Uint8Array;
  readonly body: Part;
  readonly footnotes: Part;
  readonly foot: Part;
  /** Where every page is stamped. */
  readonly head: Part | undefined;
}

const frames = new Map<string, Promise<Frame>>();

/**
 * The frame of papers in a language: made once, and handed out again. What is written here by the library would take it
 * most of its time for each paper anew.
 */
export function frameFor(language: string, stamped: boolean): Promise<Frame> {
  const key = `${language} ${stamped}`;
  const known = frames.get(key) ?? makeFrame(language, stamped);
  frames.set(key, known);
  return known;
}

/** What stands where a paper's own words go, and the paragraph of it as the library writes it. */
const mark = 'own words';
const marked = `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t xml:space="preserve">${mark}</w:t></w:r></w:p>`;
/** The library puts the number of a footnote before its words. */
const markedFootnote = /<w:footnote w:id="1">.*?<\/w:footnote>/;

async function makeFrame(language: string, stamped: boolean): Promise<Frame> {
  const own = (): Paragraph => new Paragraph({ style: 'Normal', children: [new TextRun(mark)] });
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
    footnotes: { 1: { children: [own()] } },
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
        ...(stamped ? { headers: { default: new Header({ children: [own()] }) } } : {}),
        footers: { default: new Footer({ children: [own()] }) },
        children: [own()],
      },
    ],
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  const part = (name: string, words: string | RegExp): Part => {
    const [before = '', behind, more] = new TextDecoder().decode(files[name]).split(words);
    if (behind === undefined || more !== undefined)
      throw new TypeError(`the Word file has no place of its own in ${name}`);
    return { file: name, before, behind };
  };
  const body = part('word/document.xml', marked);
  const footnotes = part('word/footnotes.xml', markedFootnote);
  const foot = part('word/footer1.xml', marked);
  const head = stamped ? part('word/header1.xml', marked) : undefined;
  const differing = new Set([body, footnotes, foot, head].map((own) => own?.file).concat(corePart));
  const alike = Object.entries(files).filter(([name]) => !differing.has(name));
  return { packed: packed(Object.fromEntries(alike)), body, footnotes, foot, head };
}

/** Where the properties that a file manager shows stand. */
export const corePart = 'docProps/core.xml';

/** Files by name as a ZIP file, all dated to the first day that it knows. */
export function packed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
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
