import { describe, expect, test } from 'vitest';
import { pack } from '../../../src/search/packed.ts';
import { rank, type Term } from '../../../src/search/rank.ts';
import { makeNeighbours, makeRanks, readNeighbours, readRanks } from '../../../src/search/ranks.ts';
import { document } from '../../support/search.ts';

const even = { starts: [0, 99, 198, 297], named: [0, 0, 0, 0], lengths: [100, 100, 100, 100] };
const term = (at: number, postings: Readonly<Record<number, readonly number[]>>): Term => ({
  at: [at],
  count: 1,
  postings: new Map(Object.entries(postings).map(([document, positions]) => [Number(document), positions])),
});
const order = (...given: Parameters<typeof rank>) =>
  [...rank(...given)].sort(([, a], [, b]) => b.score - a.score).map(([document]) => document);

describe('documents are ranked', () => {
  test('by how often a word stands in them', () => {
    expect(order([term(0, { 0: [1], 1: [1, 20, 40] })], even, undefined)).toEqual([1, 0]);
  });

  test('by how rare the words are that they hold', () => {
    const terms = [term(0, { 0: [1], 1: [1], 2: [1] }), term(9, { 3: [1] })];
    expect(order(terms, even, undefined)[0]).toBe(3);
  });

  test('by how short they are', () => {
    expect(order([term(0, { 0: [1], 1: [1] })], { ...even, lengths: [300, 100, 100, 100] }, undefined)).toEqual([1, 0]);
  });

  test('names before text, and no more for a name said twice', () => {
    const named = { ...even, named: [0, 5, 5, 0] };
    const scores = rank([term(0, { 0: [9], 1: [1], 2: [1, 3] })], named, undefined);
    expect(scores.get(1)?.score).toBeGreaterThan(scores.get(0)?.score ?? 0);
    expect(scores.get(2)?.score).toBe(scores.get(1)?.score);
  });

  test('all words before one word often', () => {
    const terms = [term(0, { 0: [1, 9, 20, 30, 50], 1: [1] }), term(9, { 1: [40], 2: [1] })];
    expect(order(terms, even, undefined)[0]).toBe(1);
    expect(rank(terms, even, undefined).get(1)?.share).toBe(1);
  });

  test('all words, a common one among them, before a rare one alone', () => {
    const often = Array.from({ length: 50 }, (_, index) => index);
    const terms = [term(0, { 0: often, 1: [1] }), term(9, { 1: [40], 2: [1], 3: [1] })];
    expect(order(terms, even, undefined)[0]).toBe(1);
  });

  test('words that stand together before words that stand apart', () => {
    expect(order([term(0, { 0: [1], 1: [1] }), term(1, { 0: [50], 1: [2] })], even, undefined)).toEqual([1, 0]);
  });

  test('in a long question, what is near other answers before what is not', () => {
    const neighbours = [new Map([[3, 1]]), new Map([[2, 1]]), new Map([[1, 1]]), new Map([[0, 1]])];
    const long = [0, 9, 18, 27, 36].map((at) => term(at, { 0: [at], 1: [at], 2: [at] }));
    expect(order(long, even, undefined)).toEqual([0, 1, 2]);
    expect(order(long, even, neighbours)).toEqual([1, 2, 0]);
  });

  test('of no word there is nothing', () => {
    expect(rank([], even, undefined)).toEqual(new Map());
    expect(rank([term(0, {})], even, undefined)).toEqual(new Map());
  });
});

describe('the files of ranking', () => {
  const documents = [
    document({ id: 'a', title: 'Sea cable', texts: ['subsea cable portugal brazil'] }),
    document({
      id: 'b',
      title: 'Cable',
      names: [{ name: 'Cable line', sort: 'alias' }],
      texts: ['subsea cable of portugal'],
    }),
    document({ id: 'c', title: 'Summit', texts: ['leaders meet'] }),
    document({ id: 'd', title: 'Leaders', texts: ['leaders meet again'] }),
  ];

  test('where its tokens begin, how many are names, and about how long each is', () => {
    const { starts, named, lengths } = readRanks(makeRanks(documents));
    expect(starts).toEqual([0, 6, 13, 16]);
    expect(named).toEqual([2, 3, 1, 1]);
    [10, 7, 5, 6].forEach((length, index) =>
      expect(Math.abs((lengths[index] ?? 0) - length)).toBeLessThan(length * 0.05),
    );
  });

  test('what is like a document bears it out half as much where that is not like it', () => {
    const file = {
      pairs: pack([1, 1, 0]),
      ahead: pack([1, 1]),
      likeness: pack([30, 30]),
      sides: pack([1, 0]),
    };
    expect(readNeighbours(file)).toEqual([
      new Map([[1, 1]]),
      new Map([
        [2, 1],
        [0, 0.5],
      ]),
      new Map([[1, 1]]),
    ]);
  });

  test('one that is like many is near to all, but only the likest are near to it', () => {
    const shared = [1, 2, 3, 0, 3, 2, 1].map((words, number) =>
      Array.from({ length: words }, (_, index) => `w${number}x${index}`).join(' '),
    );
    const texts = shared.map((own, number) => [number === 3 ? shared.join(' ') : `${own} o${number} common`]);
    const near = readNeighbours(
      makeNeighbours(
        texts.map((own, number) => document({ id: `d${number}`, title: '', texts: own })),
        { stopWords: {}, endings: {} },
      ),
    );
    const shares = near.map((own, number) => (near[3]?.get(number) ?? 0) / (own.get(3) ?? 0));
    expect(shares.toSpliced(3, 1)).toEqual([0.5, 1, 1, 1, 1, 0.5]);
  });

  test('which are like each other', () => {
    const neighbours = readNeighbours(makeNeighbours(documents, { stopWords: {}, endings: {} }));
    expect(neighbours.map((near) => [...near.keys()])).toEqual([[1], [0], [3], [2]]);
  });
});
