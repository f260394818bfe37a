import { geoContains, geoEquirectangular } from 'd3-geo';
import { expect, test } from 'vitest';
import { Land, middleOf, outlinesOf, pathData, type Outline } from '../../../../src/views/pictures/land.ts';

// Two neighbours, the second with land overseas.
const [inland, coastal] = ['858', '076'];
const square = (size: number): Outline => [
  [0, 0],
  [size, 0],
  [size, size],
  [0, size],
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
});

test('the whole of the land holds every country', () => {
  const land = new Land(0);
  const whole = land.whole();
  for (const code of [coastal, inland]) expect(geoContains(whole, middleOf(countryOf(land, code)))).toBe(true);
  expect(geoContains(whole, [-30, 30])).toBe(false);
  expect(land.country('999')).toBeUndefined();
  expect(land.country(undefined)).toBeUndefined();
});

test('the middle of a country is that of its largest part', () => {
  const overseas = countryOf(new Land(0), '250');
  expect(overseas.coordinates.length).toBeGreaterThan(1);
  const [longitude, latitude] = middleOf(overseas);
  expect([Math.round(longitude), Math.round(latitude)]).toEqual([2, 47]);
});

test('what is too small to be seen is not drawn', () => {
  const projection = geoEquirectangular();
  const shape = countryOf(new Land(0), '484');
  const all = outlinesOf(projection, shape, 0);
  expect(outlinesOf(projection, shape, 1e6)).toEqual([]);
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
