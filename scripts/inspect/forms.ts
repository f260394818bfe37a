import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { forms } from '../../src/briefing/forms/index.ts';
import type { BuiltSite, Finding } from './inspection.ts';

/** How a file of each packed sort begins; text has no beginning of its own. */
const beginnings: Readonly<Record<string, string>> = { pdf: '%PDF-', docx: 'PK\x03\x04' };

/** Forms that a briefing should have and that are not there, are empty, or are not what their name says. */
export async function missingForms({ folder, files, ledgers }: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const { id } of ledgers)
    for (const { suffix } of forms) {
      const file = `briefings/${id}/${id}${suffix}`;
      const bytes = files.includes(file) ? await readFile(join(folder, file)) : Buffer.alloc(0);
      const beginning = beginnings[suffix.split('.').at(-1) ?? ''] ?? '';
      if (bytes.length === 0 || !bytes.toString('latin1', 0, beginning.length).startsWith(beginning)) found.push(file);
    }
  return { what: 'forms missing or empty', found };
}

/** One-page briefings whose PDF has more than one page. */
export async function overOnePage({ folder, files }: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const file of files.filter((name) => name.endsWith('-one-page.pdf'))) {
    const { numPages } = await getDocumentProxy(new Uint8Array(await readFile(join(folder, file))));
    if (numPages !== 1) found.push(`${file}: ${numPages} pages`);
  }
  return { what: 'one-page briefings over one page', found };
}
