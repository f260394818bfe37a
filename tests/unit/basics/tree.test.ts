import type { Node } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { eachNode } from '../../../src/basics/tree.ts';
import { parseClosely } from '../../../src/records/markdown.ts';

test('every node is looked at in reading order, with its place and what holds it, as the library does it', () => {
  const { tree } = parseClosely(
    '# A *cable*\n\nFrom **[Lisbon](lisbon)** <Cite to="route" />.\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
  ).body;
  type Seen = readonly [Node, number | undefined, Node | undefined];
  const own: Seen[] = [];
  eachNode(tree, (...seen) => void own.push(seen));
  const others: Seen[] = [];
  visit(tree, (...seen) => void others.push(seen));
  expect(own).toHaveLength(others.length);
  for (const [at, seen] of own.entries())
    for (const [part, one] of seen.entries()) expect(one).toBe(others[at]?.[part]);
});

test('one node alone is looked at too', () => {
  const seen: string[] = [];
  eachNode({ type: 'text', value: 'x' }, ({ type }, index, parent) => seen.push(`${type} ${index} ${parent?.type}`));
  expect(seen).toEqual(['text undefined undefined']);
});
