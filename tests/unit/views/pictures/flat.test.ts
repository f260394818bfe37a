import { describe, expect, test } from 'vitest';
import { keyOf, lettering, narrowest, widthOf, wrapped } from '../../../../src/views/pictures/flat.ts';

describe('breaking text', () => {
  test('no line is wider than there is room', () => {
    for (const width of [120, 180, 260])
      for (const line of wrapped('Binational working group of the northern and southern harbours', width, 9))
        expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  test('no word stands alone where the lines can be even', () => {
    expect(wrapped('The forum of all the harbours 2031', 200, 3)).toEqual(['The forum of all', 'the harbours 2031']);
  });

  test('what is more than the lines there are is left out, behind a sign that fits', () => {
    for (let width = 70; width < 150; width += 1) {
      const lines = wrapped('One two three four five six seven eight nine ten eleven twelve', width, 2);
      expect(lines).toHaveLength(2);
      expect(lines[1]).toMatch(/ …$/);
      expect(widthOf(lines[1] ?? '')).toBeLessThanOrEqual(width);
    }
  });

  test('a word longer than a line has one of its own', () => {
    expect(wrapped('A Donaudampfschifffahrtsgesellschaft went', 60, 3)).toEqual([
      'A',
      'Donaudampfschifffahrtsgesellschaft',
      'went',
    ]);
  });
});

test('lines of letters stand around their middle, each at the same place across', () => {
  expect(lettering(['up & up', 'down'], { at: 50, y: 20, side: 'left', gap: 8 })).toBe(
    '<text x="50%" y="17.5" dx="-8" text-anchor="end">up &amp; up<tspan x="50%" dx="-8" dy="13">down</tspan></text>',
  );
});

describe('a key', () => {
  const entry = (says: string) => ({ says, draw: (x: number, y: number) => `<i x="${x}" y="${y}"/>` });

  test('goes on in a new row where the narrowest phone ends', () => {
    const { svg, height } = keyOf(['held', 'announced', 'a state with a rather long name', 'cancelled'].map(entry));
    const marks = [...svg.matchAll(/<i x="([\d.]+)" y="(\d+)"/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    expect(marks.map(({ y }) => y)).toEqual([10, 10, 30, 50]);
    expect(marks.every(({ x }) => x < narrowest)).toBe(true);
    expect(height).toBeGreaterThan(50);
    expect(svg).toMatch(/^<g aria-hidden="true">/);
  });

  test('of nothing is nothing', () => {
    expect(keyOf([])).toEqual({ svg: '', height: 0 });
  });
});
