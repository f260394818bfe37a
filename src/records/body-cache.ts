import { DigestCache } from './cache.ts';
import { grammarVersion, parseBody, type ParsedBody } from './markdown.ts';

/** Reads bodies, each text once: trees are kept on disk. An entry that can't be read is made again. */
export class BodyCache {
  readonly #cache: DigestCache;
  readonly #keep: boolean;

  /** With `keep` false it reads what was kept and writes nothing. */
  constructor(folder: string, keep = true) {
    this.#cache = new DigestCache(folder);
    this.#keep = keep;
  }

  parse(text: string): ParsedBody {
    if (text.trim() === '') return { body: { tree: { type: 'root', children: [] }, components: [] }, faults: [] };
    const key = `${grammarVersion}\0${text}`;
    const known = this.#read(key);
    if (known) return known;
    const parsed = parseBody(text);
    if (this.#keep) this.#cache.write(key, JSON.stringify(parsed));
    return parsed;
  }

  #read(key: string): ParsedBody | undefined {
    const bytes = this.#cache.read(key);
    if (!bytes) return undefined;
    try {
      return JSON.parse(Buffer.from(bytes).toString('utf8')) as ParsedBody;
    } catch {
      return undefined;
    }
  }
}
