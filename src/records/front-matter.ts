import {
  Composer,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Document,
  type ParsedNode,
  type Tags,
  type YAMLMap,
} from 'yaml';
import type { ProblemCode } from '../basics/problem-codes.ts';
import type { Position } from '../basics/problem.ts';
import type { Path } from '../schema/record.ts';
import { readOtherwise, type Leaf } from './as-typed.ts';
import { fileLimits } from './file-limits.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { plainFaults } from './yaml-faults.ts';
import { lexYaml, type Lexed } from './yaml-lexemes.ts';
import type { OffsetFault } from './yaml-words.ts';

/** A file cut in two, with the line of the file at which each part begins, counted from 1. */
export interface Parts {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Cuts a record at the line of three hyphens that ends its front matter. Undefined if it has no front matter. */
export function splitFile(text: string): Parts | undefined {
  const start = /^---[ \t]*\r?\n/.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const closing = /^---[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (!end) return undefined;
  const front = text.slice(0, end.index + end[0].length);
  const bodyLine = front.split('\n').length + (front.endsWith('\n') ? 0 : 1);
  return { yaml: text.slice(start, end.index), yamlLine: 2, body: text.slice(front.length), bodyLine };
}

/** A fault of the YAML itself, at its place in the file, in an editor's words. */
interface YamlFault extends Position {
  readonly code: ProblemCode;
  readonly what: string;
  readonly todo: string;
}

/** YAML with the place of every value. */
export interface YamlSource {
  /** Undefined where there are faults. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Whether letters may have been written in other letters: with a backslash. */
  readonly hasEscapes: boolean;
  /** Where something else was read than was typed. `isWords` knows the fields that hold words of any kind. */
  readonly readOtherwise: (isWords: (path: Path) => boolean) => YamlFault[];
  /** Where the value at `path` stands, or the nearest value around it. */
  readonly positionOf: (path: Path) => Position;
  /** Where the key at the end of `path` stands; the value's place where there is no such key. */
  readonly keyPositionOf: (path: Path) => Position;
  /** A word or number without quotes as it was typed: `~`, `1.50`. Undefined for any other value. */
  readonly typedAt: (path: Path) => string | undefined;
}

/** Reads YAML that begins at line `firstLine` of its file. Never throws: faults come back as data. */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const value = readPlainYaml(text);
  if (value === undefined) return readClosely(text, firstLine);
  // Where something stands is asked for only of what somebody has something to say.
  let whole: YamlSource | undefined;
  const closely = (): YamlSource => (whole ??= readClosely(text, firstLine));
  return {
    value,
    faults: [],
    hasEscapes: false,
    readOtherwise: () => [],
    positionOf: (path) => closely().positionOf(path),
    keyPositionOf: (path) => closely().keyPositionOf(path),
    typedAt: (path) => closely().typedAt(path),
  };
}

/** Reads YAML piece by piece, as it must be read where it is not all plain. */
export function readClosely(text: string, firstLine: number): YamlSource {
  const lineCounter = new LineCounter();
  const lexed = lexYaml(text, lineCounter.addNewLine);
  const toPosition = positionsIn(lineCounter, text.length, firstLine);
  const toFault = (code: ProblemCode, { offset, what, todo }: OffsetFault): YamlFault => ({
    ...toPosition(offset),
    code,
    what,
    todo,
  });

  const { document, faults: broken } = compose(lexed, text);
  const values = new Values();
  const value = document?.contents ? values.read(document.contents, []) : undefined;
  const bounds = [boundFault(lexed), values.tooMany].flatMap((found) => (found ? [found] : []));
  const faults = [
    ...bounds.map(({ code, ...found }) => toFault(code, found)),
    ...[...broken, ...values.faults].map((found) => toFault('yaml-broken', found)),
  ];
  return {
    value: faults.length === 0 ? value : undefined,
    faults,
    hasEscapes: text.includes('\\'),
    readOtherwise: (isWords) =>
      readOtherwise({ lexemes: lexed.lexemes, leaves: values.leaves, bare: values.bare }, isWords).map((found) =>
        toFault('needs-quotes', found),
      ),
    ...finding(new Places(document?.contents ?? null), toPosition),
  };
}

/** From offsets to places in the file. */
function positionsIn(lines: LineCounter, length: number, firstLine: number): (offset: number) => Position {
  return (offset) => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), length));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
}

/** A record keeps these for good: made apart, they keep nothing else of what was read. */
function finding(
  places: Places,
  toPosition: (offset: number) => Position,
): Pick<YamlSource, 'positionOf' | 'keyPositionOf' | 'typedAt'> {
  return {
    positionOf: (path) => toPosition(places.of(path).node),
    keyPositionOf: (path) => {
      const { node, key } = places.of(path);
      return toPosition(key ?? node);
    },
    typedAt: (path) => places.of(path).typed,
  };
}

type BoundFault = OffsetFault & { readonly code: 'too-deep' | 'too-many' };

function boundFault({ beyond }: Lexed): BoundFault | undefined {
  if (beyond?.bound === 'deep')
    return {
      offset: beyond.offset,
      code: 'too-deep',
      what: `more than ${fileLimits.yamlDepth} lists and groups of fields stand inside one another here`,
      todo: 'put words that hold brackets in quotes',
    };
  const limit = fileLimits.yamlLexemes.toLocaleString('en');
  return (
    beyond && {
      offset: beyond.offset,
      code: 'too-many',
      what: `more than ${limit} words and signs stand before this one`,
      todo: 'cut the record into several',
    }
  );
}

/**
 * YAML's own numbers without those that an editor would hardly mean as such, and that could not be printed as they were
 * typed: `007`, `1e3`, `0x1F`, `.inf`, seventeen digits. They are words.
 */
const plainNumbers = (tags: Tags): Tags =>
  tags.flatMap((tag): Tags => {
    if (typeof tag === 'string' || tag.collection !== undefined || !/:(?:int|float)$/.test(tag.tag)) return [tag];
    if (tag.format !== undefined || tag.test?.test('.nan') === true) return [];
    return [
      {
        ...tag,
        test: tag.tag.endsWith(':int') ? /^[-+]?(?:0|[1-9]\d{0,14})$/ : /^[-+]?(?=[\d.]{1,16}$)(?:0|[1-9]\d*)?\.\d+$/,
      },
    ];
  });

function compose(
  { tokens, lexemes, beyond }: Lexed,
  text: string,
): { document: Document.Parsed | undefined; faults: readonly OffsetFault[] } {
  if (beyond) return { document: undefined, faults: [] };
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    customTags: plainNumbers,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const [document, second] = composer.compose(tokens, true, text.length);
  const errors = document?.errors ?? [];
  const faults = plainFaults(errors, lexemes, text);
  if (faults.length === 0 && second) {
    const offset = second.range[0];
    return {
      document,
      faults: [
        {
          offset,
          what: 'three hyphens or three full stops at the beginning of a line end the fields',
          todo: 'take the line out; in words indent it',
        },
      ],
    };
  }
  return { document: faults.length === 0 ? document : undefined, faults };
}

/** Turns nodes into plain values, and tells what only shows then. A loop in the document ends here. */
class Values {
  readonly leaves = new Map<number, Leaf>();
  readonly bare: { offset: number; name: string }[] = [];
  readonly faults: OffsetFault[] = [];
  tooMany: BoundFault | undefined;
  readonly #named = new Map<string, { value: unknown; size: number }>();
  #size = 0;

  read(node: ParsedNode, path: Path): unknown {
    const before = this.#size;
    const value = this.#valueOf(node, path);
    if (!isAlias(node) && node.anchor !== undefined) this.#named.set(node.anchor, { value, size: this.#size - before });
    return value;
  }

  #valueOf(node: ParsedNode, path: Path): unknown {
    this.#grow(1, node);
    if (isScalar(node)) {
      this.leaves.set(node.range[0], { path, isName: false });
      return node.value;
    }
    if (isAlias(node)) return this.#named.get(this.#aliasOf(node, path))?.value;
    if (isSeq(node)) return node.items.map((item, index) => this.read(item, [...path, index]));
    return this.#group(node, path);
  }

  #aliasOf(node: { source: string; range: readonly [number, number, number] }, path: Path): string {
    this.leaves.set(node.range[0], { path, isName: false });
    const named = this.#named.get(node.source);
    if (named) this.#grow(named.size, node);
    else
      this.faults.push({
        offset: node.range[0],
        what: `'*${node.source}' names a value that is not whole before it`,
        todo: 'write the value itself, or put the words in quotes',
      });
    return node.source;
  }

  #group(node: YAMLMap.Parsed, path: Path): Record<string, unknown> {
    const fields = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const offset = key.range[0];
      const name = isScalar(key) ? nameOf(key) : undefined;
      if (name === undefined) {
        this.faults.push({ offset, what: 'the name of this field is no word', todo: 'put it in quotes' });
        continue;
      }
      if (fields.has(name))
        this.faults.push({ offset, what: 'this field stands here twice', todo: 'take one of the two out' });
      const inside = [...path, name];
      this.leaves.set(offset, { path: inside, isName: true });
      if (value === null && node.flow === true) this.bare.push({ offset, name });
      fields.set(name, value === null ? null : this.read(value, inside));
    }
    return Object.fromEntries(fields);
  }

  #grow(size: number, { range }: { range: readonly [number, number, number] }): void {
    this.#size += size;
    if (this.#size <= fileLimits.yamlValues) return;
    const limit = fileLimits.yamlValues.toLocaleString('en');
    this.tooMany ??= {
      offset: range[0],
      code: 'too-many',
      what: `more than ${limit} values stand before this one, those that words with * stand for included`,
      todo: 'cut the record into several',
    };
  }
}

/** The name of a field as it was typed; undefined where YAML reads no word and no number there. */
function nameOf({ value, source }: { value: unknown; source?: string }): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return source;
  return typeof value === 'string' ? value : undefined;
}

interface Place {
  /** Offsets. */
  readonly node: number;
  readonly key: number | undefined;
  readonly typed: string | undefined;
}

/** Finds values by their path, each group's fields looked through once. */
class Places {
  readonly #root: ParsedNode | null;
  readonly #fields = new WeakMap<YAMLMap, Map<string, YAMLMap.Parsed['items'][number]>>();

  constructor(root: ParsedNode | null) {
    this.#root = root;
  }

  /** The value at `path` and its key, as deep as the path leads. */
  of(path: Path): Place {
    let current: unknown = this.#root;
    let node = this.#root?.range[0] ?? 0;
    let key: number | undefined;
    for (const step of path) {
      if (isMap(current)) {
        const pair = this.#pairOf(current, String(step));
        if (!pair) return { node, key: undefined, typed: undefined };
        key = pair.key.range[0];
        current = pair.value;
      } else if (isSeq(current) && typeof step === 'number') {
        key = undefined;
        current = current.items[step];
      } else return { node, key: undefined, typed: undefined };
      node = offsetOf(current) ?? key ?? node;
    }
    return { node, key, typed: isScalar(current) && current.type === 'PLAIN' ? current.source : undefined };
  }

  #pairOf(map: YAMLMap, name: string): YAMLMap.Parsed['items'][number] | undefined {
    const known = this.#fields.get(map);
    if (known) return known.get(name);
    const fields = new Map<string, YAMLMap.Parsed['items'][number]>();
    // Of a field that stands there twice the first is the one that is right.
    for (const pair of map.items as YAMLMap.Parsed['items']) {
      const own = isPair(pair) && isScalar(pair.key) ? nameOf(pair.key) : undefined;
      if (own !== undefined && !fields.has(own)) fields.set(own, pair);
    }
    this.#fields.set(map, fields);
    return fields.get(name);
  }
}

function offsetOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;
}
