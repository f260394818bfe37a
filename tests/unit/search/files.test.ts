import { expect, test } from 'vitest';
import { indexFolder, rootFromIndex, shownFile } from '../../../src/search/files.ts';

test.each([
  ['/programmes/tidewater-cable/', 'search/shown/programmes.tidewater-cable.json'],
  ['/papers/programmes/#tide-watch', 'search/shown/papers.programmes.tide-watch.json'],
])('what the result of %s shows lies at %s', (url, path) => {
  expect(shownFile(url)).toBe(path);
});

test('an entry on a later page of a list and a record that is named like it have files of their own', () => {
  expect(shownFile('/events/page_2/#visit')).not.toBe(shownFile('/events/page-2-visit/'));
});

test('an index leads back to the root', () => {
  expect(new URL(rootFromIndex, `https://papers.example/base/${indexFolder('0a1b')}`).pathname).toBe('/base/');
});
