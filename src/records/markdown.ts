import type { Node, Root } from 'mdast';
import type { MdxjsEsm, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { eachNode } from '../basics/tree.ts';
import { VFileMessage } from 'vfile-message';
import type { Position, Problem } from '../basics/problem.ts';
import { didYouMean } from '../basics/suggest.ts';
import { components } from '../schema/components.ts';
import type { Body } from '../schema/record.ts';
import { beyondBounds, tooDeep } from './body-bounds.ts';
import { signsReadAsMarkup } from './body-signs.ts';
import { noCode } from './no-code.ts';
import { readPlainBody } from './plain-body.ts';

/** What a body is read with; @astrojs/mdx uses the same list for its pages. One `~` is a sign like any other: "5~6". */
export const remarkPlugins: [[typeof remarkGfm, { singleTilde: boolean }]] = [[remarkGfm, { singleTilde: false }]];

/** A fault of a body, its place counted from the body's own first line. */
export type BodyFault = Omit<Problem, 'file' | 'severity'>;

export interface ParsedBody {
  readonly body: Omit<Body, 'line'>;
  readonly faults: readonly BodyFault[];
}

const processor = unified().use(remarkParse).use(remarkPlugins).use(remarkMdx, { acorn: noCode }).freeze();

/** Reads a body. Never throws: what is no MDX, is code, or passes the bounds of a body comes back as faults. */
export function parseBody(text: string): ParsedBody {
  const beyond = beyondBounds(text);
  if (beyond) return unread(beyond);
  const body = readPlainBody(text);
  return body ? { body, faults: [] } : parseClosely(text);
}

/** Reads a body sign by sign, as it must be read where it is not all plain. */
export function parseClosely(text: string): ParsedBody {
  let tree: Root;
  try {
    tree = processor.parse(text);
  } catch (error) {
    return unread(brokenBody(error));
  }
  const deep = tooDeep(tree);
  return deep ? unread(deep) : readTree(tree, text);
}

/** What comes of a body that cannot be read. */
function unread(fault: BodyFault): ParsedBody {
  return { body: { tree: { type: 'root', children: [] }, components: [] }, faults: [fault] };
}

function readTree(tree: Root, text: string): ParsedBody {
  const faults = signsReadAsMarkup(tree, text);
  const used = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'mdxjsEsm') faults.push(moduleCode(node));
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      faults.push(
        code(node, `{${node.value}}`, 'write the text itself; for a brace that belongs to the text write \\{'),
      );
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name !== null) used.add(node.name);
      faults.push(...componentFaults(node));
    }
  });
  slim(tree);
  return { body: { tree, components: [...used].sort() }, faults };
}

function brokenBody(error: unknown): BodyFault {
  // What the bounds let through is far from this; a stack may be smaller elsewhere.
  if (error instanceof RangeError)
    return {
      line: 1,
      column: 1,
      code: 'too-deep',
      what: 'too many elements stand inside one another in this body',
      todo: 'set lists, quotes and emphasis beside one another',
    };
  const reason = (error instanceof VFileMessage ? error.reason : String(error)).replace(/\s+/g, ' ').replace(/\.$/, '');
  // Of a tag that is never closed the parser tells the place within its words only: "(2:1-2:14)".
  const [, inside, line, column] = / \(((\d+):(\d+)(?:-\d+:\d+)?)\)/.exec(reason) ?? [];
  const told = error instanceof VFileMessage ? error : undefined;
  return {
    line: told?.line ?? Number(line ?? 1),
    column: told?.column ?? Number(column ?? 1),
    code: 'body-broken',
    ...inEditorsWords(reason.replace(` (${inside})`, '')),
  };
}

/** What editors run into most, by how the parser's words begin; `{}` stands for what the pattern found in brackets. */
const parserWords: readonly (readonly [begins: RegExp, what: string, todo: string])[] = [
  [
    /^Unexpected end of file in expression/,
    'a brace is opened and never closed',
    'for a brace that belongs to the text write \\{',
  ],
  [
    /^Unexpected character `!` .* before name/,
    "'<!' begins no component",
    'take a comment out; for a sign that belongs to the text write \\<',
  ],
  [
    /^Unexpected character `(.)` .* before name/,
    "'<{}' begins no component",
    'for a sign that belongs to the text write \\<',
  ],
  [/^(Expected a closing tag for `<.*?>`)/, '{}', 'close it: a tag that holds nothing ends with />'],
];

function inEditorsWords(reason: string): { what: string; todo: string } {
  for (const [begins, what, todo] of parserWords) {
    const found = begins.exec(reason);
    if (found) return { what: what.replace('{}', () => found[1] ?? ''), todo };
  }
  return { what: reason, todo: 'if the sign belongs to the text, write a backslash before it' };
}

function positionOf(node: Node): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function code(node: Node, found: string, todo: string): BodyFault {
  const start = found.trim().split(/\s+/).slice(0, 4).join(' ');
  return {
    ...positionOf(node),
    code: 'body-code',
    what: `'${start}' is code, and a body is data`,
    todo,
  };
}

function moduleCode(node: MdxjsEsm): BodyFault {
  if (/['"={}();*]/.test(node.value)) return code(node, node.value, 'take it out');
  return {
    ...positionOf(node),
    code: 'body-code',
    what: "a paragraph that begins with 'import' or 'export' is read as code",
    todo: 'begin it with another word',
  };
}

function componentFaults(node: MdxJsxFlowElement | MdxJsxTextElement): BodyFault[] {
  const place = positionOf(node);
  const known = node.name !== null && Object.hasOwn(components, node.name) ? components[node.name] : undefined;
  if (!known) {
    const names = Object.keys(components);
    const what = node.name === null ? 'an element without a name' : `'<${node.name}>' is no component`;
    return [
      {
        ...place,
        code: 'unknown-component',
        what,
        todo: didYouMean(node.name ?? '', names, `known: ${names.join(', ')}`),
      },
    ];
  }
  return node.attributes.flatMap((attribute): BodyFault[] => {
    if (
      attribute.type === 'mdxJsxExpressionAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null)
    )
      return [code(node, `<${node.name} {…}>`, `write its properties in quotes: ${known.example}`)];
    if (known.properties.includes(attribute.name)) return [];
    return [
      {
        ...place,
        code: 'unknown-component',
        what: `'<${node.name}>' has no property '${attribute.name}'`,
        todo: didYouMean(attribute.name, known.properties, `write ${known.example}`),
      },
    ];
  });
}

/** Drops what no reader of the tree needs (ends of nodes, estrees), which halves the cache. */
function slim(tree: Root): void {
  eachNode(tree, (node) => {
    if (node.position) {
      const { line, column } = node.position.start;
      node.position = { start: { line, column }, end: { line, column } };
    }
    delete node.data;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const attribute of node.attributes) delete attribute.position;
  });
}
