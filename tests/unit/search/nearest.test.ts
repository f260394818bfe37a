import { describe, expect, test } from 'vitest';
import { nearestOf, type Vector } from '../../../src/search/nearest.ts';

/** Vectors of length 1 with words of which some stand in nearly all, as in a language. */
function vectorsOf(count: number, words: number): Vector[] {
  let seed = 7;
  const next = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, () => {
    const weights = new Map(
      Array.from({ length: 12 }, () => [`w${Math.floor(next() ** 3 * words)}`, 0.1 + next()] as const),
    );
    const length = Math.hypot(...weights.values());
    return new Map([...weights].map(([word, weight]) => [word, weight / length]));
  });
}

function likeness(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return sum;
}

describe('the nearest of vectors', () => {
  test('are those that a comparison of each with each finds', () => {
    const vectors = vectorsOf(300, 400);
    const compared = vectors.map((one, own) =>
      vectors
        .map((other, document) => [document, likeness(one, other)] as const)
        .filter(([document, like]) => document !== own && like > 0)
        .sort(([a, x], [b, y]) => y - x || a - b)
        .slice(0, 4),
    );
    expect(nearestOf(vectors, 4)).toEqual(compared);
  });

  test('those that are as near come in their order', () => {
    const same = new Map([['a', 1]]);
    expect(nearestOf([same, same, same, same], 2)[2]).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test('a vector that shares no word has none', () => {
    expect(nearestOf([new Map([['a', 1]]), new Map([['b', 1]]), new Map()], 4)).toEqual([[], [], []]);
  });

  test('few of those that share a common word are compared', () => {
    const count = 1000;
    let compared = 0;
    class Counted extends Map<string, number> {
      override get(word: string): number | undefined {
        compared += 1;
        return super.get(word);
      }
    }
    nearestOf(
      vectorsOf(count, 60).map((vector) => new Counted(vector)),
      4,
    );
    expect(compared).toBeLessThan((count * count * 12) / 10);
  });

  test('a word in thousands leads to none where rarer ones lead to enough', () => {
    const rare = new Map([['rare', 1]]);
    const vectors = [
      new Map(Object.entries({ rare: 0.1, common: 0.995 })),
      ...Array.from({ length: 4 }, () => rare),
      ...Array.from(
        { length: 4500 },
        (_, index) => new Map(Object.entries({ common: 0.6, [`own${Math.floor(index / 8)}`]: 0.8 })),
      ),
    ];
    expect(nearestOf(vectors, 4)[0]?.map(([document]) => document)).toEqual([1, 2, 3, 4]);
  });
});
