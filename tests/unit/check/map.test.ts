import { describe, expect, test } from 'vitest';
import { mdx, problemsOf } from '../../support/content.ts';

const place = (more: string) => problemsOf({ 'places/southland.mdx': mdx(`name: Southland\ntype: country\n${more}`) });

describe('the code of a country', () => {
  test('has three digits', async () => {
    for (const code of ['48', '4840', 'SOU'])
      expect(await place(`country: '${code}'`)).toEqual([
        `places/southland.mdx:4:10  wrong-value  '${code}' is no country code — write the three digits of ISO 3166-1, in quotes`,
      ]);
  });

  test('stands in quotes where it looks like a number; a leading zero is kept as it was typed', async () => {
    expect(await place('country: 484')).toEqual([
      "places/southland.mdx:4:10  wrong-type  'country' holds the number 484 — write words (in quotes if they look like a number)",
    ]);
    expect(await place('country: 076')).toEqual([]);
  });

  test('is one that the map has a shape for, or the place says where it lies', async () => {
    const problem =
      "places/southland.mdx:4:10  wrong-value  the map has no shape for the country '999' — check the code; if it is right, as for small islands, add at: [longitude, latitude]";
    expect(await place("country: '999'")).toEqual([problem]);
    expect(await place("country: '999'\nat: [-59.5, 13.2]")).toEqual([]);
    expect(await place("country: '076'")).toEqual([]);
  });
});

test('coordinates are a longitude and a latitude, in this order', async () => {
  for (const wrong of ['[13.2]', '[13.2,-99.1]', '[181,0]', '[1,2,3]', '[]'])
    expect(await place(`at: ${wrong}`)).toEqual([
      `places/southland.mdx:4:5  wrong-value  ${wrong} is no place on earth — write [longitude, latitude] in degrees, the longitude from -180 to 180, the latitude from -90 to 90`,
    ]);
  expect(await place('at: 13.2, 4')).toEqual([
    "places/southland.mdx:4:5  wrong-type  'at' holds the words '13.2, 4' — write a list (in square brackets, or with hyphens)",
  ]);
  expect(await place('at: [13.2, north]')).toEqual([
    "places/southland.mdx:4:12  wrong-type  'at' holds the words 'north' — write a number",
  ]);
  for (const right of ['[-180, -90]', '[180, 90]', '[0, 0]']) expect(await place(`at: ${right}`)).toEqual([]);
});

test('no page takes the address of the map', async () => {
  expect(await problemsOf({ 'pages/map.mdx': mdx('name: Map', 'Here.') })).toEqual([
    'pages/map.mdx:2:1  address-taken  /map/ is a page of the site itself — rename the file',
  ]);
});
