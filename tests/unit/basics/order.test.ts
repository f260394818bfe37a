import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circleFrom, inOrder, levels } from '../../../src/basics/order.ts';

/** What each leads to: `{ a: 'bc' }` leads from a to b and c. */
function waysOf(graph: Readonly<Record<string, string>>): (node: string) => string[] {
  return (node) => [...(graph[node] ?? '')];
}

test.each([
  ['nothing', {}, []],
  ['a chain', { a: 'b', b: 'c', c: '' }, ['c', 'b', 'a']],
  ['a fork that joins again', { a: 'bc', b: 'd', c: 'd', d: '' }, ['d', 'b', 'c', 'a']],
  ['a circle', { a: 'b', b: 'c', c: 'a' }, ['abc']],
  ['a way into a circle and out of it', { a: 'b', b: 'c', c: 'bd', d: '' }, ['d', 'bc', 'a']],
  ['two circles in one', { a: 'b', b: 'ac', c: 'b' }, ['abc']],
  ['one that leads to itself', { a: 'a', b: '' }, ['a', 'b']],
  ['a way that leads out of it all', { a: 'z' }, ['z', 'a']],
])('in order: %s', (_what, graph, groups) => {
  expect(inOrder(Object.keys(graph), waysOf(graph)).map((group) => group.join(''))).toEqual(groups);
});

test('each stands behind all that it leads to, and once', () => {
  const node = fc.integer({ min: 0, max: 12 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 40 }), (ways) => {
      const next = (from: string) => ways.flatMap(([one, other]) => (one === from ? [other] : []));
      const groups = inOrder(
        ways.map(([one]) => one),
        next,
      );
      const place = new Map(groups.flatMap((group, index) => group.map((member) => [member, index] as const)));
      expect(place.size).toBe(groups.flat().length);
      for (const [one, other] of ways) expect(place.get(other)).toBeLessThanOrEqual(place.get(one) ?? -1);
      for (const group of groups)
        for (const member of group) if (group.length > 1) expect(circleFrom(member, next).length).toBeGreaterThan(1);
    }),
  );
});

test('the shortest way round', () => {
  const next = waysOf({ a: 'bd', b: 'c', c: 'a', d: 'a' });
  expect(circleFrom('a', next)).toEqual(['a', 'd', 'a']);
  expect(circleFrom('b', next)).toEqual(['b', 'c', 'a', 'b']);
  expect(circleFrom('e', next)).toEqual([]);
});

test('how many stand below each', () => {
  const graph = { a: 'bd', b: 'c', c: '', d: '', e: 'fa', f: 'e' };
  const next = waysOf(graph);
  expect(Object.fromEntries(levels(inOrder(Object.keys(graph), next), next))).toEqual({
    a: 2,
    b: 1,
    c: 0,
    d: 0,
    e: 3,
    f: 3,
  });
});

test('chains and circles of a hundred thousand', () => {
  const size = 100_000;
  const nodes = Array.from({ length: size }, (_, index) => String(index));
  const along = (node: string) => (Number(node) + 1 < size ? [String(Number(node) + 1)] : []);
  const round = (node: string) => [String((Number(node) + 1) % size)];
  expect(levels(inOrder(nodes, along), along).get('0')).toBe(size - 1);
  expect(inOrder(nodes, round)).toHaveLength(1);
  expect(circleFrom('0', round)).toHaveLength(size + 1);
});
