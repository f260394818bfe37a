import { describe, expect, test } from 'vitest';
import { nearestOf, type Near, type Vector } from '../../../src/search/nearest.ts';

/** Vectors of length 1 with 16 of `words` words, of which the last stand in many, as in a language. */
function vectorsOf(count: number, words: number, seed: number): Vector[] {
  let state = seed;
  const next = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, () =>
    vectorOf(
      Object.fromEntries(Array.from({ length: 16 }, () => [Math.floor((1 - next() ** 2) * words), 0.1 + next()])),
    ),
  );
}

/** A vector of length 1, of how much each word says. */
function vectorOf(weights: Readonly<Record<number, number>>): Vector {
  const length = Math.hypot(...Object.values(weights));
  return {
    words: Int32Array.from(Object.keys(weights), Number),
    weights: Float64Array.from(Object.values(weights), (weight) => weight / length),
  };
}

/** The plain definition: each compared with each. */
function comparedWithAll(vectors: readonly Vector[], most: number): Near[][] {
  const weights = vectors.map((vector) => {
    const dense = new Float64Array(2000);
    vector.words.forEach((word, at) => (dense[word] = vector.weights[at] ?? 0));
    return dense;
  });
  const likeness = ({ words }: Vector, one: number, other: number): number =>
    words.reduce((sum, word) => sum + (weights[one]?.[word] ?? 0) * (weights[other]?.[word] ?? 0), 0);
  return vectors.map((vector, own) =>
    vectors
      .map((_, other): Near => [other, likeness(vector, own, other)])
      .filter(([other, like]) => other !== own && like > 0)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, most),
  );
}

/** Numbers and likenesses, as far as sums in another order agree. */
function rounded(nearest: readonly (readonly Near[])[]): [number, string][][] {
  return nearest.map((own) => own.map(([document, like]) => [document, like.toFixed(9)]));
}

describe('the nearest of vectors', () => {
  // Of the most, each vector follows its rarer words only, and the others add to what it met.
  test.each([
    [300, 400],
    [900, 40],
  ])('of %i with %i words are those that a comparison of each with each finds', (count, words) => {
    const vectors = vectorsOf(count, words, 7);
    expect(rounded(nearestOf(vectors, 4))).toEqual(rounded(comparedWithAll(vectors, 4)));
  });

  test('those that are as near come in their order', () => {
    const same = vectorOf({ 0: 1 });
    expect(nearestOf([same, same, same, same], 2)[2]).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test('a vector that shares no word has none', () => {
    expect(nearestOf([vectorOf({ 0: 1 }), vectorOf({ 1: 1 }), vectorOf({})], 4)).toEqual([[], [], []]);
  });

  test('a word in thousands leads to none where rarer ones lead to enough', () => {
    const [rare, common] = [600, 601];
    const vectors = [
      vectorOf({ [rare]: 0.1, [common]: 0.995 }),
      ...Array.from({ length: 4 }, () => vectorOf({ [rare]: 1 })),
      ...Array.from({ length: 4500 }, (_, index) => vectorOf({ [Math.floor(index / 8)]: 0.8, [common]: 0.6 })),
    ];
    expect(nearestOf(vectors, 4)[0]?.map(([document]) => document)).toEqual([1, 2, 3, 4]);
  });

  test('it is followed where they do not, as far as its first ones', () => {
    const [rare, common] = [0, 601];
    const vectors = [
      vectorOf({ [rare]: 0.1, [common]: 0.995 }),
      vectorOf({ [rare]: 1 }),
      ...Array.from({ length: 4500 }, (_, index) => vectorOf({ [1 + Math.floor(index / 8)]: 0.8, [common]: 0.6 })),
      vectorOf({ [common]: 1 }),
    ];
    expect(nearestOf(vectors, 4)[0]?.map(([document]) => document)).toEqual([2, 3, 4, 5]);
  });
});
