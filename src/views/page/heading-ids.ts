import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { toId } from '../../basics/ids.ts';
import { textBlocks } from '../../model/bodies.ts';

/**
 * The anchor of each heading of a body, from its words: `heading_what-remains-open`. With its low line it is no
 * statement's id and no paragraph's. The second heading of the same words ends in `_2`: no other words can make that.
 */
export function headingIds(tree: Root): ReadonlyMap<Heading, string> {
  const ids = new Map<Heading, string>();
  const times = new Map<string, number>();
  for (const { node, text } of textBlocks(tree)) {
    if (node.type !== 'heading') continue;
    const words = toId(text) || inOtherLetters(text);
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    ids.set(node as Heading, `heading_${words}${time === 1 ? '' : `_${time}`}`);
  }
  return ids;
}

/** Words without a Latin letter keep their own: a fragment of an address may hold any. */
function inOtherLetters(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words === null ? 'part' : words.join('-');
}

/** The same for the bodies that @astrojs/mdx renders. */
export function remarkHeadingIds(): (tree: Root) => void {
  return (tree) => {
    const ids = headingIds(tree);
    visit(tree, 'heading', (node) => {
      const id = ids.get(node);
      if (id !== undefined) node.data = { ...node.data, hProperties: { id } };
    });
  };
}
