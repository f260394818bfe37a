import { expect, test } from 'vitest';
import { lockFileFaults } from '../../../scripts/lint/lock-file.ts';

const lock = (packages: object) => JSON.stringify({ packages }, null, 2);

test('a lock file that names every binary and no address is sound', () => {
  expect(lockFileFaults(lock({ 'node_modules/cable': { optionalDependencies: { 'cable-sea': '1.0.0' } }, 'node_modules/cable-sea': { optional: true } }))).toEqual([]);
});

test('a binary that the registry did not offer is told', () => {
  expect(lockFileFaults(lock({ 'node_modules/cable': { optionalDependencies: { 'cable-sea': '1.0.0' } } }))).toEqual([
    'package-lock.json has no entry for cable-sea 1.0.0, which cable names: add it with its version, os and cpu, and "optional": true',
  ]);
});

test('an address is told with its line', () => {
  expect(lockFileFaults(lock({ 'node_modules/cable': { resolved: 'https://example.org/cable.tgz' } }))).toEqual([
    'package-lock.json:4 names an address: "resolved": "https://example.org/cable.tgz"',
  ]);
});
