import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/search/excerpt.ts';

const printed = (text: string, marks: readonly (readonly [number, number])[]): string =>
  excerpt(text, marks)
    .map((run) => (run.marked ? `[${run.text}]` : run.text))
    .join('');

describe('a sentence of a result', () => {
  test('is whole where it is short, its words marked', () => {
    expect(printed('The cable joins two shores.', [[4, 9]])).toBe('The [cable] joins two shores.');
    expect(printed('The cable.', [])).toBe('The cable.');
  });

  test('marks that lie in one another are one', () => {
    expect(
      printed('EU-LAC days', [
        [0, 6],
        [3, 6],
      ]),
    ).toBe('[EU-LAC] days');
  });

  test('is cut between words around its first mark where it is long', () => {
    const words = Array.from({ length: 80 }, (_, number) => `word${number}`).join(' ');
    const at = words.indexOf('word60');
    const text = printed(words, [[at, at + 6]]);
    expect(text).toMatch(/^… word\d+ .*\[word60\] .* …$/);
    expect(text.length).toBeLessThan(240);
  });

  test('without a space to cut at it is cut all the same', () => {
    expect(printed('潮'.repeat(500), []).length).toBeLessThan(240);
  });
});
