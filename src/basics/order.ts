/**
 * Puts things in an order in which each stands behind all that it leads to, such as an inference behind what it rests
 * on. Each group is one thing, or a circle: several that lead to one another. It takes as long as there are things and
 * ways between them, however long the chain (Tarjan's algorithm, without calling itself).
 */
export function inOrder(nodes: Iterable<string>, next: (node: string) => Iterable<string>): string[][] {
  const groups: string[][] = [];
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const waiting: string[] = [];
  const isWaiting = new Set<string>();
  const path: { readonly node: string; readonly ways: Iterator<string> }[] = [];
  const enter = (node: string): void => {
    numbers.set(node, numbers.size);
    lowest.set(node, numbers.size - 1);
    waiting.push(node);
    isWaiting.add(node);
    path.push({ node, ways: next(node)[Symbol.iterator]() });
  };
  const lower = (node: string, number: number | undefined): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? 0, number ?? Number.POSITIVE_INFINITY));
  };
  for (const start of nodes) {
    if (!numbers.has(start)) enter(start);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const way = here.ways.next();
      if (way.done !== true) {
        if (!numbers.has(way.value)) enter(way.value);
        else if (isWaiting.has(way.value)) lower(here.node, numbers.get(way.value));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.node, lowest.get(here.node));
      if (lowest.get(here.node) === numbers.get(here.node)) groups.push(taken(here.node, waiting, isWaiting));
    }
  }
  return groups;
}

/** What waits behind `node` and `node` itself, in the order in which it was met. */
function taken(node: string, waiting: string[], isWaiting: Set<string>): string[] {
  const group = waiting.splice(waiting.lastIndexOf(node));
  for (const member of group) isWaiting.delete(member);
  return group;
}

/** The shortest way from `start` back to itself; empty where there is none. It names `start` at either end. */
export function circleFrom(start: string, next: (node: string) => Iterable<string>): string[] {
  const from = new Map<string, string>();
  const queue = [start];
  for (const node of queue)
    for (const way of next(node)) {
      if (way === start) return [...wayTo(node, from), start];
      if (from.has(way)) continue;
      from.set(way, node);
      queue.push(way);
    }
  return [];
}

function wayTo(node: string, from: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = node; at !== undefined; at = from.get(at)) way.push(at);
  return way.reverse();
}

/**
 * How many stand below each, one after the other, counted along the longest way; of those in a circle nobody can say,
 * and they count as one.
 */
export function levels(
  groups: readonly (readonly string[])[],
  next: (node: string) => Iterable<string>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const group of groups) {
    const own = new Set(group);
    let level = 0;
    for (const node of group)
      for (const way of next(node)) if (!own.has(way)) level = Math.max(level, 1 + (found.get(way) ?? 0));
    for (const node of group) found.set(node, level);
  }
  return found;
}
