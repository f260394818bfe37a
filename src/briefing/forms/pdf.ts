import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { settable } from '../../basics/letters.ts';
import type { BriefingDocument } from '../document/document.ts';
import { template } from './pdf-template.ts';
import { clear, pressFor, setIn, type Press } from './press.ts';

/** Sizes of type in points; `small` is the notes'. */
interface Sizes {
  readonly text: number;
  readonly small: number;
}

const fullSizes: Sizes = { text: 9.7, small: 7.6 };

/**
 * The one-page length takes the largest type with which it fits its sheet, so that the sheet is full, and the smallest
 * where none does.
 */
const onePageText = { largest: 11.6, smallest: 7.8, step: 0.2 };

/**
 * A briefing as PDF on A4, tagged for those who listen or reflow (PDF/UA-1), dated on its report date. The same
 * document gives the same bytes. Rejects with an `Error` that names the briefing where it cannot be set, as with a
 * letter that no face has.
 */
export async function pdfForm(document: BriefingDocument): Promise<Uint8Array> {
  const press = await pressFor(document, (reasons) => cannotBeSet(document, reasons), settable);
  try {
    return printed(press, document, typeset(press, document.length));
  } finally {
    clear(press);
  }
}

/** How many pages a PDF made here has; 0 for anything else. */
export function pagesIn(pdf: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(pdf.subarray(0, headBytes));
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(head)?.[1] ?? 0);
}

/** The typesetter writes the tree of pages first. */
const headBytes = 512;

function typeset(press: Press, length: BriefingDocument['length']): NodeTypstDocument {
  if (length === 'full') return compile(press, fullSizes);
  const { largest, smallest, step } = onePageText;
  // What fits at one size fits at every smaller one: the sizes between are halved until one step is left.
  let [fits, tooLarge] = [0, Math.round((largest - smallest) / step) + 1];
  const at = (steps: number): NodeTypstDocument => compile(press, sizesOf(smallest + steps * step));
  let paper: NodeTypstDocument | undefined;
  while (tooLarge - fits > 1) {
    const between = Math.floor((fits + tooLarge) / 2);
    const tried = at(between);
    if (tried.numOfPages === 1) [fits, paper] = [between, tried];
    else tooLarge = between;
  }
  return paper ?? at(0);
}

/** Notes are set smaller than the text, and never below what can be read on paper. */
function sizesOf(text: number): Sizes {
  return { text, small: Math.max(6, 0.76 * text) };
}

function compile(press: Press, sizes: Sizes): NodeTypstDocument {
  return setIn(press, template, { sizes: JSON.stringify(sizes) });
}

function printed({ typst }: Press, document: BriefingDocument, paper: NodeTypstDocument): Uint8Array {
  const creationTimestamp = Date.parse(`${document.reportDate}T00:00:00Z`) / 1000;
  try {
    return whole(typst.pdf(paper, { creationTimestamp, pdfStandard: 'ua-1' }), paper.numOfPages);
  } catch (fault) {
    throw cannotBeSet(document, reasonsOf(String(fault)));
  }
}

/** The file, if it is one and has its pages. */
function whole(pdf: Uint8Array, pages: number): Uint8Array {
  const text = (from: number, to?: number): string => new TextDecoder('latin1').decode(pdf.subarray(from, to));
  if (pages > 0 && text(0, 5) === '%PDF-' && text(-8).includes('%%EOF')) return pdf;
  throw new TypeError(`message: "the file is not whole: ${pdf.byteLength} bytes, ${pages} pages"`);
}

/**
 * The compiler hands on what went wrong in the last step as one printed list: `[SourceDiagnostic { …, message: "…", …
 * }, …]`.
 */
function reasonsOf(printed: string): string[] {
  const messages = [...printed.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
    message.replace(/\\(["\\])/g, '$1'),
  );
  return messages.length > 0 ? messages : [printed];
}

function cannotBeSet({ id, length }: BriefingDocument, reasons: readonly string[]): Error {
  return new Error(
    `the briefing '${id}' (${length}) cannot be set as PDF: ${[...new Set(reasons)].join('; ').replaceAll('`', '')}`,
  );
}
