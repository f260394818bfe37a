import { expect, test } from 'vitest';
import { folders, kindOfFolder, kinds } from '../../../src/basics/kinds.ts';
import { at, recordPath, reservedPaths } from '../../../src/basics/urls.ts';

test('a path lies under the base, whatever slashes either brings', () => {
  expect(at('/', 'programmes/bella/')).toBe('/programmes/bella/');
  expect(at('/', '')).toBe('/');
  for (const base of ['/desk', '/desk/', '/desk//'])
    for (const path of ['a/', '/a/']) expect(at(base, path)).toBe('/desk/a/');
});

test('a record lies in the folder of its kind, a page at the root', () => {
  expect(recordPath('person', 'jane-doe')).toBe('people/jane-doe/');
  expect(recordPath('page', 'about')).toBe('about/');
});

test('every kind has a folder of its own, and no page may take its address', () => {
  for (const kind of kinds) {
    expect(kindOfFolder(folders[kind])).toBe(kind);
    expect(reservedPaths).toContain(folders[kind]);
  }
  expect(kindOfFolder('attic')).toBeUndefined();
});
