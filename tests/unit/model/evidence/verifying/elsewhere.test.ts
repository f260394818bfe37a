import { expect, test } from 'vitest';
import { baseArchive, refusals } from '../../../../support/archive.ts';
import { mdx, type Files } from '../../../../support/content.ts';

const places: Files = {
  'places/eastland.mdx': mdx('name: Eastland\ntype: country'),
  'places/westland.mdx': mdx('name: Westland\ntype: country'),
};

/** A place whose one statement, of line 7, rests on paragraph 17 of the gazette. */
function says(words: string, from = 'gazette-2024#17'): Files {
  return {
    ...places,
    'places/southland.mdx': mdx(
      `name: Southland\ntype: country\nstatements:\n  - id: relay\n    aspect: purpose\n    says: ${words}\n    from: ${from}`,
    ),
  };
}

const archive = baseArchive({
  9: 'Eastland promised to lengthen the Sea Cable by March 2025, said the Ministry of Tides in May 2024.',
  12: 'Eastland sails.',
  14: 'Eastland and Westland sail.',
  16: 'Eastland rows.',
  21: 'Eastland and Westland row.',
  23: 'Eastland rests.',
});

const at = 'places/southland.mdx:7:11  name-not-in-source';

test('a name is told with the paragraphs in which it stands, the nearest first, four at most', async () => {
  expect(await refusals(says('The relay of Southland serves Eastland.'), archive)).toEqual([
    `${at}  "Eastland" is not in gazette-2024 ¶17 — it stands in ¶16, 14, 21, 12: cite one of these too`,
  ]);
});

test('names that one claim lacks are told in one line, with the paragraphs that have all of them', async () => {
  expect(await refusals(says('The relay of Southland serves Eastland and Westland.'), archive)).toEqual([
    `${at}  "Eastland" and "Westland" are not in gazette-2024 ¶17 — both stand in ¶14, 21: cite one of these too`,
  ]);
  expect(await refusals(says('The relay of Southland serves Eastland, Westland and Northland.'), archive)).toEqual([
    `${at}  "Eastland", "Westland" and "Northland" are not in gazette-2024 ¶17 — "Eastland" stands in ¶16, 14, 21, 12; "Westland" stands in ¶14, 21; "Northland" stands in ¶3, 1; cite the paragraph that names it, use the name it has there, or add that name to the record’s aliases`,
  ]);
});

test('a name that stands nowhere is told as before', async () => {
  const [told] = await refusals(says('The relay of Southland serves Westland.'), baseArchive());
  expect(told).toMatch(
    /^places\/southland\.mdx:7:11 {2}name-not-in-source {2}"Westland" is not in gazette-2024 ¶17 — cite the/,
  );
});
