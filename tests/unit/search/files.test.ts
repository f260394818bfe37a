import { expect, test } from 'vitest';
import { indexFolder, rootFromIndex, shownFile } from '../../../src/search/files.ts';

test.each([
  ['/programmes/tidewater-cable/', 'search/shown/programmes-tidewater-cable.json'],
  ['/papers/programmes/#tide-watch', 'search/shown/papers-programmes-tide-watch.json'],
])('what the result of %s shows lies at %s', (url, path) => {
  expect(shownFile(url)).toBe(path);
});

test('an index leads back to the root', () => {
  expect(new URL(rootFromIndex, `https://papers.example/base/${indexFolder('0a1b')}`).pathname).toBe('/base/');
});
