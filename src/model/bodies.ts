import type { Definition, Node, PhrasingContent, RootContent, Root } from 'mdast';
import { eachNode } from '../basics/tree.ts';
import type { ProblemCode } from '../basics/problem-codes.ts';
import type { Fault, Problem } from '../basics/problem.ts';
import type { SourceRecord } from '../schema/record.ts';
import { perSite } from './memo.ts';

/** A reference to a statement within a body. `to` is undefined where it names none. */
export interface Cite {
  readonly to: string | undefined;
  readonly node: Node;
}

/** What rules and papers ask of a body, all in reading order. */
interface Parts {
  readonly cites: readonly Cite[];
  readonly blocks: readonly TextBlock[];
  readonly links: readonly BodyLink[];
}

/** A body is gone through once for all of it: to go through thousands of trees takes longer than to look at them. */
const partsOf = perSite((tree: Root): Parts => {
  const cites: Cite[] = [];
  const blocks: TextBlock[] = [];
  const links: (BodyLink & { readonly defined?: string })[] = [];
  const definitions = new Map<string, Definition>();
  eachNode(tree, (node, _, parent) => {
    // An address that was typed as plain text stands where its words do.
    const place = node.position || !parent ? node : parent;
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      if (node.name === 'Cite') cites.push({ to: citeTarget(node), node });
    } else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      blocks.push({ node, text: node.children.map(plainText).join('') });
    else if (node.type === 'code') blocks.push({ node, text: node.value });
    else if (node.type === 'link') links.push({ node, place, url: node.url, shows: false });
    else if (node.type === 'image') links.push({ node, place, url: node.url, shows: true });
    else if (node.type === 'imageReference')
      links.push({ node, place, url: '', shows: true, defined: node.identifier });
    else if (node.type === 'definition') {
      links.push({ node, place, url: node.url, shows: false });
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    }
  });
  return {
    cites,
    blocks,
    // Where a picture lies may be defined behind it.
    links: links.map(({ defined, ...link }) =>
      defined === undefined ? link : { ...link, url: definitions.get(defined)?.url ?? '' },
    ),
  };
});

/** The references of a body, in reading order. */
export function citesOf(tree: Root): readonly Cite[] {
  return partsOf(tree).cites;
}

/** The statement that a `<Cite to="…" />` names. */
export function citeTarget(node: {
  attributes: readonly { type: string; name?: string; value?: unknown }[];
}): string | undefined {
  const attribute = node.attributes.find((candidate) => candidate.name === 'to');
  return typeof attribute?.value === 'string' && attribute.value !== '' ? attribute.value : undefined;
}

/** A problem at a node of a record's body. */
export function bodyProblem(record: SourceRecord, node: Node, code: ProblemCode, fault: Fault): Problem {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return {
    code,
    severity: 'error',
    file: record.file,
    line: record.body.line + start.line - 1,
    column: start.column,
    ...fault,
  };
}

/** A run of text in a body that reads as one: a paragraph, a heading, a table's cell. */
export interface TextBlock {
  readonly node: Node;
  readonly text: string;
}

/** The text of a body block by block, without its references. */
export function textBlocks(tree: Root): readonly TextBlock[] {
  return partsOf(tree).blocks;
}

/** The links and pictures of a body, in reading order. */
export function linksOf(tree: Root): readonly BodyLink[] {
  return partsOf(tree).links;
}

/** An address in a body. */
export interface BodyLink {
  readonly node: Node;
  /** Where a problem with it is told. */
  readonly place: Node;
  readonly url: string;
  /** Whether a picture lies there, which is shown. */
  readonly shows: boolean;
}

/** Whether a body holds anything a reader would see. */
export function isEmptyBody(tree: Root): boolean {
  return tree.children.length === 0;
}

/** The text of a part of a body as a reader sees it. */
export function plainText(node: PhrasingContent | RootContent): string {
  if (node.type === 'break') return ' ';
  // Code in a body is a problem of its own, not text.
  if (node.type === 'mdxTextExpression') return '';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
