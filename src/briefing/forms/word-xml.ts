import { directionRuns } from '../../basics/directions.ts';
import { printable } from '../../basics/letters.ts';
import { textWidth } from './word-frame.ts';

/** How a run of words looks. */
interface Look {
  /** A style of characters. */
  readonly style?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** Text as XML holds it. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Words as runs, those from the right to the left marked as such. */
export function runs(words: string, look: Look = {}): string {
  const { style, bold = false, italics = false } = look;
  return directionRuns(printable(words))
    .map(({ text, rightToLeft }) => {
      const properties = [
        style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
        bold ? '<w:b/><w:bCs/>' : '',
        italics ? '<w:i/><w:iCs/>' : '',
        rightToLeft ? '<w:rtl/>' : '',
      ].join('');
      return run(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`, properties);
    })
    .join('');
}

function run(content: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/**
 * A field in the long way of writing, whose result every word processor prints, even one that does not know the field.
 */
export function field(instruction: string, result: string): string {
  const part = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
  return [
    part('begin'),
    run(`<w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText>`),
    part('separate'),
    result,
    part('end'),
  ].join('');
}

export const tab = run('<w:tab/>');

const noted = '<w:rStyle w:val="FootnoteReference"/>';

/** The mark of a footnote, under a name by which other places refer to it. */
export function footnoteMark(footnote: number, bookmark: string): string {
  const reference = run(`<w:footnoteReference w:id="${footnote}"/>`, noted);
  return `<w:bookmarkStart w:name="${bookmark}" w:id="${footnote}"/>${reference}<w:bookmarkEnd w:id="${footnote}"/>`;
}

/** A footnote: its number, and its words. */
export function footnoteOf(footnote: number, words: string): string {
  const text = paragraph('FootnoteText', run('<w:footnoteRef/>', noted) + words);
  return `<w:footnote w:id="${footnote}">${text}</w:footnote>`;
}

export function paragraph(style: string, content: string, toTheRight = false): string {
  const side = toTheRight ? '<w:jc w:val="right"/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${side}</w:pPr>${content}</w:p>`;
}

/**
 * A table of rows of cells, each of them paragraphs, between the margins; the first row is its heading, on each page
 * that it runs to.
 */
export function table(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const cell = (content: string, column: number): string =>
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[column] ?? 0}"/></w:tcPr>${content}</w:tc>`;
  const row = (cells: readonly string[], index: number): string =>
    `<w:tr><w:trPr><w:cantSplit/>${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cell).join('')}</w:tr>`;
  const look =
    '<w:tblPr><w:tblStyle w:val="Paper"/>' +
    `<w:tblW w:type="dxa" w:w="${textWidth}"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:firstRow="true" w:lastRow="false" w:firstColumn="false" w:lastColumn="false" ' +
    'w:noHBand="true" w:noVBand="true"/>' +
    '</w:tblPr>';
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl>${look}<w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
}
