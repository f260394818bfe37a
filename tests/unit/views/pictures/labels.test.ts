import { describe, expect, test } from 'vitest';
import { Labels, type MapGround } from '../../../../src/views/pictures/labels.ts';
import type { Point } from '../../../../src/views/pictures/land.ts';

const ground = (more: Partial<MapGround> = {}): MapGround => ({
  width: 400,
  height: 300,
  dots: [],
  lines: [],
  ...more,
});
/** What was placed, as `name at x,y`, with its look and its anchor where it has one. */
function placed(on: MapGround, place: (labels: Labels) => void): string[] {
  const labels = new Labels(on);
  place(labels);
  return labels.drawn().map((node) => {
    const value = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(node)?.[1];
    return [
      `${/>([^<]*)</.exec(node)?.[1] ?? ''} at ${value('x') ?? ''},${value('y') ?? ''}`,
      value('class'),
      value('text-anchor'),
    ]
      .filter(Boolean)
      .join(' ');
  });
}

describe('the name of a dot', () => {
  test('stands right of it; left, above or below where there is no room', () => {
    const beside = (...others: Point[]) =>
      placed(ground({ dots: [[100, 100], ...others] }), (labels) => labels.dot('Bay', [100, 100], true));
    expect(beside()).toEqual(['Bay at 109,100']);
    expect(beside([130, 100])).toEqual(['Bay at 91,100 end']);
    // The larger letters of a phone would cover the dot itself.
    expect(beside([130, 100], [70, 100])).toEqual(['Bay at 100,87 desk middle']);
    expect(beside([130, 100], [70, 100], [100, 80])).toEqual(['Bay at 100,113 desk middle']);
    expect(beside([130, 100], [70, 100], [100, 80], [100, 120])).toEqual([]);
  });

  test('stays within the frame', () => {
    expect(placed(ground(), (labels) => labels.dot('Bay', [395, 100], true))).toEqual(['Bay at 386,100 end']);
  });

  test('that matters less is left out on a phone, and covers no line', () => {
    expect(placed(ground(), (labels) => labels.dot('Bay', [100, 100], false))).toEqual(['Bay at 109,100 desk']);
    const lines = [120, 80].map((x) => [x, 100] as const);
    expect(
      placed(ground({ lines: [...lines, [100, 87], [100, 113]] }), (labels) => labels.dot('Bay', [100, 100], false)),
    ).toEqual([]);
    expect(
      placed(ground({ lines: [...lines, [100, 87], [100, 113]] }), (labels) => labels.dot('Bay', [100, 100], true)),
    ).toEqual(['Bay at 109,100']);
    expect(placed(ground({ lines: [[120, 100]] }), (labels) => labels.dot('Bay', [100, 100], true))).toEqual([
      'Bay at 91,100 end',
    ]);
  });

  test('gives way to one placed before', () => {
    const both = placed(ground(), (labels) => {
      labels.dot('Bay', [100, 100], true);
      labels.dot('Cove', [102, 104], true);
    });
    expect(both).toEqual(['Bay at 109,100', 'Cove at 93,104 end']);
  });
});

test('a number keeps clear of dots and of other numbers as long as it can', () => {
  const numbers = placed(ground({ dots: [[100, 100]] }), (labels) => {
    labels.number('1', [
      [100, 100],
      [150, 100],
    ]);
    labels.number('2', [
      [150, 100],
      [200, 100],
    ]);
    labels.number('3', [[150, 100]]);
  });
  expect(numbers).toEqual(['1 at 150,100 number middle', '2 at 200,100 number middle', '3 at 150,100 number middle']);
});
