import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { oneLine } from '../../src/basics/characters.ts';
import { paragraphsOf } from '../../src/basics/paragraphs.ts';
import { PlainError } from '../lib/system-errors.ts';
import { htmlDocument } from './html.ts';
import { markdownDocument } from './markdown.ts';
import { pdfParagraphs } from './pdf.ts';
import { wordParagraphs } from './word.ts';

/** A document as text, with what it says of itself beside its text. */
export interface ReadDocument {
  readonly paragraphs: readonly string[];
  readonly title?: string;
  readonly publisher?: string;
  /** YYYY-MM-DD */
  readonly published?: string;
  /** BCP 47 */
  readonly language?: string;
  /** Where it says that it comes from. */
  readonly url?: string;
}

/** The sorts of files that can be read. */
const documentSorts = ['txt', 'md', 'html', 'pdf', 'docx'] as const;

type DocumentSort = (typeof documentSorts)[number];

/** The largest document that is read, in bytes. */
export const largestDocument = 64 * 1024 * 1024;

/** Reads a document from a file by the end of its name. Throws a `PlainError` where it cannot be read. */
export async function readDocumentFile(path: string): Promise<ReadDocument> {
  const { size } = await stat(path);
  if (size > largestDocument) throw tooLarge(path);
  return documentFrom(await readFile(path), sortOf(extname(path).slice(1).toLowerCase()), path);
}

/** Reads a document from its bytes. `named` is what messages call it. */
export async function documentFrom(bytes: Uint8Array, sort: DocumentSort, named: string): Promise<ReadDocument> {
  const read = await readAs(bytes, sort, named);
  if (read.paragraphs.length === 0)
    throw new PlainError(
      `${oneLine(named)} holds no text that can be read: a scanned page must be recognised first, into .txt`,
    );
  return read;
}

function tooLarge(path: string): PlainError {
  const most = largestDocument / 1024 / 1024;
  return new PlainError(`${oneLine(path)} is larger than ${most} MiB: name a part of it`);
}

async function readAs(bytes: Uint8Array, sort: DocumentSort, named: string): Promise<ReadDocument> {
  switch (sort) {
    case 'txt':
      return { paragraphs: paragraphsOf(textOf(bytes, named)) };
    case 'md':
      return markdownDocument(textOf(bytes, named));
    case 'html':
      return htmlDocument(textOf(bytes, named));
    case 'pdf':
      return { paragraphs: await orPlain(pdfParagraphs(bytes), named, 'PDF') };
    case 'docx':
      return { paragraphs: await orPlain(wordParagraphs(bytes), named, 'Word file') };
  }
}

function sortOf(end: string): DocumentSort {
  if (end === 'htm' || end === 'xhtml') return 'html';
  if (end === 'markdown' || end === 'mdx') return 'md';
  return documentSorts.find((sort) => sort === end) ?? 'txt';
}

/** Libraries throw errors of their own on files that are none of theirs. */
async function orPlain<Result>(work: Promise<Result>, named: string, sort: string): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const why = error instanceof Error ? oneLine(error.message) : 'it is broken';
    throw new PlainError(`${oneLine(named)} is no ${sort} that can be read: ${why}`, error);
  }
}

function textOf(bytes: Uint8Array, named: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch (error) {
    // Old pages say so, or do not: what is no UTF-8 is nearly always this.
    if (/charset=["']?(?:iso-8859-1|windows-1252|latin1)/i.test(Buffer.from(bytes).toString('latin1').slice(0, 4096)))
      return new TextDecoder('windows-1252').decode(bytes).normalize('NFC');
    throw new PlainError(
      `${oneLine(named)} is not UTF-8 text: save it as UTF-8, or name a PDF, HTML or Word file`,
      error,
    );
  }
}
