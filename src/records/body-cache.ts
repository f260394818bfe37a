import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grammarVersion, parseBody, type ParsedBody } from './markdown.ts';

/**
 * Reads bodies, each text once: trees are kept under a digest of the text, on disk.
 * `folder` may be deleted at any time. An entry that can't be read is made again.
 */
export class BodyCache {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  parse(text: string): ParsedBody {
    if (text.trim() === '') return { body: { tree: { type: 'root', children: [] }, components: [] }, faults: [] };
    const digest = createHash('sha256').update(grammarVersion).update('\0').update(text).digest('hex');
    const folder = join(this.#folder, digest.slice(0, 2));
    const file = join(folder, `${digest.slice(2, 34)}.json`);
    const known = this.#read(file);
    if (known) return known;
    const parsed = parseBody(text);
    this.#write(folder, file, parsed);
    return parsed;
  }

  #read(file: string): ParsedBody | undefined {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as ParsedBody;
    } catch {
      return undefined;
    }
  }

  // A cache that can't be written costs time, never a build. The rename keeps a second run from reading half a file.
  #write(folder: string, file: string, parsed: ParsedBody): void {
    try {
      mkdirSync(folder, { recursive: true });
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(parsed));
      renameSync(draft, file);
    } catch {
      return;
    }
  }
}
