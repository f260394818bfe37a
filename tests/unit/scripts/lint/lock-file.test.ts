import { expect, test } from 'vitest';
import { lockFileFaults } from '../../../../scripts/lint/lock-file.ts';

const lock = (packages: object): string => JSON.stringify({ packages }, null, 2);
const integrity = 'sha512-tide';
const cable = { integrity, optionalDependencies: { 'cable-sea': '1.0.0' } };

test.each([
  [
    'every binary, each with its digest',
    { 'node_modules/cable': cable, 'node_modules/cable-sea': { integrity, optional: true } },
  ],
  [
    'a binary in the folder of the package that names it',
    { 'node_modules/cable': cable, 'node_modules/cable/node_modules/cable-sea': { integrity } },
  ],
  [
    'the project itself, a folder of it and a link to that',
    { '': { name: 'desk' }, 'parts/cable': {}, 'node_modules/cable': { link: true } },
  ],
  [
    'a package that lies in the archive of another',
    { 'node_modules/cable': { integrity }, 'node_modules/cable/node_modules/sea': { inBundle: true } },
  ],
])('a lock file is sound with %s', (_, packages) => {
  expect(lockFileFaults(lock(packages))).toEqual([]);
});

test('a binary that the registry did not offer is told', () => {
  expect(lockFileFaults(lock({ 'node_modules/cable': cable }))).toEqual([
    'package-lock.json has no entry for cable-sea 1.0.0, which cable names: run: npm install --package-lock-only',
  ]);
});

test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['one that no longer tells anything', 'sha1-tide'],
])('a package with %s for a digest is told', (_, digest) => {
  const packages = {
    'node_modules/cable/node_modules/@sea/tide': { version: '1.0.0', integrity: digest, optional: true },
  };
  expect(lockFileFaults(lock(packages))).toEqual([
    'package-lock.json has no digest for @sea/tide 1.0.0: take the entry out and run: npm install --package-lock-only',
  ]);
});

test('an address is told with its line', () => {
  expect(
    lockFileFaults(lock({ 'node_modules/cable': { resolved: 'https://example.org/cable.tgz', integrity } })),
  ).toEqual(['package-lock.json:4 names an address: "resolved": "https://example.org/cable.tgz"']);
});

test.each(['', '{', 'null', '{"lockfileVersion": 1}', '<<<<<<< ours\n{}\n'])('%j is no lock file', (text) => {
  expect(lockFileFaults(text)).toEqual(['package-lock.json is no lock file of npm: take it back from version control']);
});
