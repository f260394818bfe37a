import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { settable } from '../../basics/letters.ts';
import type { PaperDocument } from '../document/document.ts';
import { estimated } from './pdf-estimate.ts';
import { linkedNotes, placesOn, type Places } from './pdf-places.ts';
import { sheetOf } from './pdf-sheet.ts';
import { fitted } from './pdf-size.ts';
import { template } from './pdf-template.ts';
import { clear, pressFor, setIn, type Press } from './press.ts';

/**
 * A paper as PDF on A4, tagged for those who listen or reflow (PDF/UA-1), dated on its report date. The same
 * document gives the same bytes. Rejects with an `Error` that names the paper where it cannot be set, as with a
 * letter that no face has.
 */
export async function pdfForm(document: PaperDocument): Promise<Uint8Array> {
  const press = await pressFor(document, (reasons) => cannotBeSet(document, reasons), settable);
  try {
    return printed(press, typeset(press));
  } finally {
    clear(press);
  }
}

/** The type of the full length, in points: the short one is set in what fills its page. */
const fullSize = 9.7;

interface Paper {
  readonly paper: NodeTypstDocument;
  readonly places: Places;
}

function typeset(press: Press<PaperDocument>): Paper {
  const { paper: document } = press;
  const setWith = (points: number): Paper => {
    const paper = setIn(press, template, sheetOf(document, points));
    return { paper, places: placesOn(press, paper) };
  };
  if (document.length === 'full') return setWith(fullSize);
  const sheet = sheetOf(document, fullSize);
  return fitted(
    (points) => estimated(sheet, points),
    (points) => {
      const set = setWith(points);
      return { set, filled: set.places.filled };
    },
  );
}

function printed({ typst, paper: document }: Press<PaperDocument>, { paper, places }: Paper): Uint8Array {
  const creationTimestamp = Date.parse(`${document.reportDate}T00:00:00Z`) / 1000;
  try {
    return linkedNotes(whole(typst.pdf(paper, { creationTimestamp, pdfStandard: 'ua-1' }), paper.numOfPages), places);
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

function cannotBeSet({ id, length }: PaperDocument, reasons: readonly string[]): Error {
  return new Error(
    `the paper '${id}' (${length}) cannot be set as PDF: ${[...new Set(reasons)].join('; ').replaceAll('`', '')}`,
  );
}
