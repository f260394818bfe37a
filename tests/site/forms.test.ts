import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { readBuilt } from '../../scripts/inspect/inspection.ts';
import { textsIn } from '../../scripts/inspect/readable.ts';
import type { Ledger } from '../../src/briefing/document/ledger.ts';
import { forms } from '../../src/briefing/forms/index.ts';
import { firstMissing, squeezed } from '../support/texts.ts';

const site = inject('atRoot');
const { papers, files } = await readBuilt(site.folder);

/** What a form says, the addresses that its links lead to left out. */
async function textOfForm(file: string): Promise<string> {
  const bytes = await readFile(join(site.folder, file));
  if (file.endsWith('.pdf')) return (await extractText(new Uint8Array(bytes), { mergePages: true })).text;
  if (file.endsWith('.docx'))
    return (textsIn(bytes).find((text) => text.includes('<w:body>')) ?? '')
      .replace(/<w:instrText\b[^>]*>[^<]*<\/w:instrText>/g, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  return bytes.toString('utf8').replace(/\s<https?:[^>]*>/g, '');
}

const sentencesOf = (ledger: Ledger, length: 'full' | 'one-page'): string[] =>
  (length === 'full' ? ledger.sentences : ledger.onePage).map(({ text }) => text);

/** How a paper may be cited, in the formats of other programs. */
const citationSuffixes = ['.csl.json', '.bib', '.ris'];

it('there are papers to look at, and no file beside them that nobody asked for', () => {
  expect(papers.length).toBeGreaterThan(2);
  const expected = papers.flatMap(({ address, ledger: { id } }) =>
    [
      'index.html',
      'ledger.json',
      'one-page/index.html',
      ...[...forms.map(({ suffix }) => suffix), ...citationSuffixes].map((suffix) => `${id}${suffix}`),
    ].map((file) => `${address}${file}`),
  );
  const beside = files.filter((file) => papers.some(({ address }) => file.startsWith(address)));
  expect(beside.sort()).toEqual(expected.sort());
});

describe.each(
  papers.flatMap(({ address, ledger }) =>
    forms.map((form) => ({ ledger, form, file: `${address}${ledger.id}${form.suffix}` })),
  ),
)('$file', ({ ledger, form, file }) => {
  it('holds every sentence of the ledger, in its order', async () => {
    const text = squeezed(await textOfForm(file), file.endsWith('.md'));
    expect(firstMissing(text, sentencesOf(ledger, form.length))).toBeUndefined();
  });
});

describe.each(files.filter((file) => file.endsWith('.pdf')))('%s', (file) => {
  it('is tagged for those who listen, names its language, and holds its fonts', async () => {
    const bytes = await readFile(join(site.folder, file));
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await (await pdf.getPage(1)).getStructTree()).children.length).toBeGreaterThan(0);
    const packed = textsIn(bytes).join('\n');
    expect(packed).toMatch(/\/Lang ?\(en/);
    expect(packed.match(/\/FontFile[23]?/g)?.length).toBeGreaterThan(0);
  });

  it('has the pages it may have', async () => {
    const { numPages } = await getDocumentProxy(new Uint8Array(await readFile(join(site.folder, file))));
    expect(numPages).toBeGreaterThan(0);
    if (file.endsWith('-one-page.pdf')) expect(numPages).toBe(1);
  });
});
