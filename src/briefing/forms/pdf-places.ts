import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Press } from './press.ts';

/** What the template tells of a paper that was set: `<places>`. */
export interface Places {
  /** How many sheets its words fill: 0.9, 1.2. */
  readonly filled: number;
  readonly notes: readonly NotePlace[];
}

interface NotePlace {
  /** Its number. */
  readonly note: number;
  /** From 1. */
  readonly page: number;
  /** Points from the left and from the top of the sheet. */
  readonly x: number;
  readonly y: number;
}

/** Points of A4. */
const sheetHeight = 841.89;

/** How far above the words that it leads to a link shows, in points. */
const above = 10;

/** Where all stands on a paper. Throws a `TypeError` where the template does not tell. */
export function placesOn({ typst }: Press, paper: NodeTypstDocument): Places {
  const told: unknown = typst.query(paper, { selector: '<places>', field: 'value' });
  if (!Array.isArray(told) || told.length !== 1) throw new TypeError('message: "its places were not told"');
  return told[0] as Places;
}

/**
 * A paper as it came from the compiler, with each link whose address is a number leading to the note of that number.
 * The file keeps its length, and so the table of where its parts begin. Throws a `TypeError` where there is no such
 * note.
 */
export function linkedNotes(pdf: Uint8Array, { notes }: Places): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const pages = pagesOf(text);
  const targets = new Map(
    notes.map(({ note, page, x, y }) => {
      const sheet = pages[page - 1];
      if (sheet === undefined)
        throw new TypeError(`message: "the file has no page ${page}, where note ${note} stands"`);
      const place = `${x.toFixed(2)} ${(sheetHeight - Math.max(0, y - above)).toFixed(2)}`;
      return [String(note), `/Dest [${sheet} /XYZ ${place} 0]`];
    }),
  );
  const linked = text.replaceAll(
    /\/A <<\s+\/Type \/Action\s+\/S \/URI\s+\/URI \((\d+)\)\s+>>/g,
    (action: string, note: string) => {
      const target = targets.get(note);
      if (target === undefined) throw new TypeError(`message: "a mark leads to note-${note}, which is not there"`);
      return target.padEnd(action.length);
    },
  );
  return Buffer.from(linked, 'latin1');
}

/** How many pages a PDF made here has; 0 for anything else. */
export function pagesIn(pdf: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(pdf.subarray(0, headBytes));
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(head)?.[1] ?? 0);
}

/** The typesetter writes the tree of pages first. */
const headBytes = 512;

/** How the file calls each of its pages: `22 0 R`. */
function pagesOf(pdf: string): string[] {
  const [, kids = ''] = /\/Type \/Pages\s+\/Count \d+\s+\/Kids \[([^\]]*)\]/.exec(pdf) ?? [];
  return kids.match(/\d+ \d+ R/g) ?? [];
}
