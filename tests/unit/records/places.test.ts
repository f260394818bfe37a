import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { keyAt } from '../../../src/records/places.ts';
import { mdx, withContent } from '../../support/content.ts';

const file = mdx(
  `
  name: Sea Cable
  type: infrastructure
  themes: [connectivity]
  bottomLine:
    - {says: It joins., cites: [route]}
    - {says: It is long., cites: [length]}
  from:
    places: gazette-2024#3
  places: [northland]
  statements:
    - id: route
      aspect: purpose
      says: The Sea Cable joins Northland to the open sea.
      from: gazette-2024#3
    - id: length
      aspect: figure
      says: The Sea Cable is 900 km long.
      from: gazette-2024#4
  inText: the Sea Cable
  `,
  'One paragraph.\n\nAnother.',
);

test.each([
  [1, 1, 'sea-cable'],
  [2, 7, 'sea-cable:name'],
  [4, 10, 'sea-cable:themes#0'],
  [6, 5, 'sea-cable:bottomLine#0'],
  [7, 12, 'sea-cable:bottomLine#1'],
  [9, 11, 'sea-cable:places'],
  [12, 5, 'sea-cable.route'],
  [15, 11, 'sea-cable.route'],
  [18, 11, 'sea-cable.length'],
  [20, 1, 'sea-cable:statements'],
  [20, 9, 'sea-cable:inText'],
  [23, 1, 'sea-cable:#0'],
  [25, 3, 'sea-cable:#1'],
])('what stands at %i:%i is %s', async (line, column, key) => {
  await withContent({ 'programmes/sea-cable.mdx': file }, async (folder) => {
    const { reading } = await checkFolder(folder);
    const record = reading.records.find(({ id }) => id === 'sea-cable');
    expect(record && keyAt(record, { line, column })).toBe(key);
    expect(record && keyAt(record, { line: 16, column: 7 }, [{ line: 16, column: 7 }])).toBe('sea-cable');
  });
});
