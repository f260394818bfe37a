import mammoth from 'mammoth';
import { paragraphsOf } from '../../src/basics/paragraphs.ts';

/** The paragraphs of a Word file. */
export async function wordParagraphs(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return paragraphsOf(value.normalize('NFC')).map((line) => line.replace(/\s+/g, ' ').trim());
}
