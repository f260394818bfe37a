import type { Nodes, Parents } from 'mdast';

/**
 * Goes through a body in reading order, each node before what it holds. Thousands of bodies are gone through for each
 * check: the library that walks trees of any sort takes ten times as long over it.
 */
export function eachNode(
  node: Nodes,
  look: (node: Nodes, index: number | undefined, parent: Parents | undefined) => void,
): void {
  look(node, undefined, undefined);
  below(node, look);
}

function below(node: Nodes, look: (node: Nodes, index: number, parent: Parents) => void): void {
  if (!('children' in node)) return;
  const { children } = node;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (!child) continue;
    look(child, index, node);
    below(child, look);
  }
}
