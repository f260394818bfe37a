import type { Node, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { didYouMean } from '../basics/suggest.ts';
import type { Position, Problem } from '../basics/problem.ts';
import { components } from '../schema/components.ts';
import type { Body } from '../schema/record.ts';

/** What a body is read with. Pages that go through @astrojs/mdx use the same list. */
export const remarkPlugins = [remarkGfm];

/** Changes whenever a body would be read differently, so that no stale tree is taken from the cache. */
export const grammarVersion = 'gfm-4 mdx-3 v2';

/** A fault of a body, its place counted from the body's own first line. */
export type BodyFault = Omit<Problem, 'file' | 'severity'>;

export interface ParsedBody {
  readonly body: Omit<Body, 'line'>;
  readonly faults: readonly BodyFault[];
}

const processor = unified().use(remarkParse).use(remarkPlugins).use(remarkMdx).freeze();

/** Reads a body. Never throws: what is no MDX, or is code, comes back as faults. */
export function parseBody(text: string): ParsedBody {
  let tree: Root;
  try {
    tree = processor.parse(text);
  } catch (error) {
    return { body: { tree: { type: 'root', children: [] }, components: [] }, faults: [brokenBody(error)] };
  }
  const faults: BodyFault[] = [];
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'mdxjsEsm') faults.push(code(node, node.value));
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') faults.push(code(node, `{${node.value}}`));
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name !== null) used.add(node.name);
      faults.push(...componentFaults(node));
    }
  });
  slim(tree);
  return { body: { tree, components: [...used].sort() }, faults };
}

function brokenBody(error: unknown): BodyFault {
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

function inEditorsWords(reason: string): { what: string; todo: string } {
  if (reason.startsWith('Could not parse import/exports'))
    return { what: "a line that begins with 'import' or 'export' is read as code", todo: 'begin it with another word' };
  if (reason.startsWith('Could not parse expression'))
    return { what: 'what stands in braces is read as code', todo: 'for a brace that belongs to the text write \\{' };
  if (reason.startsWith('Expected a closing tag')) return { what: reason, todo: 'close it: end a tag that holds nothing with />' };
  // The parser's own advice is to write a comment as an expression, which a body can't hold either.
  return { what: reason.replace(/ \(note: .*\)$/, ''), todo: 'if the sign belongs to the text, write a backslash before it' };
}

function positionOf(node: Node): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function code(node: Node, found: string): BodyFault {
  const start = found.trim().split(/\s+/).slice(0, 4).join(' ');
  return {
    ...positionOf(node),
    code: 'body-code',
    what: `'${start}' is code, and a body is data`,
    todo: 'write the text itself; for a brace that belongs to the text write \\{',
  };
}

function componentFaults(node: MdxJsxFlowElement | MdxJsxTextElement): BodyFault[] {
  const place = positionOf(node);
  const known = node.name !== null && Object.hasOwn(components, node.name) ? components[node.name] : undefined;
  if (!known) {
    const names = Object.keys(components);
    const what = node.name === null ? 'an element without a name' : `'<${node.name}>' is no component`;
    return [{ ...place, code: 'unknown-component', what, todo: didYouMean(node.name ?? '', names, `known: ${names.join(', ')}`) }];
  }
  return node.attributes.flatMap((attribute): BodyFault[] => {
    if (attribute.type === 'mdxJsxExpressionAttribute' || (typeof attribute.value === 'object' && attribute.value !== null))
      return [code(node, `<${node.name} {…}>`)];
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
  visit(tree, (node) => {
    if (node.position) {
      const { line, column } = node.position.start;
      node.position = { start: { line, column }, end: { line, column } };
    }
    delete node.data;
  });
}
