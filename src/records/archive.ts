import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reads the archived texts in `folder`: `gazette-2024.txt` is the text of the source `gazette-2024`, its paragraphs are
 * its non-empty lines. Undefined if there is no such folder. Throws if a text is not UTF-8, naming the file.
 */
export async function readArchive(folder: string): Promise<Map<string, readonly string[]> | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return undefined;
  const texts = names.filter((name) => name.endsWith('.txt')).sort();
  return new Map(
    await Promise.all(texts.map(async (name): Promise<[string, string[]]> => [name.slice(0, -'.txt'.length), await readParagraphs(join(folder, name))])),
  );
}

async function readParagraphs(file: string): Promise<string[]> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  } catch {
    throw new Error(`${file} is not UTF-8: save it again with that encoding`);
  }
}
