import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Position } from '../basics/problem.ts';
import type { Path } from '../schema/record.ts';

/** A file cut in two, with the line of the file at which each part begins, counted from 1. */
export interface Parts {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Cuts a record at the line of three hyphens that ends its front matter. Undefined if it has no front matter. */
export function splitFile(text: string): Parts | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (!match || match.index !== 0) return undefined;
  const yaml = match[1] ?? '';
  const bodyLine = countLines(match[0]) + (match[0].endsWith('\n') ? 0 : 1);
  return { yaml, yamlLine: 2, body: text.slice(match[0].length), bodyLine };
}

function countLines(text: string): number {
  return text.split('\n').length;
}

/** A fault of the YAML itself, at its place in the file. */
export interface YamlFault extends Position {
  /** As `yaml` names it; `ALIAS` for what shows only when values are read. */
  readonly code: string;
  readonly message: string;
}

/** YAML with the place of every value. */
export interface YamlSource {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Where the value at `path` stands, or the nearest value around it. */
  readonly positionOf: (path: Path) => Position;
  /** Where the key at the end of `path` stands; the value's place where there is no such key. */
  readonly keyPositionOf: (path: Path) => Position;
}

/** Reads YAML that begins at line `firstLine` of its file. Never throws: faults come back as data. */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2' });
  const toPosition = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const faults = document.errors.map((error) => ({
    ...toPosition(error.pos[0]),
    code: error.code,
    message: error.message.replace(/\s+/g, ' ').replace(/[.:]$/, ''),
  }));
  return {
    value: faults.length === 0 ? toValue(document, faults, firstLine) : undefined,
    faults,
    positionOf: (path) => toPosition(descend(document.contents, path).node),
    keyPositionOf: (path) => {
      const { node, key } = descend(document.contents, path);
      return toPosition(key ?? node);
    },
  };
}

// An alias that leads nowhere, or far too many of them, shows only when the document is turned into values.
function toValue(document: ReturnType<typeof parseDocument>, faults: YamlFault[], line: number): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    faults.push({ line, column: 1, code: 'ALIAS', message: error instanceof Error ? error.message : 'cannot be read' });
    return undefined;
  }
}

/** The offsets of the value at `path` and of its key, as deep as the path leads. */
function descend(root: Node | null, path: Path): { node: number; key: number | undefined } {
  let current: unknown = root;
  let node = root?.range?.[0] ?? 0;
  let key: number | undefined;
  for (const step of path) {
    if (isMap(current)) {
      const pair = current.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return { node, key: undefined };
      key = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      current = pair.value;
    } else if (isSeq(current) && typeof step === 'number') {
      key = undefined;
      current = current.items[step];
    } else return { node, key: undefined };
    node = offsetOf(current) ?? key ?? node;
  }
  return { node, key };
}

function offsetOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}
