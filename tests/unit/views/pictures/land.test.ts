import { geoContains, geoEquirectangular } from 'd3-geo';
import { expect, test } from 'vitest';
import {
  boxOf,
  holds,
  Land,
  largest,
  mainPart,
  middleOf,
  outlinesOf,
  pathData,
  type Outline,
} from '../../../../src/views/pictures/land.ts';

// Two neighbours, the second with land overseas.
const [inland, coastal] = ['858', '076'];
const square = (size: number, at = 0): Outline => [
  [at, at],
  [at + size, at],
  [at + size, at + size],
  [at, at + size],
];
const countryOf = (land: Land, code: string) => {
  const shape = land.country(code);
  if (!shape) throw new RangeError(`no shape for ${code}`);
  return shape;
};
const corners = (land: Land, code: string) =>
  countryOf(land, code)
    .coordinates.flat(2)
    .map(([x, y]) => `${String(x)} ${String(y)}`);

test('neighbours still share their border after it was simplified', () => {
  const [exact, rough] = [new Land(0), new Land(1)];
  const shared = (land: Land) => {
    const others = new Set(corners(land, coastal));
    return corners(land, inland).filter((corner) => others.has(corner)).length;
  };
  expect(corners(rough, coastal).length).toBeLessThan(corners(exact, coastal).length / 2);
  expect(shared(exact)).toBeGreaterThan(2);
  expect(shared(rough)).toBeGreaterThan(1);
  // What is not shared is coast or a border with somebody else: no corner of the one lies in the middle of the other.
  const projection = geoEquirectangular().scale(1000);
  const [first, second] = [inland, coastal].map((code) => outlinesOf(projection, countryOf(rough, code), 0));
  const inside = (first ?? [])
    .flat()
    .filter((point) =>
      (second ?? []).some(
        (outline) => holds(outline, point) && !outline.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < 2),
      ),
    );
  expect(inside).toEqual([]);
});

test('the rest of the land is what a country leaves of it, in one piece', () => {
  const land = new Land(0);
  const [all, rest] = [land.without(new Set()), land.without(new Set([coastal]))];
  const middle = middleOf(countryOf(land, coastal));
  expect([geoContains(all, middle), geoContains(rest, middle)]).toEqual([true, false]);
  const neighbour = middleOf(countryOf(land, inland));
  expect(geoContains(rest, neighbour)).toBe(true);
  expect(land.country('999')).toBeUndefined();
  expect(land.country(undefined)).toBeUndefined();
});

test('the middle of a country is that of its largest part', () => {
  const overseas = countryOf(new Land(0), '250');
  expect(overseas.coordinates.length).toBeGreaterThan(1);
  expect(mainPart(overseas).coordinates).toHaveLength(1);
  const [longitude, latitude] = middleOf(overseas);
  expect([Math.round(longitude), Math.round(latitude)]).toEqual([2, 47]);
});

test('what is too small to be seen is not drawn', () => {
  const projection = geoEquirectangular();
  const shape = countryOf(new Land(0), '484');
  const all = outlinesOf(projection, shape, 0);
  expect(outlinesOf(projection, shape, 1e6)).toEqual([]);
  expect(largest([square(2), square(5), square(3)])).toEqual(square(5));
  expect(boxOf([square(2), square(5, 4)])).toEqual([0, 0, 9, 9]);
  for (const [x, y] of all.flat()) expect([x * 2, y * 2]).toEqual([Math.round(x * 2), Math.round(y * 2)]);
});

test('an outline is written as its start and its steps', () => {
  expect(
    pathData([
      [
        [10, 20],
        [12.5, 20],
        [12.5, 18],
        [9, 18.5],
      ],
      square(1),
    ]),
  ).toBe('M10 20l2.5 0 0-2-3.5 0.5zM0 0l1 0 0 1-1 0z');
  expect(pathData([])).toBe('');
});

test('a point lies within an outline or not', () => {
  expect(holds(square(4), [2, 2])).toBe(true);
  for (const point of [
    [5, 2],
    [-1, 2],
    [2, 5],
    [2, -1],
  ] as const)
    expect(holds(square(4), point)).toBe(false);
});
