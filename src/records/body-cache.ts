import { DigestCache } from './cache.ts';
import { grammarVersion, parseBody, type ParsedBody } from './markdown.ts';

/** Reads bodies, each text once: trees are kept on disk. An entry that can't be read, or is no body, is made again. */
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
      const entry: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
      return isParsedBody(entry) ? entry : undefined;
    } catch {
      return undefined;
    }
  }
}

function isParsedBody(entry: unknown): entry is ParsedBody {
  if (!isObject(entry) || !isObject(entry['body']) || !Array.isArray(entry['faults'])) return false;
  const { tree, components } = entry['body'];
  return (
    isTree(tree) &&
    Array.isArray(components) &&
    components.every((name) => typeof name === 'string') &&
    entry['faults'].every(isFault)
  );
}

function isFault(fault: unknown): boolean {
  return (
    isObject(fault) &&
    ['line', 'column'].every((field) => Number.isInteger(fault[field])) &&
    ['code', 'what', 'todo'].every((field) => typeof fault[field] === 'string')
  );
}

/** Whether it is a root and every node below has what readers of a tree rely on. What was kept is never deep. */
function isTree(tree: unknown): boolean {
  return isObject(tree) && tree['type'] === 'root' && Array.isArray(tree['children']) && isNode(tree);
}

/** The fields without which a node of a type cannot be printed. */
const needed: Readonly<Record<string, readonly [field: string, type: string]>> = {
  text: ['value', 'string'],
  inlineCode: ['value', 'string'],
  code: ['value', 'string'],
  heading: ['depth', 'number'],
  link: ['url', 'string'],
  image: ['url', 'string'],
  definition: ['url', 'string'],
  mdxJsxTextElement: ['attributes', 'object'],
  mdxJsxFlowElement: ['attributes', 'object'],
};

function isNode(node: unknown): boolean {
  if (!isObject(node) || typeof node['type'] !== 'string') return false;
  const field = Object.hasOwn(needed, node['type']) ? needed[node['type']] : undefined;
  if (field && typeof node[field[0]] !== field[1]) return false;
  return node['children'] === undefined || (Array.isArray(node['children']) && node['children'].every(isNode));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
