import type { Emphasis, Heading, Node, Paragraph, PhrasingContent, Root, TableRow } from 'mdast';
import { eachNode } from '../../basics/tree.ts';
import { plainText } from '../../model/bodies.ts';

/** A sentence of a body under its id in the ledger, and the block, or the row of a table, that holds it. */
export interface AnchoredSentence {
  readonly id: string;
  readonly text: string;
  readonly node: Node;
}

/**
 * Sets each sentence of `tree` apart under its id. `original` is the tree that `tree` is a copy of: the sentences name
 * its blocks.
 */
export function setApart(tree: Root, original: Root, sentences: readonly AnchoredSentence[]): void {
  const copies = blocksOf(tree);
  for (const [index, block] of blocksOf(original).entries()) {
    const copy = copies[index];
    const own = sentences.filter(({ node }) => node === block);
    if (!copy || own.length === 0) continue;
    // A row is told in one sentence with its heads: no words in it are that sentence, the row itself is.
    if (copy.type === 'tableRow') copy.data = { ...copy.data, hProperties: anchorOf(own[0]?.id ?? '') };
    else copy.children = inSentences(copy.children, own);
  }
}

/** What can hold sentences, in reading order. */
function blocksOf(tree: Root): (Paragraph | Heading | TableRow)[] {
  const blocks: (Paragraph | Heading | TableRow)[] = [];
  eachNode(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow') blocks.push(node);
  });
  return blocks;
}

function anchorOf(id: string): { className: string[]; id: string } {
  return { className: ['told'], id };
}

/** Markdown has no node for words that only bear an anchor: this one is printed as a plain span. */
function anchored(id: string, children: PhrasingContent[]): Emphasis {
  return { type: 'emphasis', data: { hName: 'span', hProperties: anchorOf(id) }, children };
}

function inSentences(children: readonly PhrasingContent[], sentences: readonly AnchoredSentence[]): PhrasingContent[] {
  const text = children.map(plainText).join('');
  const told: PhrasingContent[] = [];
  let rest = children;
  let read = 0;
  for (const { id, text: words } of sentences) {
    const start = text.indexOf(words, read);
    if (start < 0) continue;
    const [before, from] = cut(rest, start - read, 'before');
    const [own, after] = cut(from, words.length, 'behind');
    told.push(...before, anchored(id, own));
    rest = after;
    read = start + words.length;
  }
  return [...told, ...rest];
}

/**
 * Nodes in two parts, the first of `length` letters. What shows no letter, a citation, goes to the part `bare` where it
 * stands right at the cut.
 */
function cut(
  nodes: readonly PhrasingContent[],
  length: number,
  bare: 'before' | 'behind',
): [PhrasingContent[], PhrasingContent[]] {
  const first: PhrasingContent[] = [];
  let missing = length;
  for (const [index, node] of nodes.entries()) {
    const letters = plainText(node).length;
    const isWhole = letters === 0 ? missing > 0 || bare === 'before' : letters <= missing;
    if (!isWhole) {
      const [start, end] = missing > 0 ? cutNode(node, missing, bare) : [[], [node]];
      return [
        [...first, ...start],
        [...end, ...nodes.slice(index + 1)],
      ];
    }
    first.push(node);
    missing -= letters;
  }
  return [first, []];
}

function cutNode(
  node: PhrasingContent,
  length: number,
  bare: 'before' | 'behind',
): [PhrasingContent[], PhrasingContent[]] {
  if (node.type === 'text')
    return [[{ ...node, value: node.value.slice(0, length) }], [{ ...node, value: node.value.slice(length) }]];
  if (!('children' in node)) return [[node], []];
  const [start, end] = cut(node.children, length, bare);
  return [[{ ...node, children: start }], [{ ...node, children: end }]];
}
