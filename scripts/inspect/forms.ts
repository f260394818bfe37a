import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { forms } from '../../src/briefing/forms/index.ts';
import { idOf, type BuiltSite, type Finding } from './inspection.ts';

/** How a file of each packed sort begins; text has no beginning of its own. */
const beginnings: Readonly<Record<string, string>> = { pdf: '%PDF-', docx: 'PK\x03\x04' };

/** Forms that a paper should have and that are not there, are empty, or are not what their name says. */
export async function missingForms({ folder, files, papers }: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const paper of papers)
    for (const { suffix } of forms) {
      const file = `${paper.address}${idOf(paper)}${suffix}`;
      const bytes = files.includes(file) ? await readFile(join(folder, file)) : Buffer.alloc(0);
      const beginning = beginnings[suffix.split('.').at(-1) ?? ''] ?? '';
      if (bytes.length === 0 || !bytes.toString('latin1', 0, beginning.length).startsWith(beginning)) found.push(file);
    }
  return { what: 'forms missing or empty', found };
}

/** One-page papers whose PDF has more than one page. */
export async function overOnePage({ folder, files }: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const file of files.filter((name) => name.endsWith('-one-page.pdf'))) {
    const { numPages } = await getDocumentProxy(new Uint8Array(await readFile(join(folder, file))));
    if (numPages !== 1) found.push(`${file}: ${numPages} pages`);
  }
  return { what: 'one-page papers over one page', found };
}

/** As much of a sheet may stay blank though there is more to tell. */
const mostBlank = 0.1;

/** One-page PDFs that leave more of their sheet blank than they may, though the full paper has more to tell. */
export async function tooBlank({ folder, files, papers }: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const paper of papers) {
    const { sentences, onePage } = paper.ledger;
    const file = `${paper.address}${idOf(paper)}-one-page.pdf`;
    if (onePage.length >= sentences.length || !files.includes(file)) continue;
    const blank = await blankPart(await readFile(join(folder, file)));
    if (blank > mostBlank) found.push(`${file}: ${Math.round(blank * 100)} % blank`);
  }
  return { what: 'one-page papers more than a tenth blank while the full paper has more', found };
}

/** The room between the text and the line at the foot of a sheet, in points: 8 mm. */
const footRoom = 22.7;

/**
 * Which part of the first sheet of a PDF stays blank below its text: of the room from its first line down to the line
 * that stands at the foot of every sheet.
 */
export async function blankPart(pdf: Buffer): Promise<number> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { items } = await (await document.getPage(1)).getTextContent();
  const heights = items
    .flatMap((item) => ('transform' in item && item.str.trim() !== '' ? [Number(item.transform[5])] : []))
    .sort((a, b) => a - b);
  const [foot = 0] = heights;
  const top = heights.at(-1) ?? 0;
  // What stands at the foot is one line, give or take the heights of its signs.
  const lowest = heights.find((height) => height > foot + 4) ?? top;
  const room = top - foot - footRoom;
  return room <= 0 ? 1 : Math.max(0, (lowest - foot - footRoom) / room);
}
