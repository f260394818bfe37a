import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { BriefingDocument } from '../document/document.ts';
import { template } from './pdf-template.ts';
import { press, remembered, setIn, settable } from './press.ts';

/** Sizes of type in points; `small` is the notes'. */
interface Sizes {
  readonly text: number;
  readonly small: number;
}

const fullSizes: Sizes = { text: 9.7, small: 7.6 };

/** The one-page length takes the first with which it fits its page, and the last where none does. */
const onePageSizes: readonly [Sizes, ...Sizes[]] = [
  { text: 9.7, small: 7.4 },
  { text: 9.2, small: 7 },
  { text: 8.8, small: 6.7 },
  { text: 8.3, small: 6.3 },
  { text: 7.8, small: 6 },
];

/**
 * A briefing as PDF on A4, tagged for those who listen or reflow (PDF/UA-1), dated on its report date. The same document
 * gives the same bytes. Throws an `Error` that names the briefing where it cannot be set, as with a character that the
 * face has no glyph for.
 */
export function pdfForm(document: BriefingDocument): Uint8Array {
  const paper = typeset(document);
  try {
    return press().pdf(paper, { creationTimestamp: Date.parse(`${document.reportDate}T00:00:00Z`) / 1000, pdfStandard: 'ua-1' });
  } catch (fault) {
    throw cannotBeSet(document, reasonsOf(String(fault)));
  } finally {
    press().evictCache(remembered);
  }
}

function typeset(document: BriefingDocument): NodeTypstDocument {
  if (document.length === 'full') return compile(document, fullSizes);
  const [largest, ...smaller] = onePageSizes;
  let paper = compile(document, largest);
  for (const sizes of smaller) {
    if (paper.numOfPages === 1) break;
    paper = compile(document, sizes);
  }
  return paper;
}

function compile(document: BriefingDocument, sizes: Sizes): NodeTypstDocument {
  const paper = JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? settable(value) : value));
  return setIn(template, { paper, sizes: JSON.stringify(sizes) }, (reasons) => cannotBeSet(document, reasons));
}

/** The compiler hands on what went wrong in the last step as one printed list: `[SourceDiagnostic { …, message: "…", … }, …]`. */
function reasonsOf(printed: string): string[] {
  const messages = [...printed.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) => message.replace(/\\(["\\])/g, '$1'));
  return messages.length > 0 ? messages : [printed];
}

function cannotBeSet({ id, length }: BriefingDocument, reasons: readonly string[]): Error {
  return new Error(`the briefing '${id}' (${length}) cannot be set as PDF: ${[...new Set(reasons)].join('; ').replaceAll('`', '')}`);
}
