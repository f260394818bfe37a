import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';

/**
 * Everything that can be read in a file, in small letters: its bytes as text, and what lies packed in them, as deep as
 * it goes: gzip, the files of a zip (Word is one), the streams of a PDF and the words on its pages. Whatever else it
 * is, its bytes are read as they are.
 */
export async function readable(bytes: Buffer): Promise<string> {
  const pages = isPdf(bytes) ? [await pdfWords(bytes)] : [];
  return [...textsIn(bytes), ...pages].join('\n').toLowerCase();
}

/** A file as text, and every file packed in it as text. */
export function textsIn(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  // A text of two bytes a letter has nothing but zeros between them.
  const wide = bytes.includes(0) ? [text.replaceAll('\0', '')] : [];
  return [text, ...wide, ...packed(bytes).flatMap(textsIn)];
}

function packed(bytes: Buffer): Buffer[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') return zipped(bytes);
  return isPdf(bytes) ? streams(bytes) : [];
}

/** The files of a zip, by its directory, which lies at the end; each name is read along. */
function zipped(bytes: Buffer): Buffer[] {
  const files: Buffer[] = [];
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let entry = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, size, local] = [
      bytes.readUInt16LE(entry + 10),
      bytes.readUInt32LE(entry + 20),
      bytes.readUInt32LE(entry + 42),
    ];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(entry + offset)) as [
      number,
      number,
      number,
    ];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    files.push(bytes.subarray(entry + 46, entry + 46 + name), method === 0 ? content : inflateRawSync(content));
    entry += 46 + name + extra + comment;
  }
  return files;
}

function isPdf(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 5) === '%PDF-';
}

/** The streams of a PDF that are deflated; what else it holds is read as it is. */
function streams(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (const { index, 0: opening } of bytes.toString('latin1').matchAll(/\bstream\r?\n/g)) {
    const start = index + opening.length;
    try {
      found.push(inflateSync(bytes.subarray(start, bytes.indexOf('endstream', start, 'latin1'))));
    } catch {
      continue;
    }
  }
  return found;
}

/** What the pages of a PDF say: their streams name glyphs, not letters. */
async function pdfWords(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  // A word that was broken over two lines is read whole too.
  return `${text}\n${text.replace(/[-\u00ad]\s+/g, '')}`;
}
